// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letgo.h"
#include "core/portprobe.h"
#include "core/provider.h"

#include <QObject>
#include <functional>

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

/// What became of a source.
enum class SourceState {
    Waiting,
    Asking,
    Found,
    Nothing, ///< Answered, and knows nothing about the domain
    Refused, ///< What it said must not be used: redirected to http, a foreign or broken document
    Failed,  ///< No answer, or none in time
    Stopped  ///< A better source answered, or it isn't asked offline
};
QLatin1StringView sourceStateName(SourceState state); ///< "waiting", … "stopped"

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

/// One source and how far it is.
struct SourceReport
{
    DiscoverySource source = DiscoverySource::Catalogue;
    SourceState state = SourceState::Waiting;
    std::chrono::milliseconds took{0}; ///< Until it was settled
    friend bool operator==(const SourceReport &, const SourceReport &) = default;
};

/// What is known so far.
struct DiscoveryReport
{
    QString domain;                ///< A-labels
    QList<DiscoveredServer> found; ///< The best first; of one source as that source ranks them
    QList<SourceReport> sources;   ///< One for each source, in its order
    QList<ProbedPort> ports;       ///< What probing asks, host by host; grows, never reorders
    std::chrono::milliseconds took{0};
    /// The settings to offer; null where nothing was found.
    const DiscoveredServer *best() const { return found.isEmpty() ? nullptr : &found.first(); }
};

/// What is to be found.
struct DiscoveryOrder
{
    QString domain;         ///< A-labels in lower case; all that leaves this computer
    QString address;        ///< The whole address, only where the user allowed to send it; usually empty
    bool isOffline = false; ///< Only what needs no network: the catalogue
};

/// One search for the settings of a domain. DiscoverySession is the real one; tests bring a fake.
class Discovery : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start() = 0;                          ///< Returns at once
    virtual const DiscoveryReport &report() const = 0; ///< As known so far; still true inside finished()

Q_SIGNALS:
    void changed(); ///< report() is news
    /// Exactly once, the last thing it ever emits; never from inside start(). Within 10 seconds.
    void finished();
};

using MakeDiscovery = std::function<Story<Discovery>(const DiscoveryOrder &order)>;

} // namespace sendproof
