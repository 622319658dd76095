// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providerfacts.h"
#include "core/providerserver.h"

#include <QHash>

namespace sendproof {

enum class ProviderCategory { Global, Korean };
/// What the customer has there.
enum class ProviderKind { Unknown, Mailbox, Business, Hosting, Relay };
/// Whether it can be used. AskHost: its servers differ by customer and are not in the catalogue.
enum class ProviderStatus { Active, Suspended, Retired, AskHost };
/// What form a provider wants the login in. IssuedAddress: it has the form of an address, but is made there for sending
/// and need not be a mailbox.
enum class LoginForm { Unknown, FullAddress, LocalPart, FixedWord, ProviderIssued, IssuedAddress };
/// What kind of secret a provider takes over SMTP.
enum class PasswordKind { Unknown, AccountPassword, AppPassword, ApiKey, SmtpCredential };

/// One entry of resources/providers.json: what is known of a provider, with where it is known from. What is empty or
/// has no value is unknown. docs/providers.md describes the fields.
struct Provider
{
    QString id;
    ProviderCategory category = ProviderCategory::Global;
    ProviderKind kind = ProviderKind::Unknown;
    ProviderStatus status = ProviderStatus::Active;
    LocalText name;
    QStringList domains; ///< A-labels, lower case
    bool isFreeMail = false;
    bool isNetworkWitness = false; ///< So big that a port it doesn't answer on is blocked on the way
    QStringList mxSuffixes; ///< Lower case, without final dot
    QString host;           ///< The usual server; empty: unknown
    QList<ProviderHost> hosts;
    QList<ProviderPort> ports; ///< The preferred one first
    QStringList mechanisms;    ///< SASL; empty: unknown, EHLO tells
    LoginForm loginForm = LoginForm::Unknown;
    QString fixedLogin; ///< With LoginForm::FixedWord
    LocalText loginNote;
    PasswordKind passwordKind = PasswordKind::Unknown;
    LocalText passwordName;       ///< What the provider calls it
    LocalTexts passwordSteps;     ///< How to get it, numbered in this order
    QUrl helpUrl;                 ///< https only; empty also where a policy hides help from outside
    LocalText note;               ///< One sentence the user must know before trying; may be empty
    bool directAvailable = false; ///< OAuth sign-in exists for it and is recommended over SMTP
    std::optional<ProviderOAuth> oauth;
    ProviderFromRule fromRule;
    AddressMatching matching;
    QList<ProviderLimit> limits;
    std::optional<ProviderImap> imap;
    std::optional<ProviderSharing> sharing;
    std::optional<ProviderComparison> comparison;
    QList<ProviderCaveat> caveats;
    std::optional<PasswordSmtpEnd> passwordSmtpEnds;
    QList<ProviderNotice> notices;
    QString source;                     ///< Of server, ports, login, password and note
    QString asOf;                       ///< ISO day, month or year
    QHash<QString, FactSource> sources; ///< Of "domains", "free_mail", "mx_suffixes" and "password_steps"
    bool isOwn = false;                 ///< From a file beside the catalogue (ProviderCatalog::withOverlay)
};

/// The notices that hold on @p today, in the order of the file.
QList<ProviderNotice> noticesAt(const Provider &provider, QDate today);
/// The one sentence to know before trying: a warning that holds on @p today, else the note.
LocalText noteAt(const Provider &provider, QDate today);
/// Whether @p host (A-labels) is one of the provider's submission servers.
bool isServerOf(const Provider &provider, const QString &host);

} // namespace sendproof
