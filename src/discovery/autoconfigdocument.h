// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discovery.h"
#include "core/result.h"

#include <QStringList>

namespace sendproof {

/// A submission server as an autoconfig document names it.
struct AutoconfigServer
{
    SubmissionServer server; ///< On a public host, with TLS; auth is always Auto
    LoginForm login = LoginForm::Unknown;
    QString loginWord;          ///< With LoginForm::FixedWord
    QStringList authentication; ///< As published: "password-cleartext", "password-encrypted", "OAuth2", …
    friend bool operator==(const AutoconfigServer &, const AutoconfigServer &) = default;
};

/// A document in Mozilla's client configuration format 1.1
/// (https://wiki.mozilla.org/Thunderbird:Autoconfiguration:ConfigFileFormat, draft-ietf-mailmaint-autoconfig). It comes
/// from outside: everything in it is a proposal, and servers that can't be used (other protocols, no TLS, no public
/// host, no port) are left out.
struct AutoconfigDocument
{
    QStringList domains;              ///< That it says it is for: A-labels
    QString displayName;              ///< Safe to show; may be empty
    QList<AutoconfigServer> outgoing; ///< In its order: the first is the preferred one
    QList<IncomingServer> incoming;   ///< IMAP, in its order
    int insecure = 0;                 ///< Outgoing servers that were left out because they have no TLS

    /// Reads @p xml; @p domain (A-labels) stands in for %EMAILDOMAIN%. Fails with Damaged and an English detail for
    /// what isn't well-formed XML in an encoding that Qt knows, has another root or a major version other than 1, any
    /// document type or entity declaration, more than 256 KiB, 32 levels or 64 servers.
    static Result<AutoconfigDocument> parse(const QByteArray &xml, const QString &domain);
};

} // namespace sendproof
