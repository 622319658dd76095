// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence.h"
#include "core/result.h"

#include <QList>
#include <memory>

namespace sendproof {

struct DiagnosisRules;

/// A rule that held, and what it put on the scales for one cause.
struct SpokenRule
{
    QString id;
    int weight = 0;
};

/// A cause that the evidence speaks for.
struct RankedCause
{
    QString id;            ///< Of docs/causes.md; "general.<place>" where nothing speaks for any other
    double confidence = 0; ///< 0 to 1: how far it is ahead of the others
    int score = 0;
    QList<SpokenRule> rules; ///< That spoke for it or against it, in the order of the file
};

/// Finds out what a failure means, by rules that are data. Cheap to copy.
class Diagnoser
{
public:
    /// Reads resources/diagnosis.json. Fails with Damaged; Failure::detail names the rule and what is wrong.
    static Result<Diagnoser> fromJson(const QByteArray &json);

    /// The likely causes, the likeliest first; never empty. Pure, and in a time that grows with the text alone.
    QList<RankedCause> explain(const Evidence &evidence) const;
    /// Everything that was weighed, also causes that more speaks against than for: to see why a diagnosis came out.
    QList<RankedCause> weigh(const Evidence &evidence) const;

private:
    explicit Diagnoser(std::shared_ptr<const DiagnosisRules> rules)
        : m_rules(std::move(rules))
    {
    }
    std::shared_ptr<const DiagnosisRules> m_rules;
};

} // namespace sendproof
