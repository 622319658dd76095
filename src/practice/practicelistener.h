// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslSocket>
#include <QTcpServer>
#include <functional>
#include <memory>

namespace sendproof {

/// Listens on 127.0.0.1 and hands each connection over as a QSslSocket that is still plain, with a bounded read buffer.
class PracticeListener : public QTcpServer
{
    Q_OBJECT
public:
    using Accept = std::function<void(std::unique_ptr<QSslSocket> socket)>;

    static constexpr qint64 readBuffer = 64LL * 1024; ///< Octets that wait in a socket at most

    explicit PracticeListener(Accept accept)
        : m_accept(std::move(accept))
    {
    }
    /// Listens on @p port of 127.0.0.1; 0: a free one. False: see errorString().
    bool listenOnLoopback(quint16 port = 0);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    Accept m_accept;
};

} // namespace sendproof
