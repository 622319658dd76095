// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnoser.h"
#include "core/failure.h"
#include "core/mailaccount.h"

#include <QList>
#include <QString>

namespace sendproof {

/// What a user can do about a failure. Each is one button.
enum class Remedy {
    Retry,
    EditSender,
    EditServer,
    EditCredentials,
    SwitchPortMode, ///< Use the other security for this port, or the usual port of this security
    PinCertificate, ///< Trust exactly this certificate for this account; only where it is safe to ask
    AskAdministrator,
    SwitchPort ///< Use the port of the same server that was seen to answer (NetworkVerdict::instead)
};
QLatin1StringView remedyName(Remedy remedy); ///< "retry", "edit-sender", …

/// What a failure means for this account: a cause id of docs/causes.md, how sure that is, and what can be done.
struct Diagnosis
{
    QString cause;             ///< e.g. "auth.bad_credentials"; "general.<stage>" where nothing better is known
    double confidence = 0;     ///< 0 to 1
    QList<Remedy> remedies;    ///< The most useful first
    Failure failure;           ///< The fact it was made from
    QList<RankedCause> others; ///< What else it may be, the likeliest first
};

/// What can usually be done about such a failure, the most useful first.
QList<Remedy> usualRemedies(const Failure &failure);

/// Pure: the same failure and account always give the same diagnosis.
Diagnosis diagnose(const Failure &failure, const MailAccount &account, const Diagnoser &diagnoser);
/// The same for a failure that was only told of: @p evidence decides on the cause, @p failure on the remedies.
Diagnosis diagnose(const Failure &failure, const Evidence &evidence, const Diagnoser &diagnoser);

} // namespace sendproof
