// SPDX-License-Identifier: GPL-3.0-or-later
#include "channel/connectionrace.h"

#include "channel/socketfacts.h"

#include <QNetworkProxyFactory>
#include <algorithm>
#include <utility>

namespace sendproof {

namespace {

/// What the application's rules say of a connection to @p host, as a socket would follow them by itself.
QNetworkProxy proxyFor(const HostName &host, int port)
{
    if (isThisComputer(host))
        return QNetworkProxy::NoProxy;
    const QNetworkProxyQuery query(host.ascii(), port);
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::proxyForQuery(query);
    const auto fitting = std::find_if(proxies.begin(), proxies.end(), [](const QNetworkProxy &proxy) {
        return proxy.capabilities().testFlag(QNetworkProxy::TunnelingCapability);
    });
    return fitting == proxies.end() ? QNetworkProxy(QNetworkProxy::DefaultProxy) : *fitting;
}

} // namespace

ConnectionRace::ConnectionRace(HostName host, QList<IpAddress> addresses, int port, qint64 readBuffer, QObject *parent)
    : QObject(parent)
    , m_host(std::move(host))
    , m_port(static_cast<quint16>(port))
    , m_readBuffer(readBuffer)
{
    for (const IpAddress &address : std::as_const(addresses))
        m_waiting.emplace_back(address.toString());
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &ConnectionRace::startNext);
}

ConnectionRace::~ConnectionRace()
{
    silence(); // the sockets go after this destructor's body and speak while they go
}

void ConnectionRace::start()
{
    startThrough(proxyFor(m_host, m_port));
}

void ConnectionRace::startThrough(const QNetworkProxy &proxy)
{
    if (proxy.type() != QNetworkProxy::NoProxy) {
        m_waiting.clear();
        newSocket(proxy)->connectToHost(m_host.ascii(), m_port);
        return;
    }
    if (m_waiting.empty() && m_host.isIpAddress())
        m_waiting.emplace_back(m_host.ascii());
    if (m_waiting.empty())
        QHostInfo::lookupHost(m_host.ascii(), this, [this](const QHostInfo &info) { onLookedUp(info); });
    else
        startNext();
}

void ConnectionRace::end()
{
    silence();
    for (const auto &socket : m_sockets) // not now: this may be the middle of a signal of one of them
        QMetaObject::invokeMethod(
            socket.get(), [any = socket.get()] { any->abort(); }, Qt::QueuedConnection);
}

void ConnectionRace::silence()
{
    m_isOver = true;
    m_next.stop();
    for (const auto &socket : m_sockets)
        socket->disconnect(this);
}

void ConnectionRace::onLookedUp(const QHostInfo &info)
{
    if (m_isOver)
        return;
    const QList<QHostAddress> addresses = info.addresses();
    m_waiting.assign(addresses.begin(), addresses.end());
    if (!m_waiting.empty()) {
        startNext();
        return;
    }
    silence();
    Q_EMIT failed(FailureKind::HostNotFound);
}

void ConnectionRace::startNext()
{
    const QHostAddress address = m_waiting.front();
    m_waiting.pop_front();
    if (!m_waiting.empty())
        m_next.start(attemptDelay);
    newSocket(QNetworkProxy::NoProxy)->connectToHost(address, m_port);
}

QSslSocket *ConnectionRace::newSocket(const QNetworkProxy &proxy)
{
    QSslSocket *socket = m_sockets.emplace_back(std::make_unique<QSslSocket>()).get();
    m_trying += 1;
    socket->setProxy(proxy);
    socket->setReadBufferSize(m_readBuffer);
    connect(socket, &QSslSocket::connected, this, [this, socket] { onConnected(socket); });
    connect(socket, &QSslSocket::errorOccurred, this, &ConnectionRace::onFailed);
    return socket;
}

void ConnectionRace::onConnected(QSslSocket *socket)
{
    silence();
    m_sockets.erase(
        std::remove_if(m_sockets.begin(), m_sockets.end(), [socket](const auto &any) { return any.get() != socket; }),
        m_sockets.end());
    Q_EMIT connected(socket);
}

void ConnectionRace::onFailed(QAbstractSocket::SocketError error)
{
    m_trying -= 1;
    if (m_failure != FailureKind::ConnectionRefused)
        m_failure = failureKindOf(error);
    if (!m_waiting.empty()) {
        m_next.start(0); // by the event loop: a socket may fail from inside connectToHost()
        return;
    }
    if (m_trying > 0)
        return;
    silence();
    Q_EMIT failed(m_failure);
}

} // namespace sendproof
