// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/domainwords.h"

#include "core/hostname.h"
#include "core/unsafetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

class DomainWords
{
    Q_DECLARE_TR_FUNCTIONS(DomainWords)
};

QString shown(const QByteArray &text)
{
    return shownText(QString::fromLatin1(text), 500);
}

QString verdictText(const DomainReport &report, const QString &provider)
{
    const QString domain = shownDomainName(report.domain);
    const bool isBySpf = report.allowance == SpfAllowance::Allowed && report.service && report.service->keepsEnvelope;
    switch (report.outlook) {
    case DmarcOutlook::NotAsked:
        return DomainWords::tr("This is what the DNS of %1 says about mail.").arg(domain);
    case DmarcOutlook::Passes:
        return isBySpf ? DomainWords::tr("%1 may send as %2, and its mail passes DMARC.").arg(provider, domain)
                       //: %1 a provider, %2 a domain
                       : DomainWords::tr("%1 has a DKIM key for %2: mail that it signs with it passes DMARC.")
                             .arg(provider, domain);
    case DmarcOutlook::Fails:
        return DomainWords::tr("Mail that %1 sends as %2 fails DMARC. Receivers may refuse it or put it into spam.")
            .arg(provider, domain);
    case DmarcOutlook::DependsOnDkim:
        return DomainWords::
            tr("SPF doesn't settle it: mail that %1 sends as %2 passes DMARC only where %1 signs it with a DKIM key of "
               "this domain. A test mail shows it.")
                .arg(provider, domain);
    case DmarcOutlook::Unknown:
        break;
    }
    return DomainWords::tr(
               "DNS gave no answer to a part of the questions, so it isn't known whether %1 may send as %2. Try again.")
        .arg(provider, domain);
}

QString mxText(const DomainReport &report)
{
    if (report.mailServers.size() == 1 && report.mailServers.first().host.isEmpty())
        return DomainWords::tr("MX: the domain says that it takes no mail. Replies and bounces can't reach it.");
    if (!report.mailServers.isEmpty())
        return DomainWords::tr("MX: mail to the domain goes to %1.")
            .arg(shownText(report.mailServers.first().host, 260));
    if (report.mxOutcome == DnsOutcome::NoData)
        return DomainWords::tr("MX: there is none. Replies and bounces may not reach the domain.");
    return DomainWords::tr("MX: DNS gave no usable answer.");
}

QString spfTroubleText(const SpfTrouble &trouble)
{
    const QString domain = shownText(trouble.domain, 260);
    switch (trouble.problem) {
    case SpfProblem::None:
        break;
    case SpfProblem::NoRecord:
        return DomainWords::tr("SPF: there is no record.");
    case SpfProblem::SeveralRecords:
        return DomainWords::tr("SPF: %1 has more than one record. Receivers then count none of them.").arg(domain);
    case SpfProblem::BadTerm:
        return DomainWords::tr("SPF: the record of %1 has a part that can't be read: %2")
            .arg(domain, shown(trouble.term));
    case SpfProblem::TooManyLookups:
        return DomainWords::tr(
            "SPF: the record needs more than the 10 look-ups that are allowed. Receivers may count it as broken.");
    case SpfProblem::TooManyVoidLookups:
        return DomainWords::tr(
                   "SPF: more than 2 names in the record of %1 lead nowhere. Receivers may count it as broken.")
            .arg(domain);
    case SpfProblem::TooManyMailServers:
        return DomainWords::tr("SPF: a name in the record of %1 has more than 10 mail servers.").arg(domain);
    case SpfProblem::Loop:
        return DomainWords::tr("SPF: the record of %1 includes itself.").arg(domain);
    case SpfProblem::IncludeWithoutRecord:
        return DomainWords::tr("SPF: the record includes %1, which has none.").arg(domain);
    case SpfProblem::NoAnswer:
        return DomainWords::tr("SPF: DNS gave no usable answer for %1.").arg(domain);
    }
    return {};
}

QString spfText(const DomainReport &report, const QString &provider)
{
    if (report.spf.trouble.problem != SpfProblem::None)
        return spfTroubleText(report.spf.trouble);
    const QString lookups = QString::number(report.spf.lookups);
    if (provider.isEmpty() || report.allowance == SpfAllowance::Unknown)
        return DomainWords::tr("SPF: the record is right and needs %1 of 10 look-ups.").arg(lookups);
    return report.allowance == SpfAllowance::Allowed
               ? DomainWords::tr("SPF: the record lets %1 send and needs %2 of 10 look-ups.").arg(provider, lookups)
               : DomainWords::tr("SPF: the record doesn't let %1 send.").arg(provider);
}

QString keyFaultText(const DkimKey &key)
{
    switch (key.fault) {
    case DkimFault::None:
        return DomainWords::tr("a good key");
    case DkimFault::Short:
        return DomainWords::tr("a key of %1 bits, which works; 2048 would be better").arg(key.bits);
    case DkimFault::Testing:
        return DomainWords::tr("a good key that is marked as a test");
    case DkimFault::Revoked:
        return DomainWords::tr("a key that was withdrawn");
    case DkimFault::TooShort:
        return DomainWords::tr("a key of only %1 bits, which receivers ignore").arg(key.bits);
    case DkimFault::OnlySha1:
    case DkimFault::ForOtherServices:
    case DkimFault::UnknownAlgorithm:
        return DomainWords::tr("a key that receivers can't use for mail");
    case DkimFault::NotARecord:
    case DkimFault::BadKey:
        break;
    }
    return DomainWords::tr("a record that can't be read");
}

QString dkimText(const DomainReport &report)
{
    if (!report.service)
        return DomainWords::tr("DKIM: not looked at, because keys can only be found by provider.");
    if (report.dkim.isEmpty())
        return DomainWords::tr("DKIM: not looked at, because the names of this provider's keys aren't known.");
    const DkimFinding *best = nullptr;
    QStringList names;
    for (const DkimFinding &finding : report.dkim) {
        if (finding.key && (!best || (finding.key->isUsable() && !best->key->isUsable())))
            best = &finding;
        names += finding.selector + u"._domainkey."_s + finding.domain;
    }
    if (best)
        //: %1 a name in DNS, %2 what is there, for example "a good key"
        return DomainWords::tr("DKIM: at %1 there is %2.")
            .arg(best->selector + u"._domainkey."_s + best->domain, keyFaultText(*best->key));
    return DomainWords::tr("DKIM: no key at %1.").arg(names.join(u", "_s));
}

QString dmarcText(const DomainReport &report)
{
    const auto policy = report.policy();
    if (policy == DmarcPolicy::None)
        return DomainWords::tr("DMARC: receivers are asked to deliver mail that fails all the same.");
    if (policy == DmarcPolicy::Quarantine)
        return DomainWords::tr("DMARC: receivers are asked to put mail that fails into spam.");
    if (policy)
        return DomainWords::tr("DMARC: receivers are asked to refuse mail that fails.");
    switch (std::get<DmarcFault>(report.dmarc.record)) {
    case DmarcFault::SeveralRecords:
        return DomainWords::tr("DMARC: there is more than one record. Receivers then count none of them.");
    case DmarcFault::NoPolicy:
        return DomainWords::tr("DMARC: the record has no valid policy, so it doesn't count.");
    case DmarcFault::NotARecord:
        break;
    }
    const bool isVoid = report.dmarc.outcome == DnsOutcome::NoSuchName || report.dmarc.outcome == DnsOutcome::NoData ||
                        report.dmarc.outcome == DnsOutcome::Found;
    return isVoid ? DomainWords::tr("DMARC: there is no record.")
                  : DomainWords::tr("DMARC: DNS gave no usable answer.");
}

void addSpfAdvice(const DomainReport &report, DomainText &text)
{
    const QString record = shown(report.spfAdvice.record);
    switch (report.spfAdvice.step) {
    case SpfStep::Nothing:
        return;
    case SpfStep::Add:
        text.offers.append({DomainWords::tr("Publish this SPF record (type TXT)."), report.domain, record});
        return;
    case SpfStep::Replace:
        text.offers.append(
            {DomainWords::tr("Put this SPF record (type TXT) in the place of every SPF record that is there. A "
                             "second one would break both."),
             report.domain, record});
        return;
    case SpfStep::FixFirst:
        text.advice.append(DomainWords::tr("Correct the SPF record first; nothing can be added to it as it is."));
        return;
    case SpfStep::TooLong:
        text.advice.append(
            DomainWords::tr("Take something out of the SPF record first that isn't used any more: it may need 10 "
                            "look-ups at most."));
        return;
    }
}

} // namespace

DomainText domainText(const DomainReport &report, const QString &providerName)
{
    const QString provider = shownText(providerName, 100);
    DomainText text;
    text.verdict = verdictText(report, provider);
    text.findings = {mxText(report), spfText(report, provider), dkimText(report), dmarcText(report)};
    addSpfAdvice(report, text);
    if (report.outlook == DmarcOutlook::Fails || report.outlook == DmarcOutlook::DependsOnDkim)
        text.advice.append(
            DomainWords::tr("Switch DKIM on in the settings of %1 and publish the key that it shows there.")
                .arg(provider));
    if (!report.dmarcAdvice.isEmpty())
        text.offers.append(
            {DomainWords::tr("Publish this DMARC record (type TXT). It asks for reports and changes nothing else; "
                             "the address in it must exist."),
             report.dmarcAdviceName, shown(report.dmarcAdvice)});
    return text;
}

QString domainFailureText(const Failure &failure, const QString &domain)
{
    const QString name = shownDomainName(domain);
    switch (failure.kind) {
    case FailureKind::HostNotFound:
        return DomainWords::tr("There is no domain %1.").arg(name);
    case FailureKind::TimedOut:
        return DomainWords::tr("DNS didn't answer in time. Check the network connection, then try again.");
    case FailureKind::InvalidInput:
        return DomainWords::tr("%1 is no domain, for example: example.com").arg(shownText(domain, 260));
    default:
        return DomainWords::tr("DNS can't be reached. Check the network connection, then try again.");
    }
}

} // namespace sendproof
