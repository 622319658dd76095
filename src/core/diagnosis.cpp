// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis.h"

namespace sendproof {

Diagnosis diagnose(const Failure &failure, const MailAccount &account, const Diagnoser &diagnoser)
{
    return diagnose(failure, Evidence::of(failure, account), diagnoser);
}

Diagnosis diagnose(const Failure &failure, const Evidence &evidence, const Diagnoser &diagnoser)
{
    QList<RankedCause> causes = diagnoser.explain(evidence);
    const RankedCause first = causes.takeFirst();
    return {first.id, first.confidence, failure, causes};
}

} // namespace sendproof
