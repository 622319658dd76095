// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networkverdict.h"

#include <QMap>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// What became of one port number, over all hosts that were asked.
struct PortTally
{
    bool isReached = false;
    bool isExpected = false;
    QSet<QString> livingHosts; ///< That were reached by another port, but not by this one
};

QMap<int, PortTally> tally(const QList<ProbedPort> &ports)
{
    QSet<QString> living;
    for (const ProbedPort &port : ports) {
        if (port.hasConnected)
            living.insert(port.host.ascii());
    }
    QMap<int, PortTally> tallies;
    for (const ProbedPort &port : ports) {
        if (!isSettled(port.state) || port.state == PortState::Stopped)
            continue;
        PortTally &tally = tallies[port.port];
        tally.isReached = tally.isReached || port.hasConnected;
        tally.isExpected = tally.isExpected || port.isExpected;
        if (!port.hasConnected && living.contains(port.host.ascii()))
            tally.livingHosts.insert(port.host.ascii());
    }
    return tallies;
}

NetworkState stateOf(const SubmissionServer &wanted, const QList<ProbedPort> &ports, const NetworkVerdict &verdict)
{
    bool isAnythingReached = false;
    bool isWantedReached = false;
    bool isWantedSettled = false;
    bool isExpectedAnywhere = false;
    for (const ProbedPort &port : ports) {
        const bool isWanted = port.host == wanted.host && port.port == wanted.port;
        const bool isSure = isSettled(port.state) && port.state != PortState::Stopped;
        isAnythingReached = isAnythingReached || port.hasConnected;
        isWantedReached = isWantedReached || (isWanted && port.hasConnected);
        isWantedSettled = isWantedSettled || (isWanted && isSure);
        isExpectedAnywhere = isExpectedAnywhere || (port.isExpected && isSure);
    }
    if (isWantedReached)
        return NetworkState::Open;
    if (!isWantedSettled)
        return NetworkState::Unknown;
    if (!isAnythingReached)
        return isExpectedAnywhere ? NetworkState::MailBlocked : NetworkState::Unknown;
    if (verdict.blocked.contains(wanted.port))
        return NetworkState::PortBlocked;
    const bool isReachedElsewhere = std::any_of(ports.begin(), ports.end(), [&](const ProbedPort &port) {
        return port.hasConnected && port.port == wanted.port;
    });
    return isReachedElsewhere ? NetworkState::ServerSilent : NetworkState::Unknown;
}

} // namespace

QLatin1StringView networkStateName(NetworkState state)
{
    switch (state) {
    case NetworkState::Unknown:
        return "unknown"_L1;
    case NetworkState::Open:
        return "open"_L1;
    case NetworkState::PortBlocked:
        return "port-blocked"_L1;
    case NetworkState::MailBlocked:
        return "mail-blocked"_L1;
    case NetworkState::ServerSilent:
        return "server-silent"_L1;
    }
    return {};
}

NetworkVerdict judgeNetwork(const SubmissionServer &wanted, const QList<ProbedPort> &ports)
{
    NetworkVerdict verdict;
    const QMap<int, PortTally> tallies = tally(ports);
    for (auto at = tallies.begin(); at != tallies.end(); ++at) {
        const bool isKnownToAnswer = at->isExpected || at->livingHosts.size() >= 2;
        if (!at->isReached && isKnownToAnswer)
            verdict.blocked.append(at.key());
    }
    const bool isAnythingReached =
        std::any_of(ports.begin(), ports.end(), [](const ProbedPort &port) { return port.hasConnected; });
    if (!isAnythingReached && std::none_of(ports.begin(), ports.end(), [](auto &port) { return port.isExpected; }))
        verdict.blocked.clear();
    for (const ProbedPort &port : ports) {
        if (port.state == PortState::Usable && port.host == wanted.host && port.port != wanted.port)
            verdict.instead.append(port.server());
    }
    verdict.state = stateOf(wanted, ports, verdict);
    return verdict;
}

} // namespace sendproof
