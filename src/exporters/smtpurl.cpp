// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/smtpurl.h"

namespace sendproof {

void appendSmtpUrl(ExportText &text, const MailAccount &account)
{
    const Security security = account.server.security;
    text << (security == Security::ImplicitTls ? "smtps://" : "smtp://");
    if (!account.login.isEmpty()) {
        text.value(percentEncoded, account.login) << ":";
        text.secret(account, percentEncoded) << "@";
    }
    text << urlHost(account.server.host) << ":" << account.server.port;
    if (security == Security::StartTls)
        text << "?requireTLS=true";
    else if (security == Security::None)
        text << "?ignoreTLS=true";
}

} // namespace sendproof
