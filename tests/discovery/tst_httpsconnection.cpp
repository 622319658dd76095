// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/httpsscene.h"

#include <QNetworkProxy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

using Outcome = HttpsAnswer::Outcome;

/// Accepts connections and keeps what it hears, without ever a word.
class SilentServer : public QTcpServer
{
public:
    explicit SilentServer(const QHostAddress &address, quint16 atPort = 0)
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { heard += socket->readAll(); });
        });
        isListening = listen(address, atPort);
    }
    QByteArray heard;
    bool isListening = false;
};

} // namespace

class TestHttpsConnection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_scene = std::make_unique<HttpsScene>(); }
    void saysTheNameInTheHandshake();
    void failsOnACertificateThatIsNotGood_data();
    void failsOnACertificateThatIsNotGood();
    void failsOnAStalledHandshake();
    void takesTheNextAddressWhereOneRefuses();
    void takesTheNextAddressWhereOneIsSilent();
    void triesNoOtherAddressAfterAWrongCertificate();
    void saysNothingForAHostWithoutAddresses();
    void failsWhereDnsIsSilent();
    void refusesPrivateAddressesWhereToldSo();
    void fetchesFromAnAddressLiteral();
    void goesByNameThroughAProxy();

private:
    std::unique_ptr<HttpsScene> m_scene;
};

void TestHttpsConnection::saysTheNameInTheHandshake()
{
    SilentServer silent(QHostAddress(QHostAddress::LocalHost));
    QUrl target(u"https://conf.example.com/"_s);
    target.setPort(silent.serverPort());
    QCOMPARE(m_scene->fetch({.url = target, .deadline = 150ms}).outcome, Outcome::Failed);
    QVERIFY(silent.heard.contains("conf.example.com"));
    QVERIFY2(!silent.heard.contains("\x02h2"), "HTTP/2 was offered");
}

void TestHttpsConnection::failsOnACertificateThatIsNotGood_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<int>("fromDays");
    QTest::addColumn<int>("toDays");
    QTest::addColumn<bool>("isForeign");
    QTest::newRow("of another host") << QStringList{u"other.example.com"_s} << -1 << 1 << false;
    QTest::newRow("of the address only") << QStringList{u"127.0.0.1"_s} << -1 << 1 << false;
    QTest::newRow("expired") << QStringList{u"conf.example.com"_s} << -9 << -1 << false;
    QTest::newRow("not yet valid") << QStringList{u"conf.example.com"_s} << 1 << 9 << false;
    QTest::newRow("of an unknown authority") << QStringList{u"conf.example.com"_s} << -1 << 1 << true;
}

void TestHttpsConnection::failsOnACertificateThatIsNotGood()
{
    QFETCH(const QStringList, names);
    QFETCH(const int, fromDays);
    QFETCH(const int, toDays);
    QFETCH(const bool, isForeign);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_scene->server = std::make_unique<HttpsServer>(
        isForeign ? HttpsScene::newAuthority().issue({names, now.addDays(fromDays), now.addDays(toDays)}).value()
                  : m_scene->certificate(names, fromDays, toDays));
    m_scene->server->add("/a.xml", ServedReply::ok("<a/>"));
    m_scene->dns.add("conf.example.com A 127.0.0.1");
    QCOMPARE(m_scene->fetch().outcome, Outcome::Failed);
    QVERIFY(m_scene->server->requests.isEmpty());
}

void TestHttpsConnection::failsOnAStalledHandshake()
{
    const SilentServer silent(QHostAddress(QHostAddress::LocalHost));
    const QUrl target(u"https://conf.example.com:%1/"_s.arg(silent.serverPort()));
    QCOMPARE(m_scene->fetch({.url = target, .deadline = 150ms}).outcome, Outcome::Failed);
    QVERIFY(!silent.heard.isEmpty());
}

void TestHttpsConnection::takesTheNextAddressWhereOneRefuses()
{
    m_scene->dns.add("conf.example.com AAAA ::1"); // where the server doesn't listen, or there is no IPv6 at all
    const HttpsAnswer answer = m_scene->fetch();
    QCOMPARE(answer.outcome, Outcome::Found);
    QCOMPARE(answer.body, QByteArray("<a/>"));
}

void TestHttpsConnection::takesTheNextAddressWhereOneIsSilent()
{
    const SilentServer silent(QHostAddress(u"127.0.0.2"_s), m_scene->server->serverPort());
    if (!silent.isListening)
        QSKIP("this system has no second loopback address");
    m_scene->dns.add("slow.example.com A 127.0.0.2\nslow.example.com A 127.0.0.1");
    m_scene->server.reset();
    m_scene->server = std::make_unique<HttpsServer>(m_scene->certificate({u"slow.example.com"_s}),
                                                    QHostAddress(QHostAddress::LocalHost), silent.serverPort());
    m_scene->server->add("/a.xml", ServedReply::ok("<a/>"));
    const HttpsAnswer answer =
        m_scene->fetch({.url = m_scene->url(u"/a.xml"_s, u"slow.example.com"_s), .deadline = 800ms});
    QCOMPARE(answer.outcome, Outcome::Found);
}

void TestHttpsConnection::triesNoOtherAddressAfterAWrongCertificate()
{
    const HttpsServer wrong(m_scene->certificate({u"other.example.com"_s}), QHostAddress(u"127.0.0.2"_s),
                            m_scene->server->serverPort());
    if (!wrong.isListening())
        QSKIP("this system has no second loopback address");
    m_scene->dns.add("www.example.org A 127.0.0.2\nwww.example.org A 127.0.0.1");
    QCOMPARE(m_scene->fetch({.url = m_scene->url(u"/a.xml"_s, u"www.example.org"_s)}).outcome, Outcome::Failed);
    QCOMPARE(wrong.connections, 1);
    QCOMPARE(m_scene->server->connections, 0);
}

void TestHttpsConnection::saysNothingForAHostWithoutAddresses()
{
    m_scene->dns.add("empty.example.com TXT x");
    QCOMPARE(m_scene->fetch({.url = m_scene->url(u"/a.xml"_s, u"none.example.com"_s)}).outcome, Outcome::Nothing);
    QCOMPARE(m_scene->fetch({.url = m_scene->url(u"/a.xml"_s, u"empty.example.com"_s)}).outcome, Outcome::Nothing);
}

void TestHttpsConnection::failsWhereDnsIsSilent()
{
    m_scene->dns.isSilent = true;
    QCOMPARE(m_scene->fetch({.url = m_scene->url(), .deadline = 100ms}).outcome, Outcome::Failed);
    m_scene->dns.isSilent = false;
    m_scene->dns.add("broken.example.com A !temporary-error");
    QCOMPARE(m_scene->fetch({.url = m_scene->url(u"/a.xml"_s, u"broken.example.com"_s)}).outcome, Outcome::Failed);
}

void TestHttpsConnection::refusesPrivateAddressesWhereToldSo()
{
    QCOMPARE(m_scene->fetch({.url = m_scene->url(), .mayBePrivate = false}).outcome, Outcome::Refused);
    QCOMPARE(m_scene->server->connections, 0);
}

void TestHttpsConnection::fetchesFromAnAddressLiteral()
{
    QCOMPARE(m_scene->fetch({.url = m_scene->url(u"/a.xml"_s, u"127.0.0.1"_s)}).outcome, Outcome::Found);
    QVERIFY(m_scene->server->requests.first().contains("Host: 127.0.0.1:"));
    QVERIFY(m_scene->dns.asked.isEmpty());
}

void TestHttpsConnection::goesByNameThroughAProxy()
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
    const HttpsAnswer answer = m_scene->fetch({.url = QUrl(u"https://conf.example.com/a.xml"_s), .deadline = 2s});
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    QCOMPARE(answer.outcome, Outcome::Failed);
    QVERIFY2(heard.startsWith("CONNECT conf.example.com:443 "), heard.constData());
    QVERIFY(!heard.contains("Proxy-Authorization"));
    QVERIFY(m_scene->dns.asked.isEmpty());
}

QTEST_GUILESS_MAIN(TestHttpsConnection)
#include "tst_httpsconnection.moc"
