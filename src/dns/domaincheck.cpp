// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/domaincheck.h"

#include "dns/organizationaldomain.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype mostSamples = 4;

/// Some of @p networks, evenly spread, each by its first address.
QList<IpAddress> samplesOf(const QList<SpfNetwork> &networks)
{
    QList<IpAddress> samples;
    const qsizetype count = qMin(networks.size(), mostSamples);
    for (qsizetype i = 0; i < count; ++i)
        samples.append(networks.at(i * networks.size() / count).address);
    return samples;
}

/// The best key of an answer: some domains keep an old record beside the new one.
std::optional<DkimKey> bestKey(const QList<QByteArray> &texts)
{
    std::optional<DkimKey> best;
    for (const QByteArray &text : texts) {
        const DkimKey key = DkimKey::parse(text);
        if (!best || (key.isUsable() && !best->isUsable()))
            best = key;
    }
    return best;
}

bool isDomain(const QString &domain)
{
    return domain.contains(u'.') && domain.size() <= 253 && !IpAddress::parse(domain);
}

} // namespace

DomainCheck::DomainCheck(DnsResolver &dns, DomainOrder order, std::chrono::milliseconds deadline)
    : m_dns(dns)
    , m_order(std::move(order))
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(deadline);
    connect(&m_deadline, &QTimer::timeout, this, [this] { end(Failure{.kind = FailureKind::TimedOut}); });
    m_report.domain = m_order.domain;
    m_report.service = m_order.service;
}

void DomainCheck::start()
{
    m_deadline.start();
    if (!isDomain(m_order.domain)) {
        QMetaObject::invokeMethod(
            this, [this] { end(Failure{.kind = FailureKind::InvalidInput, .detail = m_order.domain}); },
            Qt::QueuedConnection);
        return;
    }
    m_report.organizational = organizationalDomain(m_order.domain);
    lookAtMx();
    lookAtSpf();
    lookAtProvider();
    lookAtDkim();
    ++m_pending;
    lookAtDmarc(m_order.domain);
}

template<typename Machine>
void DomainCheck::drive(const std::shared_ptr<Machine> &machine, const std::optional<DnsQuestion> &question, Then then)
{
    if (!question)
        return then();
    m_dns.ask(*question, this, [this, machine, then = std::move(then)](const DnsAnswer &answer) {
        drive(machine, machine->answer(answer), then);
    });
}

void DomainCheck::lookAtMx()
{
    ++m_pending;
    m_dns.ask({m_order.domain, DnsType::Mx}, this, [this](const DnsAnswer &answer) {
        m_report.mxOutcome = answer.outcome;
        m_report.mailServers = answer.mailServers;
        partIsDone(DomainPart::Mx);
    });
}

void DomainCheck::lookAtSpf()
{
    ++m_pending;
    const auto surveyor = std::make_shared<SpfSurveyor>(m_order.domain);
    drive(surveyor, surveyor->start(), [this, surveyor] {
        m_report.spf = surveyor->survey();
        partIsDone(DomainPart::Spf);
    });
}

void DomainCheck::lookAtProvider()
{
    if (!m_order.service || m_order.service->spfInclude.isEmpty())
        return;
    ++m_pending;
    const auto surveyor = std::make_shared<SpfSurveyor>(QString::fromLatin1(m_order.service->spfInclude));
    drive(surveyor, surveyor->start(), [this, surveyor] {
        m_provider = surveyor->survey();
        oneIsDone();
    });
}

void DomainCheck::lookAtDkim()
{
    if (!m_order.service)
        return;
    for (const QString &selector : m_order.service->dkimSelectors) {
        askForKey(selector, m_order.domain);
        if (m_report.organizational != m_order.domain)
            askForKey(selector, m_report.organizational);
    }
}

void DomainCheck::askForKey(const QString &selector, const QString &domain)
{
    ++m_pending;
    ++m_pendingKeys;
    const qsizetype index = m_report.dkim.size();
    m_report.dkim.append({selector, domain, DnsOutcome::NoData, {}});
    m_dns.ask({selector + u"._domainkey."_s + domain, DnsType::Txt}, this, [this, index](const DnsAnswer &answer) {
        m_report.dkim[index].outcome = answer.outcome;
        m_report.dkim[index].key = bestKey(answer.texts);
        if (--m_pendingKeys == 0)
            return partIsDone(DomainPart::Dkim);
        oneIsDone();
    });
}

/// RFC 7489 section 6.6.3: the domain first, then its organizational domain.
void DomainCheck::lookAtDmarc(const QString &domain)
{
    m_dns.ask({u"_dmarc."_s + domain, DnsType::Txt}, this, [this, domain](const DnsAnswer &answer) {
        m_report.dmarc = {answer.outcome, domain, DmarcRecord::choose(answer.texts)};
        const auto *const fault = std::get_if<DmarcFault>(&m_report.dmarc.record);
        const bool isMissing = fault && *fault == DmarcFault::NotARecord && !answer.isUnknown();
        if (isMissing && domain != m_report.organizational)
            return lookAtDmarc(m_report.organizational);
        partIsDone(DomainPart::Dmarc);
    });
}

void DomainCheck::partIsDone(DomainPart part)
{
    if (m_isOver)
        return;
    Q_EMIT partDone(part);
    oneIsDone();
}

void DomainCheck::oneIsDone()
{
    if (--m_pending > 0 || m_isOver)
        return;
    if (const std::optional<Failure> reason = failure())
        return end(*reason);
    recognise();
    // An include that itself is broken would break the record that it is put into.
    if (m_report.service && m_provider.trouble.problem != SpfProblem::None)
        m_report.service->spfInclude.clear();
    compare();
}

/// How the provider stands to the record. What it would cost to be sure for every address nobody can pay, so some of
/// them stand for all.
void DomainCheck::compare()
{
    const SpfProblem problem = m_report.spf.trouble.problem;
    const bool hasRecord = m_report.spf.texts.size() == 1;
    if (!m_report.service || m_report.service->spfInclude.isEmpty() || (problem == SpfProblem::NoAnswer && !hasRecord))
        return conclude();
    const QList<IpAddress> addresses = samplesOf(m_provider.networks);
    if (hasRecord && !addresses.isEmpty())
        return sample(addresses);
    const bool isIncluded = m_report.spf.passingIncludes.contains(QString::fromLatin1(m_order.service->spfInclude));
    if (problem == SpfProblem::None)
        m_report.allowance = isIncluded                     ? SpfAllowance::Allowed
                             : m_report.spf.hasMacroInclude ? SpfAllowance::Unknown
                                                            : SpfAllowance::NotAllowed;
    else if (problem != SpfProblem::NoAnswer)
        m_report.allowance = problem == SpfProblem::NoRecord ? SpfAllowance::NotAllowed : SpfAllowance::Broken;
    conclude();
}

void DomainCheck::sample(const QList<IpAddress> &addresses)
{
    if (addresses.isEmpty()) {
        m_report.allowance = SpfAllowance::Allowed;
        return conclude();
    }
    const QByteArray domain = m_order.domain.toLatin1();
    const auto check =
        std::make_shared<SpfCheck>(SpfIdentity{addresses.first(), "postmaster@" + domain, domain, domain});
    drive(check, check->start(), [this, check, rest = addresses.sliced(1)] {
        if (check->result() == SpfResult::Pass)
            return sample(rest);
        if (check->result() == SpfResult::PermError) {
            m_report.allowance = SpfAllowance::Broken;
            m_report.spf.trouble = check->trouble();
        } else if (check->result() != SpfResult::TempError) {
            m_report.allowance = SpfAllowance::NotAllowed;
        }
        conclude();
    });
}

void DomainCheck::recognise()
{
    for (const SenderService &service : std::as_const(m_order.known)) {
        if (m_report.spf.passingIncludes.contains(QString::fromLatin1(service.spfInclude)))
            m_report.allowedServices.append(service.id);
    }
}

void DomainCheck::conclude()
{
    sendproof::conclude(m_report, m_provider.lookups + 1);
    end(m_report);
}

std::optional<Failure> DomainCheck::failure() const
{
    if (m_report.mxOutcome == DnsOutcome::NoSuchName)
        return Failure{.kind = FailureKind::HostNotFound, .detail = m_order.domain};
    const auto isSilent = [](DnsOutcome outcome) {
        return outcome == DnsOutcome::TemporaryError || outcome == DnsOutcome::TimedOut;
    };
    const bool isNothingKnown = isSilent(m_report.mxOutcome) && isSilent(m_report.dmarc.outcome) &&
                                m_report.spf.trouble.problem == SpfProblem::NoAnswer && m_report.spf.texts.isEmpty();
    if (!isNothingKnown)
        return std::nullopt;
    return Failure{.kind = m_report.mxOutcome == DnsOutcome::TimedOut ? FailureKind::TimedOut
                                                                      : FailureKind::NetworkUnreachable};
}

void DomainCheck::end(const Result<DomainReport> &result)
{
    if (std::exchange(m_isOver, true))
        return;
    m_deadline.stop();
    Q_EMIT finished(result);
}

} // namespace sendproof
