// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/portprobe.h"

namespace sendproof {

/// What a survey of ports says about the way to a mail server.
enum class NetworkState {
    Unknown,      ///< Not enough was seen
    Open,         ///< The wanted server answers on the wanted port
    PortBlocked,  ///< This network lets the wanted port through to nobody, but another one
    MailBlocked,  ///< This network lets no mail port through at all, or there is no network
    ServerSilent, ///< Others answer on the wanted port: the fault is the server's, not the network's
};
QLatin1StringView networkStateName(NetworkState state); ///< "unknown", "open", "port-blocked", …

/// The verdict.
struct NetworkVerdict
{
    NetworkState state = NetworkState::Unknown;
    QList<int> blocked; ///< Ports that this network lets through to nobody, ascending
    /// Where the wanted host answers instead, the most fitting first; only usable ports.
    QList<SubmissionServer> instead;
    friend bool operator==(const NetworkVerdict &, const NetworkVerdict &) = default;
};

/// Judges by all ports that were asked, of the @p wanted host and of others. A port counts as blocked where no host was
/// reached by it, and a host was expected to serve it, or two hosts answer by other ports. Pure.
NetworkVerdict judgeNetwork(const SubmissionServer &wanted, const QList<ProbedPort> &ports);

} // namespace sendproof
