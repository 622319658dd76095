// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sendermatch.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// Full-width letters and signs as plain ones, Hangul composed, as people mean them.
QString plain(const QString &login)
{
    QString made = login.normalized(QString::NormalizationForm_KC);
    made.replace(QChar(0x3002), u'.'); // the ideographic full stop has no compatibility form
    return made.trimmed();
}

bool isLoginOfItsOwn(const Provider &provider)
{
    return provider.loginForm == LoginForm::FixedWord || provider.loginForm == LoginForm::ProviderIssued;
}

/// One writing for all addresses of a mailbox.
QString mailboxKey(const Provider *provider, const MailAddress &address)
{
    QString local = address.localPart().normalized(QString::NormalizationForm_KC).toCaseFolded();
    QString domain = address.domain();
    const bool isOwnDomain = provider && (provider->domains.isEmpty() || provider->domains.contains(domain));
    if (!isOwnDomain)
        return local + u'@' + domain;
    if (provider->matching.ignoresPlus && local.indexOf(u'+') > 0)
        local.truncate(local.indexOf(u'+'));
    if (provider->matching.ignoresDots)
        local.remove(u'.');
    if (provider->matching.domainsAreOne && !provider->domains.isEmpty())
        domain = provider->domains.first();
    return local + u'@' + domain;
}

} // namespace

std::optional<MailAddress> mailboxOfLogin(const Provider *provider, const QString &login, const MailAddress &from)
{
    if (provider && isLoginOfItsOwn(*provider))
        return std::nullopt;
    const QString name = plain(login);
    if (name.contains(u'@'))
        return MailAddress::parse(name).address;
    const bool isCompletable =
        provider && provider->loginForm != LoginForm::IssuedAddress && !provider->domains.isEmpty();
    if (name.isEmpty() || !isCompletable)
        return std::nullopt;
    const QString domain = provider->domains.contains(from.domain()) ? from.domain() : provider->domains.first();
    return MailAddress::parse(name + u'@' + domain).address;
}

bool isSameMailbox(const Provider *provider, const MailAddress &one, const MailAddress &other)
{
    return mailboxKey(provider, one) == mailboxKey(provider, other);
}

bool isSubdomain(const QString &domain, const QString &parent)
{
    return !parent.isEmpty() && domain.endsWith(u'.' + parent);
}

} // namespace sendproof
