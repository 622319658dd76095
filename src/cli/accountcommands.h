// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

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

/// `account remove`: removes the password from the keychain, makes sure that it is gone, then removes the account. When
/// the keychain fails the account stays, so that nothing is left in the keychain that nobody knows of.
class AccountRemoveCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    const CommandForm &form() const override;

protected:
    void run(const CommandOptions &options) override;

private:
    bool isConfirmed(const MailAccount &account);
    void removeSecret(const MailAccount &account);
    void checkSecretGone(const MailAccount &account);
    void removeAccount(const MailAccount &account);
};

} // namespace sendproof
