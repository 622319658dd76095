// SPDX-License-Identifier: GPL-3.0-or-later
#include "delayproxy.h"

#include <QByteArray>
#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cerrno>
#include <deque>
#include <utility>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace sendproof::test {

namespace {

using Clock = std::chrono::steady_clock;

// Plain sockets, because QTcpSocket cannot close one direction only.
int makeSocket()
{
    return ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
}

void sendAtOnce(int socket)
{
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

bool mustWait()
{
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

template<typename Call> auto withAddress(const QHostAddress &host, quint16 port, Call call)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(host.toIPv4Address());
    return call(reinterpret_cast<sockaddr *>(&address), socklen_t(sizeof address));
}

/// One direction of a connection: reads from one socket and writes to the other when the time has come.
class Flow : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void readFrom(int source);
    void writeTo(int sink);
    void setDelay(std::chrono::nanoseconds delay) { m_delay = delay; }

Q_SIGNALS:
    void firstDelivered();
    void ended(); ///< Once: the end of the stream has been passed on, or the sink takes no more

private:
    struct Piece
    {
        Clock::time_point due;
        QByteArray bytes; // Empty: the end of the stream
    };

    void read();
    void take(QByteArray bytes);
    void deliver();
    bool writeFront();
    void end();
    void sleepUntil(Clock::time_point due);

    int m_source = -1;
    int m_sink = -1;
    std::chrono::nanoseconds m_delay = 0ns;
    bool m_anyDelivered = false;
    std::deque<Piece> m_pieces;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable;
    QTimer m_timer;
};

void Flow::readFrom(int source)
{
    m_source = source;
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Flow::deliver);
    m_readable = std::make_unique<QSocketNotifier>(source, QSocketNotifier::Read);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &Flow::read);
}

void Flow::writeTo(int sink)
{
    m_sink = sink;
    m_writable = std::make_unique<QSocketNotifier>(sink, QSocketNotifier::Write);
    // Also tells when the connection stands, or that it never will: then writing fails.
    connect(m_writable.get(), &QSocketNotifier::activated, this, &Flow::deliver);
}

void Flow::read()
{
    std::array<char, 65536> buffer;
    const auto count = ::recv(m_source, buffer.data(), buffer.size(), 0);
    if (count > 0)
        take(QByteArray(buffer.data(), count));
    else if (count == 0 || !mustWait())
        take({}); // A reset must not overtake what was sent before it
}

void Flow::take(QByteArray bytes)
{
    if (bytes.isEmpty())
        m_readable->setEnabled(false);
    // A shorter delay than before must not let bytes overtake earlier ones.
    auto due = Clock::now() + m_delay;
    if (!m_pieces.empty())
        due = std::max(due, m_pieces.back().due);
    m_pieces.push_back({due, std::move(bytes)});
    if (m_pieces.size() == 1)
        sleepUntil(due);
}

void Flow::deliver()
{
    if (m_sink < 0)
        return;
    m_writable->setEnabled(false);
    while (!m_pieces.empty()) {
        if (m_pieces.front().due > Clock::now()) {
            sleepUntil(m_pieces.front().due);
            return;
        }
        if (!writeFront())
            return;
    }
}

/// False if the rest has to wait for the socket or there is nothing more to do.
bool Flow::writeFront()
{
    auto &bytes = m_pieces.front().bytes;
    const auto count = bytes.isEmpty() ? -1 : ::send(m_sink, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL);
    if (count < 0) {
        if (!bytes.isEmpty() && mustWait())
            m_writable->setEnabled(true);
        else
            end();
        return false;
    }
    bytes.remove(0, count);
    if (bytes.isEmpty())
        m_pieces.pop_front();
    if (!std::exchange(m_anyDelivered, true))
        Q_EMIT firstDelivered();
    return true;
}

void Flow::end()
{
    ::shutdown(m_sink, SHUT_WR);
    m_readable->setEnabled(false);
    m_writable->setEnabled(false);
    m_pieces.clear();
    Q_EMIT ended();
}

/// QTimer counts whole milliseconds: it sleeps through the full ones, and turns the event loop over the last one.
void Flow::sleepUntil(Clock::time_point due)
{
    m_timer.start(std::chrono::floor<std::chrono::milliseconds>(std::max(0ns, due - Clock::now())));
}

/// One client's connection; deletes itself when both directions have ended.
class Connection : public QObject
{
    Q_OBJECT
public:
    Connection(int client, const QHostAddress &server, quint16 port, std::chrono::nanoseconds roundTrip,
               QObject *parent);
    ~Connection() override;

private:
    void reachServer();

    int m_client;
    int m_upstream = -1;
    QHostAddress m_server;
    quint16 m_port;
    Clock::time_point m_begin = Clock::now();
    std::chrono::nanoseconds m_roundTrip;
    int m_ended = 0;
    Flow m_toServer;
    Flow m_toClient;
    QTimer m_handshake;
};

Connection::Connection(int client, const QHostAddress &server, quint16 port, std::chrono::nanoseconds roundTrip,
                       QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_server(server)
    , m_port(port)
    , m_roundTrip(roundTrip)
{
    for (auto *flow : {&m_toServer, &m_toClient})
        connect(flow, &Flow::ended, this, [this] {
            if (++m_ended == 2)
                deleteLater();
        });
    connect(&m_toClient, &Flow::firstDelivered, this, [this] { m_toServer.setDelay(m_roundTrip / 2); });
    m_toServer.setDelay(m_roundTrip * 3 / 2);
    m_toServer.readFrom(client);
    m_toClient.setDelay(m_roundTrip / 2);
    m_handshake.setSingleShot(true);
    m_handshake.setTimerType(Qt::PreciseTimer);
    connect(&m_handshake, &QTimer::timeout, this, &Connection::reachServer);
    reachServer();
}

Connection::~Connection()
{
    ::close(m_client);
    if (m_upstream >= 0)
        ::close(m_upstream);
}

void Connection::reachServer()
{
    const auto left = m_begin + m_roundTrip * 3 / 2 - Clock::now();
    if (left > 0ns) {
        m_handshake.start(std::chrono::floor<std::chrono::milliseconds>(left));
        return;
    }
    m_upstream = makeSocket();
    sendAtOnce(m_upstream);
    const int result = withAddress(
        m_server, m_port, [this](sockaddr *address, socklen_t size) { return ::connect(m_upstream, address, size); });
    if (result < 0 && errno != EINPROGRESS)
        return deleteLater();
    m_toServer.writeTo(m_upstream);
    m_toClient.readFrom(m_upstream);
    m_toClient.writeTo(m_client);
}

} // namespace

DelayProxy::DelayProxy(const QHostAddress &server, quint16 serverPort, std::chrono::nanoseconds roundTrip,
                       QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_serverPort(serverPort)
    , m_roundTrip(roundTrip)
{
}

DelayProxy::~DelayProxy()
{
    m_ready.reset();
    if (m_listener >= 0)
        ::close(m_listener);
}

bool DelayProxy::listen(quint16 port)
{
    m_listener = makeSocket();
    const auto bind = [this](sockaddr *address, socklen_t size) {
        return ::bind(m_listener, address, size) == 0 && ::listen(m_listener, SOMAXCONN) == 0 &&
               ::getsockname(m_listener, address, &size) == 0 &&
               (m_port = ntohs(reinterpret_cast<sockaddr_in *>(address)->sin_port)) != 0;
    };
    if (!withAddress(QHostAddress(QHostAddress::LocalHost), port, bind))
        return false;
    m_ready = std::make_unique<QSocketNotifier>(m_listener, QSocketNotifier::Read);
    connect(m_ready.get(), &QSocketNotifier::activated, this, &DelayProxy::accept);
    return true;
}

void DelayProxy::accept()
{
    const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (client < 0)
        return;
    sendAtOnce(client);
    new Connection(client, m_server, m_serverPort, m_roundTrip, this);
}

} // namespace sendproof::test

#include "delayproxy.moc"
