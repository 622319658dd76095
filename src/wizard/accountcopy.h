// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accountrules.h"
#include "core/accountstore.h"
#include "core/letgo.h"
#include "core/secretstore.h"

#include <QObject>
#include <variant>

namespace sendproof {

/// What a change of accounts came to.
using AccountChange = std::variant<Done, AccountConflict, Failure>;

/// Calls @p account @p name; NotFound where it is gone.
Result<Done> renameAccount(AccountStore &accounts, const QUuid &id, const QString &name);
/// Moves all of @p ids into @p workspace, or none of them where one would collide there: @p collided, which may be
/// null.
AccountChange moveAccounts(AccountStore &accounts, const QList<QUuid> &ids, const QString &workspace,
                           const ProviderCatalog &catalog, QUuid *collided = nullptr);
/// What was said of @p id by its last test is no longer true.
Result<Done> forgetProofOf(AccountStore &accounts, const QUuid &id);

/// A copy of an account in another workspace, with its secret. Unproven, with an id of its own. A story; letting go in
/// the middle leaves no secret without an account behind.
class AccountCopy : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it.
    struct Means
    {
        AccountStore &accounts;
        SecretStore &secrets;
        const ProviderCatalog &catalog;
    };
    AccountCopy(const Means &means, const MailAccount &original, const QString &workspace, QObject *parent = nullptr);
    ~AccountCopy() override;

    void start(); ///< Once; returns at once

Q_SIGNALS:
    void finished(const sendproof::AccountChange &change, const QUuid &copy); ///< Exactly once, last

private:
    void takeSecret();
    void writeAccount();
    AccountChange add();
    void takeBack(const AccountChange &why);
    void end(const AccountChange &change);

    Means m_means;
    QString m_originalKey;
    MailAccount m_copy;
    bool m_hasSecret = false; ///< Of the copy, in the keychain, while the account isn't there yet
};

} // namespace sendproof
