// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/accountfiling.h"
#include "cli/command.h"

namespace sendproof {

/// `account edit`: changes what was said of an account, by the same rules as adding one.
class AccountEditCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    const CommandForm &form() const override;

protected:
    void run(const CommandOptions &options) override;

private:
    std::unique_ptr<AccountFiling, LetGo> m_filing;
};

/// `account duplicate`: the same account once more, with its password, in another workspace.
class AccountDuplicateCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    const CommandForm &form() const override;

protected:
    void run(const CommandOptions &options) override;

private:
    void file(Secret secret);

    AccountPlan m_plan;
    std::unique_ptr<AccountFiling, LetGo> m_filing;
};

/// `account history`: the tests of one account, the newest first.
class AccountHistoryCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    const CommandForm &form() const override;

protected:
    void run(const CommandOptions &options) override;
};

} // namespace sendproof
