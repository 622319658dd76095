// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/callscene.h"

#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;
using namespace sendproof::test;

class TestHttpsCall : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_scene = std::make_unique<CallScene>(); }
    void saysExactlyThisForAGet();
    void saysExactlyThisForAPost();
    void postsALargeBodyOnceAndWhole();
    void postsNothingAgainAfterAHangUp();
    void saysTheLengthOfNoBody();
    void refusesARequest_data();
    void refusesARequest();
    void takesTheNextAddressWhereOneRefuses();
    void takesTheNextAddressWhereOneGivesNoTls_data();
    void takesTheNextAddressWhereOneGivesNoTls();
    void tellsWhatWasWrongWithTheFirstAddress();
    void triesNoOtherAddressAfterAWrongCertificate();
    void tellsWhyThereIsNoAddress_data();
    void tellsWhyThereIsNoAddress();
    void failsWhereNobodyListens();
    void refusesPrivateAddressesWhereToldSo();
    void callsAnAddressLiteral();
    void goesByNameThroughAProxy();
    void canBeLetGoOfAtAnyMoment();
    void canBeLetGoOfFromItsOwnSignals();

private:
    std::unique_ptr<CallScene> m_scene;
};

void TestHttpsCall::saysExactlyThisForAGet()
{
    (void)m_scene->call({.url = m_scene->url(u"/a b?c=%2F&d#part"_s), .accept = "application/json"});
    QCOMPARE(m_scene->server->requests,
             QByteArrayList{"GET /a%20b?c=%2F&d HTTP/1.1\r\nHost: conf.example.com:" +
                            QByteArray::number(m_scene->server->serverPort()) +
                            "\r\nUser-Agent: Sendproof/" SENDPROOF_VERSION
                            "\r\nAccept: application/json\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n"});
}

void TestHttpsCall::saysExactlyThisForAPost()
{
    (void)m_scene->call({.method = "POST",
                         .url = m_scene->url(),
                         .contentType = "application/x-www-form-urlencoded",
                         .body = Secret("a=b&c=d"),
                         .bearer = Secret("ya29.A_b-c~d+e/f=")});
    QCOMPARE(m_scene->server->requests,
             QByteArrayList{
                 "POST /a.xml HTTP/1.1\r\nHost: conf.example.com:" + QByteArray::number(m_scene->server->serverPort()) +
                 "\r\nUser-Agent: Sendproof/" SENDPROOF_VERSION
                 "\r\nAccept: */*\r\nAccept-Encoding: identity\r\nConnection: close\r\n"
                 "Authorization: Bearer ya29.A_b-c~d+e/f=\r\nContent-Type: application/x-www-form-urlencoded"
                 "\r\nContent-Length: 7\r\n\r\na=b&c=d"});
}

void TestHttpsCall::postsALargeBodyOnceAndWhole()
{
    QByteArray body;
    for (int i = 0; body.size() < 3'000'000; ++i)
        body += QByteArray::number(i) + "\r\n\r\n";
    const CallEnd end = m_scene->call({.method = "POST", .url = m_scene->url(), .body = Secret(body)});
    QVERIFY(!end.failure);
    QCOMPARE(m_scene->server->requests.size(), 1);
    QVERIFY(m_scene->server->requests.first().endsWith("\r\n\r\n" + body));
}

void TestHttpsCall::postsNothingAgainAfterAHangUp()
{
    m_scene->dns.add("conf.example.com AAAA ::1\nconf.example.com A 127.0.0.1"); // another address is still there
    m_scene->server->add("/a.xml", ServedReply{});
    const CallEnd end = m_scene->call({.method = "POST", .url = m_scene->url(), .body = Secret("x")});
    QCOMPARE(end.kind(), FailureKind::ClosedByPeer);
    QVERIFY(end.wasSent);
    QCOMPARE(m_scene->server->requests.size(), 1);
    QCOMPARE(m_scene->server->connections, 1);
}

void TestHttpsCall::saysTheLengthOfNoBody()
{
    (void)m_scene->call({.method = "POST", .url = m_scene->url()});
    QVERIFY(m_scene->server->requests.first().contains("\r\nContent-Length: 0\r\n"));
}

void TestHttpsCall::refusesARequest_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("bearer");
    const QUrl good(u"https://conf.example.com/"_s);
    const auto row = [&good](const char *name, const QByteArray &method, const QByteArray &type,
                             const QByteArray &bearer) { QTest::newRow(name) << good << method << type << bearer; };
    for (const auto &url : {u""_s, u"http://conf.example.com/"_s, u"file:///etc/passwd"_s, u"https:/a"_s,
                            u"https://a:b@conf.example.com/"_s, u"https://a@conf.example.com/"_s})
        QTest::newRow(url.isEmpty() ? "no url" : qPrintable(url))
            << QUrl(url) << QByteArray("GET") << QByteArray() << QByteArray();
    row("no method", {}, {}, {});
    row("a method with a blank", "GET /", {}, {});
    row("HEAD", "HEAD", {}, {});
    row("a type of two lines", "POST", "a\r\nX: y", {});
    row("a bearer of two lines", "GET", {}, "a\r\nX: y");
    row("a bearer with a blank", "GET", {}, "a b");
    row("a bearer with other letters", "GET", {}, "t\xc3\xb6ken");
}

void TestHttpsCall::refusesARequest()
{
    QFETCH(const QUrl, url);
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, bearer);
    const CallEnd end = m_scene->call({.method = method, .url = url, .contentType = type, .bearer = Secret(bearer)});
    QCOMPARE(end.kind(), FailureKind::InvalidInput);
    QCOMPARE(end.stage(), Stage::Dns);
    QVERIFY(end.failure->detail.isEmpty());
    QVERIFY(m_scene->dns.asked.isEmpty());
}

void TestHttpsCall::takesTheNextAddressWhereOneRefuses()
{
    m_scene->dns.add("conf.example.com AAAA ::1"); // where the server doesn't listen, or there is no IPv6 at all
    QCOMPARE(m_scene->call().reply.status, 200);
}

void TestHttpsCall::takesTheNextAddressWhereOneGivesNoTls_data()
{
    QTest::addColumn<bool>("hangsUp");
    QTest::newRow("silent") << false;
    QTest::newRow("hanging up") << true;
}

void TestHttpsCall::takesTheNextAddressWhereOneGivesNoTls()
{
    QFETCH(const bool, hangsUp);
    QTcpServer broken;
    if (!broken.listen(QHostAddress(u"127.0.0.2"_s), m_scene->server->serverPort()))
        QSKIP("this system has no second loopback address");
    connect(&broken, &QTcpServer::newConnection, &broken, [&broken, hangsUp] {
        if (hangsUp)
            broken.nextPendingConnection()->disconnectFromHost();
    });
    m_scene->dns.add("www.example.net A 127.0.0.2\nwww.example.net A 127.0.0.1");
    m_scene->server->setTls(m_scene->certificate({u"www.example.net"_s}).serverConfiguration());
    const CallEnd end = m_scene->call({.url = m_scene->url(u"/a.xml"_s, u"www.example.net"_s), .deadline = 800ms});
    QCOMPARE(end.reply.status, 200);
    QCOMPARE(end.stages, (QList{Stage::Dns, Stage::Connect, Stage::Tls}));
}

void TestHttpsCall::tellsWhatWasWrongWithTheFirstAddress()
{
    QTcpServer broken;
    if (!broken.listen(QHostAddress(u"127.0.0.2"_s)))
        QSKIP("this system has no second loopback address");
    connect(&broken, &QTcpServer::newConnection, &broken,
            [&broken] { broken.nextPendingConnection()->disconnectFromHost(); });
    m_scene->dns.add("www.example.net A 127.0.0.2\nwww.example.net A 127.0.0.3");
    const CallEnd end = m_scene->call({.url = QUrl(u"https://www.example.net:%1/"_s.arg(broken.serverPort()))});
    QCOMPARE(end.kind(), FailureKind::ClosedByPeer);
    QCOMPARE(end.stage(), Stage::Tls);
}

void TestHttpsCall::triesNoOtherAddressAfterAWrongCertificate()
{
    const HttpsServer wrong(m_scene->certificate({u"other.example.com"_s}), QHostAddress(u"127.0.0.2"_s),
                            m_scene->server->serverPort());
    if (!wrong.isListening())
        QSKIP("this system has no second loopback address");
    m_scene->dns.add("www.example.org A 127.0.0.2\nwww.example.org A 127.0.0.1");
    QCOMPARE(m_scene->call({.url = m_scene->url(u"/a.xml"_s, u"www.example.org"_s)}).kind(),
             FailureKind::CertificateRejected);
    QCOMPARE(wrong.connections, 1);
    QCOMPARE(m_scene->server->connections, 0);
}

void TestHttpsCall::tellsWhyThereIsNoAddress_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<FailureKind>("kind");
    QTest::newRow("no such name") << u"none.example.com"_s << FailureKind::HostNotFound;
    QTest::newRow("no address") << u"empty.example.com"_s << FailureKind::HostNotFound;
    QTest::newRow("an error of DNS") << u"broken.example.com"_s << FailureKind::NetworkUnreachable;
    QTest::newRow("nobody's address") << u"zero.example.com"_s << FailureKind::MalformedReply;
    QTest::newRow("no name that can be asked for") << u"a_b"_s << FailureKind::HostNotFound;
    QTest::newRow("silence") << u"silent.example.com"_s << FailureKind::TimedOut;
}

void TestHttpsCall::tellsWhyThereIsNoAddress()
{
    QFETCH(const QString, host);
    m_scene->dns.add("empty.example.com TXT x\nbroken.example.com A !temporary-error\nzero.example.com A 0.0.0.0");
    m_scene->dns.isSilent = host.startsWith(u"silent"_s);
    const CallEnd end = m_scene->call({.url = m_scene->url(u"/"_s, host), .deadline = 100ms});
    QTEST(end.kind(), "kind");
    QCOMPARE(end.stage(), Stage::Dns);
    QVERIFY(!end.wasSent);
}

void TestHttpsCall::failsWhereNobodyListens()
{
    const QUrl url = m_scene->url();
    m_scene->server.reset();
    const CallEnd end = m_scene->call({.url = url});
    QCOMPARE(end.kind(), FailureKind::ConnectionRefused);
    QCOMPARE(end.stage(), Stage::Connect);
    QCOMPARE(end.stages, (QList{Stage::Dns, Stage::Connect}));
}

void TestHttpsCall::refusesPrivateAddressesWhereToldSo()
{
    const CallEnd end = m_scene->call({.url = m_scene->url(), .mayBePrivate = false});
    QCOMPARE(end.kind(), FailureKind::InvalidInput);
    QCOMPARE(end.stage(), Stage::Connect);
    QCOMPARE(m_scene->server->connections, 0);
}

void TestHttpsCall::callsAnAddressLiteral()
{
    QCOMPARE(m_scene->call({.url = m_scene->url(u"/a.xml"_s, u"127.0.0.1"_s)}).reply.status, 200);
    QVERIFY(m_scene->server->requests.first().contains("Host: 127.0.0.1:"));
    QVERIFY(m_scene->dns.asked.isEmpty());
}

void TestHttpsCall::goesByNameThroughAProxy()
{
    QTcpServer proxy;
    QVERIFY(proxy.listen(QHostAddress(QHostAddress::LocalHost)));
    QByteArray heard;
    connect(&proxy, &QTcpServer::newConnection, &proxy, [&proxy, &heard] {
        QTcpSocket *socket = proxy.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, &heard] {
            heard += socket->readAll();
            socket->write("HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n");
        });
    });
    QNetworkProxy::setApplicationProxy({QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort()});
    const CallEnd end =
        m_scene->call({.url = QUrl(u"https://conf.example.com/a.xml"_s), .bearer = Secret("0815"), .deadline = 2s});
    const CallEnd here = m_scene->call({.url = m_scene->url(u"/a.xml"_s, u"127.0.0.1"_s)});
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    QCOMPARE(end.kind(), FailureKind::ProxyFailed);
    QCOMPARE(end.stages, QList{Stage::Connect});
    QVERIFY2(heard.startsWith("CONNECT conf.example.com:443 "), heard.constData());
    QVERIFY(!heard.contains("Authorization") && !heard.contains("0815"));
    QVERIFY(m_scene->dns.asked.isEmpty());
    QCOMPARE(here.reply.status, 200); // what runs on this computer is not out there
}

void TestHttpsCall::canBeLetGoOfAtAnyMoment()
{
    ServedReply reply = ServedReply::ok(QByteArray(40, 'x'));
    reply.drip = 1ms;
    m_scene->server->add("/a.xml", reply);
    for (const int moment : {-1, 0, 1, 2, 3, 5, 10, 20, 40}) {
        Story<HttpsCall> call = m_scene->make({.url = m_scene->url()});
        bool wasCalled = false;
        connect(call.get(), &HttpsCall::finished, this, [&wasCalled] { wasCalled = true; });
        if (moment >= 0)
            call->start();
        QTest::qWait(qMax(0, moment));
        call.reset();
        QTest::qWait(5);
        QVERIFY(!wasCalled);
    }
    QTRY_VERIFY2(m_scene->server->findChildren<QSslSocket *>().isEmpty(), "a connection was left open");
}

void TestHttpsCall::canBeLetGoOfFromItsOwnSignals()
{
    for (const Stage moment : {Stage::Dns, Stage::Connect, Stage::Tls}) {
        Story<HttpsCall> call =
            m_scene->make({.method = "POST", .url = m_scene->url(), .body = Secret("x"), .bearer = Secret("0815")});
        connect(call.get(), &HttpsCall::stageReached, this, [&call, moment](Stage stage) {
            if (stage == moment)
                call.reset();
        });
        call->start();
        QTRY_VERIFY(!call);
        QTRY_VERIFY(m_scene->server->findChildren<QSslSocket *>().isEmpty());
    }
    QVERIFY(m_scene->server->requests.isEmpty());
}

QTEST_GUILESS_MAIN(TestHttpsCall)
#include "tst_httpscall.moc"
