// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/provider.h"

namespace sendproof {

/// What comes to its end.
enum class Ending {
    PasswordSmtp, ///< The provider takes no password over SMTP any more; the direct route goes on
    SignIn        ///< The sign-in of a direct account runs out and has to be repeated
};

/// What is known of a direct account's sign-in beside the account.
struct GrantFacts
{
    QDateTime endsAt;       ///< DirectGrant::endsAt; invalid: not known
    bool isTesting = false; ///< Its app at Google has the status "Testing"
};

/// Something that an account works with, and how long.
struct Expiry : FactSource
{
    Ending what = Ending::PasswordSmtp;
    QDate until; ///< The last day, in the local time zone; may be past
    friend bool operator==(const Expiry &one, const Expiry &other)
    {
        return one.what == other.what && one.until == other.until && one.source == other.source &&
               one.asOf == other.asOf;
    }
};

/// What of @p account will end, or has ended. Pure; nothing is guessed: where no date is known there is none.
/// @p provider: the account's in the catalogue, null where unknown.
QList<Expiry> expiryForecast(const MailAccount &account, const Provider *provider, const GrantFacts &grant = {});

} // namespace sendproof
