// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/accountcopy.h"

#include <QCoreApplication>
#include <QEventLoopLocker>
#include <QTimer>
#include <algorithm>
#include <memory>
#include <optional>

namespace sendproof {

namespace {

const Failure gone{.kind = FailureKind::NotFound};

MailAccount *find(QList<MailAccount> &accounts, const QUuid &id)
{
    const auto at =
        std::find_if(accounts.begin(), accounts.end(), [&id](const MailAccount &one) { return one.id == id; });
    return at == accounts.end() ? nullptr : &*at;
}

/// Edits one account of the store by @p change.
template<typename Change> Result<Done> editOne(AccountStore &accounts, const QUuid &id, Change change)
{
    return accounts.edit([&](QList<MailAccount> &all) -> Result<Done> {
        MailAccount *account = find(all, id);
        if (!account)
            return gone;
        change(*account);
        return Done{};
    });
}

AccountChange changeOf(const Result<Done> &edited, const std::optional<AccountConflict> &conflict)
{
    if (conflict)
        return *conflict;
    return edited ? AccountChange(Done{}) : AccountChange(edited.error());
}

} // namespace

Result<Done> renameAccount(AccountStore &accounts, const QUuid &id, const QString &name)
{
    return editOne(accounts, id, [&name](MailAccount &account) { account.name = name; });
}

Result<Done> forgetProofOf(AccountStore &accounts, const QUuid &id)
{
    return editOne(accounts, id, [](MailAccount &account) { account.lastProof.reset(); });
}

AccountChange moveAccounts(AccountStore &accounts, const QList<QUuid> &ids, const QString &workspace,
                           const ProviderCatalog &catalog, QUuid *collided)
{
    std::optional<AccountConflict> conflict;
    const Result<Done> edited = accounts.edit([&](QList<MailAccount> &all) -> Result<Done> {
        for (const QUuid &id : ids) {
            MailAccount *account = find(all, id);
            if (!account)
                return gone;
            if (account->workspace == workspace)
                continue;
            account->workspace = workspace;
            conflict = conflictOf(*account, all, catalog);
            if (conflict && collided)
                *collided = id;
            if (conflict)
                return Failure{.kind = FailureKind::Cancelled}; // nothing is written
        }
        return Done{};
    });
    return changeOf(edited, conflict);
}

AccountCopy::AccountCopy(const Means &means, const MailAccount &original, const QString &workspace, QObject *parent)
    : QObject(parent)
    , m_means(means)
    , m_originalKey(original.secretKey())
    , m_copy(original)
{
    m_copy.id = QUuid::createUuid();
    m_copy.workspace = workspace;
    m_copy.lastProof.reset();
}

AccountCopy::~AccountCopy()
{
    if (!m_hasSecret)
        return;
    // The lock keeps the program alive until the keychain has answered, also when the last window is closed.
    m_means.secrets.remove(m_copy.secretKey(), QCoreApplication::instance(),
                           [lock = std::make_shared<QEventLoopLocker>()](const Result<Done> &) {});
}

void AccountCopy::start()
{
    QTimer::singleShot(0, this, [this] {
        const Result<QList<MailAccount>> all = m_means.accounts.accounts();
        if (!all)
            end(all.error());
        else if (const auto conflict = conflictOf(m_copy, all.value(), m_means.catalog))
            end(*conflict);
        else if (m_copy.login.isEmpty())
            writeAccount();
        else
            takeSecret();
    });
}

void AccountCopy::takeSecret()
{
    m_means.secrets.load(m_originalKey, this, [this](Result<Secret> loaded) {
        if (!loaded)
            return end(loaded.error());
        m_hasSecret = true;
        m_means.secrets.save(m_copy.secretKey(), std::move(loaded).value(), this, [this](const Result<Done> &saved) {
            if (saved)
                writeAccount();
            else
                takeBack(saved.error());
        });
    });
}

void AccountCopy::writeAccount()
{
    const AccountChange change = add();
    if (!std::holds_alternative<Done>(change))
        return takeBack(change);
    m_hasSecret = false; // it has its account
    end(change);
}

AccountChange AccountCopy::add()
{
    std::optional<AccountConflict> conflict;
    const Result<Done> edited = m_means.accounts.edit([&](QList<MailAccount> &all) -> Result<Done> {
        conflict = conflictOf(m_copy, all, m_means.catalog);
        if (conflict)
            return Failure{.kind = FailureKind::Cancelled}; // nothing is written
        all.append(m_copy);
        return Done{};
    });
    return changeOf(edited, conflict);
}

void AccountCopy::takeBack(const AccountChange &why)
{
    if (!m_hasSecret)
        return end(why);
    m_hasSecret = false;
    m_means.secrets.remove(m_copy.secretKey(), this, [this, why](const Result<Done> &) { end(why); });
}

void AccountCopy::end(const AccountChange &change)
{
    Q_EMIT finished(change, m_copy.id);
}

} // namespace sendproof
