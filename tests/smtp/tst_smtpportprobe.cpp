// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceserver.h"
#include "practice/scriptedserver.h"
#include "channel/deadports.h"
#include "channel/onesocksproxy.h"
#include "smtp/portwatch.h"
#include "support/tlsserver.h"

#include <QNetworkProxy>
#include <QPointer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

const QByteArray overTls = "S: 220 mail ESMTP\nC: EHLO [127.0.0.1]\nS: 250-mail\nS: 250 AUTH plain XOAUTH2\nC: QUIT\n";
const QByteArray upToStartTls = "S: 220 mail\nC: EHLO [127.0.0.1]\nS: 250-mail\nS: 250 STARTTLS\nC: STARTTLS\n";
const QByteArray upgraded =
    upToStartTls + "S: 220 go\nTLS\nC: EHLO [127.0.0.1]\nS: 250-mail\nS: 250 AUTH LOGIN\nC: QUIT\n";

/// A server of rows on a free port of 127.0.0.1.
struct Scripted : ScriptedServer
{
    explicit Scripted(const QByteArray &script, bool isImplicitTls = true)
        : ScriptedServer(script, {isImplicitTls, SessionCertificates::instance().good.serverConfiguration()})
    {
        if (!start())
            qFatal("the scripted server can't start");
    }
};

/// Takes connections and keeps what the first one says; answers with @p greeting.
class RawServer : public QTcpServer
{
public:
    explicit RawServer(QByteArray greeting = {})
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, greeting] {
            QTcpSocket *client = nextPendingConnection();
            client->write(greeting);
            connect(client, &QTcpSocket::readyRead, this, [this, client] { received += client->readAll(); });
            connect(client, &QTcpSocket::disconnected, this, [this] { closed += 1; });
        });
    }
    QByteArray received;
    int closed = 0;
};

} // namespace

class TestSmtpPortProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        SKIP_WITHOUT_TLS_SERVER("answersAfterNoTimeAtAll", "canBeLetGoAtAnyMoment", "canBeLetGoFromInsideItsSignals",
                                "hangsUpAfterTheDeadlineAlthoughItIsKept", "saysTheHostsNameInTheHandshake",
                                "tellsAPortThatLetsNobodyIn", "tellsARefusalFromNoWay");
    }

    void cleanup() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }

    void findsASubmissionServerOverImplicitTls()
    {
        Scripted server(overTls);
        PortQuestion question = questionFor(server.port(), Security::ImplicitTls);
        question.isExpected = true;
        PortWatch watch(question);
        QCOMPARE(watch.run(), u"connected usable"_s);
        QTRY_VERIFY(server.isAtEnd());
        QCOMPARE(server.mismatch(), QString());
        QCOMPARE(server.received(), "EHLO [127.0.0.1]\r\nQUIT\r\n"_ba);
        QCOMPARE(watch.port().mechanisms, QStringList({u"PLAIN"_s, u"XOAUTH2"_s}));
        QCOMPARE(watch.port().host, question.host);
        QCOMPARE(watch.port().port, question.port);
        QCOMPARE(watch.port().security, Security::ImplicitTls);
        QVERIFY(watch.port().isExpected);
        QVERIFY(watch.port().certificate && watch.port().certificate->faults.isEmpty());
        QTRY_VERIFY(!server.isClientConnected());
    }

    void findsASubmissionServerBehindStartTls_data()
    {
        QTest::addColumn<Security>("security");
        QTest::newRow("STARTTLS") << Security::StartTls;
        QTest::newRow("none, which is never asked for") << Security::None;
    }
    void findsASubmissionServerBehindStartTls()
    {
        QFETCH(Security, security);
        Scripted server(upgraded, false);
        PortWatch watch(questionFor(server.port(), security));
        QCOMPARE(watch.run(), u"connected usable"_s);
        QTRY_VERIFY(server.isAtEnd());
        QCOMPARE(server.received(), "EHLO [127.0.0.1]\r\nSTARTTLS\r\nEHLO [127.0.0.1]\r\nQUIT\r\n"_ba);
        QCOMPARE(watch.port().mechanisms, QStringList{u"LOGIN"_s});
        QCOMPARE(watch.port().security, Security::StartTls);
        QVERIFY(watch.port().certificate);
    }

    void saysNothingMoreWhereTheCertificateIsBad_data()
    {
        QTest::addColumn<Security>("security");
        QTest::addColumn<QByteArray>("received");
        QTest::newRow("implicit TLS") << Security::ImplicitTls << QByteArray();
        QTest::newRow("STARTTLS") << Security::StartTls << "EHLO [127.0.0.1]\r\nSTARTTLS\r\n"_ba;
    }
    void saysNothingMoreWhereTheCertificateIsBad()
    {
        QFETCH(Security, security);
        const bool isImplicit = security == Security::ImplicitTls;
        Scripted server(isImplicit ? overTls : upgraded, isImplicit);
        PortWatch watch(questionFor(server.port(), security), false);
        QCOMPARE(watch.run(), u"connected untrusted"_s);
        QVERIFY(watch.port().certificate->faults.contains(CertificateFault::UnknownIssuer));
        QCOMPARE(watch.port().mechanisms, QStringList());
        QTRY_VERIFY(!server.isClientConnected());
        QTEST(server.received(), "received");
    }

    void holdsTheCertificateAgainstTheHostAndNotTheAddress()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto named = SessionCertificates::instance().authority.issue(
            {{u"mail.example.test"_s}, now.addDays(-1), now.addDays(1), false});
        for (const auto &[host, said] : {std::pair(u"mail.example.test"_s, u"connected usable"_s),
                                         std::pair(u"other.example.test"_s, u"connected untrusted"_s)}) {
            ScriptedServer server(overTls, {true, named.value().serverConfiguration()});
            QVERIFY(bool(server.start()));
            PortQuestion question = questionFor(server.port(), Security::ImplicitTls);
            question.host = *HostName::parse(host).host;
            PortWatch watch(question);
            QCOMPARE(watch.run(), said);
        }
    }

    void saysTheHostsNameInTheHandshake()
    {
        RawServer server;
        PortQuestion question = questionFor(server.serverPort(), Security::ImplicitTls);
        question.host = *HostName::parse(u"mail.example.test").host;
        question.deadline = 100ms;
        PortWatch watch(question);
        QCOMPARE(watch.run(), u"connected silent"_s);
        QVERIFY(server.received.contains("mail.example.test"));
    }

    void saysWhatAnswersElse_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<bool>("isTls");
        QTest::addColumn<Security>("security");
        QTest::addColumn<QString>("said");
        const auto startTls = Security::StartTls;
        const auto implicitTls = Security::ImplicitTls;
        const QString notMail = u"connected not-mail"_s;
        QTest::newRow("no STARTTLS") << "S: 220 m\nC: EHLO *\nS: 250-m\nS: 250 AUTH PLAIN\nC: QUIT\n"_ba << false
                                     << startTls << u"connected insecure"_s;
        QTest::newRow("no service") << "S: 554 no\nC: QUIT\n"_ba << false << startTls << notMail;
        QTest::newRow("no service over TLS") << "S: 554 no\nC: QUIT\n"_ba << true << implicitTls << notMail;
        QTest::newRow("no service and gone") << "S: 421 no\nCLOSE\n"_ba << false << startTls << notMail;
        QTest::newRow("another protocol") << "S: +OK POP3\n"_ba << false << startTls << notMail;
        QTest::newRow("a line without end") << "FLOOD 20000\n"_ba << false << startTls << notMail;
        QTest::newRow("a line without end over TLS") << "FLOOD 20000\n"_ba << true << implicitTls << notMail;
        QTest::newRow("a reply without end")
            << QByteArray("S: 220 m\nC: EHLO *\n" + QByteArray("S: 250-m\n").repeated(200)) << false << startTls
            << notMail;
        QTest::newRow("closes without a word") << "CLOSE\n"_ba << false << startTls << notMail;
        QTest::newRow("closes without a word over TLS") << "CLOSE\n"_ba << true << implicitTls << notMail;
        QTest::newRow("closes at EHLO") << "S: 220 m\nC: EHLO *\nCLOSE\n"_ba << false << startTls << notMail;
        QTest::newRow("speaks in the clear on a TLS port") << overTls << false << implicitTls << notMail;
        QTest::newRow("awaits TLS on a plain port") << overTls << true << startTls << u"connected silent"_s;
        QTest::newRow("no handshake") << upToStartTls + "S: 220 go\nCLOSE\n" << false << startTls << notMail;
        QTest::newRow("a whole reply behind STARTTLS")
            << upToStartTls + "S-raw: 220 go\\r\\n250 AUTH PLAIN\\r\\n\nTLS\n"
            << false << startTls << notMail;
        QTest::newRow("half a reply behind STARTTLS") << upToStartTls + "S-raw: 220 go\\r\\n25\nTLS\n"
                                                      << false << startTls << notMail;
        QTest::newRow("a reply of its own behind STARTTLS") << upToStartTls + "S: 220 go\nS: 250 AUTH PLAIN\nTLS\n"
                                                            << false << startTls << notMail;
        QTest::newRow("silence before the greeting") << "SILENCE\n"_ba << false << startTls << u"connected silent"_s;
        QTest::newRow("silence after EHLO")
            << "S: 220 m\nC: EHLO *\nSILENCE\n"_ba << true << implicitTls << u"connected silent"_s;
        QTest::newRow("silence in the handshake") << upToStartTls + "S: 220 go\nSILENCE\n"
                                                  << false << startTls << u"connected silent"_s;
    }
    void saysWhatAnswersElse()
    {
        QFETCH(QByteArray, script);
        QFETCH(bool, isTls);
        QFETCH(Security, security);
        Scripted server(script, isTls);
        PortQuestion question = questionFor(server.port(), security);
        QFETCH(QString, said);
        const bool isSilent = said.endsWith(u"silent"_s);
        question.deadline = isSilent ? 100ms : 2s;
        PortWatch watch(question);
        QCOMPARE(watch.run(), said);
        QVERIFY(isSilent ? watch.port().took >= 90ms : watch.port().took < 1s);
        QCOMPARE(server.received().count("EHLO"),
                 server.received().isEmpty() ? 0 : server.received().count("EHLO [127.0.0.1]\r\n"));
        QCOMPARE(watch.port().mechanisms, QStringList());
        QTRY_VERIFY(!server.isClientConnected());
    }

    void hangsUpAfterTheDeadlineAlthoughItIsKept()
    {
        RawServer server("220-slow\r\n");
        PortQuestion question = questionFor(server.serverPort(), Security::StartTls);
        question.deadline = 50ms;
        PortWatch watch(question);
        QCOMPARE(watch.run(), u"connected silent"_s);
        QTRY_COMPARE(server.closed, 1);
    }

    void answersAfterNoTimeAtAll()
    {
        RawServer server;
        PortQuestion question = questionFor(server.serverPort(), Security::StartTls);
        for (const auto deadline : {0ms, -5ms}) {
            question.deadline = deadline;
            PortWatch watch(question);
            QVERIFY(watch.run().endsWith(u"silent"_s));
        }
    }

    void tellsARefusalFromNoWay_data()
    {
        QTest::addColumn<QStringList>("addresses");
        QTest::addColumn<QString>("said");
        QTest::newRow("refused") << QStringList{u"127.0.0.1"_s} << u"refused"_s;
        QTest::newRow("no way") << QStringList{u"224.0.0.1"_s} << u"unreachable"_s;
    }
    void tellsARefusalFromNoWay()
    {
        QFETCH(QStringList, addresses);
        PortWatch watch(questionFor(closedPort(), Security::StartTls, addresses));
        QTEST(watch.run(), "said");
    }

    void givesTheNameToTheProxyWhereThereIsOne()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto named = SessionCertificates::instance().authority.issue(
            {{u"mail.example.test"_s}, now.addDays(-1), now.addDays(1), false});
        ScriptedServer server(overTls, {true, named.value().serverConfiguration()});
        QVERIFY(bool(server.start()));
        OneSocksProxy proxy(server.port());
        QNetworkProxy::setApplicationProxy({QNetworkProxy::Socks5Proxy, u"127.0.0.1"_s, proxy.serverPort()});
        PortQuestion question = questionFor(465, Security::ImplicitTls, {u"224.0.0.1"_s});
        question.host = *HostName::parse(u"mail.example.test").host;
        PortWatch watch(question);
        QCOMPARE(watch.run(), u"connected usable"_s);
        QCOMPARE(proxy.wanted, "mail.example.test"_ba);
    }

    void tellsAPortThatLetsNobodyIn()
    {
        const FullQueue silent(u"127.0.0.2"_s, 0);
        if (!silent.isFull)
            QSKIP("no second loopback address, or no queue that can be filled");
        PortQuestion question =
            questionFor(silent.serverPort(), Security::ImplicitTls, {u"127.0.0.2"_s, u"127.0.0.2"_s});
        question.deadline = 120ms;
        PortWatch watch(question);
        QCOMPARE(watch.run(), u"silent"_s);
        QVERIFY(watch.port().took >= 100ms && watch.port().took < 900ms);
    }

    void understandsThePracticeServer_data()
    {
        QTest::addColumn<Security>("security");
        QTest::newRow("implicit TLS") << Security::ImplicitTls;
        QTest::newRow("STARTTLS") << Security::StartTls;
    }
    void understandsThePracticeServer()
    {
        QFETCH(Security, security);
        PracticeServer server;
        QVERIFY(bool(server.start()));
        const SubmissionServer endpoint = server.endpointFor(u"ok@practice.test"_s, security);
        auto *probe = new SmtpPortProbe(questionFor(endpoint.port, security),
                                        QSslCertificate::fromData(server.caCertificatePem()));
        const Story<PortProbe> story(probe);
        std::optional<ProbedPort> port;
        connect(probe, &PortProbe::finished, this, [&port](const ProbedPort &probed) { port = probed; });
        probe->start();
        QTRY_VERIFY(port);
        QCOMPARE(port->state, PortState::Usable);
        QVERIFY(port->mechanisms.contains(u"PLAIN"_s));
        QVERIFY(server.mails().isEmpty());
    }

    void canBeLetGoFromInsideItsSignals_data()
    {
        QTest::addColumn<bool>("inFinished");
        QTest::addColumn<Security>("security");
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("connected, implicit TLS") << false << Security::ImplicitTls << overTls;
        QTest::newRow("connected, STARTTLS") << false << Security::StartTls << upgraded;
        QTest::newRow("finished, usable") << true << Security::ImplicitTls << overTls;
        QTest::newRow("finished, closed") << true << Security::StartTls << "CLOSE\n"_ba;
        QTest::newRow("finished, no SMTP") << true << Security::StartTls << "S: hello\n"_ba;
        QTest::newRow("finished, untrusted") << true << Security::None << upgraded;
    }
    void canBeLetGoFromInsideItsSignals()
    {
        QFETCH(bool, inFinished);
        QFETCH(Security, security);
        QFETCH(QByteArray, script);
        Scripted server(script, security == Security::ImplicitTls);
        // Security::None stands for a probe that trusts nobody
        const QList<QSslCertificate> trusted =
            security == Security::None ? QList<QSslCertificate>() : PortWatch::authority();
        Story<PortProbe> probe(new SmtpPortProbe(questionFor(server.port(), security), trusted));
        const QPointer<PortProbe> seen(probe.get());
        int calls = 0;
        const auto letGo = [&probe, &calls] {
            calls += 1;
            probe.reset();
        };
        if (inFinished)
            connect(probe.get(), &PortProbe::finished, this, letGo);
        else
            connect(probe.get(), &PortProbe::connected, this, letGo);
        probe->start();
        QTRY_VERIFY(!seen);
        QCOMPARE(calls, 1);
        QTRY_VERIFY(!server.isClientConnected());
    }

    void canBeLetGoAtAnyMoment()
    {
        Scripted server(upgraded, false);
        for (int turns = 0; turns < 25; ++turns) {
            auto probe = Story<PortProbe>(
                new SmtpPortProbe(questionFor(server.port(), Security::StartTls, {u"127.0.0.2"_s, u"127.0.0.1"_s}),
                                  PortWatch::authority()));
            const QPointer<PortProbe> seen(probe.get());
            probe->start();
            for (int turn = 0; turn < turns; ++turn)
                QCoreApplication::processEvents();
            probe.reset();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QVERIFY(!seen);
        }
        QTRY_VERIFY(!server.isClientConnected());
    }
};

QTEST_GUILESS_MAIN(TestSmtpPortProbe)
#include "tst_smtpportprobe.moc"
