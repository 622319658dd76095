// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/localtext.h"

#include <QDate>
#include <QString>

namespace sendproof {

/// Where a fact is known from, and of when it is: an ISO day, month or year.
struct FactSource
{
    QString source;
    QString asOf;
};

/// Which From addresses an account of the provider may use.
enum class FromRule {
    Unknown,
    EqualsLogin,      ///< The address of the login only
    VerifiedAlias,    ///< That, and addresses confirmed for the account as aliases
    SendAsPermission, ///< That, and mailboxes an administrator has granted
    AccountDomain,    ///< Any address of a domain of the same customer
    VerifiedDomain,   ///< Any address of a domain that was verified there
    VerifiedSender    ///< An address or a domain that was verified there
};

/// What the provider makes of a From address that its rule doesn't allow.
enum class MismatchOutcome { Unknown, Refused, Rewritten, BouncedLater, Accepted };

/// The rule of From, and what happens against it. It holds on the days from..until; none: always.
struct ProviderFromRule : FactSource
{
    FromRule rule = FromRule::Unknown;
    MismatchOutcome mismatch = MismatchOutcome::Unknown;
    QString code; ///< With Refused, where known: "554 5.7.1"
    QString text; ///< The server's words
    LocalText note;
    QDate from;
    QDate until;
};

/// Which writings of an address are one mailbox at the provider.
struct AddressMatching : FactSource
{
    bool ignoresDots = false;   ///< In the local part
    bool ignoresPlus = false;   ///< "+" and what follows in the local part
    bool domainsAreOne = false; ///< All domains of the provider lead to the same mailbox
};

} // namespace sendproof
