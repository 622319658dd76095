// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/discoveryboard.h"

#include <algorithm>

namespace sendproof {

namespace {

bool isBefore(const DiscoveredServer &a, const DiscoveredServer &b)
{
    const bool isDoubtedA = a.doubt != TrustDoubt::None;
    const bool isDoubtedB = b.doubt != TrustDoubt::None;
    return isDoubtedA != isDoubtedB ? isDoubtedB : a.source < b.source;
}

} // namespace

DiscoveryBoard::DiscoveryBoard(QString domain, DiscoveryPatience patience)
    : m_patience(patience)
    , m_deadline(patience.overall)
{
    m_report.domain = std::move(domain);
    for (int i = 0; i < discoverySourceCount; ++i)
        m_report.sources.append({static_cast<DiscoverySource>(i)});
}

bool DiscoveryBoard::isWanted(DiscoverySource source) const
{
    const DiscoveredServer *best = m_report.best();
    return isOpen(stateOf(source)) && (!best || best->doubt != TrustDoubt::None || source < best->source);
}

void DiscoveryBoard::begin(DiscoverySource source)
{
    at(source).state = SourceState::Asking;
}

void DiscoveryBoard::settle(DiscoverySource source, const QList<DiscoveredServer> &found, SourceState otherwise,
                            Time now)
{
    if (!isOpen(stateOf(source)))
        return;
    at(source) = {source, found.isEmpty() ? otherwise : SourceState::Found, now};
    m_report.took = now;
    for (const DiscoveredServer &server : found)
        m_report.found.append(server);
    std::stable_sort(m_report.found.begin(), m_report.found.end(), isBefore);
    if (const DiscoveredServer *best = found.isEmpty() ? nullptr : m_report.best()) {
        const Time grace = best->doubt == TrustDoubt::None ? m_patience.afterSure : m_patience.afterDoubtful;
        m_deadline = std::min(m_deadline, now + grace);
    }
    for (const SourceReport &other : std::as_const(m_report.sources)) {
        if (isOpen(other.state) && !isWanted(other.source))
            stop(other.source, now);
    }
}

void DiscoveryBoard::stop(DiscoverySource source, Time now)
{
    if (isOpen(stateOf(source)))
        at(source) = {source, SourceState::Stopped, now};
}

void DiscoveryBoard::stopAll(Time now)
{
    m_report.took = now;
    for (SourceReport &report : m_report.sources) {
        const bool isOutOfTime = report.state == SourceState::Asking && now >= m_patience.overall;
        if (isOpen(report.state))
            report = {report.source, isOutOfTime ? SourceState::Failed : SourceState::Stopped, now};
    }
}

bool DiscoveryBoard::isOver() const
{
    return std::none_of(m_report.sources.begin(), m_report.sources.end(),
                        [](const SourceReport &report) { return isOpen(report.state); });
}

} // namespace sendproof
