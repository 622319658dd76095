// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace sendproof::test {

/// A port at which connecting gets no answer, as behind a packet filter that drops: it listens, but its queue is full
/// and nobody accepts. Linux only.
class SilentPort
{
public:
    /// @p port of @p address, which is of 127.0.0.0/8; 0: a free one.
    explicit SilentPort(const QHostAddress &address, quint16 port = 0)
    {
        m_place.sin_family = AF_INET;
        m_place.sin_port = htons(port);
        m_place.sin_addr.s_addr = htonl(address.toIPv4Address());
        socklen_t size = sizeof(m_place);
        m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (::bind(m_listener, general(), size) == 0 && ::listen(m_listener, 0) == 0 &&
            ::getsockname(m_listener, general(), &size) == 0)
            fill();
    }
    ~SilentPort()
    {
        for (const int client : m_clients)
            ::close(client);
        ::close(m_listener);
    }
    Q_DISABLE_COPY_MOVE(SilentPort)

    bool isSilent() const { return m_isSilent; } ///< False where this system doesn't play along
    quint16 port() const { return ntohs(m_place.sin_port); }

private:
    sockaddr *general() { return reinterpret_cast<sockaddr *>(&m_place); }

    void fill()
    {
        constexpr int mostClients = 8;
        constexpr int patience = 50; // milliseconds; on loopback a connection stands at once or never
        while (!m_isSilent && m_clients.size() < mostClients) {
            const int client = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
            m_clients.push_back(client);
            ::connect(client, general(), sizeof(m_place));
            pollfd wait{client, POLLOUT, 0};
            m_isSilent = ::poll(&wait, 1, patience) == 0;
        }
    }

    sockaddr_in m_place{};
    int m_listener = -1;
    std::vector<int> m_clients;
    bool m_isSilent = false;
};

} // namespace sendproof::test
