// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/provider.h"
#include "wizard/sheet.h"

#include <QDate>

namespace sendproof {

/// The settings of @p account for whoever types them in: the values, how to get the password, what to know and whom to
/// ask. It never has a secret; there is a line to write it on. @p provider: the account's, null where unknown; what
/// holds on @p day. @p madeBy: who made it, for the foot. In the language of the program.
Sheet setupSheet(const MailAccount &account, const Provider *provider, QDate day, const QString &madeBy);

/// How the security of a server is called in the forms of other programs: "SSL/TLS".
QString formSecurityText(Security security);
/// What the provider calls its password, as a label: "Application password"; "Password" where that isn't known.
QString sheetPasswordLabel(const Provider *provider);

} // namespace sendproof
