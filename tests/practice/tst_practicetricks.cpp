// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceserver.h"
#include "practice/rawclient.h"

#include <QTest>
#include <memory>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// The certificate errors that a client which trusts the practice authority meets.
QList<QSslError::SslError> errorsOf(const RawClient &client)
{
    QList<QSslError::SslError> kinds;
    for (const QSslError &error : client.tlsErrors())
        kinds.append(error.error());
    return kinds;
}

} // namespace

class TestPracticeTricks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<PracticeServer>();
        QVERIFY(m_server->start());
    }
    void cleanup() { m_server.reset(); }

    void showsTheCertificateOfItsScenario_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QList<QSslError::SslError>>("errors");
        using E = QSslError;
        const auto row = [](const char *id, const QList<E::SslError> &errors) {
            QTest::newRow(id) << QByteArray(id) << errors;
        };
        row("ok", {});
        row("self-signed", {E::SelfSignedCertificate});
        row("expired", {E::CertificateExpired});
        row("not-yet-valid", {E::CertificateNotYetValid});
        row("wrong-host", {E::HostNameMismatch});
    }
    void showsTheCertificateOfItsScenario()
    {
        QFETCH(const QByteArray, id);
        QFETCH(const QList<QSslError::SslError>, errors);
        RawClient client(m_server->caCertificatePem());
        QCOMPARE(client.connectTls(port(id)), errors.isEmpty());
        QCOMPARE(errorsOf(client), errors);
        RawClient stranger; // trusts no authority
        QVERIFY(!stranger.connectTls(port(id)));
    }

    void goesOnForAClientThatTookTheCertificateAllTheSame()
    {
        RawClient client(m_server->caCertificatePem());
        QObject::connect(&client.socket(), &QSslSocket::sslErrors, &client.socket(),
                         qOverload<>(&QSslSocket::ignoreSslErrors));
        QVERIFY(client.connectTls(port("self-signed")));
        client.sayRaw("EHLO x\r\n" + plain("self-signed") + "\r\n");
        QVERIFY(client.hears("235 "));
    }

    void refusesAtTheGreeting()
    {
        for (const auto &[id, reply] : {std::pair{"blocked-ip", "554 5.7.1 "}, std::pair{"busy", "421 4.3.2 "}}) {
            RawClient client(m_server->caCertificatePem());
            QVERIFY(client.connectTls(port(id)));
            QVERIFY(client.hears(reply));
            QVERIFY(client.isClosedByServer());
        }
    }

    void playsItsTricksAtEhlo()
    {
        const auto said = [this](const char *id, RawClient &client) {
            if (!client.connectTls(port(id)) || !client.hears("220 ") || !client.hears("\r\n"))
                return false;
            client.say("EHLO x");
            return true;
        };
        RawClient closed(m_server->caCertificatePem());
        QVERIFY(said("closes", closed));
        QVERIFY(closed.isClosedByServer());
        QVERIFY(closed.heard().isEmpty());
        RawClient stalled(m_server->caCertificatePem());
        QVERIFY(said("stalls", stalled));
        QVERIFY(stalled.hears("\r\n250-PIPEL"));
        QVERIFY(stalled.hearsNothingFor(30));
        RawClient unknown(m_server->caCertificatePem());
        QVERIFY(said("only-unknown-mechanism", unknown));
        QVERIFY(unknown.hears("250 AUTH GSSAPI NTLM\r\n"));
    }

    void offersNoStartTlsWhereItIsMissing()
    {
        RawClient client;
        QVERIFY(client.connectPlain(port("starttls-missing")));
        client.say("EHLO x");
        QVERIFY(client.hears("250 AUTH "));
        QVERIFY(!client.heard().contains("STARTTLS"));
    }

    void injectsInTheClearAndGoesOnWithTls()
    {
        RawClient client(m_server->caCertificatePem());
        QVERIFY(client.connectPlain(port("injects")));
        client.sayRaw("EHLO x\r\nSTARTTLS\r\n");
        QVERIFY(client.hears("220 2.0.0 Ready to start TLS\r\n250 2.0.0 Injected"));
        QVERIFY(client.startTls());
        client.say("EHLO x");
        QVERIFY(client.hears("250-practice.test"));
    }

    void saysNothingWhereItIsSilent()
    {
        RawClient client;
        QVERIFY(client.connectPlain(port("silent")));
        client.say("EHLO x");
        QVERIFY(client.hearsNothingFor(30));
    }

    void speaksPlainWhereTlsIsExpected()
    {
        QCOMPARE(m_server->endpointFor(u"plain-on-tls@practice.test"_s).security, Security::ImplicitTls);
        RawClient client(m_server->caCertificatePem());
        QVERIFY(!client.connectTls(port("plain-on-tls")));
        RawClient plainClient;
        QVERIFY(plainClient.connectPlain(port("plain-on-tls")));
        QVERIFY(plainClient.hears("220 "));
    }

    void wantsTlsWhereAPlainGreetingIsExpected()
    {
        QCOMPARE(m_server->endpointFor(u"tls-on-plain@practice.test"_s).security, Security::StartTls);
        RawClient waiting;
        QVERIFY(waiting.connectPlain(port("tls-on-plain")));
        QVERIFY(waiting.hearsNothingFor(30));
        RawClient client(m_server->caCertificatePem());
        QVERIFY(client.connectTls(port("tls-on-plain")));
        QVERIFY(client.hears("220 "));
    }

    void refusesConnectionsOnThePortNobodyListensOn()
    {
        const quint16 closed = port("refused");
        QVERIFY(closed != 0);
        RawClient client;
        QVERIFY(!client.connectPlain(closed));
        QCOMPARE(client.socket().error(), QAbstractSocket::ConnectionRefusedError);
        QCOMPARE(port("refused"), closed);
    }

private:
    quint16 port(const QByteArray &id, Security security = Security::ImplicitTls)
    {
        return static_cast<quint16>(
            m_server->endpointFor(QString::fromLatin1(id) + "@practice.test"_L1, security).port);
    }

    std::unique_ptr<PracticeServer> m_server;
};

} // namespace sendproof

QTEST_GUILESS_MAIN(sendproof::TestPracticeTricks)
#include "tst_practicetricks.moc"
