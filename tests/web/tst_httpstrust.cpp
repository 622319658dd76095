// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/callscene.h"

#include <QSslCipher>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

/// Takes connections, keeps what it hears, and says or does what a test wants once it hears something.
class PlainServer : public QTcpServer
{
public:
    explicit PlainServer(std::function<void(QTcpSocket &)> react = {},
                         const QHostAddress &address = QHostAddress(QHostAddress::LocalHost), quint16 atPort = 0)
    {
        connect(this, &QTcpServer::newConnection, this, [this, react] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, react] {
                heard += socket->readAll();
                if (react)
                    react(*socket);
            });
        });
        isListening = listen(address, atPort);
    }
    QUrl url() const { return QUrl(u"https://conf.example.com:%1/"_s.arg(serverPort())); }
    QByteArray heard;
    bool isListening = false;
};

HttpsRequest secretRequest(const QUrl &url)
{
    return {.method = "POST",
            .url = url,
            .contentType = "text/plain",
            .body = Secret("refresh-me-4711"),
            .bearer = Secret("bearer-0815"),
            .deadline = 2s};
}

} // namespace

class TestHttpsTrust : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_scene = std::make_unique<CallScene>(); }
    void refusesACertificateThatIsNotGood_data();
    void refusesACertificateThatIsNotGood();
    void tellsTheFactsOfTheChannel();
    void saysNothingBeforeTls_data();
    void saysNothingBeforeTls();
    void refusesOldCiphers();

private:
    std::unique_ptr<CallScene> m_scene;
};

void TestHttpsTrust::refusesACertificateThatIsNotGood_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<int>("fromDays");
    QTest::addColumn<int>("toDays");
    QTest::addColumn<bool>("isForeign");
    QTest::addColumn<CertificateFault>("fault");
    const QStringList right{u"conf.example.com"_s};
    QTest::newRow("of another host") << QStringList{u"other.example.com"_s} << -1 << 1 << false
                                     << CertificateFault::HostMismatch;
    QTest::newRow("of the address only") << QStringList{u"127.0.0.1"_s} << -1 << 1 << false
                                         << CertificateFault::HostMismatch;
    // Qt's own check takes this one.
    QTest::newRow("of part of a label") << QStringList{u"con*.example.com"_s} << -1 << 1 << false
                                        << CertificateFault::HostMismatch;
    QTest::newRow("expired") << right << -9 << -1 << false << CertificateFault::Expired;
    QTest::newRow("not yet valid") << right << 1 << 9 << false << CertificateFault::NotYetValid;
    QTest::newRow("of an unknown authority") << right << -1 << 1 << true << CertificateFault::UnknownIssuer;
}

void TestHttpsTrust::refusesACertificateThatIsNotGood()
{
    QFETCH(const QStringList, names);
    QFETCH(const int, fromDays);
    QFETCH(const int, toDays);
    QFETCH(const bool, isForeign);
    QFETCH(const CertificateFault, fault);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_scene->server = std::make_unique<HttpsServer>(
        isForeign ? HttpsPlace::newAuthority().issue({names, now.addDays(fromDays), now.addDays(toDays)}).value()
                  : m_scene->certificate(names, fromDays, toDays));
    const CallEnd end = m_scene->call(secretRequest(m_scene->url()));
    QCOMPARE(end.kind(), FailureKind::CertificateRejected);
    QCOMPARE(end.stage(), Stage::Tls);
    QVERIFY(end.failure->certificate->faults.contains(fault));
    QVERIFY(!end.wasSent);
    QVERIFY(m_scene->server->requests.isEmpty());
}

void TestHttpsTrust::tellsTheFactsOfTheChannel()
{
    const CallEnd end = m_scene->call();
    QVERIFY(end.reply.tls);
    QCOMPARE(end.reply.tls->version, u"TLSv1.3"_s);
    QVERIFY(!end.reply.tls->cipher.isEmpty());
    QVERIFY(end.reply.tls->certificate.names.contains(u"conf.example.com"_s));
    QVERIFY(end.reply.tls->certificate.faults.isEmpty());
}

void TestHttpsTrust::saysNothingBeforeTls_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("hangsUp");
    QTest::addColumn<FailureKind>("kind");
    QTest::newRow("silent") << QByteArray() << false << FailureKind::TimedOut;
    QTest::newRow("hanging up") << QByteArray() << true << FailureKind::ClosedByPeer;
    QTest::newRow("plain HTTP") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << false << FailureKind::TlsHandshakeFailed;
    QTest::newRow("an alert") << QByteArray("\x15\x03\x01\x00\x02\x02\x28", 7) << true
                              << FailureKind::TlsHandshakeFailed;
}

void TestHttpsTrust::saysNothingBeforeTls()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const bool, hangsUp);
    const PlainServer server([answer, hangsUp](QTcpSocket &socket) {
        socket.write(answer);
        if (hangsUp)
            socket.disconnectFromHost();
    });
    HttpsRequest request = secretRequest(server.url());
    request.deadline = 200ms;
    const CallEnd end = m_scene->call(std::move(request));
    QTEST(end.kind(), "kind");
    QCOMPARE(end.stage(), Stage::Tls);
    QVERIFY(!end.wasSent);
    QVERIFY2(server.heard.contains("conf.example.com"), "the name wasn't said in the handshake");
    QVERIFY2(!server.heard.contains("\x02h2"), "HTTP/2 was offered");
    QVERIFY(!server.heard.contains("POST") && !server.heard.contains("4711") && !server.heard.contains("0815"));
}

void TestHttpsTrust::refusesOldCiphers()
{
    QSslConfiguration old = m_scene->certificate({u"conf.example.com"_s}).serverConfiguration();
    old.setProtocol(QSsl::TlsV1_2);
    QList<QSslCipher> ciphers = QSslConfiguration::supportedCiphers();
    ciphers.removeIf([](const QSslCipher &cipher) {
        return !cipher.name().contains("CBC"_L1) && !cipher.name().endsWith("SHA"_L1);
    });
    old.setCiphers(ciphers);
    m_scene->server->setTls(old);
    const CallEnd end = m_scene->call(secretRequest(m_scene->url()));
    QCOMPARE(end.kind(), FailureKind::TlsHandshakeFailed);
    QVERIFY(m_scene->server->requests.isEmpty());
}

QTEST_GUILESS_MAIN(TestHttpsTrust)
#include "tst_httpstrust.moc"
