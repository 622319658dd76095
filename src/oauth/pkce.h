// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QByteArray>

namespace sendproof {

/// @p count bytes of the system's random source as base64url without padding, in visible ASCII.
Secret randomToken(qsizetype count);

/// Proof that who redeems a code is who asked for it (RFC 7636): the verifier stays here, its SHA-256 goes with the
/// browser.
class Pkce
{
public:
    /// A verifier of 64 random bytes: 86 characters (section 4.1 allows 43 to 128).
    Pkce();

    const Secret &verifier() const { return m_verifier; }
    const QByteArray &challenge() const { return m_challenge; } ///< For code_challenge_method S256 (section 4.2)

private:
    Secret m_verifier;
    QByteArray m_challenge;
};

/// The S256 challenge of @p verifier.
QByteArray pkceChallenge(QByteArrayView verifier);

} // namespace sendproof
