// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/saslmechanism.h"

#include <QByteArray>
#include <QByteArrayView>
#include <variant>

namespace sendproof {

/// The server-first-message of SCRAM (RFC 5802 section 7). Unknown extensions behind it are ignored, as the RFC asks.
struct ScramServerFirst
{
    static constexpr int fewestIterations = 4096; ///< RFC 7677 section 4: fewer make a stolen exchange cheap to guess
    /// The keys are derived in the thread of the window: up to a third of a second on a computer of 2020, a second on a
    /// slow one. Servers in use ask for 4,096 to 100,000; more than this is a server that stops its clients.
    static constexpr int mostIterations = 300'000;

    QByteArray nonce;   ///< Client's and server's, in a row
    QByteArray salt;    ///< Decoded, not empty
    int iterations = 0; ///< Within the bounds above

    /// Fails with MalformedReply; with ReplyRejected and the server's word where it answered "e=".
    static std::variant<ScramServerFirst, SaslMechanism::Fail> parse(QByteArrayView message);
};

/// The server-final-message: the signature that proves that the server knows the password too.
struct ScramServerFinal
{
    QByteArray signature; ///< Decoded

    static std::variant<ScramServerFinal, SaslMechanism::Fail> parse(QByteArrayView message); ///< Fails as above
};

QByteArray scramName(QByteArrayView login); ///< saslname: "," as "=2C" and "=" as "=3D" (RFC 5802 section 5.1)

} // namespace sendproof
