// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spfcheck.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr int mostVoidLookups = 2;
constexpr qsizetype mostHosts = 10; ///< Of an mx (over it: an error) and of a ptr (the others are ignored)

SpfResult resultOf(SpfQualifier qualifier)
{
    static constexpr std::array results{SpfResult::Pass, SpfResult::Fail, SpfResult::SoftFail, SpfResult::Neutral};
    return results.at(static_cast<std::size_t>(qualifier));
}

} // namespace

SpfCheck::SpfCheck(SpfIdentity identity)
    : m_identity(std::move(identity))
{
}

std::optional<DnsQuestion> SpfCheck::start()
{
    return enter(QString::fromLatin1(m_identity.domain));
}

std::optional<DnsQuestion> SpfCheck::answer(const DnsAnswer &answer)
{
    switch (m_waiting) {
    case Waiting::Record:
        return onRecord(answer);
    case Waiting::Addresses:
        return onAddresses(answer);
    case Waiting::MailServers: {
        QStringList hosts;
        for (const DnsMailServer &server : answer.mailServers)
            hosts += server.host;
        return onHosts(answer, hosts);
    }
    case Waiting::Pointers:
        return onHosts(answer, answer.names);
    case Waiting::MailServerAddresses:
    case Waiting::PointerAddresses:
        return onHostAddresses(answer);
    case Waiting::Existence:
        if (answer.isUnknown() || answer.outcome == DnsOutcome::Unusable)
            return end(SpfResult::TempError, SpfProblem::NoAnswer, term().text);
        return isOverVoids(answer) ? end(SpfResult::PermError, SpfProblem::TooManyVoidLookups, term().text)
                                   : settle(answer.outcome == DnsOutcome::Found);
    }
    return std::nullopt;
}

DnsQuestion SpfCheck::wait(Waiting waiting, const QString &name, DnsType type)
{
    m_waiting = waiting;
    return {name, type};
}

SpfCheck::Step SpfCheck::enter(const QString &domain)
{
    const bool isLoop =
        std::any_of(m_frames.begin(), m_frames.end(), [&domain](const Frame &frame) { return frame.domain == domain; });
    m_frames.append({domain, {}, 0, false});
    m_identity.domain = domain.toLatin1();
    if (isLoop)
        return end(SpfResult::PermError, SpfProblem::Loop);
    return wait(Waiting::Record, domain, DnsType::Txt);
}

SpfCheck::Step SpfCheck::onRecord(const DnsAnswer &answer)
{
    if (answer.isUnknown() || answer.outcome == DnsOutcome::Unusable)
        return end(SpfResult::TempError, SpfProblem::NoAnswer);
    QList<QByteArray> records = answer.texts;
    records.removeIf([](const QByteArray &text) { return !SpfRecord::isSpf(text); });
    if (records.isEmpty() && m_frames.size() > 1)
        return end(SpfResult::PermError, SpfProblem::IncludeWithoutRecord);
    if (records.isEmpty())
        return end(SpfResult::None, SpfProblem::NoRecord);
    if (records.size() > 1)
        return end(SpfResult::PermError, SpfProblem::SeveralRecords);
    const auto parsed = SpfRecord::parse(records.first());
    if (const auto *const fault = std::get_if<SpfFault>(&parsed))
        return end(SpfResult::PermError, SpfProblem::BadTerm, fault->term);
    m_frames.last().record = std::get<SpfRecord>(parsed);
    return goOn();
}

SpfCheck::Step SpfCheck::goOn()
{
    for (Frame &frame = m_frames.last(); frame.next < frame.record.terms.size();) {
        const SpfTerm current = frame.record.terms.at(frame.next++);
        if (current.asksDns())
            return evaluate(current);
        if (current.mechanism == SpfMechanism::All || matches({current.network}))
            return leave(resultOf(current.qualifier));
    }
    return redirect();
}

SpfCheck::Step SpfCheck::redirect()
{
    const QByteArray to = m_frames.last().record.redirect;
    if (to.isEmpty())
        return leave(SpfResult::Neutral);
    if (++m_lookups > mostSpfLookups)
        return end(SpfResult::PermError, SpfProblem::TooManyLookups, "redirect=" + to);
    const std::optional<QString> target = expandDomainSpec(to, m_identity);
    if (!target)
        return end(SpfResult::PermError, SpfProblem::IncludeWithoutRecord, "redirect=" + to);
    m_frames.last().isRedirected = true;
    return enter(*target);
}

SpfCheck::Step SpfCheck::evaluate(const SpfTerm &term)
{
    if (++m_lookups > mostSpfLookups)
        return end(SpfResult::PermError, SpfProblem::TooManyLookups, term.text);
    const auto target =
        term.domain.isEmpty() ? std::optional(m_frames.last().domain) : expandDomainSpec(term.domain, m_identity);
    if (!target && term.mechanism == SpfMechanism::Include)
        return end(SpfResult::PermError, SpfProblem::IncludeWithoutRecord, term.text);
    if (!target)
        return settle(false);
    m_target = *target;
    switch (term.mechanism) {
    case SpfMechanism::Include:
        return enter(m_target);
    case SpfMechanism::Mx:
        return wait(Waiting::MailServers, m_target, DnsType::Mx);
    case SpfMechanism::Ptr:
        return wait(Waiting::Pointers, m_identity.client.reverseName(), DnsType::Ptr);
    case SpfMechanism::Exists:
        return wait(Waiting::Existence, m_target, DnsType::A); // Section 5.7: A also for IPv6
    default:
        return wait(Waiting::Addresses, m_target, addressType());
    }
}

bool SpfCheck::matches(const QList<IpAddress> &addresses) const
{
    const SpfTerm current = term();
    const int prefix = m_identity.client.isIpv6() ? current.prefix6 : current.prefix4;
    return std::any_of(addresses.begin(), addresses.end(),
                       [this, prefix](const IpAddress &address) { return m_identity.client.isIn(address, prefix); });
}

bool SpfCheck::isOverVoids(const DnsAnswer &answer)
{
    return answer.isVoid() && ++m_voids > mostVoidLookups;
}

SpfCheck::Step SpfCheck::onAddresses(const DnsAnswer &answer)
{
    if (answer.isUnknown() || answer.outcome == DnsOutcome::Unusable)
        return end(SpfResult::TempError, SpfProblem::NoAnswer, term().text);
    if (isOverVoids(answer))
        return end(SpfResult::PermError, SpfProblem::TooManyVoidLookups, term().text);
    return settle(matches(answer.addresses));
}

SpfCheck::Step SpfCheck::onHosts(const DnsAnswer &answer, QStringList hosts)
{
    const bool isPointer = m_waiting == Waiting::Pointers;
    const bool isError = answer.isUnknown() || answer.outcome == DnsOutcome::Unusable;
    if (isError && !isPointer)
        return end(SpfResult::TempError, SpfProblem::NoAnswer, term().text);
    if (isOverVoids(answer))
        return end(SpfResult::PermError, SpfProblem::TooManyVoidLookups, term().text);
    if (hosts.size() > mostHosts && !isPointer)
        return end(SpfResult::PermError, SpfProblem::TooManyMailServers, term().text);
    m_hosts = hosts.first(qMin(hosts.size(), mostHosts));
    m_hosts.removeAll(QString());
    m_waiting = isPointer ? Waiting::PointerAddresses : Waiting::MailServerAddresses;
    return nextHost();
}

SpfCheck::Step SpfCheck::nextHost()
{
    if (m_hosts.isEmpty())
        return settle(false);
    m_host = m_hosts.takeFirst();
    return wait(m_waiting, m_host, addressType());
}

SpfCheck::Step SpfCheck::onHostAddresses(const DnsAnswer &answer)
{
    const bool isError = answer.isUnknown() || answer.outcome == DnsOutcome::Unusable;
    if (m_waiting == Waiting::MailServerAddresses) {
        if (isError)
            return end(SpfResult::TempError, SpfProblem::NoAnswer, term().text);
        return matches(answer.addresses) ? settle(true) : nextHost();
    }
    const QString target = m_target.toLower();
    const bool isBelow = m_host == target || m_host.endsWith(u'.' + target);
    return isBelow && answer.addresses.contains(m_identity.client) ? settle(true) : nextHost();
}

SpfCheck::Step SpfCheck::settle(bool isMatch)
{
    return isMatch ? leave(resultOf(term().qualifier)) : goOn();
}

/// The check of the innermost record came to @p result. What a redirect came from lies below it and ends with it.
SpfCheck::Step SpfCheck::leave(SpfResult result)
{
    m_frames.removeLast();
    while (!m_frames.isEmpty() && m_frames.last().isRedirected)
        m_frames.removeLast();
    if (m_frames.isEmpty()) {
        m_result = result;
        return std::nullopt;
    }
    m_identity.domain = m_frames.last().domain.toLatin1();
    return settle(result == SpfResult::Pass);
}

SpfCheck::Step SpfCheck::end(SpfResult result, SpfProblem problem, const QByteArray &term)
{
    m_result = result;
    m_trouble = {problem, m_frames.last().domain, term};
    return std::nullopt;
}

} // namespace sendproof
