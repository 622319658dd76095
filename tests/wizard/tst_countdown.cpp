// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/countdown.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace std::chrono_literals;

class CountdownTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isOverOnceAfterItsTime()
    {
        Countdown countdown;
        QSignalSpy over(&countdown, &Countdown::over);
        QElapsedTimer clock;
        clock.start();
        countdown.start(1s);
        QCOMPARE(countdown.rest(), 1s);
        QTRY_COMPARE(over.size(), 1);
        QVERIFY(clock.elapsed() >= 999);
        QVERIFY(!countdown.isRunning());
        QVERIFY(!over.wait(50));
    }

    void tellsEachSecond()
    {
        Countdown countdown;
        QSignalSpy ticked(&countdown, &Countdown::ticked);
        countdown.start(60s);
        QTRY_COMPARE(ticked.size(), 1);
        QCOMPARE(countdown.rest(), 59s);
    }

    void emitsNothingOnceStopped()
    {
        Countdown countdown;
        QSignalSpy over(&countdown, &Countdown::over);
        countdown.start(0s);
        countdown.stop();
        QVERIFY(!over.wait(50));
    }

    void writesTimesAsAClockDoes_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 0 << u"0:00"_s;
        QTest::newRow("seconds") << 9 << u"0:09"_s;
        QTest::newRow("minutes") << 299 << u"4:59"_s;
        QTest::newRow("an hour") << 3600 << u"1:00:00"_s;
        QTest::newRow("more") << 3725 << u"1:02:05"_s;
    }
    void writesTimesAsAClockDoes()
    {
        QFETCH(int, seconds);
        QTEST(clockText(std::chrono::seconds(seconds)), "text");
    }
};

QTEST_GUILESS_MAIN(CountdownTest)
#include "tst_countdown.moc"
