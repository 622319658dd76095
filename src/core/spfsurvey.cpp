// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spfsurvey.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr int mostQuestions = 40;
constexpr qsizetype mostNetworks = 64;

} // namespace

SpfSurveyor::SpfSurveyor(const QString &domain)
    : m_domain(domain)
{
}

std::optional<DnsQuestion> SpfSurveyor::start()
{
    m_frames = {{m_domain, {}, 0, true}};
    return DnsQuestion{m_domain, DnsType::Txt};
}

std::optional<DnsQuestion> SpfSurveyor::answer(const DnsAnswer &answer)
{
    const bool isTop = m_frames.size() == 1;
    QList<QByteArray> texts = answer.texts;
    texts.removeIf([](const QByteArray &text) { return !SpfRecord::isSpf(text); });
    if (isTop)
        m_survey.texts = texts;
    if (answer.isUnknown() || answer.outcome == DnsOutcome::Unusable) {
        complain(SpfProblem::NoAnswer);
    } else if (texts.isEmpty()) {
        complain(isTop ? SpfProblem::NoRecord : SpfProblem::IncludeWithoutRecord);
    } else if (texts.size() > 1) {
        complain(SpfProblem::SeveralRecords);
    } else {
        const auto parsed = SpfRecord::parse(texts.first());
        if (const auto *const fault = std::get_if<SpfFault>(&parsed))
            complain(SpfProblem::BadTerm, fault->term);
        else
            m_frames.last().record = std::get<SpfRecord>(parsed);
    }
    if (isTop) {
        m_survey.record = m_frames.last().record;
        m_survey.termLookups.fill(0, m_survey.record.terms.size());
    }
    return goOn();
}

std::optional<DnsQuestion> SpfSurveyor::goOn()
{
    while (!m_frames.isEmpty()) {
        Frame &frame = m_frames.last();
        if (frame.next < frame.record.terms.size()) {
            const SpfTerm term = frame.record.terms.at(frame.next++);
            take(term);
            // What stands behind "all" is never reached (RFC 7208 section 5.1).
            if (term.mechanism == SpfMechanism::All)
                frame.next = frame.record.terms.size() + 1;
            if (term.mechanism != SpfMechanism::Include)
                continue;
            if (const auto question = enter(term.domain, term.qualifier == SpfQualifier::Pass))
                return question;
        } else if (frame.next == frame.record.terms.size() && !frame.record.redirect.isEmpty()) {
            ++frame.next;
            count(true);
            if (const auto question = enter(frame.record.redirect, true))
                return question;
        } else {
            m_frames.removeLast();
        }
    }
    return std::nullopt;
}

void SpfSurveyor::take(const SpfTerm &term)
{
    if (term.asksDns())
        return count(false);
    const bool isNetwork = term.mechanism != SpfMechanism::All;
    if (isNetwork && term.qualifier == SpfQualifier::Pass && m_frames.last().letsPass &&
        m_survey.networks.size() < mostNetworks)
        m_survey.networks.append({term.network, term.network.isIpv6() ? term.prefix6 : term.prefix4});
}

void SpfSurveyor::count(bool isRedirect)
{
    const Frame &top = m_frames.first();
    if (top.next > top.record.terms.size() || (isRedirect && m_frames.size() == 1))
        ++m_survey.redirectLookups;
    else
        ++m_survey.termLookups[top.next - 1];
    if (++m_survey.lookups == mostSpfLookups + 1)
        complain(SpfProblem::TooManyLookups);
}

std::optional<DnsQuestion> SpfSurveyor::enter(const QByteArray &target, bool letsPass)
{
    if (target.contains('%')) {
        m_survey.hasMacroInclude = true;
        return std::nullopt;
    }
    const auto name = expandDomainSpec(target, {});
    const bool isLoop = name && std::any_of(m_frames.begin(), m_frames.end(),
                                            [&name](const Frame &frame) { return frame.domain == *name; });
    const bool passes = m_frames.last().letsPass && letsPass;
    m_frames.append({name.value_or(QString::fromLatin1(target)), {}, 0, passes});
    if (!name || isLoop || m_survey.lookups > mostQuestions) {
        complain(isLoop ? SpfProblem::Loop : name ? SpfProblem::TooManyLookups : SpfProblem::IncludeWithoutRecord);
        m_frames.removeLast();
        return std::nullopt;
    }
    if (passes && !m_survey.passingIncludes.contains(*name))
        m_survey.passingIncludes.append(*name);
    return DnsQuestion{*name, DnsType::Txt};
}

void SpfSurveyor::complain(SpfProblem problem, const QByteArray &term)
{
    if (m_survey.trouble.problem == SpfProblem::None)
        m_survey.trouble = {problem, m_frames.last().domain, term};
}

} // namespace sendproof
