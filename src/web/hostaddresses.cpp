// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/hostaddresses.h"

#include "core/hostname.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

struct Network
{
    QLatin1StringView address;
    int prefix;
};

constexpr std::array privateNetworks{Network{"10.0.0.0"_L1, 8},    Network{"100.64.0.0"_L1, 10},
                                     Network{"127.0.0.0"_L1, 8},   Network{"169.254.0.0"_L1, 16},
                                     Network{"172.16.0.0"_L1, 12}, Network{"192.168.0.0"_L1, 16},
                                     Network{"::1"_L1, 128},       Network{"fc00::"_L1, 7},
                                     Network{"fe80::"_L1, 10},     Network{"fec0::"_L1, 10}};

// Connecting to 0.0.0.0 or :: reaches this computer; the others are no single machine.
constexpr std::array harmfulNetworks{Network{"0.0.0.0"_L1, 8}, Network{"224.0.0.0"_L1, 4}, Network{"240.0.0.0"_L1, 4},
                                     Network{"::"_L1, 128}, Network{"ff00::"_L1, 8}};

template<std::size_t size> bool isInAny(const IpAddress &address, const std::array<Network, size> &networks)
{
    return std::any_of(networks.begin(), networks.end(), [&address](const Network &network) {
        return address.isIn(*IpAddress::parse(QString(network.address)), network.prefix);
    });
}

QList<IpAddress> usable(const DnsAnswer &answer)
{
    QList<IpAddress> addresses;
    for (const IpAddress &address : answer.addresses) {
        if (!isInAny(address, harmfulNetworks) && !addresses.contains(address))
            addresses.append(address);
    }
    return addresses;
}

QList<IpAddress> takingTurns(const QList<IpAddress> &first, const QList<IpAddress> &second)
{
    QList<IpAddress> addresses;
    for (qsizetype i = 0; i < std::max(first.size(), second.size()); ++i) {
        if (i < first.size())
            addresses.append(first.at(i));
        // An AAAA record of a mapped address is an IPv4 address too.
        if (i < second.size() && !first.contains(second.at(i)))
            addresses.append(second.at(i));
    }
    return addresses;
}

DnsOutcome leastSure(DnsOutcome one, DnsOutcome other)
{
    constexpr std::array order{DnsOutcome::Found,    DnsOutcome::Unusable, DnsOutcome::TemporaryError,
                               DnsOutcome::TimedOut, DnsOutcome::NoData,   DnsOutcome::NoSuchName};
    return *std::find_if(order.begin(), order.end(),
                         [one, other](DnsOutcome outcome) { return outcome == one || outcome == other; });
}

} // namespace

bool isPrivateAddress(const IpAddress &address)
{
    return isInAny(address, privateNetworks);
}

HostAddresses::HostAddresses(DnsResolver &dns, QString host, QObject *parent)
    : QObject(parent)
    , m_dns(dns)
    , m_host(std::move(host))
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(resolutionDelay);
    m_delay.setTimerType(Qt::PreciseTimer);
    connect(&m_delay, &QTimer::timeout, this, &HostAddresses::conclude);
}

void HostAddresses::start()
{
    const auto host = HostName::parse(m_host).host;
    if (!host || host->isIpAddress()) {
        m_ipv6 = DnsAnswer{.outcome = DnsOutcome::NoSuchName};
        m_ipv4 = m_ipv6;
        if (const auto address = host ? IpAddress::parse(host->ascii()) : std::nullopt)
            m_ipv4 = DnsAnswer{.outcome = DnsOutcome::Found, .addresses = {*address}};
        QTimer::singleShot(0, this, &HostAddresses::conclude);
        return;
    }
    m_dns.ask({host->ascii(), DnsType::Aaaa}, this, [this](const DnsAnswer &answer) { settle(m_ipv6, answer); });
    m_dns.ask({host->ascii(), DnsType::A}, this, [this](const DnsAnswer &answer) { settle(m_ipv4, answer); });
}

void HostAddresses::settle(std::optional<DnsAnswer> &slot, const DnsAnswer &answer)
{
    slot = answer;
    if (m_ipv6 && m_ipv4)
        conclude();
    // Not the other way round: many computers have no IPv6, and for them AAAA alone would be no way there at all.
    else if (m_ipv4 && !usable(*m_ipv4).isEmpty())
        m_delay.start();
}

void HostAddresses::conclude()
{
    if (std::exchange(m_isOver, true))
        return;
    m_delay.stop();
    const DnsAnswer ipv6 = m_ipv6.value_or(DnsAnswer{.outcome = DnsOutcome::TimedOut});
    const QList<IpAddress> addresses = takingTurns(usable(ipv6), usable(*m_ipv4));
    const DnsOutcome outcome = leastSure(ipv6.outcome, m_ipv4->outcome);
    if (addresses.isEmpty())
        Q_EMIT finished({}, outcome == DnsOutcome::Found ? DnsOutcome::Unusable : outcome);
    else
        Q_EMIT finished(addresses, DnsOutcome::Found);
}

} // namespace sendproof
