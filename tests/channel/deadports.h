// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <array>

namespace sendproof::test {

/// A port of @p address that lets nobody in: its queue is full and never emptied, so a SYN meets silence.
class FullQueue : public QTcpServer
{
public:
    FullQueue(const QString &address, quint16 port)
    {
        setListenBacklogSize(1);
        if (!listen(QHostAddress(address), port))
            return;
        pauseAccepting();
        for (QTcpSocket &filler : m_fillers)
            filler.connectToHost(QHostAddress(address), serverPort());
        for (QTcpSocket &filler : m_fillers)
            isFull = !filler.waitForConnected(20) || isFull;
    }
    bool isFull = false;

private:
    std::array<QTcpSocket, 3> m_fillers;
};

/// A port of 127.0.0.1 where nobody listens.
inline quint16 closedPort()
{
    QTcpServer listener;
    listener.listen(QHostAddress::LocalHost);
    return listener.serverPort();
}

} // namespace sendproof::test
