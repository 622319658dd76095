// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enhancedcode.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestEnhancedCode : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheCodeAtTheStart_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("success") << QByteArray("2.1.0 Ok") << u"2.1.0"_s;
        QTest::newRow("temporary") << QByteArray("4.7.1 Greylisted") << u"4.7.1"_s;
        QTest::newRow("permanent") << QByteArray("5.7.8 Bad credentials") << u"5.7.8"_s;
        QTest::newRow("nothing behind") << QByteArray("5.1.1") << u"5.1.1"_s;
        QTest::newRow("three digits") << QByteArray("5.999.123 x") << u"5.999.123"_s;
    }
    void readsTheCodeAtTheStart()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        const std::optional<EnhancedCode> found = EnhancedCode::fromStartOf(text);
        QVERIFY(found);
        QCOMPARE(found->toString(), code);
        QCOMPARE(EnhancedCode::fromStartOf(code.toLatin1()), found);
    }

    void findsNoneInOtherTexts_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"",        "5",        "5.",       "5.7",        "5.7.",       "5.7. x", "5..8",
                                 "3.1.1 x", "1.1.1 x",  "55.1.1 x", "5.1234.1 x", "5.1.1234 x", "5.7.8x", "5.7.8.9 x",
                                 "5.7.8-x", " 5.7.8 x", "5 .7.8",   "5,7,8 x",    "-5.7.8",     "5.-7.8", "Ok 2.1.0"})
            QTest::newRow(text) << QByteArray(text);
    }
    void findsNoneInOtherTexts()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!EnhancedCode::fromStartOf(text));
    }
};

QTEST_GUILESS_MAIN(TestEnhancedCode)
#include "tst_enhancedcode.moc"
