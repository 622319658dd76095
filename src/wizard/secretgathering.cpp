// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/secretgathering.h"

#include <QTimer>

namespace sendproof {

SecretGathering::SecretGathering(LoadSecret load, const QList<MailAccount> &accounts, QObject *parent)
    : QObject(parent)
    , m_load(std::move(load))
{
    for (const MailAccount &account : accounts) {
        if (!account.login.isEmpty())
            m_accounts.append(account);
    }
}

void SecretGathering::start()
{
    QTimer::singleShot(0, this, &SecretGathering::loadNext);
}

void SecretGathering::loadNext()
{
    if (m_next >= m_accounts.size()) {
        Q_EMIT finished(Result<Done>(Done{}));
        return;
    }
    const MailAccount account = m_accounts.at(m_next);
    m_load(account, this, [this, account](Result<Secret> answer) {
        if (!answer && answer.error().kind != FailureKind::SecretMissing) {
            Q_EMIT finished(Result<Done>(answer.error()));
            return;
        }
        if (answer)
            m_secrets[account.id] = std::move(answer).value();
        else
            m_missing.append(account);
        ++m_next;
        Q_EMIT progressed();
        loadNext();
    });
}

const Secret *SecretGathering::of(const QUuid &account) const
{
    const auto at = m_secrets.find(account);
    return at == m_secrets.end() ? nullptr : &at->second;
}

} // namespace sendproof
