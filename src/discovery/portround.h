// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnsresolver.h"
#include "core/portprobe.h"
#include "core/provider.h"

#include <QQueue>
#include <QTimer>
#include <map>

namespace sendproof {

class HostAddresses;

/// How fast ports are knocked at.
struct PortPace
{
    std::chrono::milliseconds before{0};      ///< Until the first
    std::chrono::milliseconds between{15};    ///< From one to the next: many at once look like an attack
    std::chrono::milliseconds deadline{6000}; ///< For each port, its host's look-up not counted
};

/// What a host name that DNS doesn't know means.
enum class UnknownHost {
    IsNowhere, ///< It isn't asked
    MayBeLocal ///< It is asked by name: the system may know it otherwise (a hosts file, a company's network)
};

/// Asks many ports of many hosts at once. Each host is looked up once; no port waits for another one.
class PortRound final : public QObject
{
    Q_OBJECT
public:
    /// @p dns must outlive it.
    PortRound(DnsResolver &dns, MakePortProbe makeProbe, PortPace pace = {}, QObject *parent = nullptr);
    ~PortRound() override;

    /// All @p ports of @p host, also while the round runs; what was added before is left out. @p expected: the ports
    /// that the host is known to serve.
    void add(const HostName &host, const QList<ProviderPort> &ports, const QList<ProviderPort> &expected = {},
             UnknownHost unknown = UnknownHost::IsNowhere);
    void start();
    /// What is being asked becomes @p unanswered, what isn't begun Stopped; nothing is emitted any more.
    void stop(PortState unanswered = PortState::Stopped);
    const QList<ProbedPort> &ports() const { return m_ports; } ///< In the order they were added
    bool isSettled() const;

Q_SIGNALS:
    void changed();
    void settled(); ///< All that were added are settled; again when more were added after

private:
    void lookUp(const HostName &host);
    void line(const QString &host, const QList<IpAddress> &addresses);
    void giveUp(const QString &host);
    void knock();
    void note(qsizetype index, const ProbedPort &news);
    void tell();

    DnsResolver &m_dns;
    MakePortProbe m_makeProbe;
    PortPace m_pace;
    QList<ProbedPort> m_ports;
    std::map<QString, Story<HostAddresses>> m_lookups; ///< Running; by host
    std::map<QString, UnknownHost> m_unknown;
    QQueue<std::pair<qsizetype, QList<IpAddress>>> m_line; ///< Ports whose host is known, to be knocked at
    std::map<qsizetype, Story<PortProbe>> m_probes;
    QTimer m_knock;
    bool m_isRunning = false;
};

} // namespace sendproof
