// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/sourcewords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class SourceWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sourcesAreShortAndDated_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("shown");
        QTest::newRow("page") << u"www.hostgator.com/help/article/mail, read 2026-11-20"_s << u"hostgator.com"_s;
        QTest::newRow("two pages") << u"a.kr/x (2026-01-29); b.kr/y (B, c) (2026)"_s << u"a.kr, b.kr"_s;
        QTest::newRow("same page twice") << u"a.kr/x; a.kr/y"_s << u"a.kr"_s;
        QTest::newRow("name") << u"Hyperclass help, SMTP providers (2026-01-28)"_s
                              << u"Hyperclass help, SMTP providers"_s;
        QTest::newRow("code") << u"public source code: comment: a; public source code: b, read 2026-11-20"_s
                              << u"public source code"_s;
        QTest::newRow("file") << u"a/b resources/c.json (MX; old)"_s << u"a/b resources/c.json"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void sourcesAreShortAndDated()
    {
        QFETCH(QString, source);
        QFETCH(QString, shown);
        QCOMPARE(shortSource(source), shown);
    }

    void monthsAndYearsAreReadAsSuch()
    {
        QCOMPARE(asOfText(u"2026-01-29"_s), u"January 2026"_s);
        QCOMPARE(asOfText(u"2026-09"_s), u"September 2026"_s);
        QCOMPARE(asOfText(u"2026"_s), u"2026"_s);
        QCOMPARE(asOfText({}), QString());
        QCOMPARE(sourceText({u"a.kr/x"_s, u"2026-01"_s}), u"a.kr, as of January 2026"_s);
        QCOMPARE(sourceText({{}, u"2026"_s}), QString());
    }
};

QTEST_APPLESS_MAIN(SourceWordsTest)
#include "tst_sourcewords.moc"
