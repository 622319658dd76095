// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/accountcopy.h"
#include "wizard/accountremoval.h"
#include "wizard/cardview.h"
#include "wizard/homeview.h"

namespace sendproof {

// What the list of accounts says above its lines, and what it asks.

CardView homeFailureCard(const Failure &failure, bool canRetry);
CardView historyCard(const Failure &failure); ///< What a test came to could not be kept
CardView roundCard(int total, int failed);    ///< How a round ended
CardView conflictCard(const AccountConflict &conflict, const MailAccount &account, const QString &otherName);
CardView notDeletedCard(bool isTested, bool isEdited);
CardView notChangedCard();                        ///< It is open in the wizard
CardView noKeychainCard(const Failure &failure);  ///< Nothing was deleted; its action deletes without the keychain
CardView signInCard();                            ///< A round without mails that went well
CardView roundRunsCard();                         ///< Another one can't begin
CardView removedCard(const RemovedAccount &gone); ///< None where there is nothing to do about it any more

AskedQuestion deleteQuestion(const QList<MailAccount> &accounts);
RoundQuestion roundQuestion(qsizetype count);
RoundView roundView(int done, int total, int failed);
QString countText(qsizetype shown, qsizetype all);
QString noHitsText(const QString &searched);

} // namespace sendproof
