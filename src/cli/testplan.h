// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/cliworld.h"
#include "cli/optionreader.h"
#include "cli/problem.h"

namespace sendproof {

/// What one run of a test does, read from the command line and checked. Holds no secret.
struct TestPlan
{
    MailAccount account;
    TestOrder order;
    RunOptions run;
    bool isSaved = false;      ///< The account comes from the store
    bool needsSecret = false;  ///< There is a login to sign in with
    bool givesSecret = false;  ///< The password comes from the command line's side, not from the keychain
    bool recordsProof = false; ///< The result is saved with the account
    QString transcriptPath;    ///< Empty: none
};

/// The options of `test` and of `account test`.
std::span<const OptionForm> testOptions();
std::span<const OptionForm> accountTestOptions();

/// What to do about an account of the practice server, which isn't running here.
Problem practiceProblem();

/// Plans `test`: an account from the store with --account, else one made of the options.
Planned<TestPlan> planTest(const CliWorld &world, const CommandOptions &options, const QString &language);
/// Plans `account test NAME`: exactly the saved account, whose result is then remembered.
Planned<TestPlan> planAccountTest(const CliWorld &world, const CommandOptions &options, const QString &language);

} // namespace sendproof
