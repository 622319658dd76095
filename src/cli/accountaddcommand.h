// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/accountfiling.h"
#include "cli/command.h"
#include "cli/directplan.h"
#include "cli/explanation.h"

namespace sendproof {

/// `account add`: saves an account with its password; with --direct it signs in at Google or Microsoft in the system's
/// browser, or with a code, and saves the account. The refresh token goes into the keychain first and is read back
/// there. An account that is there already (same service, From and workspace) is signed in to anew.
class AccountAddCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    const CommandForm &form() const override;

protected:
    void run(const CommandOptions &options) override;

private:
    void addWithPassword(const CommandOptions &options);
    void signIn();
    void say(const QStringList &lines);
    void showAddress(const QUrl &url, const QDateTime &deadline);
    void showCode(const DeviceCode &code, const QDateTime &deadline);
    void letGo();
    void takeGrant(const Result<Done> &result);
    bool isFromOf(const DirectGrant &grant, const Provider *provider, const Provider *fromOwner) const;
    void endAsAnother(const MailAddress &who);
    void saveToken(Secret refreshToken);
    void saveAccount();
    void fail(const Failure &failure);
    void printFailure(const Explanation &explanation);

    std::optional<DirectDesk> m_desk;
    DirectPlan m_plan;
    std::unique_ptr<AccountFiling, LetGo> m_filing;
    Story<DirectSignIn> m_signIn;
};

} // namespace sendproof
