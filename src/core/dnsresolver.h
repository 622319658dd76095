// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ipaddress.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <functional>

namespace sendproof {

/// What is asked for.
enum class DnsType { Mx, Txt, Srv, A, Aaaa, Ptr };

/// One question. The name is A-labels without trailing dot; underscores are allowed.
struct DnsQuestion
{
    QString name;
    DnsType type = DnsType::Txt;
    friend bool operator==(const DnsQuestion &, const DnsQuestion &) = default;
};

/// What became of a question.
enum class DnsOutcome {
    Found,          ///< At least one record
    NoSuchName,     ///< NXDOMAIN: the name doesn't exist
    NoData,         ///< The name exists, without records of this type
    TemporaryError, ///< SERVFAIL, REFUSED, no server to be reached: asking again may help
    TimedOut,       ///< No answer within the resolver's own deadline
    Unusable        ///< An answer came that is malformed, over the limits, or a loop of aliases
};
/// "found", "no-such-name", "no-data", "temporary-error", "timed-out", "unusable".
QLatin1StringView dnsOutcomeName(DnsOutcome outcome);

/// An MX record. The host "." (here: empty) is the null MX of RFC 7505.
struct DnsMailServer
{
    QString host;
    int preference = 0;
};

/// An SRV record (RFC 2782). An empty host says that the service is decidedly not there.
struct DnsService
{
    QString host;
    int port = 0;
    int priority = 0;
    int weight = 0;
};

/// The answer. Only the list of the asked type is filled; everything in it is untrusted.
struct DnsAnswer
{
    DnsOutcome outcome = DnsOutcome::NoData;
    QList<QByteArray> texts; ///< TXT: the strings of one record joined without anything between (RFC 7208 section 3.3)
    QList<DnsMailServer> mailServers; ///< By preference
    QList<DnsService> services;       ///< By priority
    QList<IpAddress> addresses;       ///< A or AAAA
    QList<QString> names;             ///< PTR
    /// Sure that there is nothing: neither an error nor a record.
    bool isVoid() const { return outcome == DnsOutcome::NoSuchName || outcome == DnsOutcome::NoData; }
    /// Nothing is known: asking again may help.
    bool isUnknown() const { return outcome == DnsOutcome::TemporaryError || outcome == DnsOutcome::TimedOut; }
};

/// Looks names up. Port; SystemDnsResolver is the real one, tests bring a fake. Aliases (CNAME) are followed.
class DnsResolver
{
public:
    using Answered = std::function<void(const DnsAnswer &answer)>;

    DnsResolver() = default;
    DnsResolver(const DnsResolver &) = delete;
    DnsResolver &operator=(const DnsResolver &) = delete;
    virtual ~DnsResolver() = default;

    /// Exactly one answer, later, from the event loop, within the resolver's own deadline; none once @p context or the
    /// resolver is gone.
    virtual void ask(const DnsQuestion &question, QObject *context, Answered answered) = 0;
};

} // namespace sendproof
