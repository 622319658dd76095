// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/domainpanelwords.h"

#include "core/hostname.h"
#include "core/unsafetext.h"
#include "wizard/placeholders.h"

#include <QCoreApplication>

namespace sendproof {

namespace {

class DomainPanelWords
{
    Q_DECLARE_TR_FUNCTIONS(DomainPanelWords)
};

/// With the offered SPF record mail from the service would pass.
bool isOnlySpfMissing(const DomainReport &report)
{
    const bool isOffered = report.spfAdvice.step == SpfStep::Add || report.spfAdvice.step == SpfStep::Replace;
    return isOffered && report.outlook != DmarcOutlook::Passes && report.allowance == SpfAllowance::NotAllowed &&
           report.service && report.service->keepsEnvelope && !report.service->spfInclude.isEmpty();
}

} // namespace

QString domainVerdictText(const DomainReport &report, const QString &verdict, const QString &providerName)
{
    if (!isOnlySpfMissing(report))
        return verdict;
    //: %1 a mail service, %2 a domain
    return filled(DomainPanelWords::tr("The SPF record of %2 doesn't name %1 yet. Once it does, mail passes DMARC."),
                  {shownText(providerName, 100), shownDomainName(report.domain)});
}

QString domainAskedText(const QString &domain)
{
    //: %1 a domain
    return filled(DomainPanelWords::tr("Asking the DNS of %1 …"), {shownDomainName(domain)});
}

QString recordsToAddText(int count)
{
    //: Behind the verdict on a domain; the records stand below, ready to be copied
    return DomainPanelWords::tr("%n record(s) to enter.", nullptr, count);
}

QString whereToEnterText()
{
    return DomainPanelWords::tr(
        "Enter records where the DNS of the domain is kept, usually at the company it was registered with, such as "
        "Gabia, Cafe24 or Whois. Some forms want only what stands before the domain, and @ for the domain itself.");
}

Severity domainSeverity(const DomainReport &report)
{
    switch (report.outlook) {
    case DmarcOutlook::Passes:
        return Severity::Ok;
    case DmarcOutlook::Fails:
        return Severity::Error;
    case DmarcOutlook::DependsOnDkim:
        return Severity::Warning;
    case DmarcOutlook::NotAsked:
    case DmarcOutlook::Unknown:
        break;
    }
    return Severity::Info;
}

} // namespace sendproof
