// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/headertext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestHeaderText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesNamesAndTrimsThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("blanks") << u"  \t "_s << QString();
        QTest::newRow("Korean") << u" 하늘 상사 "_s << u"하늘 상사"_s;
        QTest::newRow("specials") << u"Kim, \"Sky\" <ceo> @ \\"_s << u"Kim, \"Sky\" <ceo> @ \\"_s;
        QTest::newRow("emoji with joiner") << u"\U0001F468\u200D\U0001F4BB"_s << u"\U0001F468\u200D\U0001F4BB"_s;
        QTest::newRow("line end behind") << u"Sky\r\n"_s << u"Sky"_s;
        QTest::newRow("longest") << QString(200, u'a') << QString(200, u'a');
    }
    void takesNamesAndTrimsThem()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        const std::optional<HeaderText> made = HeaderText::from(typed);
        QVERIFY(made);
        QCOMPARE(made->toString(), text);
        QCOMPARE(made->isEmpty(), text.isEmpty());
    }

    void refusesWhatCouldEndOrHideInAHeader_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("header injection") << u"Sky\r\nBcc: x@y.kr"_s;
        QTest::newRow("bare CR") << u"a\rb"_s;
        QTest::newRow("bare LF") << u"a\nb"_s;
        QTest::newRow("tab") << u"a\tb"_s;
        QTest::newRow("NUL") << u"a\0b"_s;
        QTest::newRow("DEL") << u"a\u007Fb"_s;
        QTest::newRow("next line") << u"a\u0085b"_s;
        QTest::newRow("line separator") << u"a\u2028b"_s;
        QTest::newRow("bidi override") << u"a\u202Eb"_s;
        QTest::newRow("lone surrogate") << QString(QChar(0xDC00));
        QTest::newRow("non-character") << u"a\uFFFEb"_s;
        QTest::newRow("too long") << QString(201, u'a');
    }
    void refusesWhatCouldEndOrHideInAHeader()
    {
        QFETCH(QString, typed);
        QVERIFY(!HeaderText::from(typed));
    }
};

QTEST_GUILESS_MAIN(TestHeaderText)
#include "tst_headertext.moc"
