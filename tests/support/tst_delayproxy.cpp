// SPDX-License-Identifier: GPL-3.0-or-later
#include "delayproxy.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <array>
#include <memory>

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using sendproof::test::DelayProxy;

namespace {

constexpr auto roundTrip = 100ms;
constexpr auto tolerance = 90; // For a busy machine; under a round trip, so that one too many is seen. Early is never tolerated

/// Answers in this thread: greets if asked to, then gives every byte back at once.
class EchoServer : public QTcpServer
{
public:
    explicit EchoServer(const QByteArray &greeting = {})
    {
        connect(this, &QTcpServer::newConnection, this, [this, greeting] {
            auto *socket = nextPendingConnection();
            socket->write(greeting);
            connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write(socket->readAll()); });
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
    }
};

/// A client that notes when how many bytes had come, counted from the call of connect().
class Client : public QTcpSocket
{
public:
    explicit Client(quint16 port)
    {
        setSocketOption(LowDelayOption, 1);
        connect(this, &QTcpSocket::readyRead, this, [this] {
            m_received += readAll();
            m_arrivals += {m_received.size(), m_clock.elapsed()};
        });
        m_clock.start();
        connectToHost(QHostAddress::LocalHost, port);
    }

    QByteArray received() const { return m_received; }
    qint64 now() const { return m_clock.elapsed(); }

    /// When byte number @p count had come, in ms; -1 if it has not.
    qint64 arrivalOf(qsizetype count) const
    {
        for (const auto &[size, at] : m_arrivals) {
            if (size >= count)
                return at;
        }
        return -1;
    }

private:
    QElapsedTimer m_clock;
    QByteArray m_received;
    QList<std::pair<qsizetype, qint64>> m_arrivals;
};

/// A socket with no Qt around it, because QTcpSocket cannot close one direction only.
class PlainSocket
{
public:
    explicit PlainSocket(int socket)
        : m_socket(socket)
    {
        ::fcntl(m_socket, F_SETFL, O_NONBLOCK);
    }
    ~PlainSocket() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(PlainSocket)

    static int connected(quint16 port)
    {
        const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return ::connect(socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0 ? socket : -1;
    }

    bool send(const QByteArray &bytes) { return ::send(m_socket, bytes.constData(), size_t(bytes.size()), 0) > 0; }
    void endSending() { ::shutdown(m_socket, SHUT_WR); }

    /// Everything that came so far.
    const QByteArray &received()
    {
        std::array<char, 4096> buffer;
        qsizetype count = 0;
        while ((count = ::recv(m_socket, buffer.data(), buffer.size(), 0)) > 0)
            m_received += QByteArray(buffer.data(), count);
        m_atEnd = m_atEnd || count == 0;
        return m_received;
    }

    bool isAtEnd()
    {
        received();
        return m_atEnd;
    }

private:
    int m_socket;
    QByteArray m_received;
    bool m_atEnd = false;
};

/// Hands over the raw connection.
class PlainServer : public QTcpServer
{
public:
    PlainServer()
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
    }
    std::unique_ptr<PlainSocket> accepted;

protected:
    void incomingConnection(qintptr socket) override { accepted = std::make_unique<PlainSocket>(int(socket)); }
};

void waitUntil(const Client &client, qint64 moment)
{
    while (client.now() < moment)
        QTest::qWait(int(moment - client.now()));
}

/// Empty if @p actual is not before @p expected (both in ms) and not much later.
QString complaint(qint64 actual, qint64 expected)
{
    if (actual < expected)
        return u"%1 ms is earlier than %2 ms"_s.arg(actual).arg(expected);
    return actual < expected + tolerance ? QString() : u"%1 ms is much later than %2 ms"_s.arg(actual).arg(expected);
}

} // namespace

class TestDelayProxy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGreetingArrivesAfterTwoRoundTrips();
    void aClientThatSpeaksFirstHearsTheAnswerAfterTwoRoundTrips();
    void aClientThatThinksFirstGetsNoTimeForIt();
    void anAnswerTakesOneRoundTrip();
    void pipelinedWritesAreDelayedOnceEach();
    void manyBytesStayInOrderAndNeedNoMoreTime();
    void halfCloseIsPassedOnAndTheOtherWayStaysOpen();
    void bytesSentJustBeforeClosingArrive();
    void aServerThatRefusesEndsTheConnection();
    void noDelayMeansNoDelay();
};

void TestDelayProxy::aGreetingArrivesAfterTwoRoundTrips()
{
    EchoServer server("220 hello\r\n");
    DelayProxy proxy(server.serverAddress(), server.serverPort(), roundTrip);
    QVERIFY(proxy.listen());
    Client client(proxy.port());
    QTRY_COMPARE(client.received(), "220 hello\r\n");
    QCOMPARE(complaint(client.arrivalOf(1), 200), QString());
}

void TestDelayProxy::aClientThatSpeaksFirstHearsTheAnswerAfterTwoRoundTrips()
{
    EchoServer server;
    DelayProxy proxy(server.serverAddress(), server.serverPort(), roundTrip);
    QVERIFY(proxy.listen());
    Client client(proxy.port());
    client.write("client hello");
    QTRY_COMPARE(client.received(), "client hello");
    QCOMPARE(complaint(client.arrivalOf(1), 200), QString());
}

void TestDelayProxy::aClientThatThinksFirstGetsNoTimeForIt()
{
    EchoServer server;
    DelayProxy proxy(server.serverAddress(), server.serverPort(), roundTrip);
    QVERIFY(proxy.listen());
    Client client(proxy.port());
    waitUntil(client, 80);
    client.write("client hello");
    QTRY_COMPARE(client.received(), "client hello");
    QCOMPARE(complaint(client.arrivalOf(1), 280), QString());
}

void TestDelayProxy::anAnswerTakesOneRoundTrip()
{
    EchoServer server("hi");
    DelayProxy proxy(server.serverAddress(), server.serverPort(), roundTrip);
    QVERIFY(proxy.listen());
    Client client(proxy.port());
    QTRY_COMPARE(client.received(), "hi");
    for (const qsizetype known : {2, 3, 4}) {
        const auto asked = client.now();
        client.write("x");
        QTRY_COMPARE(client.received().size(), known + 1);
        QCOMPARE(complaint(client.arrivalOf(known + 1) - asked, 100), QString());
    }
}

void TestDelayProxy::pipelinedWritesAreDelayedOnceEach()
{
    EchoServer server("hi");
    DelayProxy proxy(server.serverAddress(), server.serverPort(), roundTrip);
    QVERIFY(proxy.listen());
    Client client(proxy.port());
    QTRY_COMPARE(client.received(), "hi");
    QList<qint64> asked;
    const auto begin = client.now();
    for (const auto wait : {0, 15, 30, 45}) {
        waitUntil(client, begin + wait);
        asked += client.now();
        client.write("x");
        client.flush();
    }
    QTRY_COMPARE(client.received(), "hixxxx");
    for (qsizetype number = 0; number < asked.size(); ++number)
        QCOMPARE(complaint(client.arrivalOf(3 + number) - asked[number], 100), QString());
}

void TestDelayProxy::manyBytesStayInOrderAndNeedNoMoreTime()
{
    EchoServer server;
    DelayProxy proxy(server.serverAddress(), server.serverPort(), roundTrip);
    QVERIFY(proxy.listen());
    QByteArray bytes;
    for (int number = 0; bytes.size() < 4'000'000; ++number)
        bytes += QByteArray::number(number) + ' ';
    Client client(proxy.port());
    client.write(bytes);
    QTRY_VERIFY(client.received().size() >= bytes.size());
    QVERIFY(client.received() == bytes);
    QVERIFY2(client.now() < 2000, qPrintable(u"%1 ms"_s.arg(client.now())));
}

void TestDelayProxy::halfCloseIsPassedOnAndTheOtherWayStaysOpen()
{
    PlainServer server;
    DelayProxy proxy(server.serverAddress(), server.serverPort(), roundTrip);
    QVERIFY(proxy.listen());
    PlainSocket client(PlainSocket::connected(proxy.port()));
    QVERIFY(client.send("all I have to say"));
    client.endSending();
    QTRY_VERIFY(server.accepted);
    QTRY_VERIFY(server.accepted->isAtEnd());
    QCOMPARE(server.accepted->received(), "all I have to say");

    QVERIFY(server.accepted->send("and yet an answer"));
    QTRY_COMPARE(client.received(), "and yet an answer");
    QVERIFY(!client.isAtEnd());
    server.accepted.reset();
    QTRY_VERIFY(client.isAtEnd());
}

void TestDelayProxy::bytesSentJustBeforeClosingArrive()
{
    PlainServer server;
    DelayProxy proxy(server.serverAddress(), server.serverPort(), roundTrip);
    QVERIFY(proxy.listen());
    auto client = std::make_unique<PlainSocket>(PlainSocket::connected(proxy.port()));
    QTRY_VERIFY(server.accepted);
    QVERIFY(server.accepted->send("unread"));
    QTest::qWait(int(roundTrip.count())); // Until it lies in the client's kernel: then close() sends a reset
    QVERIFY(client->send("QUIT\r\n"));
    client.reset();
    QTRY_VERIFY(server.accepted->isAtEnd());
    QCOMPARE(server.accepted->received(), "QUIT\r\n");
}

void TestDelayProxy::aServerThatRefusesEndsTheConnection()
{
    quint16 port = 0;
    {
        EchoServer gone;
        port = gone.serverPort();
    }
    DelayProxy proxy(QHostAddress(QHostAddress::LocalHost), port, roundTrip);
    QVERIFY(proxy.listen());
    Client client(proxy.port());
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(client.now() >= 150);
}

void TestDelayProxy::noDelayMeansNoDelay()
{
    EchoServer server("hi");
    DelayProxy proxy(server.serverAddress(), server.serverPort(), 0ms);
    QVERIFY(proxy.listen());
    Client client(proxy.port());
    QTRY_COMPARE(client.received(), "hi");
    QCOMPARE(complaint(client.arrivalOf(1), 0), QString());
}

QTEST_GUILESS_MAIN(TestDelayProxy)
#include "tst_delayproxy.moc"
