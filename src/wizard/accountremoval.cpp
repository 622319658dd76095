// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/accountremoval.h"

#include <QTimer>
#include <algorithm>

namespace sendproof {

bool sharesGrant(const MailAccount &account, const QList<MailAccount> &accounts)
{
    return std::any_of(accounts.begin(), accounts.end(), [&account](const MailAccount &other) {
        return other.id != account.id && other.direct && account.direct &&
               other.direct->service == account.direct->service && other.direct->clientId == account.direct->clientId &&
               other.login.compare(account.login, Qt::CaseInsensitive) == 0;
    });
}

AccountRemoval::AccountRemoval(Means means, QList<MailAccount> accounts, QObject *parent)
    : QObject(parent)
    , m_means(std::move(means))
    , m_accounts(std::move(accounts))
{
}

void AccountRemoval::start()
{
    QTimer::singleShot(0, this, &AccountRemoval::next);
}

void AccountRemoval::next()
{
    if (m_accounts.isEmpty())
        end(Done{});
    else if (current().direct)
        takeToken();
    else
        removeSecret();
}

bool AccountRemoval::isInTheWay(const Failure &failure) const
{
    return m_isKeychainNeeded || failure.kind != FailureKind::KeychainUnavailable;
}

void AccountRemoval::takeToken()
{
    m_means.secrets.load(current().secretKey(), this, [this](Result<Secret> loaded) {
        if (!loaded && loaded.error().kind != FailureKind::SecretMissing && isInTheWay(loaded.error()))
            return end(loaded.error());
        m_token = loaded ? std::move(loaded).value() : Secret();
        removeSecret();
    });
}

void AccountRemoval::removeSecret()
{
    m_means.secrets.remove(current().secretKey(), this, [this](const Result<Done> &removed) {
        if (!removed && isInTheWay(removed.error()))
            return end(removed.error());
        checkSecretGone();
    });
}

void AccountRemoval::checkSecretGone()
{
    m_means.secrets.load(current().secretKey(), this, [this](const Result<Secret> &loaded) {
        if (loaded)
            return end(Failure{.kind = FailureKind::KeychainMismatch});
        if (loaded.error().kind != FailureKind::SecretMissing && isInTheWay(loaded.error()))
            return end(loaded.error());
        giveBack();
    });
}

void AccountRemoval::giveBack()
{
    if (!current().direct)
        return removeAccount(GrantFate::None);
    if (current().direct->service == DirectService::Microsoft)
        return removeAccount(GrantFate::ByHand);
    const Result<QList<MailAccount>> accounts = m_means.accounts.accounts();
    if (!accounts)
        return end(accounts.error());
    if (sharesGrant(current(), accounts.value()))
        return removeAccount(GrantFate::Shared);
    if (m_token.isEmpty() || !m_means.revoke)
        return removeAccount(GrantFate::Kept);
    m_means.revoke(current(), std::move(m_token), this, [this](const Result<Done> &revoked) {
        removeAccount(revoked ? GrantFate::GivenBack : GrantFate::Kept);
    });
}

void AccountRemoval::removeAccount(GrantFate grant)
{
    const Result<Done> taken = m_means.accounts.remove(current().id);
    if (!taken)
        return end(taken.error());
    const RemovedAccount gone{m_accounts.takeFirst(), grant};
    // A history without its account is never shown; that it stays harms nobody.
    if (m_means.history)
        (void)m_means.history->forget({gone.account.id});
    QTimer::singleShot(0, this, &AccountRemoval::next);
    Q_EMIT removed(gone); // may let go
}

void AccountRemoval::end(const Result<Done> &result)
{
    const MailAccount at = m_accounts.value(0);
    Q_EMIT finished(result, at);
}

} // namespace sendproof
