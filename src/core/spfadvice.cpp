// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spfadvice.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// The terms of several records put together.
struct Merged
{
    QList<QByteArray> words; ///< Mechanisms and modifiers, without "all" and redirect
    QByteArray all;
    QByteArray redirect;
    int lookups = 0;
};

void add(const SpfRecord &record, const QList<int> &lookups, Merged &merged)
{
    for (qsizetype i = 0; i < record.terms.size(); ++i) {
        const SpfTerm &term = record.terms.at(i);
        if (term.mechanism == SpfMechanism::All) {
            // Of several the mildest: the stricter one may refuse what the other let through.
            if (merged.all.isEmpty() || merged.all == "-all")
                merged.all = term.qualifier == SpfQualifier::Pass ? QByteArray("~all") : term.text.toLower();
            break; // What comes behind was never looked at
        }
        if (merged.words.contains(term.text))
            continue;
        merged.words.append(term.text);
        merged.lookups += lookups.value(i, term.asksDns() ? 1 : 0);
    }
    if (!record.redirect.isEmpty() && !record.all())
        merged.redirect = record.redirect;
    if (!record.explanation.isEmpty())
        merged.words.append("exp=" + record.explanation);
    for (const QByteArray &modifier : record.unknown)
        merged.words.append(modifier);
}

/// All records of a domain in one; nothing where one of them can't be read.
std::optional<Merged> merge(const SpfSurvey &survey)
{
    Merged merged;
    for (const QByteArray &text : survey.texts) {
        const auto parsed = SpfRecord::parse(text);
        const auto *const record = std::get_if<SpfRecord>(&parsed);
        if (!record)
            return std::nullopt;
        add(*record, survey.texts.size() == 1 ? survey.termLookups : QList<int>{}, merged);
    }
    return merged;
}

/// With several records a redirect and an "all" may meet; the "all" is what counts then (RFC 7208 section 6.1).
void settleEnd(Merged &merged, int redirectLookups)
{
    if (merged.all.isEmpty() && !merged.redirect.isEmpty()) {
        merged.lookups += redirectLookups;
        return;
    }
    merged.redirect.clear();
    merged.all = merged.all.isEmpty() ? QByteArray("~all") : merged.all;
}

/// Modifiers go behind "all", where they are out of the way and are looked for all the same.
QByteArray written(Merged merged)
{
    const auto firstModifier =
        std::stable_partition(merged.words.begin(), merged.words.end(), [](const QByteArray &word) {
            const qsizetype equals = word.indexOf('=');
            return equals < 0 || word.first(equals).contains(':') || word.first(equals).contains('%');
        });
    QList<QByteArray> words{"v=spf1"};
    std::copy(merged.words.begin(), firstModifier, std::back_inserter(words));
    std::copy(firstModifier, merged.words.end(), std::back_inserter(words));
    words.append(merged.redirect.isEmpty() ? merged.all : "redirect=" + merged.redirect);
    return words.join(' ');
}

} // namespace

QLatin1StringView spfStepName(SpfStep step)
{
    static constexpr std::array names{"nothing"_L1, "add"_L1, "replace"_L1, "fix-first"_L1, "too-many-lookups"_L1};
    return names.at(static_cast<std::size_t>(step));
}

SpfAdvice adviseSpf(const SpfSurvey &survey, const QByteArray &include, int includeLookups, bool isAllowed)
{
    const SpfProblem problem = survey.trouble.problem;
    const SpfTerm *const all = survey.record.all();
    const bool letsAll = all && all->qualifier == SpfQualifier::Pass;
    if ((isAllowed || include.isEmpty()) && problem == SpfProblem::None && !letsAll)
        return {SpfStep::Nothing, {}, survey.lookups};
    // A record that names nobody would only make all mail suspicious.
    if (include.isEmpty() && problem == SpfProblem::NoRecord)
        return {};
    if (survey.texts.isEmpty() && problem != SpfProblem::NoRecord)
        return {SpfStep::FixFirst, {}, 0};
    std::optional<Merged> mergedOnes = merge(survey);
    if (!mergedOnes)
        return {SpfStep::FixFirst, {}, 0};
    Merged &merged = *mergedOnes;
    if (problem != SpfProblem::None && problem != SpfProblem::NoRecord && problem != SpfProblem::SeveralRecords)
        return {problem == SpfProblem::TooManyLookups ? SpfStep::TooLong : SpfStep::FixFirst, {}, survey.lookups};
    const QByteArray word = "include:" + include;
    if (!include.isEmpty() && !isAllowed && !merged.words.contains(word)) {
        merged.words.append(word);
        merged.lookups += includeLookups;
    }
    settleEnd(merged, survey.redirectLookups);
    if (merged.lookups > mostSpfLookups)
        return {SpfStep::TooLong, {}, merged.lookups};
    return {survey.texts.isEmpty() ? SpfStep::Add : SpfStep::Replace, written(merged), merged.lookups};
}

} // namespace sendproof
