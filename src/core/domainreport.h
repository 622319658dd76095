// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dkimkey.h"
#include "core/dmarcrecord.h"
#include "core/dnsresolver.h"
#include "core/senderservices.h"
#include "core/spfadvice.h"

#include <optional>

namespace sendproof {

/// Whether SPF lets a provider send for the domain.
enum class SpfAllowance {
    Unknown, ///< No provider was named, its addresses aren't known, or DNS gave no answer
    Allowed,
    NotAllowed, ///< The record is right but doesn't name the provider, or there is no record
    Broken      ///< The record is a permanent error: it helps nobody (RFC 7208 section 2.6.7)
};

/// Whether mail from the provider will pass DMARC, going by what is published.
enum class DmarcOutlook {
    NotAsked, ///< No provider was named
    Passes,   ///< By SPF, or by a DKIM key that is published
    Fails,
    DependsOnDkim, ///< SPF can't help, and the provider's selectors aren't known: only a real mail shows
    Unknown        ///< DNS gave no answer
};

/// A selector that was looked at.
struct DkimFinding
{
    QString selector;
    QString domain; ///< "d=": the domain asked about, or its organizational domain
    DnsOutcome outcome = DnsOutcome::NoData;
    std::optional<DkimKey> key; ///< The best of what stands there
};

/// The DMARC record that counts.
struct DmarcFinding
{
    DnsOutcome outcome = DnsOutcome::NoData;
    QString domain; ///< Below whose _dmarc it was found, or looked for last
    std::variant<DmarcRecord, DmarcFault> record = DmarcFault::NotARecord;
    const DmarcRecord *valid() const { return std::get_if<DmarcRecord>(&record); } ///< Null where there is none
};

/// What the DNS of a domain says about mail from it, and what should be changed.
struct DomainReport
{
    QString domain;                       ///< As A-labels
    QString organizational;               ///< Its organizational domain
    std::optional<SenderService> service; ///< Who shall send
    DnsOutcome mxOutcome = DnsOutcome::NoData;
    QList<DnsMailServer> mailServers; ///< One with an empty host: takes no mail (RFC 7505)
    SpfSurvey spf;
    SpfAllowance allowance = SpfAllowance::Unknown;
    QStringList allowedServices; ///< Ids of known providers that the SPF record includes
    QList<DkimFinding> dkim;
    DmarcFinding dmarc;
    DmarcOutlook outlook = DmarcOutlook::NotAsked;
    SpfAdvice spfAdvice;
    QByteArray dmarcAdvice;  ///< The record to publish; empty: nothing to do
    QString dmarcAdviceName; ///< Where: "_dmarc.example.com"

    /// What receivers do with mail from this domain that fails; nothing where there is no valid record.
    std::optional<DmarcPolicy> policy() const;
    bool needsChange() const; ///< Something should be changed before mail is sent
};

/// Fills in the conclusions of @p report (outlook and advice) from what was found. @p includeLookups: see adviseSpf().
void conclude(DomainReport &report, int includeLookups);

QLatin1StringView spfAllowanceName(SpfAllowance allowance); ///< "unknown", "allowed", "not-allowed", "broken"
/// "not-asked", "passes", "fails", "depends-on-dkim", "unknown".
QLatin1StringView dmarcOutlookName(DmarcOutlook outlook);

} // namespace sendproof
