// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/httpdate.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;

class TestHttpDate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsADate_data();
    void readsADate();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void readsHowLongToWait_data();
    void readsHowLongToWait();
};

void TestHttpDate::readsADate_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("date");
    const auto row = [](const char *text, const QString &date) { QTest::newRow(text) << QByteArray(text) << date; };
    row("Sun, 06 Nov 1994 08:49:37 GMT", u"1994-11-06T08:49:37Z"_s);
    row("Sunday, 06-Nov-94 08:49:37 GMT", u"1994-11-06T08:49:37Z"_s);
    row("Sun Nov  6 08:49:37 1994", u"1994-11-06T08:49:37Z"_s);
    row("Wed Nov 16 08:49:37 1994", u"1994-11-16T08:49:37Z"_s);
    row("Thu, 31 Dec 2026 23:59:60 GMT", u"2026-12-31T23:59:59Z"_s);
    row("Tuesday, 29-Feb-28 00:00:00 GMT", u"2028-02-29T00:00:00Z"_s);
    row("Friday, 01-Jan-76 00:00:00 GMT", u"2076-01-01T00:00:00Z"_s); // 50 years ahead
    row("Saturday, 01-Jan-77 00:00:00 GMT", u"1977-01-01T00:00:00Z"_s);
}

void TestHttpDate::readsADate()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, date);
    QCOMPARE(httpDate(text, QDate(2026, 7, 1)).toString(Qt::ISODate), date);
    QCOMPARE(httpDate(' ' + text + '\t', QDate(2026, 7, 1)).timeSpec(), Qt::UTC);
}

void TestHttpDate::refusesWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"",
                             "now",
                             "0",
                             "Sun, 06 Nov 1994 08:49:37",
                             "Sun, 06 Nov 1994 08:49:37 KST",
                             "Sun, 06 Nov 1994 24:49:37 GMT",
                             "Sun, 31 Nov 1994 08:49:37 GMT",
                             "Sun, 6 Nov 1994 08:49:37 GMT",
                             "Sun, 06 Nov 94 08:49:37 GMT",
                             "Sun, 06 11 1994 08:49:37 GMT",
                             "Sun, 06 nov 1994 08:49:37 GMT",
                             "Sun, 06 Nov -994 08:49:37 GMT",
                             "Sun, +6 Nov 1994 08:49:37 GMT",
                             "Sun, 06 Nov 1994 8:49:37 GMT",
                             "Sunday, 06-Nov-1994 08:49:37 GMT",
                             "Sunday, 06 Nov 94 08:49:37 GMT",
                             "Sun Nov 6 08:49:37 94",
                             "1994-11-06T08:49:37Z",
                             "a b c d e f",
                             "a b c d"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("very long") << QByteArray(30'000, ' ') + "Sun, 06 Nov 1994 08:49:37 GMT";
}

void TestHttpDate::refusesWhatIsNone()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!httpDate(text).isValid());
}

void TestHttpDate::readsHowLongToWait_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("seconds");
    const auto row = [](const char *text, qint64 seconds) { QTest::newRow(text) << QByteArray(text) << seconds; };
    row("0", 0);
    row("120", 120);
    row(" 30 ", 30);
    row("Sun, 06 Nov 1994 08:50:37 GMT", 60);
    row("Sun, 06 Nov 1994 08:49:30 GMT", 0);
    row("604801", 604800);
    row("99999999999999999999", 604800);
    row("Sun, 06 Nov 2094 08:50:37 GMT", 604800);
    for (const char *text : {"", "-1", "+1", "1.5", "1s", "soon", "Sun, 06 Nov"})
        row(text, -1);
}

void TestHttpDate::readsHowLongToWait()
{
    QFETCH(const QByteArray, text);
    const auto wait = retryAfter(text, QDateTime({1994, 11, 6}, {8, 49, 37}, Qt::UTC));
    QTEST(wait ? qint64(wait->count()) : qint64(-1), "seconds");
}

QTEST_GUILESS_MAIN(TestHttpDate)
#include "tst_httpdate.moc"
