// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/providercatalog.h"
#include "core/senderrule.h"
#include "wizard/cardview.h"

namespace sendproof {

/// How From stands to the login at @p provider (null: unknown). Unknown where the login is no address of its own: a
/// relay that issues it, a fixed word, the practice server.
SenderVerdict senderVerdict(const MailAccount &account, const Provider *provider);

/// The verdict as a card. @p isKept: the user has said that this From may be used there.
CardView senderVerdictCard(const MailAccount &account, const Provider *provider, bool isKept);

} // namespace sendproof
