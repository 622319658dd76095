// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/provider.h"
#include "wizard/sheet.h"

namespace sendproof {

/// The fields of the forms in which HighLevel (in Korea Hyperclass) and Adobe Sales Connect ask for SMTP, in their
/// order and by their names, with the value of @p account for each and what is known to go wrong there. Never has a
/// secret; there is a line to write it on. @p account signs in with a password. @p provider: the account's, null where
/// unknown. In the language of the program.
Sheet crmSheet(const MailAccount &account, const Provider *provider, const QString &madeBy);

} // namespace sendproof
