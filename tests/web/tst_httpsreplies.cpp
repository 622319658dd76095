// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/callscene.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

ServedReply open(ServedReply reply)
{
    reply.staysOpen = true;
    return reply;
}

} // namespace

class TestHttpsReplies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_scene = std::make_unique<CallScene>(); }
    void keepsTheBodyOfEveryStatus_data();
    void keepsTheBodyOfEveryStatus();
    void tellsContentTypeDateAndWhenToRetry();
    void countsADateToRetryByTheServersClock();
    void followsNoRedirect();
    void takesABodyOfExactlyTheLimit();
    void takesABodyInChunks();
    void failsOnAReply_data();
    void failsOnAReply();
    void letsGoOfAConnectionThatNeverEnds();
    void failsOnAServerThatIsTooSlow();

private:
    std::unique_ptr<CallScene> m_scene;
};

void TestHttpsReplies::keepsTheBodyOfEveryStatus_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 201, 202, 206, 302, 400, 401, 403, 404, 429, 500, 503, 999})
        QTest::addRow("%d", status) << status;
}

void TestHttpsReplies::keepsTheBodyOfEveryStatus()
{
    QFETCH(const int, status);
    const QByteArray body = R"({"error":"invalid_grant"})";
    for (const QByteArray length : {"Content-Length: 25\r\n", ""}) {
        const CallEnd end = m_scene->callFor(ServedReply::of(status, length, body));
        QVERIFY(!end.failure);
        QCOMPARE(end.reply.status, status);
        QCOMPARE(end.reply.body.bytes().toByteArray(), body);
        QCOMPARE(end.stages, (QList{Stage::Dns, Stage::Connect, Stage::Tls}));
        QVERIFY(end.wasSent);
    }
}

void TestHttpsReplies::tellsContentTypeDateAndWhenToRetry()
{
    const CallEnd end =
        m_scene->callFor(ServedReply::of(429, "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nRetry-After: 7\r\n"
                                              "Content-Type: application/json; charset=utf-8\r\n"));
    QCOMPARE(end.reply.contentType, QByteArray("application/json; charset=utf-8"));
    QCOMPARE(end.reply.date, QDateTime({1994, 11, 6}, {8, 49, 37}, Qt::UTC));
    QCOMPARE(end.reply.retryAfter, std::optional(7s));
    const CallEnd silent = m_scene->callFor(ServedReply::of(429, "Date: today\r\nRetry-After: later\r\n"));
    QVERIFY(silent.reply.contentType.isEmpty());
    QVERIFY(!silent.reply.date.isValid());
    QVERIFY(!silent.reply.retryAfter);
}

void TestHttpsReplies::countsADateToRetryByTheServersClock()
{
    const CallEnd end = m_scene->callFor(ServedReply::of(503, "Retry-After: Sun, 06 Nov 1994 08:51:37 GMT\r\n"
                                                              "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"));
    QCOMPARE(end.reply.retryAfter, std::optional(120s));
}

void TestHttpsReplies::followsNoRedirect()
{
    for (const int status : {301, 302, 303, 307, 308}) {
        const CallEnd end = m_scene->callFor(ServedReply::redirect(m_scene->url(u"/b.xml"_s).toEncoded(), status));
        QCOMPARE(end.reply.status, status);
        QCOMPARE(end.reply.location, m_scene->url(u"/b.xml"_s).toEncoded());
    }
    QCOMPARE(m_scene->server->paths(), QByteArrayList(5, "/a.xml"));
}

void TestHttpsReplies::takesABodyOfExactlyTheLimit()
{
    const QByteArray body(1000, 'x');
    for (const ServedReply &reply : {ServedReply::ok(body), ServedReply::of(200, {}, body)})
        QCOMPARE(m_scene->callFor(reply).reply.body.bytes().toByteArray(), body);
}

void TestHttpsReplies::takesABodyInChunks()
{
    ServedReply reply =
        ServedReply::of(200, "Transfer-Encoding: chunked\r\n", "5\r\nhello\r\n6;x=y\r\n again\r\n0\r\n\r\n");
    reply.drip = 1ms;
    QCOMPARE(m_scene->callFor(reply).reply.body.bytes().toByteArray(), QByteArray("hello again"));
}

void TestHttpsReplies::failsOnAReply_data()
{
    QTest::addColumn<ServedReply>("reply");
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, FailureKind kind, const ServedReply &reply, int status = 200) {
        QTest::newRow(name) << reply << kind << status;
    };
    row("that isn't HTTP", FailureKind::MalformedReply, {"220 mail.example.com ESMTP\r\n"}, 0);
    row("of HTTP/2", FailureKind::MalformedReply, {"HTTP/2 200 OK\r\n\r\n"}, 0);
    row("with a huge head", FailureKind::MalformedReply, open({"HTTP/1.1 401 No\r\nX: " + QByteArray(100'000, 'x')}),
        0);
    row("with a folded line", FailureKind::MalformedReply, ServedReply::of(200, "X: a\r\n b: c\r\n"));
    row("with two lengths", FailureKind::MalformedReply,
        ServedReply::of(200, "Content-Length: 6\r\nContent-Length: 5\r\n", "hello"));
    row("with a length that is none", FailureKind::MalformedReply, ServedReply::of(400, "Content-Length: five\r\n"),
        400);
    row("with a broken chunk", FailureKind::MalformedReply,
        ServedReply::of(200, "Transfer-Encoding: chunked\r\n", "4\r\nhello\r\n"));
    row("compressed", FailureKind::MalformedReply, ServedReply::of(200, "Content-Encoding: gzip\r\n", "\x1f\x8b"));
    row("too long as it says", FailureKind::ReplyTooLong, open(ServedReply::of(200, "Content-Length: 99999999\r\n")));
    row("too long without saying", FailureKind::ReplyTooLong,
        open(ServedReply::of(500, {}, QByteArray(5'000'000, 'x'))), 500);
    row("too long in chunks", FailureKind::ReplyTooLong,
        ServedReply::of(200, "Transfer-Encoding: chunked\r\n", "7d0\r\n" + QByteArray(2000, 'x')));
    row("that never comes", FailureKind::ClosedByPeer, {}, 0);
    row("broken off in the head", FailureKind::ClosedByPeer, {"HTTP/1.1 200 OK\r\nContent-Le"}, 0);
    row("broken off in the body", FailureKind::ClosedByPeer, ServedReply::of(200, "Content-Length: 9\r\n", "hello"));
    row("broken off in a chunk", FailureKind::ClosedByPeer,
        ServedReply::of(200, "Transfer-Encoding: chunked\r\n", "9\r\nhello"));
}

void TestHttpsReplies::failsOnAReply()
{
    QFETCH(const ServedReply, reply);
    const CallEnd end = m_scene->callFor(reply);
    QTEST(end.kind(), "kind");
    QCOMPARE(end.stage(), Stage::Tls);
    QTEST(end.failure->replyCode, "status");
    QVERIFY2(end.wasSent, "nobody would know that the server may have acted on it");
    QVERIFY(end.reply.body.isEmpty());
    QCOMPARE(m_scene->server->requests.size(), 1);
}

void TestHttpsReplies::letsGoOfAConnectionThatNeverEnds()
{
    const CallEnd end = m_scene->callFor(open(ServedReply::of(200, {}, QByteArray(3'000'000, 'x'))));
    QCOMPARE(end.kind(), FailureKind::ReplyTooLong);
    QTRY_VERIFY2_WITH_TIMEOUT(m_scene->server->findChildren<QSslSocket *>().isEmpty(), "it went on reading", 2000);
}

void TestHttpsReplies::failsOnAServerThatIsTooSlow()
{
    ServedReply drips = ServedReply::ok(QByteArray(1000, 'x'));
    drips.drip = 2ms;
    for (const ServedReply &reply : {open({}), open(ServedReply::of(200, "Content-Length: 9\r\n", "x")), drips}) {
        m_scene->server->add("/a.xml", reply);
        const CallEnd end = m_scene->call({.url = m_scene->url(), .deadline = 100ms});
        QCOMPARE(end.kind(), FailureKind::TimedOut);
        QCOMPARE(end.stage(), Stage::Tls);
        QVERIFY(end.wasSent);
    }
}

QTEST_GUILESS_MAIN(TestHttpsReplies)
#include "tst_httpsreplies.moc"
