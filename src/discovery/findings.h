// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discovery.h"
#include "core/dnsresolver.h"
#include "core/providercatalog.h"
#include "discovery/autoconfigdocument.h"

#include <functional>

namespace sendproof {

/// The registrable domain of a host, by the public suffix list: "example.co.kr" of "smtp.example.co.kr".
using SiteOf = std::function<QString(const QString &host)>;

/// Turns what the sources say about one domain into settings, and says how far each can be trusted. Pure.
/// A server that the catalogue knows needs no tick, whoever named it: the worst that a lie achieves is a sign-in that a
/// well-known provider refuses.
class Findings
{
public:
    Findings(const ProviderCatalog &catalog, SiteOf siteOf, QString domain);

    QList<DiscoveredServer> ofCatalogue() const;
    /// @p answer to the question for MX.
    QList<DiscoveredServer> ofExchangers(const DnsAnswer &answer) const;
    /// The registrable domain of the first mail exchanger where it is another one than our own; else empty.
    QString exchangerSite(const DnsAnswer &answer) const;
    /// @p isForeign: another site had a hand in it, by a redirect or as the mail exchanger's.
    QList<DiscoveredServer> ofDocument(const AutoconfigDocument &document, DiscoverySource source,
                                       const QString &saidBy, bool isForeign) const;
    QList<DiscoveredServer> ofServices(const QList<SubmissionServer> &servers) const;
    /// Needs a tick: the answer is Microsoft's, not the domain's.
    QList<DiscoveredServer> ofExchangeOnline(const QString &saidBy) const;
    /// One server a host: its first usable port, else its first whose certificate can't be trusted. Usable ones first.
    QList<DiscoveredServer> ofPorts(const QList<ProbedPort> &ports) const;
    /// Hosts worth knocking at: "smtp.", "mail." and the domain itself.
    QList<HostName> likelyHosts() const;
    /// The first two mail exchangers, which are often the submission server of a small host too.
    QList<HostName> exchangers(const DnsAnswer &answer) const;

private:
    DiscoveredServer made(DiscoverySource source, const SubmissionServer &server, const QString &saidBy) const;
    QList<DiscoveredServer> ofProvider(const Provider *provider, DiscoverySource source, const QString &saidBy) const;
    bool isOwn(const HostName &host) const;

    const ProviderCatalog &m_catalog;
    SiteOf m_siteOf;
    QString m_domain;
};

} // namespace sendproof
