// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/quoting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

Q_DECLARE_METATYPE(sendproof::Quote)

class TestQuoting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesAValueAsTheFormatReadsIt_data()
    {
        QTest::addColumn<Quote>("quote");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("written");
        const auto row = [](const char *name, Quote quote, const char *text, const char *written) {
            QTest::newRow(name) << quote << QByteArray(text) << QByteArray(written);
        };
        row("json", jsonQuoted, "a\"b\\c/가", "\"a\\\"b\\\\c/가\"");
        row("json controls", jsonQuoted, "a\tb\x7f\xC2\x85", "\"a\\u0009b\\u007f\\u0085\"");
        row("json line ends of JavaScript", jsonQuoted, "\xE2\x80\xA8\xE2\x80\xA9", "\"\\u2028\\u2029\"");
        row("json keeps emoji", jsonQuoted, "😀", "\"😀\"");
        row("single", singleQuoted, "a'b\\c\"$#{x}", "'a\\'b\\\\c\"$#{x}'");
        row("php dotenv", phpDotenvQuoted, "a\"b\\c${D}'#", "\"a\\\"b\\\\c\\${D}'#\"");
        row("dotenv", dotenvQuoted, " a$b#\"\\c", "' a$b#\"\\c'");
        row("dotenv with an apostrophe", dotenvQuoted, "it's #1", "\"it's #1\"");
        row("dotenv with both", dotenvQuoted, "a'b\"c$", "`a'b\"c$`");
        row("dotenv, expansion in double quotes", dotenvQuoted, "a'$HOME", "`a'$HOME`");
        row("outer", outerQuoted, " a\"b\\ ", "\" a\"b\\ \"");
        row("property", propertyValue, "a\\b=c:#가", "a\\\\b=c:#\\uac00");
        row("property, blanks at the ends", propertyValue, "  a b ", "\\u0020\\u0020a b\\u0020");
        row("property, nothing but blanks", propertyValue, "  ", "\\u0020\\u0020");
        row("property, beyond the first plane", propertyValue, "😀", "\\ud83d\\ude00");
        row("percent", percentEncoded, "a b@:/%~가", "a%20b%40%3A%2F%25~%EA%B0%80");
        row("csv", csvCell, "a,b\"c", "\"a,b\"\"c\"");
        row("csv formula", csvCell, "=1+1", "'=1+1");
        row("csv apostrophe", csvCell, "'a", "''a");
        row("csv full-width formula", csvCell, "＝1", "'＝1");
        row("csv blanks", csvCell, " a", "\" a\"");
        row("csv plain", csvCell, "a=b", "a=b");
    }
    void writesAValueAsTheFormatReadsIt()
    {
        QFETCH(Quote, quote);
        QFETCH(QByteArray, text);
        QTEST(quoted(quote, QByteArrayView(text)), "written");
        const Secret secret{QByteArrayView(text)};
        QCOMPARE(quoted(quote, secret).bytes().toByteArray(), quoted(quote, QByteArrayView(text)));
    }
    void hasRoomForTheWorstBeforeItWrites()
    {
        for (const Quote quote : {jsonQuoted, singleQuoted, phpDotenvQuoted, dotenvQuoted, outerQuoted, propertyValue,
                                  percentEncoded, csvCell, verbatim}) {
            for (const char *const worst : {"\x7f", " ", "\"", "'", "\\", "가", "😀", "\xC2\x80"}) {
                const QByteArray text = QByteArray(worst).repeated(50);
                QByteArray written;
                written.reserve(text.size() * 12 + 16);
                const char *const place = written.constData();
                quote(text, written);
                QCOMPARE(static_cast<const void *>(written.constData()), static_cast<const void *>(place));
            }
        }
    }
    void knowsWhatADotenvCantHold()
    {
        QVERIFY(canDotenv("a'b\"c"));
        QVERIFY(!canDotenv("a'b\"c`"));
        QVERIFY(!canDotenv("a'b\\"));
        QVERIFY(!canDotenv("end\\'`\""));
    }
    void takesOnlyTextForText()
    {
        QVERIFY(isPlainText("하늘 \xF0\x9F\x98\x80"));
        for (const QByteArray &bad : {"a\nb"_ba, "a\rb"_ba, QByteArray("a\0b", 3), "a\tb"_ba, "\xFF"_ba, "\xEA\xB0"_ba})
            QVERIFY(!isPlainText(bad));
    }
};

QTEST_APPLESS_MAIN(TestQuoting)
#include "tst_quoting.moc"
