// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/scriptedserver.h"
#include "smtp/sessionfixture.h"
#include "support/tlsserver.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QTcpServer>
#include <QTest>
#include <deque>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

const QByteArray untilAuth =
    "S: 220 mail ESMTP\nC: EHLO [127.0.0.1]\nS: 250-mail\nS: 250 AUTH PLAIN\nC: AUTH PLAIN *\nS: 235 OK\n";
const QByteArray untilSent = untilAuth + "C: MAIL *\nS: 250 OK\nC: RCPT *\nS: 250 OK\nC: DATA\nS: 354 go\nC-data\n";

/// A server in bytes: answers the n-th thing that comes with the n-th of its parts, one byte every @p pause where that
/// is given. What it reads is kept.
class ByteServer : public QTcpServer
{
public:
    explicit ByteServer(std::deque<QByteArray> parts, std::chrono::milliseconds pause = 0ms)
        : m_parts(std::move(parts))
        , m_pause(pause)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, &ByteServer::welcome);
    }
    QByteArray received;

private:
    void welcome()
    {
        QTcpSocket *client = nextPendingConnection();
        if (m_client)
            return; // the question for the port's mode; left without an answer
        m_client = client;
        m_drip.callOnTimeout(client, [this] { m_client->write(m_waiting.left(1)), m_waiting.remove(0, 1); });
        connect(client, &QTcpSocket::readyRead, this, [this] {
            received += m_client->readAll();
            say();
        });
        say();
    }
    void say()
    {
        if (m_parts.empty())
            return;
        m_waiting = m_parts.front();
        m_parts.pop_front();
        if (m_pause == 0ms)
            m_client->write(m_waiting);
        else
            m_drip.start(m_pause);
    }

    std::deque<QByteArray> m_parts;
    std::chrono::milliseconds m_pause;
    QTcpSocket *m_client = nullptr;
    QByteArray m_waiting;
    QTimer m_drip;
};

/// Starts TLS as asked, but puts @p injected into the plain stream before it, in a segment of its own.
class InjectingServer : public QTcpServer
{
public:
    explicit InjectingServer(QByteArray injected)
        : m_injected(std::move(injected))
    {
        listen(QHostAddress::LocalHost);
    }
    QByteArray received; ///< After decryption

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *client = new QSslSocket(this);
        client->setSocketDescriptor(descriptor);
        client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        client->setSslConfiguration(SessionCertificates::instance().good.serverConfiguration());
        connect(client, &QSslSocket::readyRead, this, [this, client] { answer(client, client->readAll()); });
        client->write("220 mail\r\n");
    }

private:
    void answer(QSslSocket *client, const QByteArray &bytes)
    {
        received += bytes;
        if (bytes.startsWith("EHLO"))
            client->write(client->isEncrypted() ? "250-mail\r\n250 AUTH PLAIN\r\n" : "250-mail\r\n250 STARTTLS\r\n");
        if (!bytes.startsWith("STARTTLS"))
            return;
        client->write("220 go\r\n");
        client->flush();
        client->write(m_injected);
        client->flush();
        client->startServerEncryption();
    }
    QByteArray m_injected;
};

SmtpSessionPlan clearPlan(int port)
{
    SmtpSessionPlan plan = planFor(port, Security::None);
    plan.server.clearChannelAllowed = true;
    return plan;
}

} // namespace

class TestHostileServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        SKIP_WITHOUT_TLS_SERVER("nothingInTheClearGoesThroughAProxy");
    }

    void cleanup() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }

    void aServerThatDripsDoesNotProlongAReply_data()
    {
        QTest::addColumn<QByteArrayList>("parts");
        QTest::addColumn<QString>("outcome");
        const QByteArray lines = QByteArray("250-x\r\n").repeated(100);
        QTest::newRow("a greeting") << QByteArrayList{"220 " + QByteArray(500, 'x')} << u"timed-out greeting"_s;
        QTest::newRow("lines of a greeting")
            << QByteArrayList{QByteArray("220-x\r\n").repeated(100)} << u"timed-out greeting"_s;
        QTest::newRow("lines of EHLO") << QByteArrayList{"220 m\r\n", lines} << u"timed-out ehlo"_s;
    }
    void aServerThatDripsDoesNotProlongAReply()
    {
        QFETCH(QByteArrayList, parts);
        QFETCH(QString, outcome);
        ByteServer server({parts.begin(), parts.end()}, 10ms);
        QElapsedTimer took;
        took.start();
        const auto watch = watchSession(clearPlan(server.serverPort()));
        QVERIFY(watch->run());
        QCOMPARE(watch->outcome(), outcome);
        QVERIFY(took.elapsed() < 2000); // 150 and 400 ms a reply; the drip alone would take 5 s and more
    }

    void plainBytesInALaterSegmentEndTheHandshake_data()
    {
        QTest::addColumn<QByteArrayList>("parts");
        QTest::addColumn<Security>("security");
        const QByteArray offer = "250-mail\r\n250 STARTTLS\r\n";
        QTest::newRow("a reply behind the ClientHello")
            << QByteArrayList{"220 mail\r\n", offer, "220 go\r\n", "250 injected\r\n"} << Security::StartTls;
        QTest::newRow("implicit TLS, a reply behind the ClientHello")
            << QByteArrayList{"", "235 injected\r\n"} << Security::ImplicitTls;
        QTest::newRow("implicit TLS, a reply at once") << QByteArrayList{"235 injected\r\n"} << Security::ImplicitTls;
    }
    void plainBytesInALaterSegmentEndTheHandshake()
    {
        QFETCH(QByteArrayList, parts);
        QFETCH(Security, security);
        ByteServer server({parts.begin(), parts.end()});
        const auto watch = watchSession(planFor(server.serverPort(), security));
        QVERIFY(watch->run());
        QCOMPARE(watch->brokenPromise(), QString());
        QCOMPARE(watch->outcome(), u"tls-handshake-failed tls"_s);
        QVERIFY(!server.received.contains("AUTH"));
    }

    void plainBytesBetweenStartTlsAndAGoodHandshakeAreNeverAReply_data()
    {
        QTest::addColumn<QByteArray>("injected");
        QTest::newRow("a whole reply") << QByteArray("250-mail\r\n250 AUTH PLAIN\r\n");
        QTest::newRow("half a reply") << QByteArray("25");
        QTest::newRow("one byte") << QByteArray("\n");
    }
    void plainBytesBetweenStartTlsAndAGoodHandshakeAreNeverAReply()
    {
        QFETCH(QByteArray, injected);
        InjectingServer server(injected);
        const auto watch = watchSession(planFor(server.serverPort(), Security::StartTls));
        QVERIFY(watch->run());
        QVERIFY2(watch->outcome() == u"bytes-behind-starttls tls"_s ||
                     watch->outcome() == u"tls-handshake-failed tls"_s,
                 qPrintable(watch->outcome()));
        QVERIFY(!server.received.contains("AUTH"));
    }

    void theOutcomeIsUnknownHoweverTheWayBackFromTheFinalDotIsLost_data()
    {
        QTest::addColumn<QByteArray>("last");
        QTest::newRow("no SMTP any more") << QByteArray("S: hello\n");
        QTest::newRow("a line without end") << QByteArray("FLOOD 20000\n");
    }
    void theOutcomeIsUnknownHoweverTheWayBackFromTheFinalDotIsLost()
    {
        QFETCH(QByteArray, last);
        ScriptedServer server(untilSent + last, {true, SessionCertificates::instance().good.serverConfiguration()});
        QVERIFY(bool(server.start()));
        const auto watch = watchSession(planFor(server.port(), Security::ImplicitTls));
        QVERIFY(watch->run());
        QCOMPARE(watch->outcome(), u"outcome-unknown data"_s);
    }

    void theOutcomeIsUnknownWhenTheWholeTimeIsOverBehindTheFinalDot()
    {
        ScriptedServer server(untilSent + "SILENCE\n",
                              {true, SessionCertificates::instance().good.serverConfiguration()});
        QVERIFY(bool(server.start()));
        SmtpSessionPlan plan = planFor(server.port(), Security::ImplicitTls);
        plan.deadlines.finalReply = 8s;
        plan.deadlines.overall = 700ms;
        const auto watch = watchSession(plan);
        QVERIFY(watch->run());
        QCOMPARE(watch->outcome(), u"outcome-unknown data"_s);
    }

    void nothingInTheClearGoesThroughAProxy()
    {
        QTcpServer proxy;
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        QNetworkProxy::setApplicationProxy({QNetworkProxy::Socks5Proxy, u"127.0.0.1"_s, proxy.serverPort()});
        SmtpSessionPlan plan = clearPlan(25);
        plan.server.host = *HostName::parse(u"relay.invalid").host;
        const auto watch = watchSession(plan);
        QVERIFY(watch->run());
        QCOMPARE(watch->outcome(), u"host-not-found dns"_s);
        QVERIFY(!proxy.hasPendingConnections());
    }

    void asksEndlesslyForSignInsInVain_data()
    {
        QTest::addColumn<AuthChoice>("auth");
        QTest::addColumn<QByteArray>("offer");
        QTest::newRow("PLAIN") << AuthChoice::Plain << QByteArray("PLAIN");
        QTest::newRow("LOGIN") << AuthChoice::Login << QByteArray("LOGIN");
        QTest::newRow("CRAM-MD5") << AuthChoice::CramMd5 << QByteArray("CRAM-MD5");
        QTest::newRow("XOAUTH2") << AuthChoice::XOAuth2 << QByteArray("XOAUTH2");
    }
    void asksEndlesslyForSignInsInVain()
    {
        QFETCH(AuthChoice, auth);
        QFETCH(QByteArray, offer);
        const QByteArray asks = QByteArray("S: 334 VXNlciBOYW1lAA==\nC: *\n").repeated(20);
        ScriptedServer server("S: 220 m\nC: EHLO *\nS: 250-m\nS: 250 AUTH " + offer + "\nC: AUTH *\n" + asks,
                              {true, SessionCertificates::instance().good.serverConfiguration()});
        QVERIFY(bool(server.start()));
        SmtpSessionPlan plan = planFor(server.port(), Security::ImplicitTls);
        plan.server.auth = auth;
        const auto watch = watchSession(plan);
        QVERIFY(watch->run());
        QCOMPARE(watch->outcome(), u"malformed-reply auth"_s);
        QVERIFY(!server.received().contains("MAIL"));
        QVERIFY(server.received().count("\r\n") <= 8);
    }
};

QTEST_GUILESS_MAIN(TestHostileServer)
#include "tst_hostileserver.moc"
