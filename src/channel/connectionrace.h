// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"
#include "core/hostname.h"
#include "core/ipaddress.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkProxy>
#include <QSslSocket>
#include <QTimer>
#include <deque>
#include <memory>
#include <vector>

namespace sendproof {

/// Connects to the first of a host's addresses that answers (RFC 8305 section 5): in their order, the next one 250 ms
/// after the one before, or at once where that failed. Where the application's rules want a proxy, the proxy gets the
/// host's name and the addresses don't count; to this computer none is used. Has no deadline of its own.
class ConnectionRace : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds attemptDelay{250};

    /// With no @p addresses the system looks @p host up. No socket reads more than @p readBuffer octets ahead.
    ConnectionRace(HostName host, QList<IpAddress> addresses, int port, qint64 readBuffer, QObject *parent = nullptr);
    ~ConnectionRace() override;
    void start(); ///< May emit at once
    /// The same where the caller knows the proxy for what it will say; NoProxy: none.
    void startThrough(const QNetworkProxy &proxy);
    /// Closes every connection at the next turn of the event loop, the winner's too. Nothing is emitted any more.
    void end();

Q_SIGNALS:
    /// The winner, which the race goes on owning. Once, or else failed().
    void connected(QSslSocket *socket);
    /// Nothing is left to try: ConnectionRefused where anyone refused, else the last fact.
    void failed(sendproof::FailureKind kind);

private:
    void onLookedUp(const QHostInfo &info);
    void startNext();
    QSslSocket *newSocket(const QNetworkProxy &proxy);
    void onConnected(QSslSocket *socket);
    void onFailed(QAbstractSocket::SocketError error);
    void silence();

    HostName m_host;
    quint16 m_port;
    qint64 m_readBuffer;
    std::deque<QHostAddress> m_waiting;
    std::vector<std::unique_ptr<QSslSocket>> m_sockets; ///< After connected() the winner only
    int m_trying = 0;
    bool m_isOver = false;
    FailureKind m_failure = FailureKind::HostNotFound;
    QTimer m_next;
};

} // namespace sendproof
