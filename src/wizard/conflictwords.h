// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accountrules.h"
#include "wizard/cardview.h"

namespace sendproof {

/// Why @p candidate can't stand beside @p accounts, with which of them it collides and what helps: two to four
/// sentences, for lists as well. Plain text in the current language, names made safe to show.
QString conflictText(const AccountConflict &conflict, const MailAccount &candidate, const QList<MailAccount> &accounts,
                     const ProviderCatalog &catalog);

/// The same as a card, without actions: what can be done needs the page it is shown on.
CardView conflictCard(const AccountConflict &conflict, const MailAccount &candidate, const QList<MailAccount> &accounts,
                      const ProviderCatalog &catalog);

/// Text of the button that opens the account @p conflict is with.
QString openConflictText(const AccountConflict &conflict, const QList<MailAccount> &accounts);

} // namespace sendproof
