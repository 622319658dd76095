// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/provider.h"

#include <QLatin1StringView>

namespace sendproof {

/// How a From address stands to the login of an account, at its provider.
enum class SenderVerdict {
    Same,                ///< The very same address
    Equivalent,          ///< The same mailbox in another writing, or an address the account may use like its own
    NeedsAlias,          ///< Another address: it has to be an alias, or granted (Send As)
    NeedsVerifiedSender, ///< The address or its domain has to be verified at the provider
    OtherDomain,         ///< An address of a domain that has nothing to do with the account
    RefusedByProvider,   ///< The provider refuses it whatever is set up
    RewrittenByProvider, ///< The provider puts another address in its place
    Unknown              ///< Nothing can be said from login and address
};
/// "same", "equivalent", "needs_alias", "needs_verified_sender", "other_domain", "refused_by_provider",
/// "rewritten_by_provider", "unknown"
QLatin1StringView senderVerdictName(SenderVerdict verdict);

/// Warn: it may go wrong. Block: it is known to be refused unless the user has set something up.
enum class SenderSeverity { Ok, Warn, Block };
QLatin1StringView senderSeverityName(SenderSeverity severity); ///< "ok", "warn", "block"

/// What becomes of a mail from that address.
struct SenderConsequence
{
    MismatchOutcome outcome = MismatchOutcome::Accepted;
    bool failsDmarc = false; ///< The address is of a mail company, and this isn't its server (RFC 7489)
    QString code;            ///< With Refused, where known: "554 5.7.1"
    QString text;            ///< The server's words
};

enum class SenderRepair {
    UseLogin,         ///< Send from the address that signs in
    RegisterAlias,    ///< Set From up as an alias at the provider
    AskAdministrator, ///< An administrator grants From, or adds its domain
    VerifySender,     ///< Verify From or its domain at the provider
    SignInAsSender,   ///< Sign in with From itself
    SendThroughOwner, ///< Send From through the company that runs its domain
    UseOwnDomain,     ///< Send from a domain of one's own
    SetReplyTo        ///< Send from the login's address, with From as the reply address
};
QLatin1StringView senderRepairName(SenderRepair repair); ///< "use_login", "register_alias", …

/// One way out, the address it is about filled in.
struct SenderRepairStep
{
    SenderRepair kind = SenderRepair::UseLogin;
    MailAddress address;
    friend bool operator==(const SenderRepairStep &, const SenderRepairStep &) = default;
};

/// What checkSender() found.
struct SenderCheck
{
    SenderVerdict verdict = SenderVerdict::Unknown;
    SenderSeverity severity = SenderSeverity::Ok;
    SenderConsequence consequence;
    QList<SenderRepairStep> repairs; ///< The easiest first
    MailAddress owner;               ///< The mailbox that signs in; empty where the login is none
};

/// Whether the account @p login at @p provider (null: unknown) may send from @p from, by the rule that holds there on
/// @p today. @p fromOwner is the provider of From's domain, where the catalogue has one.
SenderCheck checkSender(const Provider *provider, const QString &login, const MailAddress &from, QDate today,
                        const Provider *fromOwner = nullptr);

} // namespace sendproof
