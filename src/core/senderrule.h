// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaddress.h"

#include <QLatin1StringView>
#include <QString>

namespace sendproof {

/// How a From address stands to the login of an account.
enum class SenderVerdict {
    Same,         ///< The very same address
    Equivalent,   ///< The same mailbox in another writing: case, IDN form
    OtherAddress, ///< Another address of the same domain: many providers want an alias or Send As
    OtherDomain,  ///< Another domain: most mailbox providers refuse or rewrite it
    Unknown       ///< The login is not an address, so nothing can be said from it
};
QLatin1StringView
senderVerdictName(SenderVerdict verdict); ///< "same", "equivalent", "other_address", "other_domain", "unknown"

/// Compares @p from with @p login. Knows no provider: it says what is, not what a provider makes of it.
SenderVerdict compareSender(const QString &login, const MailAddress &from);

} // namespace sendproof
