// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/accountlist.h"

#include "wizard/addressoffer.h"
#include "wizard/fieldwords.h"
#include "wizard/language.h"
#include "wizard/providersearch.h"
#include "wizard/searchtext.h"

#include <QCollator>
#include <QLocale>
#include <algorithm>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype longestSearch = 100;

AccountGroup groupOf(const MailAccount &account)
{
    if (account.isPractice)
        return AccountGroup::Practice;
    return account.workspace.isEmpty() ? AccountGroup::NoWorkspace : AccountGroup::Workspace;
}

AccountLine headingOf(const MailAccount &account)
{
    const AccountGroup group = groupOf(account);
    return {-1, group, group == AccountGroup::Workspace ? account.workspace : QString()};
}

/// One word that was typed, in the forms in which it may have been meant.
struct SearchedWord
{
    explicit SearchedWord(const QString &typed)
        : text(searchEssence(typed))
        , keys(searchEssence(hangulKeys(text)))
        , loose(withLooseTail(text))
    {
    }
    bool isIn(const QString &searched) const
    {
        return isSearchedIn(text, searched) || (!keys.isEmpty() && isSearchedIn(keys, searched)) ||
               (!loose.isEmpty() && isSearchedIn(loose, searched));
    }
    QString text;
    QString keys;
    QString loose;
};

/// The places of @p accounts in the order of the list.
std::vector<qsizetype> orderOf(const QList<MailAccount> &accounts)
{
    QCollator collator{QLocale(languageCode())};
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    QHash<QString, QCollatorSortKey> places; // a workspace has many accounts
    std::vector<QCollatorSortKey> workspaces;
    std::vector<QCollatorSortKey> names;
    for (const MailAccount &account : accounts) {
        auto place = places.constFind(account.workspace);
        if (place == places.constEnd())
            place = places.insert(account.workspace, collator.sortKey(account.workspace));
        workspaces.push_back(*place);
        names.push_back(collator.sortKey(account.name));
    }
    std::vector<qsizetype> order(std::size_t(accounts.size()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](qsizetype one, qsizetype other) {
        const AccountGroup group = groupOf(accounts[one]);
        const AccountGroup otherGroup = groupOf(accounts[other]);
        if (group != otherGroup)
            return group < otherGroup;
        if (group == AccountGroup::Workspace && accounts[one].workspace != accounts[other].workspace) {
            const int by = workspaces[std::size_t(one)].compare(workspaces[std::size_t(other)]);
            return by != 0 ? by < 0 : accounts[one].workspace < accounts[other].workspace;
        }
        return names[std::size_t(one)].compare(names[std::size_t(other)]) < 0;
    });
    return order;
}

} // namespace

void AccountList::setAccounts(const QList<MailAccount> &accounts)
{
    m_source = accounts;
    m_accounts.clear();
    m_accounts.reserve(accounts.size());
    for (const qsizetype place : orderOf(accounts))
        m_accounts.append(accounts[place]);
    m_searchTexts.clear();
    m_byId.clear();
    m_byId.reserve(m_accounts.size());
    m_workspaces.clear();
    for (qsizetype i = 0; i < m_accounts.size(); ++i) {
        const MailAccount &account = m_accounts[i];
        m_byId.insert(account.id, i);
        const bool isNew = m_workspaces.isEmpty() || m_workspaces.last() != account.workspace;
        if (groupOf(account) == AccountGroup::Workspace && isNew)
            m_workspaces.append(account.workspace);
    }
    makeLines();
}

bool AccountList::setProof(const QUuid &id, const std::optional<ProofRecord> &proof)
{
    const auto at = m_byId.constFind(id);
    if (at == m_byId.constEnd())
        return false;
    m_accounts[*at].lastProof = proof;
    return true;
}

void AccountList::search(const QString &typed)
{
    m_searched = typed.left(longestSearch);
    makeLines();
}

const MailAccount *AccountList::byId(const QUuid &id) const
{
    const auto at = m_byId.constFind(id);
    return at == m_byId.constEnd() ? nullptr : &m_accounts[*at];
}

qsizetype AccountList::lineOf(const QUuid &id) const
{
    return m_lineOf.value(id, -1);
}

QList<QUuid> AccountList::shownIds() const
{
    QList<QUuid> ids;
    for (const AccountLine &line : m_lines) {
        if (!line.isHeading())
            ids.append(m_accounts[line.account].id);
    }
    return ids;
}

void AccountList::makeSearchTexts()
{
    if (!m_searchTexts.isEmpty())
        return;
    m_searchTexts.reserve(m_accounts.size());
    for (const MailAccount &account : std::as_const(m_accounts)) {
        // A sign that no search can have keeps a word from reaching over two of them.
        QStringList parts{account.name, account.workspace, account.sender.address.shown(),
                          account.sender.name.toString(), account.server.host.shown()};
        if (account.login != account.sender.address.toString())
            parts.append(account.login);
        m_searchTexts.append(searchEssence(parts.join(QChar(0x1F))));
    }
}

void AccountList::makeLines()
{
    QList<SearchedWord> words;
    for (const QString &word : withoutLetterPairs(withoutFullWidth(m_searched)).split(u' ', Qt::SkipEmptyParts))
        words.append(SearchedWord(word));
    if (!words.isEmpty())
        makeSearchTexts();
    QHash<QString, bool> services; // by its id: whether it is searched for by its name
    const auto isFoundIn = [&](qsizetype i) {
        const QString &id = m_accounts[i].providerId;
        auto service = services.constFind(id);
        if (service == services.constEnd()) {
            const Provider *provider = m_catalog.byId(id);
            service = services.insert(id, provider && isFound(*provider, m_searched));
        }
        return (*service && !m_accounts[i].isPractice) ||
               std::all_of(words.begin(), words.end(),
                           [&](const SearchedWord &word) { return word.isIn(m_searchTexts[i]); });
    };
    m_lines.clear();
    m_lineOf.clear();
    m_shown = 0;
    const bool hasGroups = !m_accounts.isEmpty() && groupOf(m_accounts.last()) != AccountGroup::NoWorkspace;
    AccountLine heading{-2, {}, {}};
    for (qsizetype i = 0; i < m_accounts.size(); ++i) {
        if (!words.isEmpty() && !isFoundIn(i))
            continue;
        const AccountLine above = headingOf(m_accounts[i]);
        if ((hasGroups || m_workspaces.size() > 0) && above != heading)
            m_lines.append(above);
        heading = above;
        m_lineOf.insert(m_accounts[i].id, m_lines.size());
        m_lines.append({i, above.group, above.workspace});
        ++m_shown;
    }
}

} // namespace sendproof
