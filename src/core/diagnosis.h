// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnoser.h"
#include "core/failure.h"
#include "core/mailaccount.h"

#include <QList>
#include <QString>

namespace sendproof {

/// What a failure means for this account: a cause id of docs/causes.md, and how sure that is.
struct Diagnosis
{
    QString cause;             ///< e.g. "auth.bad_credentials"; "general.<stage>" where nothing better is known
    double confidence = 0;     ///< 0 to 1
    Failure failure;           ///< The fact it was made from
    QList<RankedCause> others; ///< What else it may be, the likeliest first
};

/// Pure: the same failure and account always give the same diagnosis.
Diagnosis diagnose(const Failure &failure, const MailAccount &account, const Diagnoser &diagnoser);
/// The same for a failure that was only told of: @p evidence decides on the cause.
Diagnosis diagnose(const Failure &failure, const Evidence &evidence, const Diagnoser &diagnoser);

} // namespace sendproof
