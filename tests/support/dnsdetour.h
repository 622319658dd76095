// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/lyingdnsserver.h"

#include <QTimer>
#include <chrono>
#include <memory>

namespace sendproof::test {

/// A way to a real DNS server on port 53 of an address of this process: every answer comes after a delay, and questions
/// for some names get none at all.
class DnsDetour
{
public:
    /// @p number: see ownAddress(). @p server listens on port 53.
    DnsDetour(int number, const QString &server)
        : address(ownAddress(number))
        , m_server(server)
    {
        isListening = m_socket.bind(address, 53);
        QObject::connect(&m_socket, &QUdpSocket::readyRead, &m_socket, [this] { pass(); });
    }

    const QHostAddress address;
    bool isListening = false;
    std::chrono::milliseconds delay{0};
    QStringList silentNames; ///< These names and all below them; lower case
    QList<int> silentTypes;  ///< Numbers of RFC 1035 section 3.2.2: 28 is AAAA, as swallowed by some home routers
    QStringList asked;       ///< Names, in the order of the questions

private:
    void pass()
    {
        while (m_socket.hasPendingDatagrams()) {
            QByteArray query(4096, '\0');
            QHostAddress from;
            quint16 port = 0;
            query.truncate(m_socket.readDatagram(query.data(), query.size(), &from, &port));
            const QString name = nameIn(query);
            asked.append(name);
            if (!isSilentFor(name) && !silentTypes.contains(typeIn(query)))
                askFurther(query, from, port);
        }
    }

    void askFurther(const QByteArray &query, const QHostAddress &from, quint16 port)
    {
        auto onward = std::make_shared<QUdpSocket>();
        QUdpSocket *const socket = onward.get();
        QObject::connect(socket, &QUdpSocket::readyRead, &m_socket, [this, onward, from, port]() mutable {
            QByteArray reply(4096, '\0');
            reply.truncate(onward->readDatagram(reply.data(), reply.size()));
            QTimer::singleShot(delay, Qt::PreciseTimer, &m_socket,
                               [this, reply, from, port] { m_socket.writeDatagram(reply, from, port); });
            onward->disconnect(&m_socket);
        });
        socket->writeDatagram(query, QHostAddress(m_server), 53);
    }

    bool isSilentFor(const QString &name) const
    {
        return std::any_of(silentNames.begin(), silentNames.end(),
                           [&name](const QString &silent) { return name == silent || name.endsWith(u'.' + silent); });
    }

    static int typeIn(const QByteArray &query)
    {
        const qsizetype at = query.indexOf('\0', 12) + 1;
        return at + 1 < query.size() ? static_cast<uchar>(query[at]) * 256 + static_cast<uchar>(query[at + 1]) : 0;
    }

    static QString nameIn(const QByteArray &query)
    {
        QByteArray name;
        for (qsizetype at = 12; at < query.size() && query[at] != 0; at += static_cast<uchar>(query[at]) + 1)
            name +=
                (name.isEmpty() ? QByteArray() : QByteArray(".")) + query.mid(at + 1, static_cast<uchar>(query[at]));
        return QString::fromLatin1(name).toLower();
    }

    QString m_server;
    QUdpSocket m_socket;
};

} // namespace sendproof::test
