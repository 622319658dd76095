// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/provider.h"
#include "wizard/sheet.h"

namespace sendproof {

/// A service that writes to customers and asks for SMTP to do so.
enum class CrmProduct {
    HighLevel, ///< In Korea Hyperclass
    SalesConnect
};

/// The fields of the form in which @p product asks for SMTP, in its order and by its names, with the value of @p
/// account for each and what is known to go wrong there. Never has a secret; there is a line to write it on. @p account
/// signs in with a password. @p provider: the account's, null where unknown. In the language of the program.
Sheet crmSheet(CrmProduct product, const MailAccount &account, const Provider *provider, const QString &madeBy);

} // namespace sendproof
