// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/cliworld.h"
#include "cli/commandoptions.h"
#include "cli/printer.h"

namespace sendproof {

/// What `account add` and `account edit` are to save, read from the command line and checked. Holds no secret.
struct AccountPlan
{
    MailAccount account;
    bool isKnown = false;     ///< It takes the place of a saved one
    MailAccount before;       ///< That one, as it was read
    bool givesSecret = false; ///< The password comes from the command line's side
    bool shallTest = false;   ///< Nothing is saved unless a test says that it works
    TestOrder order;
    RunOptions run;
};

/// The options of an account with a password that `account add` has beside those of --direct.
std::span<const OptionForm> additionOptions();
std::span<const OptionForm> editOptions();

/// Both refuse a From address that is known to be refused, an account that can't stand beside the others, and a name
/// that is taken in the workspace. What may go wrong is told on standard error.
Planned<AccountPlan> planAddition(const CliWorld &world, Printer &printer, const CommandOptions &options);
Planned<AccountPlan> planEdit(const CliWorld &world, Printer &printer, const CommandOptions &options);

} // namespace sendproof
