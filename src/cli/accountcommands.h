// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "core/expiryforecast.h"

namespace sendproof {

/// `account list`: the saved accounts with their last result.
class AccountListCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    const CommandForm &form() const override;

protected:
    void run(const CommandOptions &options) override;

private:
    void printRow(const MailAccount &account, const QList<Expiry> &endings);
};

/// `account show`: one saved account in full. It knows no password.
class AccountShowCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    const CommandForm &form() const override;

protected:
    void run(const CommandOptions &options) override;
};

/// `account rename`: another name, still one of its kind in the workspace.
class AccountRenameCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    const CommandForm &form() const override;

protected:
    void run(const CommandOptions &options) override;
};

/// `account set-password`: replaces the password in the keychain.
class SetPasswordCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    const CommandForm &form() const override;

protected:
    void run(const CommandOptions &options) override;
};

} // namespace sendproof
