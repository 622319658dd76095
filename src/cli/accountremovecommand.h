// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace sendproof {

/// `account remove`: removes the secret from the keychain, makes sure that it is gone, then removes the account. When
/// the keychain fails the account stays, so that nothing is left in the keychain that nobody knows of. The permission
/// of a direct account is given back at its service where that is possible; that it failed is said, and stops nothing.
class AccountRemoveCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    const CommandForm &form() const override;

protected:
    void run(const CommandOptions &options) override;

private:
    /// What became of the permission at the service.
    enum class Permission { None, GivenBack, Kept, ByHand, Shared };
    bool isConfirmed();
    void takeToken();
    void removeSecret();
    void checkSecretGone();
    void giveBack();
    void removeAccount();
    QString permissionText() const;

    MailAccount m_account;
    Secret m_refreshToken; ///< To give the permission back with; empty: there was none
    Permission m_permission = Permission::None;
};

} // namespace sendproof
