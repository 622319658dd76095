// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicecertificate.h"
#include "practice/rawclient.h"
#include "practice/scriptedserver.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace sendproof {

class TestScriptedServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        Result<PracticeAuthority> authority = PracticeAuthority::create();
        QVERIFY(authority);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto issued = authority.value().issue({{u"127.0.0.1"_s}, now.addDays(-1), now.addDays(1)});
        QVERIFY(issued);
        m_tls = issued.value().serverConfiguration();
        m_ca = authority.value().certificatePem();
    }

    void playsADialogue()
    {
        ScriptedServer server(R"(
            S: 220 hello
            C: EHLO [127.0.0.1]
            S: 250-one
            S: 250 two
            C: AUTH PLAIN *
            S: 235 yes
            C: *
            CLOSE
        )");
        QVERIFY(server.start());
        RawClient client;
        QVERIFY(client.connectPlain(server.port()));
        QVERIFY(client.hears("220 hello\r\n"));
        client.sayRaw("EHLO [127.");
        client.sayRaw("0.0.1]\r\nAUTH PLAIN AGEAYg==\r\n");
        QVERIFY(client.hears("250-one\r\n250 two\r\n235 yes\r\n"));
        QVERIFY(!server.isAtEnd());
        client.say("anything");
        QVERIFY(client.isClosedByServer());
        QVERIFY(server.isAtEnd());
        QVERIFY(server.mismatch().isEmpty());
        QCOMPARE(server.received(), "EHLO [127.0.0.1]\r\nAUTH PLAIN AGEAYg==\r\nanything\r\n"_ba);
    }

    void reportsTheFirstLineItDidNotExpect()
    {
        ScriptedServer server("C: EHLO x\nS: 250 ok\nC: QUIT");
        QVERIFY(server.start());
        RawClient client;
        QVERIFY(client.connectPlain(server.port()));
        client.say("EHLO x");
        QVERIFY(client.hears("250 ok\r\n"));
        client.say("MAIL FROM:<a@b.test>");
        QVERIFY(client.isClosedByServer());
        QCOMPARE(server.mismatch(), u"MAIL FROM:<a@b.test>"_s);
        QVERIFY(!server.isAtEnd());
    }

    void switchesToTlsWhereTheScriptSaysSo()
    {
        ScriptedServer server("S: 220 hello\nC: STARTTLS\nS: 220 go\nTLS\nC: EHLO x\nS: 250 secure", {false, m_tls});
        QVERIFY(server.start());
        RawClient client(m_ca);
        QVERIFY(client.connectPlain(server.port()));
        client.say("STARTTLS");
        QVERIFY(client.hears("220 go\r\n"));
        QVERIFY(client.startTls());
        client.say("EHLO x");
        QVERIFY(client.hears("250 secure\r\n"));
        QVERIFY(server.isAtEnd());
    }

    void countsPlainBytesBeforeTheHandshakeAsAMismatch()
    {
        ScriptedServer server("C: STARTTLS\nS: 220 go\nTLS\nC: *", {false, m_tls});
        QVERIFY(server.start());
        RawClient client(m_ca);
        QVERIFY(client.connectPlain(server.port()));
        client.sayRaw("STARTTLS\r\nEHLO x\r\n");
        QVERIFY(client.isClosedByServer());
        QVERIFY(server.mismatch().startsWith("bytes before the handshake"_L1));
    }

    void beginsWithTlsWhenAskedTo()
    {
        ScriptedServer server("S: 220 secure", {true, m_tls});
        QVERIFY(server.start());
        RawClient client(m_ca);
        QVERIFY(client.connectTls(server.port()));
        QVERIFY(client.hears("220 secure\r\n"));
    }

    void sendsRawBytesWithEscapes()
    {
        ScriptedServer server(R"(S-raw: 220 a\r\n250-\x00\xfFhal\\f\t)");
        QVERIFY(server.start());
        RawClient client;
        QVERIFY(client.connectPlain(server.port()));
        QVERIFY(client.hears(QByteArrayView("220 a\r\n250-\0\xffhal\\f\t", 19)));
        QVERIFY(client.hearsNothingFor(20));
    }

    void readsContentAndChunks()
    {
        ScriptedServer server("C-data\nS: 250 data\nC-chunk\nS: 250 chunk\nC: QUIT\nS: 221 bye");
        QVERIFY(server.start());
        RawClient client;
        QVERIFY(client.connectPlain(server.port()));
        client.sayRaw("Subject: x\r\n\r\n..\r\n.\r\n");
        QVERIFY(client.hears("250 data\r\n"));
        client.sayRaw("BDAT 5 LAST\r\n\r\n.");
        QVERIFY(client.hearsNothingFor(20));
        client.sayRaw("\r\nQUIT\r\n");
        QVERIFY(client.hears("250 chunk\r\n221 bye\r\n"));
    }

    void floodsWithoutALineEnd()
    {
        ScriptedServer server("FLOOD 2000000\nS-raw: end");
        QVERIFY(server.start());
        RawClient client;
        QVERIFY(client.connectPlain(server.port()));
        QVERIFY(client.hears("end"));
        QVERIFY(RawClient::until([&] { return server.isAtEnd(); }));
        QVERIFY(!client.heard().contains('\n'));
    }

    void staysOpenAndSilent()
    {
        ScriptedServer server("SILENCE\nS: 220 never");
        QVERIFY(server.start());
        RawClient client;
        QVERIFY(client.connectPlain(server.port()));
        client.say("EHLO x");
        QVERIFY(client.hearsNothingFor(20));
        QCOMPARE(server.received(), "EHLO x\r\n"_ba);
        QVERIFY(server.isAtEnd());
    }

    void playsTheScriptAgainForTheNextClient()
    {
        ScriptedServer server("S: 220 hello\nC: QUIT\nCLOSE");
        QVERIFY(server.start());
        for (int i = 1; i <= 2; ++i) {
            RawClient client;
            QVERIFY(client.connectPlain(server.port()));
            QVERIFY(client.hears("220 hello\r\n"));
            client.say("QUIT");
            QVERIFY(client.isClosedByServer());
            QCOMPARE(server.connectionCount(), i);
            QVERIFY(server.isAtEnd());
        }
    }

    void survivesClientsThatLeaveInTheMiddle()
    {
        ScriptedServer server("FLOOD 50000000\nC: QUIT\nS: 221 bye");
        QVERIFY(server.start());
        RawClient first;
        QVERIFY(first.connectPlain(server.port()));
        QVERIFY(first.hears("xxxx"));
        first.socket().abort();
        QVERIFY(RawClient::until([&] { return !server.isClientConnected(); }));
        QVERIFY(!server.isAtEnd());
    }

    void refusesRowsItDoesNotKnow_data()
    {
        QTest::addColumn<QByteArray>("row");
        for (const char *row :
             {"250 hello", "FLOOD", "FLOOD x", "FLOOD -1", "S-raw: \\q", "S-raw: \\x1", "S-raw: \\", "tls"})
            QTest::newRow(row) << QByteArray(row);
    }
    void refusesRowsItDoesNotKnow()
    {
        QFETCH(const QByteArray, row);
        ScriptedServer server("S: 220 hello\n" + row);
        const Result<Done> started = server.start();
        QVERIFY(!started);
        QCOMPARE(started.error().kind, FailureKind::InvalidInput);
        QCOMPARE(started.error().detail, QString::fromLatin1(row));
    }

private:
    QSslConfiguration m_tls;
    QByteArray m_ca;
};

} // namespace sendproof

QTEST_GUILESS_MAIN(sendproof::TestScriptedServer)
#include "tst_scriptedserver.moc"
