// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnsresolver.h"

#include <QTimer>
#include <chrono>
#include <optional>

namespace sendproof {

/// Whether @p address is of this computer or of a network that the internet doesn't reach: loopback, link-local
/// (RFC 3927, RFC 4291), private (RFC 1918, RFC 4193) and shared behind a carrier's NAT (RFC 6598).
bool isPrivateAddress(const IpAddress &address);

/// Finds where to connect for a host, for one attempt (RFC 8305 sections 3 and 4): AAAA and A are asked at once.
class HostAddresses : public QObject
{
    Q_OBJECT
public:
    /// RFC 8305 section 3: how long IPv6 is waited for once IPv4 is known.
    static constexpr std::chrono::milliseconds resolutionDelay{50};

    /// @p host is a name as A-labels or an IP address, which answers itself. @p dns must outlive it.
    HostAddresses(DnsResolver &dns, QString host, QObject *parent = nullptr);

    void start(); ///< Once; returns at once

Q_SIGNALS:
    /// Exactly once, never from inside start(), as soon as both questions are answered or the resolution delay is over.
    /// @p addresses take turns by family, IPv6 first, none twice; never unspecified, multicast, reserved or broadcast
    /// ones, which no server has. @p outcome is Found where there are addresses; Unusable also where all of them were
    /// dropped; else what is known least surely of the two questions.
    void finished(const QList<sendproof::IpAddress> &addresses, sendproof::DnsOutcome outcome);

private:
    void settle(std::optional<DnsAnswer> &slot, const DnsAnswer &answer);
    void conclude();

    DnsResolver &m_dns;
    QString m_host;
    std::optional<DnsAnswer> m_ipv6;
    std::optional<DnsAnswer> m_ipv4;
    QTimer m_delay;
    bool m_isOver = false;
};

} // namespace sendproof
