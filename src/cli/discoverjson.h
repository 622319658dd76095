// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discovery.h"
#include "core/networkverdict.h"
#include "core/providercatalog.h"

#include <QJsonObject>
#include <optional>

namespace sendproof {

/// What `discover` has to tell.
struct DiscoveryAnswer
{
    const ProviderCatalog &catalog;
    MailAddress address; ///< Empty where only a domain was given
    const DiscoveryReport &report;
    QList<ProbedPort> ports;               ///< Of the survey; empty: there was none
    std::optional<NetworkVerdict> network; ///< Of the survey
};

/// The answer as docs/cli.md describes it. All texts are made safe to show.
QJsonObject discoveryJson(const DiscoveryAnswer &answer);

/// All ports that were asked, each once: those of the search, then those of the survey, whose word counts where both
/// asked.
QList<ProbedPort> allPorts(const DiscoveryAnswer &answer);

} // namespace sendproof
