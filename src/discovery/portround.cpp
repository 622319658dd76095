// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/portround.h"

#include "web/hostaddresses.h"

#include <algorithm>

namespace sendproof {

PortRound::PortRound(DnsResolver &dns, MakePortProbe makeProbe, PortPace pace, QObject *parent)
    : QObject(parent)
    , m_dns(dns)
    , m_makeProbe(std::move(makeProbe))
    , m_pace(pace)
{
    m_knock.setSingleShot(true);
    m_knock.setInterval(m_pace.before);
    connect(&m_knock, &QTimer::timeout, this, &PortRound::knock);
}

PortRound::~PortRound() = default;

void PortRound::add(const HostName &host, const QList<ProviderPort> &ports, const QList<ProviderPort> &expected,
                    UnknownHost unknown)
{
    if (host.isEmpty())
        return;
    const qsizetype before = m_ports.size();
    for (const ProviderPort &port : ports) {
        const auto is = [&port](const auto &other) {
            return other.port == port.port && other.security == port.security;
        };
        const bool isThere = std::any_of(m_ports.begin(), m_ports.end(),
                                         [&](const ProbedPort &other) { return other.host == host && is(other); });
        if (!isThere)
            m_ports.append({.host = host,
                            .port = port.port,
                            .security = port.security,
                            .isExpected = std::any_of(expected.begin(), expected.end(), is)});
    }
    if (m_ports.size() == before)
        return;
    m_unknown[host.ascii()] = unknown;
    if (m_isRunning)
        lookUp(host);
}

void PortRound::start()
{
    m_isRunning = true;
    QStringList begun;
    for (qsizetype i = 0; i < m_ports.size(); ++i) {
        if (begun.contains(m_ports[i].host.ascii()))
            continue;
        begun.append(m_ports[i].host.ascii());
        lookUp(m_ports[i].host);
    }
}

void PortRound::lookUp(const HostName &host)
{
    auto *lookup = new HostAddresses(m_dns, host.ascii());
    m_lookups[host.ascii()].reset(lookup);
    connect(lookup, &HostAddresses::finished, this,
            [this, name = host.ascii()](const QList<IpAddress> &addresses, DnsOutcome outcome) {
                m_lookups.erase(name);
                const bool isNowhere = outcome == DnsOutcome::NoSuchName || outcome == DnsOutcome::NoData;
                if (addresses.isEmpty() && isNowhere && m_unknown[name] == UnknownHost::IsNowhere)
                    giveUp(name);
                else
                    line(name, addresses); // without addresses: DNS has no answer, but a proxy or the system may
            });
    lookup->start();
}

void PortRound::line(const QString &host, const QList<IpAddress> &addresses)
{
    for (qsizetype i = 0; i < m_ports.size(); ++i) {
        if (m_ports[i].host.ascii() == host && m_ports[i].state == PortState::Waiting)
            m_line.enqueue({i, addresses});
    }
    if (!m_knock.isActive())
        m_knock.start();
}

void PortRound::giveUp(const QString &host)
{
    for (ProbedPort &port : m_ports) {
        if (port.host.ascii() == host && port.state == PortState::Waiting)
            port.state = PortState::Unreachable;
    }
    tell();
}

void PortRound::knock()
{
    if (m_line.isEmpty())
        return;
    m_knock.start(m_pace.between);
    const auto [index, addresses] = m_line.dequeue();
    ProbedPort &port = m_ports[index];
    if (port.state != PortState::Waiting)
        return;
    Story<PortProbe> probe = m_makeProbe({.host = port.host,
                                          .addresses = addresses,
                                          .port = port.port,
                                          .security = port.security,
                                          .deadline = m_pace.deadline,
                                          .isExpected = port.isExpected});
    port.state = PortState::Trying;
    connect(probe.get(), &PortProbe::connected, this, [this, index = index] {
        m_ports[index].state = PortState::Connected;
        m_ports[index].hasConnected = true;
        Q_EMIT changed();
    });
    connect(probe.get(), &PortProbe::finished, this,
            [this, index = index](const ProbedPort &news) { note(index, news); });
    PortProbe *begun = probe.get();
    m_probes[index] = std::move(probe);
    begun->start();
    Q_EMIT changed();
}

void PortRound::note(qsizetype index, const ProbedPort &news)
{
    const bool isExpected = m_ports[index].isExpected;
    m_ports[index] = news;
    m_ports[index].isExpected = isExpected;
    m_probes.erase(index);
    tell();
}

void PortRound::tell()
{
    const bool isOver = isSettled(); // before the first signal: whoever hears it may let go of everything
    Q_EMIT changed();
    if (isOver && m_isRunning)
        Q_EMIT settled();
}

bool PortRound::isSettled() const
{
    return std::all_of(m_ports.begin(), m_ports.end(),
                       [](const ProbedPort &port) { return sendproof::isSettled(port.state); });
}

void PortRound::stop(PortState unanswered)
{
    m_isRunning = false;
    m_knock.stop();
    m_line.clear();
    m_lookups.clear();
    m_probes.clear();
    for (ProbedPort &port : m_ports) {
        if (!sendproof::isSettled(port.state))
            port.state = port.state == PortState::Waiting ? PortState::Stopped : unanswered;
    }
}

} // namespace sendproof
