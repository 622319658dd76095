// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/waittext.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestWaitText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWaitIsWhatTheServerAsksFor_data()
    {
        QTest::addColumn<QString>("reply");
        QTest::addColumn<int>("seconds");
        const auto row = [](const QString &reply, int seconds) {
            QTest::newRow(qPrintable(reply)) << reply << seconds;
        };
        row(u"4.7.1 Greylisted, please try again in 300 seconds"_s, 300);
        row(u"4.2.0 Recipient address rejected: Greylisted for 5 minutes"_s, 300);
        row(u"Greylisting in action, please come back in 00:04:59"_s, 299);
        row(u"4.7.0 Try again later (in 10 mins)"_s, 600);
        row(u"Please retry in 1 hour"_s, 3600);
        row(u"wait 45s and retry"_s, 45);
        row(u"5분 후에 다시 시도하세요"_s, 300);
        row(u"30초 뒤 다시 보내 주세요"_s, 30);
        row(u"Bitte versuchen Sie es in 15 Minuten erneut"_s, 900);
        row(u"Réessayez dans 2 minutes"_s, 120);
        row(u"10分后重试"_s, 600);
        row(u"повторите через 5 минут"_s, 300);
        row(u"Please try again in 24 hours"_s, 86400);
        row(u"Please try again later"_s, 0);
        row(u"sent 5 minutes of mail"_s, 0);
        row(u"4.7.1 Try again"_s, 0);
        row(u"try again, id 20261120123456s"_s, 0);
        row(u"retry 999999 hours"_s, 0);
        row(QString(), 0);
    }
    void aWaitIsWhatTheServerAsksFor()
    {
        QFETCH(QString, reply);
        QFETCH(int, seconds);
        QCOMPARE(waitAskedFor(reply).value_or(std::chrono::seconds(0)).count(), seconds);
    }

    void aHostileReplyIsReadAsFast()
    {
        QElapsedTimer timer;
        timer.start();
        for (const auto *piece : {u"9", u"1 ", u"again 1:", u"retry 99999  "})
            QVERIFY(!waitAskedFor(QString::fromUtf16(piece).repeated(200'000)));
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_APPLESS_MAIN(TestWaitText)
#include "tst_waittext.moc"
