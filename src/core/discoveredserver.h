// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/provider.h"

#include <QLatin1StringView>
#include <optional>

namespace sendproof {

/// Where settings can come from, the best first: one that is found makes those after it needless.
enum class DiscoverySource {
    Catalogue,     ///< The provider catalogue knows the domain
    MailExchanger, ///< The catalogue knows the domain's mail exchanger (MX)
    Autoconfig,    ///< https://autoconfig.<domain>/mail/config-v1.1.xml
    WellKnown,     ///< https://<domain>/.well-known/autoconfig/mail/config-v1.1.xml
    Ispdb,         ///< Thunderbird's data base of mail services
    ServiceRecord, ///< SRV _submissions._tcp, _submission._tcp (RFC 8314 section 5.1, RFC 6186)
    Autodiscover,  ///< Microsoft's autodiscover v2
    Probing        ///< Asking the ports of likely hosts
};
inline constexpr int discoverySourceCount = 8;
/// "catalogue", "mail-exchanger", "autoconfig", "well-known", "ispdb", "service-record", "autodiscover", "probing".
QLatin1StringView discoverySourceName(DiscoverySource source);

/// Why settings need a tick before they are used.
enum class TrustDoubt {
    None,
    OtherDomain,   ///< Unprotected DNS names a host of another domain (RFC 6186 section 6)
    OtherSite,     ///< Another site than the domain's said so, or the document came by way of one
    BadCertificate ///< The server's certificate can't be trusted
};
QLatin1StringView trustDoubtName(TrustDoubt doubt); ///< "none", "other-domain", "other-site", "bad-certificate"

/// Where mail can be read (IMAP), as some sources say it too.
struct IncomingServer
{
    HostName host;
    int port = 993;
    Security security = Security::ImplicitTls;
    friend bool operator==(const IncomingServer &, const IncomingServer &) = default;
};

/// Settings that were found. Security is never None.
struct DiscoveredServer
{
    DiscoverySource source = DiscoverySource::Probing;
    SubmissionServer server;
    QString providerId; ///< Catalogue id; empty: not of the catalogue
    LoginForm login = LoginForm::Unknown;
    std::optional<IncomingServer> incoming;
    TrustDoubt doubt = TrustDoubt::None; ///< Other than None: ask before using it
    QString saidBy;                      ///< The host that said so: "autoconfig.example.kr", "mx1.example.kr"
    friend bool operator==(const DiscoveredServer &, const DiscoveredServer &) = default;
};

} // namespace sendproof
