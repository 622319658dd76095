// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceserver.h"
#include "practice/rawclient.h"

#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>
#include <QSignalSpy>
#include <QTest>
#include <memory>

using namespace Qt::StringLiterals;

namespace sendproof {

class TestPracticeServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<PracticeServer>();
        QVERIFY(m_server->start());
    }
    void cleanup() { m_server.reset(); }

    void takesAMailOverImplicitTls()
    {
        const QSignalSpy taken(m_server.get(), &PracticeServer::mailTaken);
        const SubmissionServer endpoint = m_server->endpointFor(u"ok@practice.test"_s);
        QCOMPARE(endpoint.host.ascii(), u"127.0.0.1"_s);
        QCOMPARE(endpoint.security, Security::ImplicitTls);
        RawClient client(m_server->caCertificatePem());
        QVERIFY(client.connectTls(static_cast<quint16>(endpoint.port)));
        QVERIFY(client.hears("220 "));
        QVERIFY(sendsMail(client));
        QCOMPARE(m_server->mails().size(), 1);
        QCOMPARE(taken.size(), 1);
        QCOMPARE(taken.first().first().value<PracticeMail>().bytes, "Subject: x\r\n\r\nhello\r\n"_ba);
        client.say("QUIT");
        QVERIFY(client.hears("221 "));
        QVERIFY(client.isClosedByServer());
        QVERIFY(RawClient::until([&] { return m_server->connectionCount() == 0; }));
    }

    void takesAMailOverStartTls()
    {
        RawClient client(m_server->caCertificatePem());
        QVERIFY(client.connectPlain(port("ok", Security::StartTls)));
        QVERIFY(client.hears("220 "));
        client.say("EHLO x");
        QVERIFY(client.hears("250 STARTTLS\r\n"));
        client.say("STARTTLS");
        QVERIFY(client.hears("220 2.0.0 Ready to start TLS\r\n"));
        QVERIFY(client.startTls());
        QVERIFY(client.heard().isEmpty()); // no second greeting
        QVERIFY(sendsMail(client));
        QCOMPARE(m_server->mails().size(), 1);
    }

    void signsInWithScram()
    {
        RawClient client(m_server->caCertificatePem());
        const auto signature = scram(client, "ok");
        QVERIFY(signature.isRight);
        client.say("");
        QVERIFY(client.hears("235 "));
    }

    void forgesTheScramSignatureAndSaysYesAllTheSame()
    {
        RawClient client(m_server->caCertificatePem());
        const auto signature = scram(client, "bad-scram-signature");
        QVERIFY(!signature.isRight);
        client.say("");
        QVERIFY(client.hears("235 "));
        // Everybody meets it: there is no other mechanism to go to, and the port is no one else's.
        QVERIFY(m_server->endpointFor(u"bad-scram-signature@practice.test"_s).port
                != m_server->endpointFor(u"ok@practice.test"_s).port);
    }

    void refusesPlainTextBehindStartTls()
    {
        RawClient client(m_server->caCertificatePem());
        QVERIFY(client.connectPlain(port("ok", Security::StartTls)));
        client.sayRaw("EHLO x\r\nSTARTTLS\r\nEHLO y\r\n");
        QVERIFY(client.hears("554 "));
        QVERIFY(client.isClosedByServer());
    }

    void givesEachScenarioAnEndpoint()
    {
        QVERIFY(m_server->openAll());
        QSet<int> own;
        const int implicit = port("ok");
        for (const PracticeScenario &scenario : PracticeScenario::all()) {
            const SubmissionServer endpoint = m_server->endpointFor(scenario.login());
            QVERIFY2(endpoint.port > 0, scenario.id.data());
            QCOMPARE(endpoint.security, scenario.security);
            const bool isNowhere = scenario.id == "no-such-host"_L1;
            QCOMPARE(endpoint.host.ascii(), isNowhere ? u"mail.practice.invalid"_s : u"127.0.0.1"_s);
            QCOMPARE(endpoint.port != implicit, scenario.hasOwnPort());
            if (scenario.hasOwnPort())
                own.insert(endpoint.port);
            QCOMPARE(m_server->endpointFor(scenario.login()), endpoint); // the same when asked again
        }
        QCOMPARE(own.size(), std::count_if(PracticeScenario::all().begin(), PracticeScenario::all().end(),
                                           [](const PracticeScenario &scenario) { return scenario.hasOwnPort(); }));
    }

    void sendsUnknownLoginsToTheUsualPortAndRefusesThem()
    {
        QCOMPARE(m_server->endpointFor(u"someone@example.com"_s), m_server->endpointFor(u"ok@practice.test"_s));
        RawClient client(m_server->caCertificatePem());
        QVERIFY(client.connectTls(port("ok")));
        client.sayRaw("EHLO x\r\n" + plain("someone") + "\r\n");
        QVERIFY(client.hears("535 5.7.8 "));
    }

    void runsBesideAnotherOne()
    {
        PracticeServer other;
        QVERIFY(other.start());
        RawClient client(other.caCertificatePem());
        QVERIFY(client.connectTls(static_cast<quint16>(other.endpointFor(u"ok@practice.test"_s).port)));
        QVERIFY(sendsMail(client));
        QCOMPARE(other.mails().size(), 1);
        QVERIFY(m_server->mails().isEmpty());
        RawClient mixed(other.caCertificatePem());
        QVERIFY(!mixed.connectTls(port("ok"))); // another authority
    }

    void saysThatThePortIsTaken()
    {
        PracticeServer other;
        const Result<Done> started = other.start(port("ok"));
        QVERIFY(!started);
        QCOMPARE(started.error().kind, FailureKind::LockedByAnother);
        QVERIFY(!other.isRunning());
        QCOMPARE(other.endpointFor(u"ok@practice.test"_s).port, 0);
        QVERIFY(!other.openAll());
    }

    void startsOnTheSamePortAfterItStopped()
    {
        const quint16 used = port("ok");
        RawClient client(m_server->caCertificatePem());
        QVERIFY(client.connectTls(used));
        QVERIFY(sendsMail(client));
        m_server->stop();
        QVERIFY(client.isClosedByServer());
        QVERIFY(!m_server->isRunning());
        QVERIFY(m_server->start(used));
        QCOMPARE(port("ok"), used);
        QCOMPARE(m_server->mails().size(), 1);
    }

private:
    struct Signature
    {
        bool isRight = false;
    };

    quint16 port(const QByteArray &id, Security security = Security::ImplicitTls)
    {
        return static_cast<quint16>(
            m_server->endpointFor(QString::fromLatin1(id) + "@practice.test"_L1, security).port);
    }

    /// Signs in with SCRAM-SHA-256 up to the server's signature, which is checked as RFC 5802 section 3 says.
    Signature scram(RawClient &client, const QByteArray &id)
    {
        const auto hmac = [](const QByteArray &key, const QByteArray &text) {
            return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256);
        };
        const auto challenge = [&client] {
            client.hears("334 ");
            return QByteArray::fromBase64(client.restOfLine());
        };
        const QByteArray first = "n=" + id + "@practice.test,r=abcdef";
        client.connectTls(port(id));
        client.sayRaw("EHLO x\r\nAUTH SCRAM-SHA-256 " + ("n,," + first).toBase64() + "\r\n");
        const QByteArray serverFirst = challenge();
        const QByteArrayList fields = serverFirst.split(',');
        const QByteArray salted = QPasswordDigestor::deriveKeyPbkdf2(
            QCryptographicHash::Sha256, "open-sesame", QByteArray::fromBase64(fields.value(1).mid(2)), 4096, 32);
        const QByteArray clientKey = hmac(salted, "Client Key");
        const QByteArray final = "c=biws," + fields.value(0);
        const QByteArray message = first + ',' + serverFirst + ',' + final;
        QByteArray proof = hmac(QCryptographicHash::hash(clientKey, QCryptographicHash::Sha256), message);
        for (qsizetype i = 0; i < proof.size(); ++i)
            proof[i] = static_cast<char>(proof.at(i) ^ clientKey.at(i));
        client.say((final + ",p=" + proof.toBase64()).toBase64());
        return {challenge() == "v=" + hmac(hmac(salted, "Server Key"), message).toBase64()};
    }

    std::unique_ptr<PracticeServer> m_server;
};

} // namespace sendproof

QTEST_GUILESS_MAIN(sendproof::TestPracticeServer)
#include "tst_practiceserver.moc"
