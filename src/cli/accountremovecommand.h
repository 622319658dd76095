// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "wizard/accountremoval.h"

#include <QJsonArray>

namespace sendproof {

/// `account remove`: removes the secret from the keychain, makes sure that it is gone, then removes the account. When
/// the keychain fails the account stays, so that nothing is left in the keychain that nobody knows of. The permission
/// of a direct account is given back at its service where that is possible; that it failed is said, and stops nothing.
/// With --all every account goes so, one after the other, and so does what a killed import left in the keychain; the
/// first that can't go ends it, and it and the others stay.
class AccountRemoveCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    const CommandForm &form() const override;

protected:
    void run(const CommandOptions &options) override;

private:
    bool isConfirmed(const QString &question);
    void removeOne(const CommandOptions &options);
    void takeToken();
    void removeSecret();
    void checkSecretGone();
    void giveBack();
    void removeAccount();
    void removeAll(const CommandOptions &options);
    void startRemoval(QList<MailAccount> accounts);
    void noteRemoved(const RemovedAccount &gone);
    void finishAll(const Result<Done> &result, const MailAccount &at);

    MailAccount m_account;
    Secret m_refreshToken; ///< To give the permission back with; empty: there was none
    GrantFate m_permission = GrantFate::None;
    Story<AccountRemoval> m_removal;
    QJsonArray m_removed;
    qsizetype m_left = 0; ///< Accounts that are still there
};

} // namespace sendproof
