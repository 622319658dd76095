// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/providercatalog.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace sendproof {

/// Where an account stands in the list.
enum class AccountGroup { Workspace, NoWorkspace, Practice };

/// One line: an account, or the heading above those of a group.
struct AccountLine
{
    qsizetype account = -1; ///< For AccountList::at(); -1: a heading
    AccountGroup group = AccountGroup::NoWorkspace;
    QString workspace; ///< Of AccountGroup::Workspace
    bool isHeading() const { return account < 0; }
    friend bool operator==(const AccountLine &, const AccountLine &) = default;
};

/// All accounts by workspace and name, and those of them that are searched for. Made for ten thousand: what is said of
/// an account is made when its line is looked at. Practice accounts stand apart, last; a single group without a name
/// has no heading.
class AccountList
{
public:
    /// @p catalog must outlive it: services are found by their names.
    explicit AccountList(const ProviderCatalog &catalog)
        : m_catalog(catalog)
    {
    }

    void setAccounts(const QList<MailAccount> &accounts); ///< The search stays
    /// What is told of an account beside its name, place and search words: keeps all lines. False: it isn't there.
    bool setProof(const QUuid &id, const std::optional<ProofRecord> &proof);
    /// Every word must be in name, workspace, address, login, server or service; initial consonants do. Empty: all.
    void search(const QString &typed);
    const QString &searched() const { return m_searched; }

    const QList<AccountLine> &lines() const { return m_lines; }
    const MailAccount &at(qsizetype account) const { return m_accounts.at(account); }
    const QList<MailAccount> &source() const { return m_source; } ///< As they were set, proofs apart
    qsizetype count() const { return m_accounts.size(); }         ///< Of all accounts
    qsizetype shownCount() const { return m_shown; }              ///< Of those that were found
    const MailAccount *byId(const QUuid &id) const;               ///< Null: it isn't there
    qsizetype lineOf(const QUuid &id) const;                      ///< -1: it isn't shown
    QList<QUuid> shownIds() const;                                ///< In the order of the lines
    QStringList workspaces() const { return m_workspaces; }       ///< In the order of the list

private:
    void sort();
    void makeLines();
    void makeSearchTexts();

    const ProviderCatalog &m_catalog;
    QList<MailAccount> m_source;
    QList<MailAccount> m_accounts; ///< In the order of the list
    QHash<QUuid, qsizetype> m_byId;
    QStringList m_searchTexts; ///< In step with m_accounts; empty until something is searched for
    QStringList m_workspaces;
    QString m_searched;
    QList<AccountLine> m_lines;
    QHash<QUuid, qsizetype> m_lineOf;
    qsizetype m_shown = 0;
};

} // namespace sendproof
