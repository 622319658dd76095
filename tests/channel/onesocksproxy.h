// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

namespace sendproof::test {

/// The least of SOCKS 5 (RFC 1928): takes one CONNECT by name and joins it with a local port.
class OneSocksProxy : public QTcpServer
{
public:
    explicit OneSocksProxy(quint16 to)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, to] {
            QTcpSocket *client = nextPendingConnection();
            connect(client, &QTcpSocket::readyRead, this, [this, client, to] { serve(client, to); });
        });
    }
    QByteArray wanted; ///< The host name of the CONNECT

private:
    void serve(QTcpSocket *client, quint16 to)
    {
        const QByteArray bytes = client->readAll();
        if (m_server) {
            m_server->write(bytes);
        } else if (bytes.size() <= 4) {
            client->write(QByteArray("\x05\x00", 2)); // no sign-in
        } else {
            wanted = bytes.mid(5, bytes.at(4));
            m_server = new QTcpSocket(client);
            connect(m_server, &QTcpSocket::readyRead, client, [this, client] { client->write(m_server->readAll()); });
            m_server->connectToHost(QHostAddress::LocalHost, to);
            client->write(QByteArray("\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x19", 10));
        }
    }
    QTcpSocket *m_server = nullptr;
};

} // namespace sendproof::test
