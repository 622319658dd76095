// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/providercatalog.h"
#include "core/senderrule.h"
#include "wizard/cardview.h"

namespace sendproof {

/// How From stands to the login at @p provider (null: unknown) today. Unknown for the practice server and without a
/// login. @p fromOwner is the provider of From's domain, where known.
SenderCheck senderCheck(const MailAccount &account, const Provider *provider, const Provider *fromOwner = nullptr);

/// The verdict as a card; none where there is nothing to say. @p isKept: the user has said that this From may be used.
CardView senderVerdictCard(const MailAccount &account, const Provider *provider, bool isKept,
                           const Provider *fromOwner = nullptr);

} // namespace sendproof
