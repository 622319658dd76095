// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accountstore.h"
#include "core/letgo.h"
#include "core/proofhistory.h"
#include "core/secretstore.h"

#include <QObject>

namespace sendproof {

/// Gives the permission of a direct account back at its service; one answer, later; none once @p context is gone.
using RevokeGrant = std::function<void(const MailAccount &account, Secret refreshToken, QObject *context,
                                       std::function<void(const Result<Done> &)> answer)>;

/// What became of the permission that a direct account had at its service. Shared: another account lives on it.
enum class GrantFate { None, GivenBack, Kept, ByHand, Shared };

/// Whether one of @p accounts, other than @p account, would lose its sign-in with that one's: a service takes the
/// permission of a login away from all that the same client was given for it (RFC 7009 section 2.1).
bool sharesGrant(const MailAccount &account, const QList<MailAccount> &accounts);

/// An account that was removed.
struct RemovedAccount
{
    MailAccount account;
    GrantFate grant = GrantFate::None;
};

/// Removes accounts, one after the other, each for certain: its secret out of the keychain, looked after that it is
/// gone, its permission given back, then the account, then its history. Where the keychain fails the account stays, so
/// that nothing is left in the keychain that nobody knows of. A story; letting go leaves out those that are not begun.
class AccountRemoval : public QObject
{
    Q_OBJECT
public:
    /// What it works with; all of it outlives it.
    struct Means
    {
        AccountStore &accounts;
        SecretStore &secrets;
        ProofHistory *history = nullptr; ///< Null: there is none
        RevokeGrant revoke;              ///< Null: nothing can be given back
    };
    AccountRemoval(Means means, QList<MailAccount> accounts, QObject *parent = nullptr);

    /// Before the start: where no keychain is reached, the account goes all the same. What is in the keychain stays.
    void goOnWithoutKeychain() { m_isKeychainNeeded = false; }
    void start(); ///< Once; returns at once

Q_SIGNALS:
    void removed(const sendproof::RemovedAccount &one);
    /// Exactly once, last. With a failure the rest of the accounts stay, @p at being the one it failed with.
    void finished(const sendproof::Result<sendproof::Done> &result, const sendproof::MailAccount &at);

private:
    const MailAccount &current() const { return m_accounts.first(); }
    bool isInTheWay(const Failure &failure) const;
    void next();
    void takeToken();
    void removeSecret();
    void checkSecretGone();
    void giveBack();
    void removeAccount(GrantFate grant);
    void end(const Result<Done> &result);

    Means m_means;
    QList<MailAccount> m_accounts; ///< That are still there
    Secret m_token;
    bool m_isKeychainNeeded = true;
};

} // namespace sendproof
