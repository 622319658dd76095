// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"
#include "core/mailaccount.h"
#include "core/providercatalog.h"
#include "wizard/keepview.h"

#include <QDate>
#include <QList>
#include <QString>
#include <utility>

namespace sendproof {

/// What the page "Keep" is about to save, as label and value.
QList<std::pair<QString, QString>> keepSummary(const MailAccount &account);

/// What is good to know of the service that sends (null: unknown): its limits, and when @p isOpen also the rest.
KeepService keepService(const Provider *provider, const QList<GeneralNote> &notes, bool isOpen);

/// What of @p account will end, or has ended on @p today; none where nothing does. UseDirect is its action where
/// @p canUseDirect. @p provider: the account's, null where unknown.
CardView expiryCard(const MailAccount &account, const Provider *provider, QDate today, bool canUseDirect);

/// Why it was not saved, with a button to try again.
CardView keepFailureCard(const Failure &failure);
/// It was saved. @p isForSession: the secret is in memory only.
CardView savedCard(const MailAccount &account, bool isForSession);
/// It was saved, and its secret is where it was.
CardView savedUntouchedCard(const MailAccount &account);
/// It was not saved, as what is kept was changed elsewhere since the editing began.
CardView overtakenCard();

} // namespace sendproof
