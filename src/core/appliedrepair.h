// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repair.h"

#include <QList>

namespace sendproof {

/// What a repair can change in an account. Password: in the secret beside it; the account has no part in that.
enum class AccountField { Host, Port, Security, FromAddress, Login, PinnedCertificate, Password };

/// An account before and after a repair, so that the change can be shown and taken back.
struct AppliedRepair
{
    MailAccount before;
    MailAccount after;
    QList<AccountField> changed; ///< Empty: the repair changes no setting, or they are as it wants them already
    friend bool operator==(const AppliedRepair &, const AppliedRepair &) = default;
};

/// @p account with @p repair carried out. What an earlier test proved is forgotten where a setting changes. Security is
/// never switched off, and a pinned certificate is let go of with the host that showed it.
AppliedRepair applied(const MailAccount &account, const Repair &repair);

/// @p now without what @p repair changed. A field that was edited since keeps its new value.
MailAccount undone(const MailAccount &now, const AppliedRepair &repair);

/// The value of @p field in @p account as it is shown beside "before" and "after": the host in U-labels, the security's
/// name, a fingerprint in hexadecimal digits. Empty for Password, and where there is none.
QString fieldValue(const MailAccount &account, AccountField field);

} // namespace sendproof
