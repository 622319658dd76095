// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/filledsettings.h"

#include "wizard/connectnotes.h"

namespace sendproof {

namespace {

bool hasSamePort(const SubmissionServer &one, const SubmissionServer &other)
{
    return one.port == other.port && one.security == other.security;
}

QString loginFor(const DiscoveredServer &found, const Provider *provider, const MailAddress &from)
{
    if (provider)
        return ProviderCatalog::loginFor(*provider, from);
    return found.login == LoginForm::LocalPart ? from.localPart() : from.toString();
}

/// The provider stays where the catalogue knows whose domain it is, only not its servers.
QString idWithoutServer(const MailAccount &account, const ProviderCatalog &catalog)
{
    const Provider *known = catalog.byId(account.providerId);
    return known && known->status == ProviderStatus::AskHost ? account.providerId : QString();
}

} // namespace

void FilledSettings::fill(MailAccount &account, const DiscoveredServer &found, const ProviderCatalog &catalog,
                          Typed typed)
{
    const MailAddress &from = account.sender.address;
    const bool isPortOwn = typed.port || (areIn(account) && !hasSamePort(account.server, m_server));
    const bool isLoginOwn =
        typed.login || (!account.login.isEmpty() && account.login != m_login && account.login != from.toString());
    SubmissionServer server = found.server;
    if (isPortOwn) {
        server.port = account.server.port;
        server.security = account.server.security;
    }
    if (server.host != account.server.host || !hasSamePort(server, account.server))
        account.server = server; // else a confirmed certificate would be forgotten
    const Provider *provider = providerServing(catalog, server.host, found.providerId);
    if (!provider)
        provider = catalog.byId(found.providerId);
    account.providerId = provider ? provider->id : idWithoutServer(account, catalog);
    m_server = found.server;
    m_domain = from.domain();
    if (isLoginOwn)
        return;
    account.login = m_login = loginFor(found, provider, from);
}

void FilledSettings::takeBack(MailAccount &account, const ProviderCatalog &catalog)
{
    if (areIn(account)) {
        account.server = {};
        account.providerId = idWithoutServer(account, catalog);
        if (account.login == m_login)
            account.login = account.sender.address.toString();
    }
    forget();
}

bool FilledSettings::areIn(const MailAccount &account) const
{
    return !m_server.host.isEmpty() && account.server.host == m_server.host;
}

bool FilledSettings::areOfAnotherDomain(const MailAccount &account) const
{
    return areIn(account) && account.sender.address.domain() != m_domain;
}

} // namespace sendproof
