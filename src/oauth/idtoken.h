// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/directendpoints.h"
#include "core/mailaddress.h"
#include "core/result.h"
#include "core/secret.h"

#include <QDateTime>

namespace sendproof {

/// What an id token says (OpenID Connect Core section 2). Its signature isn't checked: it comes straight from the token
/// endpoint over TLS whose certificate was, which section 3.1.3.7 item 6 takes in its place. A token that came any
/// other way must not be read with this.
struct IdToken
{
    /// Fails with MalformedReply at Stage::Token.
    static Result<IdToken> read(const Secret &token);

    QString issuer;
    QString subject;
    QStringList audiences;
    QString authorizedParty; ///< "azp"; empty: not said
    QString tenantId;        ///< Microsoft's "tid"; empty: not said
    QString nonce;
    QDateTime issuedAt; ///< UTC; invalid: not said
    QDateTime expiresAt;
    QString email;
    QString preferredName; ///< "preferred_username": with Microsoft the name to sign in with

    /// Who signed in: the mail address, else the name where it is an address; empty: neither is.
    MailAddress address() const;
};

/// What an id token is held against.
struct IdTokenExpectation
{
    DirectEndpoints endpoints;
    QString clientId;
    QString nonce; ///< Empty: none was sent (device code)
    QDateTime now; ///< UTC; the server's clock where it said what it is, so that a wrong one here does no harm
};

/// The checks of section 3.1.3.7 with five minutes of tolerance between clocks; nothing: it holds. At Stage::Token:
/// SignInNotOurs where issuer, audience or nonce are others', MalformedReply where its time is over or still to come.
std::optional<Failure> problemOf(const IdToken &token, const IdTokenExpectation &expectation);

} // namespace sendproof
