// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/cliworld.h"
#include "cli/commandoptions.h"
#include "cli/problem.h"
#include "wizard/accountround.h"

namespace sendproof {

/// What `account test` does with many accounts, read from the command line and checked. Holds no secret.
struct RoundPlan
{
    RoundOrder order;
    RunOptions run;
    bool onlyNews = false; ///< Only what has changed is told
};

/// Whether @p options mean a round: anything but one name.
bool isRound(const CommandOptions &options);

Planned<RoundPlan> planRound(const CliWorld &world, const CommandOptions &options, const QString &language);

} // namespace sendproof
