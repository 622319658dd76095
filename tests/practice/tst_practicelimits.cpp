// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceserver.h"
#include "practice/rawclient.h"

#include <QFile>
#include <QTcpSocket>
#include <QTest>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// Resident memory of this process in octets; 0 where the system has no /proc, or where AddressSanitizer keeps what is
/// freed and so makes the number say nothing.
qint64 residentMemory()
{
#if defined(__SANITIZE_ADDRESS__)
    return 0;
#endif
    QFile statm(u"/proc/self/statm"_s);
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    return statm.readAll().split(' ').value(1).toLongLong() * 4096;
}

} // namespace

class TestPracticeLimits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<PracticeServer>();
        QVERIFY(m_server->start());
    }
    void cleanup() { m_server.reset(); }

    void survivesGarbage_data()
    {
        QTest::addColumn<QByteArray>("garbage");
        QTest::newRow("zeros") << QByteArray(100'000, '\0');
        QTest::newRow("line ends") << QByteArray("\r\n").repeated(10'000);
        QTest::newRow("one long line") << QByteArray(200'000, 'x');
        QTest::newRow("half a ClientHello") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11);
        QTest::newRow("HTTP") << "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"_ba;
        QByteArray all;
        for (int i = 0; i < 256; ++i)
            all += static_cast<char>(i);
        QTest::newRow("all octets") << all.repeated(100);
    }
    void survivesGarbage()
    {
        QFETCH(const QByteArray, garbage);
        for (const Security security : {Security::ImplicitTls, Security::StartTls}) {
            RawClient client;
            QVERIFY(client.connectPlain(port("ok", security)));
            client.sayRaw(garbage);
            QVERIFY(client.isWritten());
            client.socket().disconnectFromHost();
        }
        QVERIFY(RawClient::until([&] { return m_server->connectionCount() == 0; }));
        RawClient client(m_server->caCertificatePem());
        QVERIFY(client.connectTls(port("ok")));
        QVERIFY(sendsMail(client));
    }

    void closesConnectionsThatDoNothing()
    {
        m_server->setIdleLimit(std::chrono::milliseconds(40));
        RawClient idle;
        QVERIFY(idle.connectPlain(port("ok", Security::StartTls)));
        QVERIFY(idle.hears("220 "));
        QVERIFY(idle.isClosedByServer());
        RawClient halfHello;
        QVERIFY(halfHello.connectPlain(port("ok")));
        halfHello.sayRaw(QByteArray("\x16\x03\x01\x02\x00", 5));
        QVERIFY(halfHello.isClosedByServer());
        QVERIFY(RawClient::until([&] { return m_server->connectionCount() == 0; }));
    }

    void servesAtMostSixtyFourConnections()
    {
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < PracticeServer::maximalConnections; ++i) {
            clients.push_back(std::make_unique<RawClient>());
            QVERIFY(clients.back()->connectPlain(port("silent")));
        }
        QVERIFY(RawClient::until([&] { return m_server->connectionCount() == PracticeServer::maximalConnections; }));
        RawClient late;
        late.connectPlain(port("ok", Security::StartTls));
        QVERIFY(late.isClosedByServer());
        QVERIFY(late.heard().isEmpty());
        clients.pop_back();
        QVERIFY(
            RawClient::until([&] { return m_server->connectionCount() == PracticeServer::maximalConnections - 1; }));
        RawClient next;
        QVERIFY(next.connectPlain(port("ok", Security::StartTls)));
        QVERIFY(next.hears("220 "));
    }

    void keepsTheNewestTwoHundredMails()
    {
        RawClient client(m_server->caCertificatePem());
        QVERIFY(client.connectTls(port("ok")));
        client.sayRaw("EHLO x\r\n" + plain("ok") + "\r\n");
        for (int i = 0; i < 210; ++i)
            client.sayRaw("MAIL FROM:<a" + QByteArray::number(i) +
                          "@b.test>\r\nRCPT TO:<c@d.test>\r\nBDAT 2 LAST\r\n\r\n");
        client.say("NOOP");
        QVERIFY(client.hears("250 2.0.0 Ok\r\n"));
        QCOMPARE(m_server->mails().size(), PracticeServer::maximalMails);
        QCOMPARE(m_server->mails().first().from, u"a10@b.test"_s);
        QCOMPARE(m_server->mails().last().from, u"a209@b.test"_s);
    }

    void floodsWithALineWithoutEndInBoundedMemory()
    {
        const qint64 before = residentMemory();
        RawClient client(m_server->caCertificatePem());
        client.socket().setReadBufferSize(64 * 1024);
        QVERIFY(client.connectTls(port("floods")));
        QVERIFY(client.hears("220 ") && client.hears("\r\n"));
        client.say("EHLO x");
        QVERIFY(RawClient::until([&] { return client.heard().size() > 4'000'000; }));
        QVERIFY(client.heard().startsWith("250-xxxx"));
        QVERIFY(!client.heard().contains('\n'));
        QVERIFY(residentMemory() - before < 32 * 1024 * 1024);
    }

    void dropsAClientThatAsksAndNeverReads()
    {
        QTcpSocket client;
        client.setReadBufferSize(1);
        client.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4096);
        client.connectToHost(u"127.0.0.1"_s, port("ok", Security::StartTls));
        QVERIFY(RawClient::until([&] { return m_server->connectionCount() == 1; }));
        const QByteArray questions = QByteArray("NOOP\r\n").repeated(20'000);
        const qint64 before = residentMemory();
        QVERIFY(RawClient::until([&] {
            if (client.bytesToWrite() < questions.size())
                client.write(questions);
            return m_server->connectionCount() == 0;
        }));
        QVERIFY(residentMemory() - before < 32 * 1024 * 1024);
    }

    void takesALargeMailAndRefusesALargerOne()
    {
        PracticeOffer offer;
        offer.messageLimit = 1'000'000;
        m_server->setOffer(offer);
        RawClient client(m_server->caCertificatePem());
        QVERIFY(client.connectTls(port("ok")));
        QVERIFY(sendsMail(client, QByteArray(998, 'x').append("\r\n").repeated(1000)));
        QCOMPARE(m_server->mails().last().bytes.size(), 1'000'000);
        RawClient larger(m_server->caCertificatePem());
        QVERIFY(larger.connectTls(port("ok")));
        larger.sayRaw("EHLO x\r\n" + plain("ok") + "\r\nMAIL FROM:<a@b.test>\r\nRCPT TO:<c@d.test>\r\nDATA\r\n" +
                      QByteArray(998, 'x').append("\r\n").repeated(3000) + ".\r\n");
        QVERIFY(larger.hears("552 5.3.4 "));
        QCOMPARE(m_server->mails().size(), 1);
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

QTEST_GUILESS_MAIN(sendproof::TestPracticeLimits)
#include "tst_practicelimits.moc"
