// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/httpreplyparser.h"

#include <QTest>

using namespace sendproof;

namespace {

QByteArray ok(const QByteArray &fields, const QByteArray &body = {})
{
    return "HTTP/1.1 200 OK\r\n" + fields + "\r\n" + body;
}

const QByteArray chunked = "Transfer-Encoding: chunked\r\n";

} // namespace

class TestHttpReplyParser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsABody_data();
    void readsABody();
    void readsOnlyTheHeadOfOtherStatus_data();
    void readsOnlyTheHeadOfOtherStatus();
    void readsTheBodyOfAnyStatus_data();
    void readsTheBodyOfAnyStatus();
    void readsNoBodyWhereThereIsNone();
    void tellsTheFieldsOfTheHead();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void keepsNoMoreThanItMay_data();
    void keepsNoMoreThanItMay();
};

void TestHttpReplyParser::readsABody_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("by length") << ok("Content-Length: 5\r\n", "hello");
    QTest::newRow("with more behind it") << ok("Content-Length: 5\r\n", "hello and more");
    QTest::newRow("the same length twice") << ok("Content-Length: 5\r\nContent-length:5 \r\n", "hello");
    QTest::newRow("to the end") << ok({}, "hello");
    QTest::newRow("in chunks") << ok(chunked, "2\r\nhe\r\n003;x=y\r\nllo\r\n0\r\n\r\n");
    QTest::newRow("in chunks with a length") << ok(chunked + "Content-Length: 99\r\n", "5 \r\nhello\r\n0\r\n");
    QTest::newRow("lines without CR") << QByteArray("HTTP/1.1 200 OK\nContent-Length: 5\n\nhello");
    QTest::newRow("behind interim replies")
        << "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" +
               ok("Content-Length: 5\r\n", "hello");
    QTest::newRow("of HTTP/1.0 without a reason") << QByteArray("HTTP/1.0 200\r\n\r\nhello");
    QTest::newRow("not encoded") << ok("Content-Encoding: Identity\r\nX-Empty:\r\n", "hello");
}

void TestHttpReplyParser::readsABody()
{
    QFETCH(const QByteArray, bytes);
    for (const qsizetype step : {qsizetype(1), qsizetype(3), bytes.size()}) {
        HttpReplyParser reply(10'000);
        for (qsizetype at = 0; at < bytes.size(); at += step)
            reply.read(bytes.mid(at, step));
        reply.close();
        QCOMPARE(reply.state(), HttpReplyParser::Complete);
        QCOMPARE(reply.head().status, 200);
        QCOMPARE(reply.body().toByteArray(), QByteArray("hello"));
    }
}

void TestHttpReplyParser::readsOnlyTheHeadOfOtherStatus_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("location");
    QTest::newRow("404") << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 9999999\r\n\r\n<html>") << 404
                         << QByteArray();
    QTest::newRow("302") << QByteArray("HTTP/1.1 302 Found\r\nLOCATION: https://b.example/ \r\n\r\n") << 302
                         << QByteArray("https://b.example/");
    QTest::newRow("the same twice") << QByteArray("HTTP/1.1 302 Found\r\nLocation: /b\r\nLocation: /b\r\n\r\n") << 302
                                    << QByteArray("/b");
    QTest::newRow("401") << QByteArray("HTTP/1.1 401 No\r\nWWW-Authenticate: Basic\r\n\r\n") << 401 << QByteArray();
    QTest::newRow("999") << QByteArray("HTTP/1.1 999 What\r\n\r\n") << 999 << QByteArray();
}

void TestHttpReplyParser::readsOnlyTheHeadOfOtherStatus()
{
    QFETCH(const QByteArray, bytes);
    HttpReplyParser reply(100, HttpBodies::Of200);
    reply.read(bytes);
    QCOMPARE(reply.state(), HttpReplyParser::Complete);
    QTEST(reply.head().status, "status");
    QTEST(reply.head().location, "location");
    QVERIFY(reply.body().isEmpty());
}

void TestHttpReplyParser::readsTheBodyOfAnyStatus_data()
{
    QTest::addColumn<QByteArray>("status");
    for (const char *status : {"201", "203", "300", "302", "400", "401", "404", "500", "599", "999"})
        QTest::newRow(status) << QByteArray(status);
}

void TestHttpReplyParser::readsTheBodyOfAnyStatus()
{
    QFETCH(const QByteArray, status);
    for (const QByteArray rest :
         {"Content-Length: 5\r\n\r\nhello", "\r\nhello", "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"}) {
        HttpReplyParser reply(100);
        reply.read("HTTP/1.1 " + status + " Said\r\n" + rest);
        reply.close();
        QCOMPARE(reply.state(), HttpReplyParser::Complete);
        QCOMPARE(reply.head().status, status.toInt());
        QCOMPARE(reply.body().toByteArray(), QByteArray("hello"));
    }
    HttpReplyParser reply(4);
    reply.read("HTTP/1.1 " + status + " Said\r\n\r\nhello");
    QCOMPARE(reply.state(), HttpReplyParser::TooLarge);
}

void TestHttpReplyParser::readsNoBodyWhereThereIsNone()
{
    for (const QByteArray status : {"204", "304"}) {
        HttpReplyParser reply(100);
        reply.read("HTTP/1.1 " + status + " Said\r\nContent-Length: 5\r\n\r\nhello");
        QCOMPARE(reply.state(), HttpReplyParser::Complete);
        QVERIFY(reply.body().isEmpty());
    }
}

void TestHttpReplyParser::tellsTheFieldsOfTheHead()
{
    HttpReplyParser reply(100);
    reply.read("HTTP/1.1 429 Slow\r\ncontent-TYPE:application/json \r\nDATE: Sun, 06 Nov 1994 08:49:37 GMT\r\n"
               "Retry-After: 120\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n");
    QCOMPARE(reply.state(), HttpReplyParser::Complete);
    QCOMPARE(reply.head().contentType, QByteArray("application/json"));
    QCOMPARE(reply.head().date, QDateTime({1994, 11, 6}, {8, 49, 37}, Qt::UTC));
    QCOMPARE(reply.head().retryAfter, QByteArray("120"));
    QCOMPARE(reply.head().location, QByteArray("/b"));
}

void TestHttpReplyParser::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<HttpReplyParser::State>("state");
    const auto broken = [](const char *name, const QByteArray &bytes) {
        QTest::newRow(name) << bytes << HttpReplyParser::Broken;
    };
    broken("nothing", {});
    broken("another protocol", "220 mail.example.com ESMTP\r\n");
    broken("HTTP/2", "HTTP/2 200 OK\r\n\r\n");
    broken("half a head", "HTTP/1.1 200 OK\r\nContent-Le");
    broken("a status of letters", "HTTP/1.1 2x0 OK\r\n\r\n");
    broken("a status too short", "HTTP/1.1 20\r\n\r\n");
    broken("a status too long", "HTTP/1.1 2000 OK\r\n\r\n");
    broken("status 0", "HTTP/1.1 000 OK\r\n\r\n");
    broken("another protocol from now on", "HTTP/1.1 101 Go\r\n\r\n");
    broken("only an interim reply", "HTTP/1.1 100 Continue\r\n\r\n");
    broken("a line without a colon", ok("hello\r\n"));
    broken("a blank before the colon", ok("Content-Length : 5\r\n", "hello"));
    broken("a folded line", ok("X: a\r\n b: c\r\n"));
    broken("two lengths", ok("Content-Length: 6\r\nContent-Length: 5\r\n", "hello"));
    broken("a list of lengths", ok("Content-Length: 5, 5\r\n", "hello"));
    broken("a negative length", ok("Content-Length: -5\r\n", "hello"));
    broken("a signed length", ok("Content-Length: +5\r\n", "hello"));
    broken("a length beyond all bounds", ok("Content-Length: 99999999999999999999\r\n"));
    broken("two locations", "HTTP/1.1 302 Found\r\nLocation: /a\r\nLocation: /b\r\n\r\n");
    broken("cut short", ok("Content-Length: 6\r\n", "hello"));
    broken("a chunk cut short", ok(chunked, "6\r\nhello"));
    broken("no last chunk", ok(chunked, "5\r\nhello\r\n"));
    broken("a chunk without a size", ok(chunked, "\r\nhello\r\n"));
    broken("a chunk of a negative size", ok(chunked, "-5\r\nhello\r\n"));
    broken("a chunk longer than it says", ok(chunked, "4\r\nhello\r\n0\r\n"));
    broken("a chunk size beyond all bounds", ok(chunked, "fffffffffffffffff\r\n"));
    broken("another transfer encoding", ok("Transfer-Encoding: gzip, chunked\r\n", "x"));
    broken("chunked twice", ok(chunked + chunked, "0\r\n\r\n"));
    QTest::newRow("gzip") << ok("Content-Encoding: gzip\r\n") << HttpReplyParser::Encoded;
    QTest::newRow("gzip behind identity")
        << ok("Content-Encoding: identity\r\nContent-Encoding: br\r\n") << HttpReplyParser::Encoded;
    QTest::newRow("a length over the limit") << ok("Content-Length: 101\r\n") << HttpReplyParser::TooLarge;
    QTest::newRow("a body over the limit") << ok({}, QByteArray(101, 'x')) << HttpReplyParser::TooLarge;
    QTest::newRow("chunks over the limit")
        << ok(chunked, "60\r\n" + QByteArray(96, 'x') + "\r\n5\r\n") << HttpReplyParser::TooLarge;
}

void TestHttpReplyParser::tellsWhatIsWrong()
{
    QFETCH(const QByteArray, bytes);
    for (const qsizetype step : {qsizetype(1), qMax<qsizetype>(1, bytes.size())}) {
        HttpReplyParser reply(100);
        for (qsizetype at = 0; at < bytes.size(); at += step)
            reply.read(bytes.mid(at, step));
        reply.close();
        QTEST(reply.state(), "state");
    }
}

void TestHttpReplyParser::keepsNoMoreThanItMay_data()
{
    QTest::addColumn<QByteArray>("beginning");
    QTest::addColumn<QByteArray>("again");
    QTest::addColumn<HttpReplyParser::State>("state");
    const QByteArray line(50'000, 'x');
    QTest::newRow("status line") << QByteArray("HTTP/1.1 200 ") << line << HttpReplyParser::Broken;
    QTest::newRow("one field") << QByteArray("HTTP/1.1 200 OK\r\nX: ") << line << HttpReplyParser::Broken;
    QTest::newRow("fields") << QByteArray("HTTP/1.1 401 No\r\n") << QByteArray("X: yyyyyyy\r\n").repeated(5'000)
                            << HttpReplyParser::Broken;
    QTest::newRow("interim replies") << QByteArray() << QByteArray("HTTP/1.1 100 Go\r\n\r\n").repeated(3'000)
                                     << HttpReplyParser::Broken;
    QTest::newRow("body") << ok({}) << line << HttpReplyParser::TooLarge;
    QTest::newRow("chunk extension") << ok(chunked) + "1;" << line << HttpReplyParser::Broken;
    QTest::newRow("chunk end") << ok(chunked) + "1\r\nx" << line << HttpReplyParser::Broken;
}

void TestHttpReplyParser::keepsNoMoreThanItMay()
{
    QFETCH(const QByteArray, beginning);
    QFETCH(const QByteArray, again);
    HttpReplyParser reply(40'000);
    reply.read(beginning);
    QCOMPARE(reply.state(), HttpReplyParser::Reading);
    reply.read(again);
    QTEST(reply.state(), "state");
    reply.read(ok("Content-Length: 0\r\n"));
    QTEST(reply.state(), "state");
}

QTEST_GUILESS_MAIN(TestHttpReplyParser)
#include "tst_httpreplyparser.moc"
