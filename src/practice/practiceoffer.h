// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace sendproof {

/// What a practice server offers after EHLO. The default is everything it can.
struct PracticeOffer
{
    bool pipelining = true;              ///< RFC 2920; groups are understood either way
    bool chunking = true;                ///< RFC 3030 (BDAT)
    bool eightBitMime = true;            ///< RFC 6152
    bool smtpUtf8 = true;                ///< RFC 6531
    bool enhancedCodes = true;           ///< RFC 2034; only the offer, the replies carry the codes either way
    bool startTls = true;                ///< RFC 3207; shown in the clear only
    bool authInClear = false;            ///< AUTH is offered and taken without TLS
    qsizetype messageLimit = 10'000'000; ///< Octets (RFC 1870)
    QByteArrayList mechanisms{"SCRAM-SHA-256", "SCRAM-SHA-1", "CRAM-MD5", "PLAIN", "LOGIN", "XOAUTH2", "OAUTHBEARER"};
};

/// The secrets that sign in at a practice server, and what its challenges are made of. Not secret: everybody knows
/// them.
struct PracticeCredentials
{
    QByteArray password = "open-sesame"; ///< For CRAM-MD5 and SCRAM; PLAIN and LOGIN take any but an empty one and "wrong"
    QByteArray token = "practice-token"; ///< For XOAUTH2 and OAUTHBEARER
    QByteArray serverNonce;              ///< Of SCRAM; empty: random
    QByteArray salt;                     ///< Of SCRAM; empty: random
    int iterations = 4096;               ///< Of SCRAM
    QByteArray cramChallenge;            ///< "<...@...>"; empty: random
};

} // namespace sendproof
