// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discovery.h"

namespace sendproof {

/// How long better sources are still awaited once something was found.
struct DiscoveryPatience
{
    std::chrono::milliseconds overall{10'000};
    std::chrono::milliseconds afterSure{1000};     ///< After the first settings that need no tick
    std::chrono::milliseconds afterDoubtful{2500}; ///< After the first that do
};

/// Who has answered what, and what that makes needless: the rules of a discovery, without clock or network. Settings
/// that need no tick stand before those that do; among them the better source first.
class DiscoveryBoard
{
public:
    using Time = std::chrono::milliseconds; ///< Since the start

    DiscoveryBoard(QString domain, DiscoveryPatience patience);

    const DiscoveryReport &report() const { return m_report; }
    SourceState stateOf(DiscoverySource source) const { return at(source).state; }
    /// Still open, and what it might find could be better than what there is.
    bool isWanted(DiscoverySource source) const;

    void begin(DiscoverySource source);
    /// @p found may be empty; then @p otherwise is why. Sources that can't be better any more become Stopped.
    void settle(DiscoverySource source, const QList<DiscoveredServer> &found, SourceState otherwise, Time now);
    void stop(DiscoverySource source, Time now);
    void stopAll(Time now); ///< What is open becomes Stopped, or Failed when the overall patience is over
    void setPorts(const QList<ProbedPort> &ports) { m_report.ports = ports; }
    bool isOver() const;                         ///< Every source is settled
    Time deadline() const { return m_deadline; } ///< When stopAll() is due, by what is known now

private:
    SourceReport &at(DiscoverySource source) { return m_report.sources[static_cast<qsizetype>(source)]; }
    const SourceReport &at(DiscoverySource source) const { return m_report.sources.at(static_cast<qsizetype>(source)); }
    static bool isOpen(SourceState state) { return state == SourceState::Waiting || state == SourceState::Asking; }

    DiscoveryReport m_report;
    DiscoveryPatience m_patience;
    Time m_deadline;
};

} // namespace sendproof
