// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/loopbackreceiver.h"

#include "oauth/localbrowser.h"
#include "oauth/sampleservice.h"

#include <QNetworkInterface>
#include <QSignalSpy>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

const QByteArray state = "the-state-0123456789-0123456789-0123456789";

bool hasIpv6()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHostIPv6);
}

} // namespace

class TestLoopbackReceiver : public QObject
{
    Q_OBJECT
    std::unique_ptr<LoopbackReceiver> m_receiver;
    quint16 m_port = 0;

    void open(LoopbackLimits limits = {}, const QString &host = u"127.0.0.1"_s)
    {
        const SignInPageTexts texts{.product = u"Sendproof"_s,
                                    .doneTitle = u"done"_s,
                                    .doneText = u"창을 닫고 돌아오세요"_s,
                                    .failedTitle = u"failed"_s,
                                    .failedText = u"failed text"_s,
                                    .strangeTitle = u"strange"_s,
                                    .strangeText = u"strange text"_s};
        m_receiver = std::make_unique<LoopbackReceiver>(texts, limits);
        const auto port = m_receiver->open(u"http://%1:{port}"_s.arg(host));
        QVERIFY(port);
        m_port = port.value();
        m_receiver->await({u"http://%1:%2"_s.arg(host).arg(m_port), state, realEndpoints(DirectService::Google)});
    }
    QByteArray request(const QByteArray &target, const QByteArray &host = "127.0.0.1") const
    {
        return "GET " + target + " HTTP/1.1\r\nHost: " + host + ':' + QByteArray::number(m_port) + "\r\n\r\n";
    }
    QByteArray rightRequest() const { return request("/?state=" + state + "&code=the-code"); }

private Q_SLOTS:
    void takesTheCodeSaysSoAndCloses()
    {
        open();
        QSignalSpy answered(m_receiver.get(), &LoopbackReceiver::answered);
        LocalClient browser(m_port, rightRequest());
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(m_receiver->takeAnswer().value().text(), u"the-code"_s);
        QTRY_VERIFY(browser.isOver);
        QVERIFY(browser.heard.startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(browser.heard.endsWith("</html>\n"));
        QVERIFY(browser.heard.contains("창을 닫고 돌아오세요"));
        LocalClient late(m_port, rightRequest());
        QTRY_VERIFY(late.isOver);
        QCOMPARE(late.error(), QAbstractSocket::ConnectionRefusedError);
        QCOMPARE(answered.size(), 1);
    }

    void saysThatItFailedWhereTheServiceRefused()
    {
        open();
        QSignalSpy answered(m_receiver.get(), &LoopbackReceiver::answered);
        LocalClient browser(m_port, request("/?state=" + state + "&error=access_denied"));
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(m_receiver->takeAnswer().error().detail, u"access_denied"_s);
        QTRY_VERIFY(browser.isOver);
        QVERIFY(browser.heard.contains("failed text"));
    }

    void answersSideErrandsAndWaitsOn_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("reply");
        QTest::newRow("favicon") << request("/favicon.ico") << QByteArray("HTTP/1.1 404 ");
        QTest::newRow("POST") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\n\r\n") << QByteArray("HTTP/1.1 405 ");
        QTest::newRow("rebinding") << QByteArray("GET /?state=") + state +
                                          "&code=x HTTP/1.1\r\nHost: evil.example\r\n\r\n"
                                   << QByteArray("HTTP/1.1 421 ");
        QTest::newRow("rubbish") << QByteArray("\x16\x03\x01\r\n\r\n") << QByteArray("HTTP/1.1 400 ");
        QTest::newRow("huge") << "GET /?" + QByteArray(100'000, 'x') << QByteArray("HTTP/1.1 431 ");
    }

    void answersSideErrandsAndWaitsOn()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, reply);
        open();
        QSignalSpy answered(m_receiver.get(), &LoopbackReceiver::answered);
        QByteArray errand = bytes;
        LocalClient other(m_port, errand.replace("127.0.0.1:0", "127.0.0.1:" + QByteArray::number(m_port)));
        QTRY_VERIFY(other.isOver);
        // Who is still talking when the door is shut may not hear why.
        QVERIFY2(other.heard.startsWith(reply) || (bytes.size() > 20'000 && other.heard.isEmpty()),
                 other.heard.constData());
        QVERIFY(!m_receiver->sawWrongState());
        LocalClient browser(m_port, rightRequest());
        QTRY_COMPARE(answered.size(), 1);
    }

    void remembersThatSomeoneCameWithAnotherState()
    {
        open();
        LocalClient forger(m_port, request("/?state=guessed&code=evil"));
        QTRY_VERIFY(forger.isOver);
        QVERIFY(forger.heard.contains("strange text"));
        QVERIFY(m_receiver->sawWrongState());
        QSignalSpy answered(m_receiver.get(), &LoopbackReceiver::answered);
        LocalClient browser(m_port, rightRequest());
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(m_receiver->takeAnswer().value().text(), u"the-code"_s);
    }

    void isNotHeldUpBySilentAndSlowPrograms()
    {
        open({.connections = 8, .patience = 60s});
        std::vector<std::unique_ptr<LocalClient>> idle;
        for (int i = 0; i < 100; ++i)
            idle.push_back(std::make_unique<LocalClient>(m_port, i % 2 ? QByteArray("GET /?x") : QByteArray()));
        // More than it lets in: the oldest have to go.
        const auto over = [&idle] {
            return std::count_if(idle.begin(), idle.end(), [](const auto &client) { return client->isOver; });
        };
        QTRY_VERIFY(over() >= 92);
        QSignalSpy answered(m_receiver.get(), &LoopbackReceiver::answered);
        LocalClient browser(m_port, rightRequest());
        QTRY_COMPARE(answered.size(), 1);
        QTRY_VERIFY(browser.heard.endsWith("</html>\n"));
    }

    void hangsUpOnWhoTakesTooLong()
    {
        open({.patience = 30ms});
        LocalClient silent(m_port);
        LocalClient slow(m_port, "GET /?state=");
        QTRY_VERIFY(silent.isOver && slow.isOver);
        QCOMPARE(silent.heard, QByteArray());
    }

    void takesOnlyTheFirstOfTwoTabs()
    {
        open();
        QSignalSpy answered(m_receiver.get(), &LoopbackReceiver::answered);
        LocalClient one(m_port, rightRequest());
        LocalClient other(m_port, request("/?state=" + state + "&code=other-code"));
        // Both stand at the door, and have said all, before the receiver gets to see either.
        for (LocalClient *tab : {&one, &other})
            QVERIFY(tab->waitForConnected(5000) && tab->waitForBytesWritten(5000));
        QTRY_VERIFY(one.isOver && other.isOver);
        QCOMPARE(answered.size(), 1);
        QCOMPARE(int(one.heard.contains("창을 닫고")) + int(other.heard.contains("창을 닫고")), 1);
        QCOMPARE(int(one.heard.contains("strange")) + int(other.heard.contains("strange")), 1);
    }

    void isAtBothLoopbackAddressesForLocalhost()
    {
        if (!hasIpv6())
            QSKIP("no IPv6 here");
        for (const auto address : {QHostAddress::LocalHost, QHostAddress::LocalHostIPv6}) {
            open({}, u"localhost"_s);
            QSignalSpy answered(m_receiver.get(), &LoopbackReceiver::answered);
            LocalClient browser(m_port, request("/?state=" + state + "&code=the-code", "localhost"),
                                QHostAddress(address));
            QTRY_COMPARE(answered.size(), 1);
        }
    }

    void isAtOneLoopbackAddressOnly()
    {
        open();
        QList<QHostAddress> others = QNetworkInterface::allAddresses();
        others.removeAll(QHostAddress(QHostAddress::LocalHost));
        for (const QHostAddress &address : others) {
            LocalClient client(m_port, {}, address);
            QTRY_VERIFY(client.isOver);
            QVERIFY2(client.state() != QAbstractSocket::ConnectedState, qPrintable(address.toString()));
        }
    }

    void opensAnotherPortEachTime()
    {
        QSet<quint16> ports;
        std::vector<std::unique_ptr<LoopbackReceiver>> open;
        for (int i = 0; i < 20; ++i) {
            open.push_back(std::make_unique<LoopbackReceiver>(SignInPageTexts()));
            const auto port = open.back()->open(u"http://localhost:{port}"_s);
            QVERIFY(port);
            QVERIFY(port.value() >= 1024);
            ports.insert(port.value());
        }
        QCOMPARE(ports.size(), 20);
    }

    void saysThatThereIsNoPort()
    {
#ifdef Q_OS_UNIX
        rlimit usual{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &usual), 0);
        rlimit none = usual;
        none.rlim_cur = 3; // fewer than are open already
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &none), 0);
        LoopbackReceiver receiver{SignInPageTexts()};
        const auto port = receiver.open(u"http://127.0.0.1:{port}"_s);
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &usual), 0);
        QVERIFY(!port);
        QCOMPARE(port.error().kind, FailureKind::LoopbackUnavailable);
        QCOMPARE(port.error().stage, Stage::Token);
        QVERIFY(!port.error().detail.isEmpty());
#else
        QSKIP("there is no limit of open files to lower");
#endif
    }

    void canBeLetGoOfWithVisitors()
    {
        open();
        LocalClient silent(m_port);
        LocalClient browser(m_port, rightRequest());
        QTRY_COMPARE(silent.state(), QAbstractSocket::ConnectedState);
        m_receiver.reset();
        QTRY_VERIFY(silent.isOver && browser.isOver);
    }
};

QTEST_GUILESS_MAIN(TestLoopbackReceiver)
#include "tst_loopbackreceiver.moc"
