// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/cliworld.h"
#include "cli/commandoptions.h"
#include "cli/problem.h"

namespace sendproof {

/// What `account add` is to make, read from the command line and checked.
struct DirectPlan
{
    MailAccount account; ///< Without login and times, which the sign-in brings
    bool withDeviceCode = false;
    bool isKnown = false; ///< It is signed in to anew: the account has been saved already
};

std::span<const OptionForm> directOptions();

/// Plans `account add --direct`. @p world is asked for the catalogue and the saved accounts, @p means for what is
/// possible at the service.
Planned<DirectPlan> planDirect(const CliWorld &world, const DirectMeans &means, const CommandOptions &options);

/// The provider that takes the mails of the direct account @p account, by its From. Null where @p catalog has none.
const Provider *directProvider(const ProviderCatalog &catalog, DirectService service, const MailAddress &from);

} // namespace sendproof
