// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accountrules.h"

#include "core/sendermatch.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// Who signs in: a mailbox in one writing, or a word or key to the letter.
class LoginIdentity
{
public:
    LoginIdentity(const MailAccount &account, const Provider *provider)
        : m_account(account)
        , m_provider(provider)
        , m_mailbox(mailboxOfLogin(provider, account.login, account.sender.address))
    {
    }

    bool isAlso(const MailAccount &other) const
    {
        if (m_account.server.host != other.server.host || m_account.direct.has_value() != other.direct.has_value())
            return false;
        if (m_account.login.isEmpty() || other.login.isEmpty()) // a relay knows its senders by their addresses
            return m_account.login == other.login && m_account.sender.address == other.sender.address;
        const auto mailbox = mailboxOfLogin(m_provider, other.login, other.sender.address);
        return m_mailbox && mailbox ? isSameMailbox(m_provider, *m_mailbox, *mailbox) : m_account.login == other.login;
    }

private:
    const MailAccount &m_account;
    const Provider *m_provider;
    std::optional<MailAddress> m_mailbox;
};

/// Whether people have mailboxes there, of which a business connects one.
bool standsOnce(const Provider *provider)
{
    return provider && (provider->kind == ProviderKind::Mailbox || provider->kind == ProviderKind::Business);
}

QString credentialDomain(const MailAccount &account, const Provider *provider)
{
    const auto issued = mailboxOfLogin(provider, account.login, account.sender.address);
    return issued ? issued->domain() : QString();
}

std::optional<AccountConflict> overTheLimit(const MailAccount &candidate, const QList<MailAccount> &accounts,
                                            const Provider *provider)
{
    const std::optional<int> limit = provider ? credentialsPerDomain(*provider) : std::nullopt;
    const QString domain = limit ? credentialDomain(candidate, provider) : QString();
    if (domain.isEmpty())
        return std::nullopt;
    const LoginIdentity candidateLogin(candidate, provider);
    QSet<QString> taken; // the same credential may be used in several workspaces
    QUuid last;
    for (const MailAccount &other : accounts) {
        if (other.id == candidate.id || other.isPractice || other.providerId != candidate.providerId ||
            credentialDomain(other, provider) != domain)
            continue;
        if (candidateLogin.isAlso(other))
            return std::nullopt;
        taken.insert(mailboxOfLogin(provider, other.login, other.sender.address)->toString().toCaseFolded());
        last = other.id;
    }
    if (taken.size() < *limit)
        return std::nullopt;
    return AccountConflict{.kind = ConflictKind::TooManyCredentials, .with = last, .limit = *limit, .domain = domain};
}

} // namespace

std::optional<int> credentialsPerDomain(const Provider &provider)
{
    for (const ProviderLimit &limit : provider.limits) {
        if (limit.unit == "credentials"_L1 && limit.per == "domain"_L1)
            return limit.count;
    }
    return std::nullopt;
}

std::optional<AccountConflict> conflictOf(const MailAccount &candidate, const QList<MailAccount> &accounts,
                                          const ProviderCatalog &catalog)
{
    const auto isBeside = [&candidate](const MailAccount &other) {
        return other.id != candidate.id && other.isPractice == candidate.isPractice &&
               other.workspace == candidate.workspace;
    };
    const Provider *provider = catalog.byId(candidate.providerId);
    const LoginIdentity login(candidate, provider);
    for (const MailAccount &other : accounts) {
        if (isBeside(other) && login.isAlso(other))
            return AccountConflict{.kind = ConflictKind::SameLogin, .with = other.id};
    }
    if (candidate.isPractice)
        return std::nullopt;
    for (const MailAccount &other : accounts) {
        if (standsOnce(provider) && isBeside(other) && other.providerId == candidate.providerId)
            return AccountConflict{.kind = ConflictKind::SameProvider, .with = other.id};
    }
    return overTheLimit(candidate, accounts, provider);
}

} // namespace sendproof
