// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/senderrule.h"

#include <QString>

namespace sendproof {

/// What @p check found, as a title without full stop. Empty for Unknown. @p provider may be null.
QString senderTitle(const SenderCheck &check, const Provider *provider);
/// What becomes of a mail from @p from, in one to three sentences, with the provider's own remark. @p fromOwner is the
/// provider of From's domain, where known.
QString senderConsequence(const SenderCheck &check, const Provider *provider, const MailAddress &from,
                          const Provider *fromOwner);
/// One way out, in words.
QString senderRepairText(const SenderRepairStep &step, const Provider *provider, const Provider *fromOwner);

} // namespace sendproof
