// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"
#include "core/mailaccount.h"

#include <QList>
#include <QString>
#include <optional>

namespace sendproof {

/// How somebody signed in.
enum class SignIn { Unknown, Password, OAuth2 };

/// Who said what the text says.
enum class Via {
    Unknown,
    Submission, ///< The server that one signed in to
    Api,        ///< A provider's web interface
    Client,     ///< A network or TLS library on this side
    Bounce      ///< A report of mail that could not be delivered
};
std::optional<Via> viaFromName(QStringView name);       ///< "submission", "api", "client", "bounce"
std::optional<SignIn> signInFromName(QStringView name); ///< "password", "oauth2"

/// All that is known of a failure: what a diagnosis is made from. Facts where there are any, else texts.
struct Evidence
{
    QString place;                   ///< stageName(), or "starttls", "oauth", "api"; empty: unknown
    std::optional<FailureKind> kind; ///< The fact, where the failure was seen; nothing where it was only told of
    int code = 0;                    ///< Reply code 400 to 599; 0: as in the text, if it has one
    std::optional<EnhancedCode> enhanced;
    QString text;     ///< Untrusted. Read only where kind is nothing, ReplyRejected or MalformedReply
    QString provider; ///< Any id of a provider
    SignIn signIn = SignIn::Unknown;
    Via via = Via::Unknown;
    int port = 0;
    QList<CertificateFault> faults;
    QString issuer;               ///< Of the certificate; untrusted
    bool isForeignName = false;   ///< No name of the certificate shares its domain with the host that was asked
    bool isForeignBanner = false; ///< The server greeted with a name that doesn't share its domain with the host
    bool isKnownServer = false;   ///< The account's provider is in the catalogue

    static QString placeOf(Stage stage); ///< stageName(), but "oauth" for Token and "api" for Send
    static Evidence of(const Failure &failure, const MailAccount &account);
};

} // namespace sendproof
