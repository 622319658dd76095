// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence.h"
#include "core/result.h"

#include <QStringList>
#include <memory>

namespace sendproof {

struct DiagnosisRules;

/// A cause that the evidence speaks for.
struct RankedCause
{
    QString id;            ///< Of docs/causes.md; "general.<place>" where nothing speaks for any other
    double confidence = 0; ///< 0 to 1: how far it is ahead of the others
    int score = 0;
    QStringList rules; ///< The ids of the rules that spoke for it or against it
};

/// Finds out what a failure means, by rules that are data. Cheap to copy.
class Diagnoser
{
public:
    /// Reads resources/diagnosis.json. Fails with Damaged; Failure::detail names the rule and what is wrong.
    static Result<Diagnoser> fromJson(const QByteArray &json);

    /// The likely causes, the likeliest first; never empty. Pure, and in a time that grows with the text alone.
    QList<RankedCause> explain(const Evidence &evidence) const;

private:
    explicit Diagnoser(std::shared_ptr<const DiagnosisRules> rules)
        : m_rules(std::move(rules))
    {
    }
    std::shared_ptr<const DiagnosisRules> m_rules;
};

} // namespace sendproof
