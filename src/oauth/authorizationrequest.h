// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/directendpoints.h"
#include "oauth/pkce.h"

#include <QUrl>

namespace sendproof {

/// What the browser is sent to a service with (RFC 6749 section 4.1.1, RFC 7636, OpenID Connect Core section 3.1.2.1).
/// Each one has a state, a nonce and a PKCE verifier of its own, fresh from the system's random source.
class AuthorizationRequest
{
public:
    /// @p port is where the way back is awaited. @p hint: the address that is meant; empty: the service lets choose.
    AuthorizationRequest(const DirectEndpoints &endpoints, const DirectClient &client, DirectTransport transport,
                         const MailAddress &hint, quint16 port);

    const QUrl &url() const { return m_url; }                    ///< What the browser opens; nothing in it is a secret
    const QString &redirectUri() const { return m_redirectUri; } ///< Said again when the code is redeemed
    const QByteArray &state() const { return m_state; }          ///< 256 bits; ties the way back to this request
    const QString &nonce() const { return m_nonce; }             ///< 256 bits; ties the id token to this request
    const Pkce &pkce() const { return m_pkce; }

private:
    Pkce m_pkce;
    QByteArray m_state;
    QString m_nonce;
    QString m_redirectUri;
    QUrl m_url;
};

} // namespace sendproof
