// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/headertext.h"
#include "core/hostname.h"
#include "core/mailaddress.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUuid>
#include <optional>

namespace sendproof {

/// How the channel to a submission server is protected.
enum class Security {
    ImplicitTls, ///< TLS from the first byte (RFC 8314), usually port 465
    StartTls,    ///< Upgraded, and nothing said before the upgrade succeeded (RFC 3207), usually 587
    None         ///< Only for a relay in a private network, and only when the user chose it
};
QLatin1StringView securityName(Security security); ///< "implicit-tls", "starttls", "none"
std::optional<Security> securityFromName(QStringView name);
/// What a port is for: 465 and 2465 implicit TLS, all others STARTTLS.
Security usualSecurity(int port);
int usualPort(Security security);

/// Which SASL mechanism to use; Auto chooses by the offer and the channel.
enum class AuthChoice { Auto, Plain, Login, CramMd5, ScramSha1, ScramSha256, XOAuth2, OAuthBearer };
QLatin1StringView authChoiceName(AuthChoice choice); ///< "auto", "plain", "login", "cram-md5", …
std::optional<AuthChoice> authChoiceFromName(QStringView name);

/// A submission server (RFC 6409).
struct SubmissionServer
{
    HostName host;
    int port = 465; ///< 1 to 65535
    Security security = Security::ImplicitTls;
    AuthChoice auth = AuthChoice::Auto;
    /// SHA-256 of the one certificate the user confirmed although it can't be verified; empty: none.
    QByteArray pinnedCertificate;
    /// The user switched security off for a relay in a private network. Without it Security::None sends nothing.
    bool clearChannelAllowed = false;
    friend bool operator==(const SubmissionServer &, const SubmissionServer &) = default;
};

/// Who a mail is from (RFC 5322 section 3.6.2).
struct MailSender
{
    MailAddress address;
    HeaderText name;
    friend bool operator==(const MailSender &, const MailSender &) = default;
};

/// Whose sign-in in the browser the direct route uses.
enum class DirectService { Google, Microsoft };
QLatin1StringView directServiceName(DirectService service); ///< "google", "microsoft"
std::optional<DirectService> directServiceFromName(QStringView name);

/// How a direct account hands mails over: to the provider's web API over HTTPS, or by SMTP with a token (XOAUTH2).
enum class DirectTransport { Api, Smtp };
QLatin1StringView directTransportName(DirectTransport transport); ///< "api", "smtp"
std::optional<DirectTransport> directTransportFromName(QStringView name);

/// The direct route of an account (OAuth 2.0). The refresh token is the account's secret in the keychain.
struct DirectRoute
{
    DirectService service = DirectService::Google;
    DirectTransport transport = DirectTransport::Api;
    QString tenant;       ///< Microsoft's: a GUID or domain; empty: "common"
    QString clientId;     ///< One's own; empty: the one this copy of the program was given
    QDateTime signedInAt; ///< UTC
    QDateTime endsAt;     ///< UTC; when the refresh token ends (DirectGrant::endsAt). Invalid: not known
    friend bool operator==(const DirectRoute &, const DirectRoute &) = default;
};

/// What is remembered of the last test of an account.
struct ProofRecord
{
    QDateTime at; ///< UTC
    bool accepted = false;
    QString stage; ///< stageName() of the last stage
    QString cause; ///< Cause id on failure
    friend bool operator==(const ProofRecord &, const ProofRecord &) = default;
};

/// One way to send. A value; the secret is never part of it (see SecretStore and secretKey()).
struct MailAccount
{
    QUuid id;
    QString name; ///< What the user calls it
    QString workspace;
    QString providerId; ///< Catalogue id; empty: other
    SubmissionServer server;
    QString login; ///< Empty: the server wants no sign-in
    MailSender sender;
    std::optional<DirectRoute> direct; ///< Nothing: SMTP with a password
    bool isPractice = false;           ///< Belongs to the built-in practice server
    std::optional<ProofRecord> lastProof;
    friend bool operator==(const MailAccount &, const MailAccount &) = default;

    /// The keychain key of this account's secret.
    QString secretKey() const { return id.toString(QUuid::WithoutBraces); }
};

} // namespace sendproof
