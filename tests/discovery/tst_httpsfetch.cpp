// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/httpsscene.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

using Outcome = HttpsAnswer::Outcome;

} // namespace

class TestHttpsFetch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_scene = std::make_unique<HttpsScene>(); }
    void fetchesADocumentFromTheAddressByTheNamesCertificate();
    void saysNothingOfTheUser();
    void answersNoDemandForCredentials_data();
    void answersNoDemandForCredentials();
    void tellsAnswersApart_data();
    void tellsAnswersApart();
    void refusesABodyOverTheLimit_data();
    void refusesABodyOverTheLimit();
    void takesABodyOfExactlyTheLimit();
    void takesALargeBody();
    void failsOnABodyCutShort_data();
    void failsOnABodyCutShort();
    void failsOnABodyThatDrips();
    void failsOnAHeadThatNeverEnds();
    void refusesAnOrderThatIsNone_data();
    void refusesAnOrderThatIsNone();
    void canBeLetGoOfAtAnyMoment();

private:
    std::unique_ptr<HttpsScene> m_scene;
};

void TestHttpsFetch::fetchesADocumentFromTheAddressByTheNamesCertificate()
{
    const HttpsAnswer answer = m_scene->fetch();
    QCOMPARE(answer.outcome, Outcome::Found);
    QCOMPARE(answer.body, QByteArray("<a/>"));
    QCOMPARE(answer.url, m_scene->url());
    QVERIFY(!answer.leftSite);
}

void TestHttpsFetch::saysNothingOfTheUser()
{
    m_scene->server->add("/a.xml?x", ServedReply::of(302, "Set-Cookie: mark=1\r\nLocation: /a.xml\r\n"));
    QCOMPARE(m_scene->fetch({.url = m_scene->url(u"/a.xml?x"_s), .accept = {"text/xml", "*/*"}}).outcome,
             Outcome::Found);
    const QByteArray host = "Host: conf.example.com:" + QByteArray::number(m_scene->server->serverPort());
    for (const QByteArray path : {"/a.xml?x", "/a.xml"})
        QVERIFY(m_scene->server->requests.contains("GET " + path + " HTTP/1.1\r\n" + host +
                                                   "\r\nUser-Agent: Sendproof/" SENDPROOF_VERSION
                                                   "\r\nAccept: text/xml, */*\r\nAccept-Encoding: identity"
                                                   "\r\nConnection: close\r\n\r\n"));
}

void TestHttpsFetch::answersNoDemandForCredentials_data()
{
    QTest::addColumn<QByteArray>("demand");
    QTest::newRow("basic") << QByteArray("Basic realm=\"x\"");
    QTest::newRow("digest") << QByteArray("Digest realm=\"x\", nonce=\"y\"");
    QTest::newRow("NTLM") << QByteArray("NTLM");
    QTest::newRow("negotiate") << QByteArray("Negotiate");
}

void TestHttpsFetch::answersNoDemandForCredentials()
{
    QFETCH(const QByteArray, demand);
    m_scene->server->add("/a.xml", ServedReply::of(401, "WWW-Authenticate: " + demand + "\r\nContent-Length: 0\r\n"));
    QCOMPARE(m_scene->fetch().outcome, Outcome::Nothing);
    for (const QByteArray &request : std::as_const(m_scene->server->requests))
        QVERIFY(!request.toLower().contains("authorization"));
}

void TestHttpsFetch::tellsAnswersApart_data()
{
    QTest::addColumn<ServedReply>("reply");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("404") << ServedReply::of(404) << Outcome::Nothing;
    QTest::newRow("410") << ServedReply::of(410) << Outcome::Nothing;
    QTest::newRow("403 with a page") << ServedReply::of(403, {}, "<html>no</html>") << Outcome::Nothing;
    QTest::newRow("204") << ServedReply::of(204) << Outcome::Nothing;
    QTest::newRow("206") << ServedReply::of(206, "Content-Length: 1\r\n", "x") << Outcome::Nothing;
    QTest::newRow("304") << ServedReply::of(304) << Outcome::Nothing;
    QTest::newRow("302 without a location") << ServedReply::of(302, "Content-Length: 0\r\n") << Outcome::Nothing;
    QTest::newRow("500") << ServedReply::of(500) << Outcome::Failed;
    QTest::newRow("503") << ServedReply::of(503, "Retry-After: 1\r\n") << Outcome::Failed;
    QTest::newRow("no HTTP") << ServedReply{"220 mail.example.com ESMTP\r\n"} << Outcome::Failed;
    QTest::newRow("nothing at all") << ServedReply{} << Outcome::Failed;
    QTest::newRow("gzip") << ServedReply::of(200, "Content-Encoding: gzip\r\n", "\x1f\x8b") << Outcome::Refused;
    QTest::newRow("identity") << ServedReply::of(200, "Content-Encoding: identity\r\n", "x") << Outcome::Found;
    QTest::newRow("without a length") << ServedReply::of(200, {}, "x") << Outcome::Found;
    QTest::newRow("chunked") << ServedReply::of(200, "Transfer-Encoding: chunked\r\n", "1\r\nx\r\n0\r\n\r\n")
                             << Outcome::Found;
}

void TestHttpsFetch::tellsAnswersApart()
{
    QFETCH(const ServedReply, reply);
    QFETCH(const Outcome, outcome);
    m_scene->server->add("/a.xml", reply);
    const HttpsAnswer answer = m_scene->fetch();
    QCOMPARE(answer.outcome, outcome);
    QCOMPARE(answer.body, outcome == Outcome::Found ? QByteArray("x") : QByteArray());
}

void TestHttpsFetch::refusesABodyOverTheLimit_data()
{
    const QByteArray body(2000, 'x');
    QTest::addColumn<ServedReply>("reply");
    QTest::newRow("as it says") << ServedReply::ok(body);
    QTest::newRow("as it only says") << ServedReply::of(200, "Content-Length: 99999999999\r\n", "x");
    QTest::newRow("without saying") << ServedReply::of(200, {}, body);
    QTest::newRow("chunked") << ServedReply::of(200, "Transfer-Encoding: chunked\r\n",
                                               "7d0\r\n" + body + "\r\n0\r\n\r\n");
    ServedReply endless = ServedReply::of(200, {}, QByteArray(5'000'000, 'x'));
    endless.staysOpen = true;
    QTest::newRow("endless") << endless;
}

void TestHttpsFetch::refusesABodyOverTheLimit()
{
    QFETCH(const ServedReply, reply);
    m_scene->server->add("/a.xml", reply);
    const HttpsAnswer answer = m_scene->fetch({.url = m_scene->url(), .deadline = 3s, .limit = 1000});
    QCOMPARE(answer.outcome, Outcome::Refused);
    QVERIFY(answer.body.isEmpty());
}

void TestHttpsFetch::takesABodyOfExactlyTheLimit()
{
    const QByteArray body(1000, 'x');
    for (const ServedReply &reply : {ServedReply::ok(body), ServedReply::of(200, {}, body)}) {
        m_scene->server->add("/a.xml", reply);
        const HttpsAnswer answer = m_scene->fetch({.url = m_scene->url(), .limit = 1000});
        QCOMPARE(answer.outcome, Outcome::Found);
        QCOMPARE(answer.body, body);
    }
}

void TestHttpsFetch::takesALargeBody()
{
    const QByteArray body(200'000, 'x');
    for (const ServedReply &reply : {ServedReply::ok(body), ServedReply::of(200, {}, body)}) {
        m_scene->server->add("/a.xml", reply);
        const HttpsAnswer answer = m_scene->fetch();
        QCOMPARE(answer.outcome, Outcome::Found);
        QVERIFY(answer.body == body);
    }
}

void TestHttpsFetch::failsOnABodyCutShort_data()
{
    QTest::addColumn<ServedReply>("reply");
    QTest::newRow("by length") << ServedReply::of(200, "Content-Length: 100\r\n", "<a>");
    QTest::newRow("chunked") << ServedReply::of(200, "Transfer-Encoding: chunked\r\n", "64\r\n<a>");
}

void TestHttpsFetch::failsOnABodyCutShort()
{
    QFETCH(const ServedReply, reply);
    m_scene->server->add("/a.xml", reply);
    QCOMPARE(m_scene->fetch().outcome, Outcome::Failed);
}

void TestHttpsFetch::failsOnABodyThatDrips()
{
    ServedReply reply = ServedReply::ok(QByteArray(100'000, 'x'));
    reply.drip = 2ms;
    m_scene->server->add("/a.xml", reply);
    QCOMPARE(m_scene->fetch({.url = m_scene->url(), .deadline = 200ms}).outcome, Outcome::Failed);
    QCOMPARE(m_scene->server->requests.size(), 1);
}

void TestHttpsFetch::failsOnAHeadThatNeverEnds()
{
    ServedReply reply{"HTTP/1.1 401 Said\r\nX: " + QByteArray(100'000, 'x')};
    reply.staysOpen = true;
    m_scene->server->add("/a.xml", reply);
    QCOMPARE(m_scene->fetch({.url = m_scene->url(), .deadline = 9s}).outcome, Outcome::Failed);
    QTRY_VERIFY2_WITH_TIMEOUT(m_scene->server->findChildren<QSslSocket *>().isEmpty(), "it went on reading", 2000);
}

void TestHttpsFetch::refusesAnOrderThatIsNone_data()
{
    QTest::addColumn<QUrl>("order");
    QTest::newRow("nothing") << QUrl();
    QTest::newRow("http") << QUrl(u"http://conf.example.com/"_s);
    QTest::newRow("a file") << QUrl(u"file:///etc/passwd"_s);
    QTest::newRow("no host") << QUrl(u"https:/a.xml"_s);
    QTest::newRow("credentials") << QUrl(u"https://a:b@conf.example.com/"_s);
}

void TestHttpsFetch::refusesAnOrderThatIsNone()
{
    QFETCH(const QUrl, order);
    QCOMPARE(m_scene->fetch({.url = order}).outcome, Outcome::Refused);
    QVERIFY(m_scene->dns.asked.isEmpty());
}

void TestHttpsFetch::canBeLetGoOfAtAnyMoment()
{
    ServedReply reply = ServedReply::ok(QByteArray(40, 'x'));
    reply.drip = 1ms;
    m_scene->server->add("/a.xml", reply);
    for (const int moment : {-1, 0, 1, 5, 10, 20, 40}) {
        Story<HttpsFetch> fetch = m_scene->make({.url = m_scene->url()});
        bool wasCalled = false;
        connect(fetch.get(), &HttpsFetch::finished, this, [&wasCalled] { wasCalled = true; });
        if (moment >= 0)
            fetch->start();
        QTest::qWait(qMax(0, moment));
        fetch.reset();
        QTest::qWait(5);
        QVERIFY(!wasCalled);
    }
    QTRY_VERIFY2(m_scene->server->findChildren<QSslSocket *>().isEmpty(), "a connection was left open");
}

QTEST_GUILESS_MAIN(TestHttpsFetch)
#include "tst_httpsfetch.moc"
