// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domainreport.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// A usable key of a domain that is aligned with the From address.
bool isHelpful(const DkimFinding &finding, const DomainReport &report)
{
    const bool isStrict = report.dmarc.valid() && report.dmarc.valid()->isDkimStrict;
    return finding.key && finding.key->isUsable() &&
           isAligned({report.domain, report.organizational}, {finding.domain, report.organizational}, isStrict);
}

DmarcOutlook outlookOf(const DomainReport &report)
{
    if (!report.service)
        return DmarcOutlook::NotAsked;
    const bool isBySpf = report.allowance == SpfAllowance::Allowed && report.service->keepsEnvelope;
    const bool isByDkim = std::any_of(report.dkim.begin(), report.dkim.end(),
                                      [&report](const DkimFinding &finding) { return isHelpful(finding, report); });
    if (isBySpf || isByDkim)
        return DmarcOutlook::Passes;
    const bool isSilent = std::any_of(report.dkim.begin(), report.dkim.end(), [](const DkimFinding &finding) {
        return finding.outcome == DnsOutcome::TemporaryError || finding.outcome == DnsOutcome::TimedOut;
    });
    if (isSilent || report.spf.trouble.problem == SpfProblem::NoAnswer)
        return DmarcOutlook::Unknown;
    return report.service->dkimSelectors.isEmpty() || report.allowance == SpfAllowance::Unknown
               ? DmarcOutlook::DependsOnDkim
               : DmarcOutlook::Fails;
}

/// RFC 2142 makes postmaster the one address that every mail domain has.
void adviseDmarc(DomainReport &report)
{
    const bool isUnknown =
        report.dmarc.outcome == DnsOutcome::TemporaryError || report.dmarc.outcome == DnsOutcome::TimedOut;
    if (report.dmarc.valid() || isUnknown)
        return;
    const bool isMissing = std::get<DmarcFault>(report.dmarc.record) == DmarcFault::NotARecord;
    const QString at = isMissing ? report.organizational : report.dmarc.domain;
    report.dmarcAdviceName = u"_dmarc."_s + at;
    report.dmarcAdvice = "v=DMARC1; p=none; rua=mailto:postmaster@" + at.toLatin1();
}

} // namespace

std::optional<DmarcPolicy> DomainReport::policy() const
{
    const DmarcRecord *const record = dmarc.valid();
    if (!record)
        return std::nullopt;
    return dmarc.domain == domain ? record->policy : record->subdomainPolicy;
}

bool DomainReport::needsChange() const
{
    return spfAdvice.step != SpfStep::Nothing || outlook == DmarcOutlook::Fails || !dmarcAdvice.isEmpty();
}

void conclude(DomainReport &report, int includeLookups)
{
    // Where the provider puts its own domain into MAIL FROM, its include would help nobody.
    const QByteArray include =
        report.service && report.service->keepsEnvelope ? report.service->spfInclude : QByteArray();
    report.spfAdvice = {};
    if (report.spf.trouble.problem != SpfProblem::NoAnswer)
        report.spfAdvice = adviseSpf(report.spf, include, includeLookups, report.allowance == SpfAllowance::Allowed);
    report.outlook = outlookOf(report);
    adviseDmarc(report);
}

QLatin1StringView spfAllowanceName(SpfAllowance allowance)
{
    static constexpr std::array names{"unknown"_L1, "allowed"_L1, "not-allowed"_L1, "broken"_L1};
    return names.at(static_cast<std::size_t>(allowance));
}

QLatin1StringView dmarcOutlookName(DmarcOutlook outlook)
{
    static constexpr std::array names{"not-asked"_L1, "passes"_L1, "fails"_L1, "depends-on-dkim"_L1, "unknown"_L1};
    return names.at(static_cast<std::size_t>(outlook));
}

} // namespace sendproof
