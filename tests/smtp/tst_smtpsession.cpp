// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/sessionfixture.h"

#include "support/builtindiagnoser.h"
#include "support/tlsserver.h"
#include "practice/practiceserver.h"
#include "practice/scriptedserver.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

const QByteArray upToAuth = "S: 220 mail ESMTP\nC: EHLO [127.0.0.1]\nS: 250-mail\nS: 250 AUTH PLAIN\n";
const QByteArray signedIn = upToAuth + "C: AUTH PLAIN *\nS: 235 2.7.0 OK\n";

/// Plays @p script to one session and gives its outcome.
struct Scripted
{
    explicit Scripted(const QByteArray &script, bool isImplicitTls = true)
        : server(script, {isImplicitTls, SessionCertificates::instance().good.serverConfiguration()})
    {
        if (!server.start())
            qFatal("the scripted server can't start");
    }
    QString run(Security security)
    {
        watch = watchSession(planFor(server.port(), security));
        watch->run();
        return watch->brokenPromise().isEmpty() ? watch->outcome() : watch->brokenPromise();
    }
    ScriptedServer server;
    std::unique_ptr<ProbeWatch> watch;
};

SmtpSessionPlan practicePlan(PracticeServer &server, const QString &login, Security security = Security::ImplicitTls)
{
    const SubmissionServer endpoint = server.endpointFor(login, security);
    SmtpSessionPlan plan = planFor(endpoint.port, endpoint.security);
    plan.server.host = endpoint.host;
    plan.login = login;
    plan.extraAuthorities = QSslCertificate::fromData(server.caCertificatePem());
    return plan;
}

} // namespace

class TestSmtpSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        SKIP_WITHOUT_TLS_SERVER(
            "talksInTheClearOnlyWhenAllowed", "asksWhetherAHandshakeHangsBecauseThePortGreetsInPlain",
            "tellsARefusedPortFromASilentOne", "refusesBytesBehindTheStartTlsReply");
    }

    void provesAMail_data()
    {
        QTest::addColumn<Security>("security");
        QTest::addColumn<QStringList>("stages");
        QTest::addColumn<int>("roundTrips");
        QTest::newRow("implicit TLS") << Security::ImplicitTls
                                      << u"dns connect tls greeting ehlo auth sender recipient data accepted"_s.split(u' ') << 6;
        QTest::newRow("STARTTLS") << Security::StartTls
                                  << u"dns connect greeting ehlo tls ehlo auth sender recipient data accepted"_s.split(u' ') << 8;
    }
    void provesAMail()
    {
        QFETCH(Security, security);
        QFETCH(QStringList, stages);
        QFETCH(int, roundTrips);
        PracticeServer server;
        QVERIFY(bool(server.start()));
        const SmtpSessionPlan plan = practicePlan(server, u"ok@practice.test"_s, security);
        auto watch = watchSession(plan);
        QVERIFY(watch->run());
        QCOMPARE(watch->brokenPromise(), QString());
        QCOMPARE(watch->outcome(), u"accepted"_s);
        QCOMPARE(watch->stages(), stages);
        const Proof proof = watch->result()->value();
        QCOMPARE(proof.arrivalCode, u"123456"_s);
        QCOMPARE(proof.messageId, plan.message.messageId());
        QCOMPARE(proof.facts.mechanism, QByteArray("PLAIN"));
        QCOMPARE(proof.facts.roundTrips, roundTrips);
        QCOMPARE(proof.facts.tls->version, u"TLSv1.3"_s);
        QCOMPARE(server.mails().size(), 1);
        QVERIFY(server.mails().first().bytes.contains("본문 123456"));
    }

    void sendsNothingInADryRun()
    {
        PracticeServer server;
        QVERIFY(bool(server.start()));
        SmtpSessionPlan plan = practicePlan(server, u"ok@practice.test"_s);
        plan.dryRun = true;
        auto watch = watchSession(plan);
        QVERIFY(watch->run());
        QCOMPARE(watch->outcome(), u"dry_run_ok"_s);
        QCOMPARE(watch->stages().last(), u"recipient"_s);
        QVERIFY(server.mails().isEmpty());
    }

    void meetsEveryPracticeScenarioAsPromised_data()
    {
        QTest::addColumn<QString>("id");
        for (const PracticeScenario &scenario : PracticeScenario::all())
            QTest::newRow(scenario.id.data()) << QString(scenario.id);
    }
    void meetsEveryPracticeScenarioAsPromised()
    {
        QFETCH(QString, id);
        const PracticeScenario *scenario = PracticeScenario::byId(id);
        PracticeServer server;
        QVERIFY(bool(server.start()));
        SmtpSessionPlan plan = practicePlan(server, scenario->login());
        auto watch = std::make_unique<ProbeWatch>(Story<MailProbe>(new SmtpSession(plan, Secret(PracticeCredentials().password))),
                                                  PracticeCredentials().password);
        QVERIFY(watch->run());
        QCOMPARE(watch->brokenPromise(), QString());
        const bool isAccepted = scenario->stage == Stage::Accepted;
        QVERIFY2(watch->outcome().contains(isAccepted ? "accepted"_L1 : stageName(scenario->stage)),
                 qPrintable(watch->outcome() + u" instead of "_s + stageName(scenario->stage)));
        QVERIFY(isAccepted || !*watch->result());
        if (!isAccepted)
            QCOMPARE(diagnose(watch->result()->error(), MailAccount(), builtInDiagnoser()).cause, QString(scenario->cause));
    }

    void refusesBytesBehindTheStartTlsReply_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::newRow("a whole reply") << QByteArray("S-raw: 220 go\\r\\n250 injected\\r\\n\nTLS\n");
        QTest::newRow("half a reply") << QByteArray("S-raw: 220 go\\r\\n25\nTLS\n");
        QTest::newRow("a lone line end") << QByteArray("S-raw: 220 go\\r\\n\\r\\n\nTLS\n");
    }
    void refusesBytesBehindTheStartTlsReply()
    {
        QFETCH(QByteArray, rows);
        Scripted scripted("S: 220 mail\nC: EHLO *\nS: 250-mail\nS: 250 STARTTLS\nC: STARTTLS\n" + rows, false);
        QCOMPARE(scripted.run(Security::StartTls), u"bytes-behind-starttls tls"_s);
        QVERIFY(!scripted.server.received().contains("AUTH"));
    }

    void takesNoOfferFromBeforeTlsOver()
    {
        Scripted scripted("S: 220 mail\nC: EHLO *\nS: 250-mail\nS: 250-AUTH PLAIN LOGIN\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 go\nTLS\n"
                          "C: EHLO *\nS: 250 mail\n",
                          false);
        QCOMPARE(scripted.run(Security::StartTls), u"auth-not-offered auth"_s);
        QCOMPARE(scripted.watch->result()->error().greeting, u"mail"_s);
    }

    void tellsCertificateFaultsApart_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<CertificateFault>("fault");
        QTest::newRow("self-signed") << u"self-signed"_s << CertificateFault::SelfSigned;
        QTest::newRow("expired") << u"expired"_s << CertificateFault::Expired;
        QTest::newRow("not yet valid") << u"not-yet-valid"_s << CertificateFault::NotYetValid;
        QTest::newRow("other host") << u"wrong-host"_s << CertificateFault::HostMismatch;
        QTest::newRow("unknown issuer") << u"ok"_s << CertificateFault::UnknownIssuer;
    }
    void tellsCertificateFaultsApart()
    {
        QFETCH(QString, id);
        QFETCH(CertificateFault, fault);
        PracticeServer server;
        QVERIFY(bool(server.start()));
        SmtpSessionPlan plan = practicePlan(server, id + u"@practice.test"_s);
        if (id == "ok"_L1)
            plan.extraAuthorities.clear();
        auto watch = watchSession(plan);
        QVERIFY(watch->run());
        QCOMPARE(watch->outcome(), u"certificate-rejected tls"_s);
        QVERIFY(watch->result()->error().certificate->faults.contains(fault));
        QVERIFY(watch->lines().isEmpty());

        // The same certificate, confirmed by the user, is trusted; another one isn't.
        plan.server.pinnedCertificate = watch->result()->error().certificate->sha256;
        auto pinned = watchSession(plan);
        QVERIFY(pinned->run());
        QCOMPARE(pinned->outcome(), u"accepted"_s);
        plan.server.pinnedCertificate = QByteArray(32, 'x');
        auto other = watchSession(plan);
        QVERIFY(other->run());
        QCOMPARE(other->outcome(), u"certificate-rejected tls"_s);
    }

    void refusesOldProtocolsAndCiphers_data()
    {
        QTest::addColumn<QString>("cipher");
        QTest::newRow("RSA key exchange") << u"AES128-GCM-SHA256"_s;
        QTest::newRow("CBC") << u"ECDHE-ECDSA-AES128-SHA"_s;
    }
    void refusesOldProtocolsAndCiphers()
    {
        QFETCH(QString, cipher);
        QSslConfiguration tls = SessionCertificates::instance().good.serverConfiguration();
        tls.setProtocol(QSsl::TlsV1_2);
        tls.setCiphers(cipher);
        ScriptedServer server(upToAuth, {true, tls});
        QVERIFY(bool(server.start()));
        auto watch = watchSession(planFor(server.port(), Security::ImplicitTls));
        QVERIFY(watch->run());
        QCOMPARE(watch->outcome(), u"tls-handshake-failed tls"_s);
    }

    void talksInTheClearOnlyWhenAllowed()
    {
        const QByteArray dialogue = signedIn + "C: MAIL FROM:<ok@practice.test>\nS: 250 OK\nC: RCPT TO:<mira@practice.test>\nS: 250 OK\n"
                                               "C: DATA\nS: 354 go\nC-data\nS: 250 2.0.0 queued\n";
        Scripted refused(dialogue, false);
        QCOMPARE(refused.run(Security::None), u"clear-channel-refused dns"_s);
        QCOMPARE(refused.server.connectionCount(), 0);

        ScriptedServer server(dialogue);
        QVERIFY(bool(server.start()));
        SmtpSessionPlan plan = planFor(server.port(), Security::None);
        plan.server.clearChannelAllowed = true;
        auto watch = watchSession(plan);
        QVERIFY(watch->run());
        QCOMPARE(watch->outcome(), u"accepted"_s);
        QCOMPARE(server.mismatch(), QString());
    }

    void endsByItselfWhateverTheServerDoes_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("says nothing") << QByteArray("SILENCE\n") << u"timed-out greeting"_s;
        QTest::newRow("closes at once") << QByteArray("CLOSE\n") << u"closed-by-peer greeting"_s;
        QTest::newRow("stalls in the greeting") << QByteArray("S-raw: 220-mai\nSILENCE\n") << u"timed-out greeting"_s;
        QTest::newRow("floods without a line end") << QByteArray("FLOOD 20000000\n") << u"reply-too-long greeting"_s;
        QTest::newRow("a line of 5,000") << ("S: 220 " + QByteArray(5000, 'x') + "\n") << u"reply-too-long greeting"_s;
        QTest::newRow("129 lines") << (QByteArray("S: 220-x\n").repeated(129)) << u"reply-too-long greeting"_s;
        QTest::newRow("no SMTP") << QByteArray("S: HTTP/1.1 400 Bad Request\n") << u"malformed-reply greeting"_s;
        QTest::newRow("closes after EHLO") << QByteArray("S: 220 hi\nC: EHLO *\nCLOSE\n") << u"closed-by-peer ehlo"_s;
        QTest::newRow("silent at AUTH") << QByteArray(upToAuth + "C: AUTH *\nSILENCE\n") << u"timed-out auth"_s;
        QTest::newRow("refuses and closes") << QByteArray(upToAuth + "C: AUTH *\nS: 535 5.7.8 no\nCLOSE\n") << u"reply-rejected auth 535"_s;
        QTest::newRow("goes away at the greeting") << QByteArray("S: 421 4.3.2 busy\nCLOSE\n") << u"reply-rejected greeting 421"_s;
        QTest::newRow("goes away at MAIL") << QByteArray(signedIn + "C: MAIL *\nS: 421 4.7.0 bye\nCLOSE\n") << u"reply-rejected sender 421"_s;
        QTest::newRow("silent at MAIL") << QByteArray(signedIn + "C: MAIL *\nSILENCE\n") << u"timed-out sender"_s;
        QTest::newRow("closes at RCPT") << QByteArray(signedIn + "C: MAIL *\nS: 250 OK\nC: RCPT *\nCLOSE\n") << u"closed-by-peer recipient"_s;
        QTest::newRow("closes after the final dot")
            << QByteArray(signedIn + "C: MAIL *\nS: 250 OK\nC: RCPT *\nS: 250 OK\nC: DATA\nS: 354 go\nC-data\nCLOSE\n")
            << u"outcome-unknown data"_s;
        QTest::newRow("silent after the final dot")
            << QByteArray(signedIn + "C: MAIL *\nS: 250 OK\nC: RCPT *\nS: 250 OK\nC: DATA\nS: 354 go\nC-data\nSILENCE\n")
            << u"outcome-unknown data"_s;
    }
    void endsByItselfWhateverTheServerDoes()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, outcome);
        QCOMPARE(Scripted(script).run(Security::ImplicitTls), outcome);
    }

    void recognisesTheWrongModeOfAPort()
    {
        Scripted plain("S: 220 mail ESMTP\nSILENCE\n", false);
        QCOMPARE(plain.run(Security::ImplicitTls), u"wrong-port-mode tls"_s);
        PracticeServer server;
        QVERIFY(bool(server.start()));
        SmtpSessionPlan plan = practicePlan(server, u"ok@practice.test"_s);
        plan.server.security = Security::StartTls;
        auto watch = watchSession(plan);
        QVERIFY(watch->run());
        QCOMPARE(watch->outcome(), u"wrong-port-mode greeting"_s);
    }

    void asksWhetherAHandshakeHangsBecauseThePortGreetsInPlain_data()
    {
        QTest::addColumn<QByteArray>("greeting");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("a greeting") << QByteArray("220 mail ESMTP\r\n") << u"wrong-port-mode tls"_s;
        QTest::newRow("nothing") << QByteArray() << u"timed-out tls"_s;
    }
    void asksWhetherAHandshakeHangsBecauseThePortGreetsInPlain()
    {
        QFETCH(QByteArray, greeting);
        QFETCH(QString, outcome);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        int connections = 0;
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            // The begin of a record that never ends, as Schannel takes a greeting for.
            socket->write(connections++ == 0 ? QByteArray("\x16\x03\x01\x20", 4) : greeting);
        });
        SmtpSessionPlan plan = planFor(server.serverPort(), Security::ImplicitTls);
        plan.deadlines.tls = std::chrono::milliseconds(500);
        auto watch = watchSession(plan);
        QVERIFY(watch->run());
        QCOMPARE(watch->outcome(), outcome);
        QCOMPARE(connections, 2);
    }

    void tellsARefusedPortFromASilentOne()
    {
        quint16 closedPort = 0;
        {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            closedPort = server.serverPort();
        }
        auto refused = watchSession(planFor(closedPort, Security::ImplicitTls));
        QVERIFY(refused->run());
        QCOMPARE(refused->outcome(), u"connection-refused connect"_s);
        SmtpSessionPlan plan = planFor(465, Security::ImplicitTls);
        plan.server.host = *HostName::parse(u"no-such-host.invalid").host;
        auto unknown = watchSession(plan);
        QVERIFY(unknown->run());
        QCOMPARE(unknown->outcome(), u"host-not-found dns"_s);
    }

    void keepsTheEchoOfASecretOutOfEveryText()
    {
        // Knows from base64 what the client will send, and says it back in both forms.
        const QByteArray sent = QByteArray("\0ok@practice.test\0", 18) + samplePassword;
        Scripted scripted(upToAuth + "C: AUTH *\nS: 535 5.7.8 bad " + sent.toBase64() + " and " + samplePassword + "\n");
        QCOMPARE(scripted.run(Security::ImplicitTls), u"reply-rejected auth 535"_s);
        QVERIFY(scripted.watch->result()->error().detail.contains(u"<secret>"_s));
        QVERIFY(!scripted.watch->lines().join(u'\n').contains(QString::fromLatin1(sent.toBase64())));
    }

    void saysNothingAfterItWasLetGo_data()
    {
        QTest::addColumn<QString>("stage");
        for (const char *stage : {"dns", "connect", "tls", "greeting", "ehlo", "auth", "sender"})
            QTest::newRow(stage) << QString::fromLatin1(stage);
    }
    void saysNothingAfterItWasLetGo()
    {
        QFETCH(QString, stage);
        ScriptedServer server(signedIn + "C: MAIL *\nSILENCE\n", {true, SessionCertificates::instance().good.serverConfiguration()});
        QVERIFY(bool(server.start()));
        auto *session = new SmtpSession(planFor(server.port(), Security::ImplicitTls), Secret(samplePassword));
        Story<MailProbe> story(session);
        QObject context;
        int signalsAfter = 0;
        bool isGone = false;
        connect(session, &MailProbe::stageReached, &context, [&](Stage reached, std::chrono::milliseconds) {
            signalsAfter += isGone ? 1 : 0;
            if (stageName(reached) == stage) {
                isGone = true;
                story.reset();
            }
        });
        connect(session, &MailProbe::finished, &context, [&] { signalsAfter += 1; });
        QPointer<SmtpSession> watched(session);
        session->start();
        QElapsedTimer since;
        QTRY_VERIFY(isGone);
        since.start();
        QTRY_VERIFY(watched.isNull());
        QTRY_VERIFY(!server.isClientConnected());
        QVERIFY(since.elapsed() < 1000);
        QCOMPARE(signalsAfter, 0);
    }
};

QTEST_GUILESS_MAIN(TestSmtpSession)
#include "tst_smtpsession.moc"
