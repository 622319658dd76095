// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/exchangemeans.h"

#include <QObject>
#include <map>

namespace sendproof {

/// Loads the secrets of accounts, one after the other: a keychain may ask its owner about each. A story; letting go is
/// cancelling, and wipes what was loaded.
class SecretGathering : public QObject
{
    Q_OBJECT
public:
    /// Accounts that sign in nowhere are passed over.
    SecretGathering(LoadSecret load, const QList<MailAccount> &accounts, QObject *parent = nullptr);

    void start();
    qsizetype done() const { return m_next; }
    qsizetype total() const { return m_accounts.size(); }
    const Secret *of(const QUuid &account) const; ///< Null where there is none
    /// The accounts whose secret isn't kept.
    const QList<MailAccount> &missing() const { return m_missing; }

Q_SIGNALS:
    void progressed();
    /// Exactly once, last. A secret that isn't there is no failure; a keychain that refuses is one.
    void finished(const sendproof::Result<sendproof::Done> &result);

private:
    void loadNext();

    LoadSecret m_load;
    QList<MailAccount> m_accounts;
    qsizetype m_next = 0;
    QList<MailAccount> m_missing;
    std::map<QUuid, Secret> m_secrets;
};

} // namespace sendproof
