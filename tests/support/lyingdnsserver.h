// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QUdpSocket>

namespace sendproof::test {

/// Addresses in 127.0.0.0/8 of this test process, on which only it listens.
inline QHostAddress ownAddress(int number)
{
    const auto process = static_cast<quint32>(QCoreApplication::applicationPid());
    return QHostAddress((127U << 24) | (210U << 16) | ((process & 0x3FFFU) << 2) | static_cast<quint32>(number));
}

/// A DNS server that says what the test says: the question comes back with @p tail behind it as answer section.
class LyingDnsServer
{
public:
    explicit LyingDnsServer(int number)
    {
        isListening = m_socket.bind(ownAddress(number), 53);
        QObject::connect(&m_socket, &QUdpSocket::readyRead, &m_socket, [this] { answer(); });
    }

    QByteArray tail;
    int answers = 1; ///< What the header says
    bool isSilent = false;
    int questions = 0;
    bool isListening = false;

private:
    void answer()
    {
        while (m_socket.hasPendingDatagrams()) {
            QByteArray query(512, '\0');
            QHostAddress from;
            quint16 port = 0;
            query.truncate(m_socket.readDatagram(query.data(), query.size(), &from, &port));
            ++questions;
            if (isSilent)
                continue;
            const qsizetype end = query.indexOf('\0', 12) + 5;
            QByteArray reply = query.first(end) + tail;
            reply[2] = '\x81';
            reply[3] = '\x80';
            reply[6] = static_cast<char>(answers >> 8);
            reply[7] = static_cast<char>(answers & 255);
            reply[11] = 0; // No EDNS record behind it
            m_socket.writeDatagram(reply, from, port);
        }
    }
    QUdpSocket m_socket;
};

/// A TXT record at @p name (in wire form) with the strings as @p data says, right or wrong.
inline QByteArray textRecord(const QByteArray &name, const QByteArray &data)
{
    return name + QByteArray::fromHex("00100001000000 3c") + static_cast<char>(data.size() >> 8) +
           static_cast<char>(data.size() & 255) + data;
}

inline const QByteArray askedName("\xC0\x0C"); // A pointer to the question

} // namespace sendproof::test
