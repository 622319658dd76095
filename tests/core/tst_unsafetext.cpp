// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/unsafetext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestUnsafeText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsUnsafeCharacters_data()
    {
        QTest::addColumn<QString>("text");
        for (const char32_t point :
             {0x0,    0x9,    0xA,    0xD,    0x1B,   0x1F,   0x7F,   0x80,    0x85,    0x9F,    0xAD,   0x61C,
              0x115F, 0x1160, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029,  0x202A,  0x202E,  0x2060, 0x2066,
              0x2069, 0x3164, 0xFDD0, 0xFEFF, 0xFFA0, 0xFFFE, 0xFFFF, 0x1FFFE, 0xE0001, 0x10FFFF})
            QTest::addRow("U+%04X", point) << u"a"_s + QStringView(QChar::fromUcs4(point)).toString() + u"b"_s;
        QTest::newRow("high surrogate alone") << QString(QChar(0xD83D));
        QTest::newRow("low surrogate alone") << QString(QChar(0xDE00)) + u'a';
        QTest::newRow("surrogates swapped") << QString(QChar(0xDE00)) + QChar(0xD83D);
    }
    void findsUnsafeCharacters()
    {
        QFETCH(QString, text);
        QVERIFY(hasUnsafeCharacter(text));
        QVERIFY(!hasUnsafeCharacter(QString(shownText(text)).remove(u'\n').remove(u'\t')));
    }

    void leavesOrdinaryTextAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("ASCII") << u"Hello, World! ~"_s;
        QTest::newRow("Korean") << u"하늘 상사 ㅎㅎ"_s;
        QTest::newRow("decomposed Hangul") << u"하늘"_s.normalized(QString::NormalizationForm_D);
        QTest::newRow("right-to-left letters") << u"שלום عالم"_s;
        QTest::newRow("emoji family") << u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s;
        QTest::newRow("non-joiner") << u"می\u200Cخواهم"_s;
        QTest::newRow("no-break and wide blank") << u"a\u00A0b\u3000c"_s;
    }
    void leavesOrdinaryTextAlone()
    {
        QFETCH(QString, text);
        QVERIFY(!hasUnsafeCharacter(text));
        QCOMPARE(shownText(text), text);
    }

    void showsUnsafeCharactersAsReplacement()
    {
        QCOMPARE(shownText(u"a\u202Eb\u0007c\u0000d"_s), u"a\uFFFDb\uFFFDc\uFFFDd"_s);
        QCOMPARE(shownText(u"one\r\ntwo\nthree\tend"), u"one\ntwo\nthree\tend"_s);
        QCOMPARE(shownText(u"one\rtwo\r\r\n"), u"one\uFFFDtwo\uFFFD\n"_s);
    }

    void cutsAtTheLimitAndSaysSo()
    {
        QCOMPARE(shownText(u"abc", 3), u"abc"_s);
        QCOMPARE(shownText(u"abcd", 3), u"abc\u2026"_s);
        QCOMPARE(shownText(u"ab\U0001F600c", 3), u"ab\u2026"_s);
        QCOMPARE(shownText(u"", 0), QString());
        QCOMPARE(shownText(QString(5000, u'x')).size(), 2001);
    }
};

QTEST_GUILESS_MAIN(TestUnsafeText)
#include "tst_unsafetext.moc"
