// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/result.h"
#include "core/secret.h"

#include <QObject>
#include <functional>

namespace sendproof {

/// Gets access tokens for direct accounts (RFC 6749 section 6). Keeps them in memory until five minutes before they
/// end. Port; RefreshingTokens is the real one.
class TokenSource
{
public:
    using Answer = std::function<void(Result<Secret>)>;
    /// Whether a token that is still at hand may be given, or the server just refused that one.
    enum class Want { Any, Fresh };

    TokenSource() = default;
    TokenSource(const TokenSource &) = delete;
    TokenSource &operator=(const TokenSource &) = delete;
    virtual ~TokenSource() = default;

    /// An access token for @p account, whose refresh token is @p refreshToken. One answer, later, from the event loop;
    /// none once @p context is gone. Where the provider gave a new refresh token with it (rotation), that one is kept
    /// in the place of the old one before the answer. Fails at Stage::Token, or at the stages before it.
    virtual void accessToken(const MailAccount &account, Secret refreshToken, Want want, QObject *context,
                             Answer answer) = 0;
};

} // namespace sendproof
