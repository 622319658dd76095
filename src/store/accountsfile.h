// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QUuid>

namespace sendproof {

/// What stands in accounts.json: {"format": "sendproof-accounts", "version": 1, "accounts": […]}, see accountfields.h.
/// What this version doesn't know, it keeps when writing.
class AccountsFile
{
public:
    static constexpr int version = 1;
    static constexpr qsizetype maximalSize = qsizetype{16} * 1024 * 1024; ///< Bytes

    AccountsFile(); ///< Without accounts
    /// Fails with Damaged (Failure::detail names the byte or the field), or with NewerVersion ("version N").
    static Result<AccountsFile> fromBytes(const QByteArray &bytes);
    QByteArray
    toBytes(); ///< Remembers the text of each account, so that the next time only what changed is written anew

    QList<MailAccount> accounts() const { return m_accounts; }
    /// @p accounts take the place of all. Fails with InvalidInput (Failure::detail names the field) when one has values
    /// that could not be read back, or an id stands twice; then nothing has changed.
    Result<Done> replace(const QList<MailAccount> &accounts);

private:
    Result<Done> append(const QJsonValue &value, QSet<QUuid> &ids); ///< @p ids: those that are taken

    QJsonObject m_root;          ///< All but the accounts
    QList<QJsonObject> m_fields; ///< In step with m_accounts
    QList<QByteArray> m_texts;   ///< The same; each as it stands in the file, or empty where it has to be made
    QList<MailAccount> m_accounts;
};

} // namespace sendproof
