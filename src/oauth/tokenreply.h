// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oauth/secretjson.h"

#include <QStringList>
#include <chrono>

namespace sendproof {

/// What a token endpoint gives (RFC 6749 section 5.1, OpenID Connect Core section 3.1.3.3). Move-only.
struct TokenReply
{
    /// Reads a reply with @p status. Fails at Stage::Token with the status as Failure::replyCode: ReplyRejected for a
    /// refusal (section 5.2), its detail "error: error_description" with AADSTS numbers and the sub-error, where the
    /// description hasn't got them; MalformedReply for anything else. Lifetimes may be numbers or texts.
    static Result<TokenReply> read(int status, const Secret &body);

    Secret accessToken;
    Secret refreshToken;                                  ///< Empty: none, or the one that was used goes on
    Secret idToken;                                       ///< Empty: none
    std::optional<std::chrono::seconds> expiresIn;        ///< Of the access token; nothing: not said
    std::optional<std::chrono::seconds> refreshExpiresIn; ///< Of the refresh token: Google's apps in testing
    std::optional<QStringList> scopes;                    ///< Nothing: as was asked for (section 5.1)
};

/// The refusal in @p object, as "error: description"; empty: there is none.
QString refusalIn(const QJsonObject &object);

} // namespace sendproof
