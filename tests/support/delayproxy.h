// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QObject>

#include <chrono>
#include <memory>

class QSocketNotifier;

namespace sendproof::test {

/// A TCP proxy on 127.0.0.1 that models a path of a given round-trip time R to a server nearby. Linux only.
///
/// The model: every byte arrives R/2 after it was sent, in both directions, in order, whatever else is on its way;
/// bandwidth has no limit and there is no slow start. A half-close travels like a byte.
///
/// The TCP handshake costs one R, but the kernel answers the client's SYN at once, so that connect() returns one R too
/// early. Let 0 be that moment. On a real path the client would be connected at R, and its final ACK would reach the
/// server at 3R/2. Therefore
/// - the proxy connects to the server at 3R/2: a server that greets first is heard at 2R, as it would be;
/// - what the client sends before it has heard from the server is sent one R too early, because it waits for connect()
///   only: it arrives 3R/2 after it was sent;
/// - from the first byte the client hears, its clock is right and a byte arrives R/2 after it was sent.
/// So every moment measured at the client after its first byte from the server is right, counted from the call of
/// connect(); only connect() itself shows too little, by R. A server that refuses looks like one that hangs up at 3R/2.
///
/// Bytes are never early, and late by the scheduling of this process only (well below a millisecond when it is idle).
/// It may live in the thread of the client and the server, as long as neither blocks the event loop.
class DelayProxy : public QObject
{
    Q_OBJECT
public:
    DelayProxy(const QHostAddress &server, quint16 serverPort, std::chrono::nanoseconds roundTrip,
               QObject *parent = nullptr);
    ~DelayProxy() override;

    /// Takes @p port on 127.0.0.1, or a free one; false if there is none.
    [[nodiscard]] bool listen(quint16 port = 0);
    quint16 port() const { return m_port; }

private:
    void accept();

    QHostAddress m_server;
    quint16 m_serverPort;
    std::chrono::nanoseconds m_roundTrip;
    quint16 m_port = 0;
    int m_listener = -1;
    std::unique_ptr<QSocketNotifier> m_ready;
};

} // namespace sendproof::test
