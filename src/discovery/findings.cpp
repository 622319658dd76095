// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/findings.h"

#include "discovery/publichost.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype exchangersToAsk = 2;

} // namespace

Findings::Findings(const ProviderCatalog &catalog, SiteOf siteOf, QString domain)
    : m_catalog(catalog)
    , m_siteOf(std::move(siteOf))
    , m_domain(std::move(domain))
{
}

QList<DiscoveredServer> Findings::ofProvider(const Provider *provider, DiscoverySource source,
                                             const QString &saidBy) const
{
    const std::optional<HostName> host = provider ? HostName::parse(provider->host).host : std::nullopt;
    if (!host || host->isEmpty())
        return {};
    QList<DiscoveredServer> servers;
    for (const ProviderPort &port : provider->ports) {
        DiscoveredServer server{.source = source, .providerId = provider->id, .login = provider->loginForm};
        server.server = {.host = *host, .port = port.port, .security = port.security};
        server.saidBy = saidBy;
        const auto imapHost = provider->imap ? HostName::parse(provider->imap->host).host : std::nullopt;
        if (imapHost && !imapHost->isEmpty() && provider->imap->security)
            server.incoming = {*imapHost, provider->imap->port, *provider->imap->security};
        servers.append(server);
    }
    return servers;
}

QList<DiscoveredServer> Findings::ofCatalogue() const
{
    const auto address = MailAddress::parse(u"postmaster@"_s + m_domain).address;
    return address ? ofProvider(m_catalog.byAddress(*address), DiscoverySource::Catalogue, {})
                   : QList<DiscoveredServer>();
}

QList<DiscoveredServer> Findings::ofExchangers(const DnsAnswer &answer) const
{
    for (const DnsMailServer &exchanger : answer.mailServers) {
        const Provider *provider = m_catalog.byMailExchanger(exchanger.host);
        const auto servers = ofProvider(provider, DiscoverySource::MailExchanger, exchanger.host);
        if (!servers.isEmpty())
            return servers;
    }
    return {};
}

QString Findings::exchangerSite(const DnsAnswer &answer) const
{
    const QList<HostName> hosts = exchangers(answer);
    const QString site = hosts.isEmpty() ? QString() : m_siteOf(hosts.first().ascii());
    return site == m_siteOf(m_domain) ? QString() : site;
}

QList<DiscoveredServer> Findings::ofDocument(const AutoconfigDocument &document, DiscoverySource source,
                                             const QString &saidBy, bool isForeign) const
{
    QList<DiscoveredServer> servers;
    for (const AutoconfigServer &outgoing : document.outgoing) {
        DiscoveredServer server = made(source, outgoing.server, saidBy);
        server.login = outgoing.login;
        if (!document.incoming.isEmpty())
            server.incoming = document.incoming.first();
        if (isForeign && server.providerId.isEmpty())
            server.doubt = TrustDoubt::OtherSite;
        servers.append(server);
    }
    return servers;
}

QList<DiscoveredServer> Findings::ofServices(const QList<SubmissionServer> &services) const
{
    QList<DiscoveredServer> servers;
    for (const SubmissionServer &service : services) {
        DiscoveredServer server = made(DiscoverySource::ServiceRecord, service, m_domain);
        if (server.providerId.isEmpty() && !isOwn(service.host))
            server.doubt = TrustDoubt::OtherDomain;
        servers.append(server);
    }
    return servers;
}

QList<DiscoveredServer> Findings::ofExchangeOnline(const QString &saidBy) const
{
    QList<DiscoveredServer> servers =
        ofProvider(m_catalog.byId(u"microsoft365"), DiscoverySource::Autodiscover, saidBy);
    for (DiscoveredServer &server : servers)
        server.doubt = TrustDoubt::OtherSite; // it may answer so for domains that aren't there
    return servers;
}

QList<DiscoveredServer> Findings::ofPorts(const QList<ProbedPort> &ports) const
{
    QList<DiscoveredServer> servers;
    for (const PortState state : {PortState::Usable, PortState::Untrusted}) {
        for (const ProbedPort &port : ports) {
            const bool isHostThere =
                std::any_of(servers.begin(), servers.end(),
                            [&port](const DiscoveredServer &server) { return server.server.host == port.host; });
            if (port.state != state || isHostThere)
                continue;
            DiscoveredServer server = made(DiscoverySource::Probing, port.server(), port.host.ascii());
            if (state == PortState::Untrusted)
                server.doubt = TrustDoubt::BadCertificate;
            else if (server.providerId.isEmpty() && !isOwn(port.host))
                server.doubt = TrustDoubt::OtherDomain;
            servers.append(server);
        }
    }
    return servers;
}

QList<HostName> Findings::likelyHosts() const
{
    QList<HostName> hosts;
    for (const QString &name : {u"smtp."_s + m_domain, u"mail."_s + m_domain, m_domain}) {
        if (const auto host = publicHost(name))
            hosts.append(*host);
    }
    return hosts;
}

QList<HostName> Findings::exchangers(const DnsAnswer &answer) const
{
    QList<HostName> hosts;
    for (const DnsMailServer &exchanger : answer.mailServers) {
        const auto host = publicHost(exchanger.host);
        if (host && !hosts.contains(*host) && hosts.size() < exchangersToAsk)
            hosts.append(*host);
    }
    return hosts;
}

DiscoveredServer Findings::made(DiscoverySource source, const SubmissionServer &server, const QString &saidBy) const
{
    DiscoveredServer found{.source = source, .server = server};
    found.saidBy = saidBy;
    const auto serving =
        std::find_if(m_catalog.providers().begin(), m_catalog.providers().end(),
                     [&server](const Provider &provider) { return isServerOf(provider, server.host.ascii()); });
    if (serving != m_catalog.providers().end()) {
        found.providerId = serving->id;
        found.login = serving->loginForm;
    }
    return found;
}

bool Findings::isOwn(const HostName &host) const
{
    return m_siteOf(host.ascii()) == m_siteOf(m_domain);
}

} // namespace sendproof
