// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/exporttext.h"

namespace sendproof {

/// Appends "smtps://login:password@host:465" to @p text, login and password percent-encoded. STARTTLS is "smtp:" with
/// "?requireTLS=true", no security with "?ignoreTLS=true", as Nodemailer reads them.
void appendSmtpUrl(ExportText &text, const MailAccount &account);

} // namespace sendproof
