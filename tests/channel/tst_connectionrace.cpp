// SPDX-License-Identifier: GPL-3.0-or-later
#include "channel/connectionrace.h"
#include "channel/deadports.h"
#include "channel/onesocksproxy.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkProxy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

/// Runs one race to its end.
class RaceWatch : public QObject
{
public:
    RaceWatch(const QString &host, const QStringList &addresses, int port)
        : race(*HostName::parse(host).host, parsed(addresses), port, 1024)
    {
        connect(&race, &ConnectionRace::connected, this, [this](QSslSocket *socket) {
            m_said += "connected "_L1 + socket->peerAddress().toString();
            winner = socket;
        });
        connect(&race, &ConnectionRace::failed, this, [this](FailureKind kind) { m_said += failureKindName(kind); });
    }
    /// What it said: "connected 127.0.0.1" or a failureKindName(), once.
    QString run()
    {
        QElapsedTimer clock;
        clock.start();
        QEventLoop loop; // not qWaitFor(), which sleeps between looks
        connect(&race, &ConnectionRace::connected, &loop, &QEventLoop::quit, Qt::QueuedConnection);
        connect(&race, &ConnectionRace::failed, &loop, &QEventLoop::quit, Qt::QueuedConnection);
        QTimer::singleShot(5s, &loop, &QEventLoop::quit);
        race.start();
        loop.exec();
        took = std::chrono::milliseconds(clock.elapsed());
        QTest::qWait(1);
        return m_said.join(u", "_s);
    }
    ConnectionRace race;
    QSslSocket *winner = nullptr;
    std::chrono::milliseconds took{0};

private:
    static QList<IpAddress> parsed(const QStringList &texts)
    {
        QList<IpAddress> addresses;
        for (const QString &text : texts)
            addresses.append(*IpAddress::parse(text));
        return addresses;
    }
    QStringList m_said;
};

struct Listener : QTcpServer
{
    explicit Listener(const QString &address = u"127.0.0.1"_s, quint16 port = 0)
    {
        listen(QHostAddress(address), port);
    }
    int connections()
    {
        (void)QTest::qWaitFor([this] { return hasPendingConnections(); }, 20);
        int count = 0;
        for (; hasPendingConnections(); ++count)
            nextPendingConnection();
        return count;
    }
};

const QString host = u"mail.example.test"_s;

} // namespace

class TestConnectionRace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }

    void takesTheFirstThatAnswers()
    {
        Listener first;
        Listener second(u"127.0.0.2"_s, first.serverPort());
        RaceWatch watch(host, {u"127.0.0.1"_s, u"127.0.0.2"_s, u"127.0.0.1"_s}, first.serverPort());
        QCOMPARE(watch.run(), u"connected 127.0.0.1"_s);
        QCOMPARE(watch.winner->readBufferSize(), 1024);
        QTest::qWait(300); // past the moment of the second address
        QCOMPARE(first.connections(), 1);
        QCOMPARE(second.connections(), 0);
    }

    void goesOnAtOnceWhereAnAddressFails_data()
    {
        // A multicast group is nothing to connect to, on any system and without a packet.
        QTest::addColumn<QStringList>("addresses");
        QTest::newRow("refuses") << QStringList{u"127.0.0.2"_s, u"127.0.0.1"_s};
        QTest::newRow("no way") << QStringList{u"224.0.0.1"_s, u"127.0.0.1"_s};
        QTest::newRow("another family") << QStringList{u"::1"_s, u"127.0.0.1"_s};
        QTest::newRow("many") << (QStringList(40, u"127.0.0.2"_s) << u"224.0.0.1"_s << u"127.0.0.1"_s);
    }
    void goesOnAtOnceWhereAnAddressFails()
    {
        QFETCH(QStringList, addresses);
        Listener listener;
        RaceWatch watch(host, addresses, listener.serverPort());
        QCOMPARE(watch.run(), u"connected 127.0.0.1"_s);
        QVERIFY(watch.took < ConnectionRace::attemptDelay * 8 / 10);
    }

    void doesNotWaitForAnAddressThatIsSilent()
    {
        Listener listener;
        const FullQueue silent(u"127.0.0.2"_s, listener.serverPort());
        if (!silent.isFull)
            QSKIP("no second loopback address, or no queue that can be filled");
        RaceWatch watch(host, {u"127.0.0.2"_s, u"127.0.0.1"_s}, listener.serverPort());
        QCOMPARE(watch.run(), u"connected 127.0.0.1"_s);
        QVERIFY(watch.took >= ConnectionRace::attemptDelay * 9 / 10); // timers may be early by a twentieth
        QVERIFY(watch.took < 900ms);                                  // the system itself knocks again after a second
    }

    void tellsARefusalFromNoWay_data()
    {
        QTest::addColumn<QStringList>("addresses");
        QTest::addColumn<QString>("said");
        QTest::newRow("refused") << QStringList{u"127.0.0.1"_s} << u"connection-refused"_s;
        QTest::newRow("refused twice") << QStringList{u"127.0.0.1"_s, u"127.0.0.1"_s} << u"connection-refused"_s;
        QTest::newRow("no way") << QStringList{u"224.0.0.1"_s} << u"network-unreachable"_s;
        QTest::newRow("no way, refused") << QStringList{u"224.0.0.1"_s, u"127.0.0.1"_s} << u"connection-refused"_s;
        QTest::newRow("refused, no way") << QStringList{u"127.0.0.1"_s, u"224.0.0.1"_s} << u"connection-refused"_s;
    }
    void tellsARefusalFromNoWay()
    {
        QFETCH(QStringList, addresses);
        RaceWatch watch(host, addresses, closedPort());
        QTEST(watch.run(), "said");
    }

    void looksTheHostUpWhereNoAddressIsGiven()
    {
        Listener listener;
        for (const auto &named : {u"localhost"_s, u"127.0.0.1"_s})
            QCOMPARE(RaceWatch(named, {}, listener.serverPort()).run(), u"connected 127.0.0.1"_s);
        QCOMPARE(RaceWatch(u"no-such-host.invalid"_s, {}, listener.serverPort()).run(), u"host-not-found"_s);
    }

    void saysNothingAfterItsEnd()
    {
        Listener listener;
        for (const QString &named : {u"localhost"_s, u"127.0.0.1"_s}) {
            RaceWatch watch(named, {}, listener.serverPort());
            watch.race.start();
            watch.race.end();
            QTest::qWait(20);
            QVERIFY(!watch.winner);
            if (named == u"localhost"_s) // its name was still being looked up
                QCOMPARE(listener.connections(), 0);
        }
    }

    void closesTheWinnersConnectionAtItsEnd()
    {
        Listener listener;
        RaceWatch watch(host, {u"127.0.0.1"_s}, listener.serverPort());
        QCOMPARE(watch.run(), u"connected 127.0.0.1"_s);
        QTRY_VERIFY(listener.hasPendingConnections());
        const QTcpSocket *client = listener.nextPendingConnection();
        watch.race.end();
        QCOMPARE(watch.winner->state(), QAbstractSocket::ConnectedState);
        QTRY_COMPARE(client->state(), QAbstractSocket::UnconnectedState);
    }

    void givesTheNameToTheProxyWhereThereIsOne()
    {
        Listener listener;
        OneSocksProxy proxy(listener.serverPort());
        QNetworkProxy::setApplicationProxy({QNetworkProxy::Socks5Proxy, u"127.0.0.1"_s, proxy.serverPort()});
        RaceWatch watch(host, {u"127.0.0.1"_s}, listener.serverPort());
        QVERIFY(watch.run().startsWith(u"connected"_s));
        QCOMPARE(proxy.wanted, host.toLatin1());
    }

    void failsWithAProxyThatIsNotThere()
    {
        QNetworkProxy::setApplicationProxy({QNetworkProxy::Socks5Proxy, u"127.0.0.1"_s, closedPort()});
        Listener listener;
        QCOMPARE(RaceWatch(host, {u"127.0.0.1"_s}, listener.serverPort()).run(), u"proxy-failed"_s);
        QCOMPARE(listener.connections(), 0);
    }

    void usesNoProxyForThisComputer()
    {
        QNetworkProxy::setApplicationProxy({QNetworkProxy::Socks5Proxy, u"127.0.0.1"_s, 1});
        Listener listener;
        QCOMPARE(RaceWatch(u"127.0.0.1"_s, {}, listener.serverPort()).run(), u"connected 127.0.0.1"_s);
    }
};

QTEST_GUILESS_MAIN(TestConnectionRace)
#include "tst_connectionrace.moc"
