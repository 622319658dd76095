// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/saslmechanism.h"

namespace sendproof {

/// SCRAM-SHA-1 (RFC 5802) and SCRAM-SHA-256 (RFC 7677): the password never leaves, and the server has to prove that it
/// knows it too. Login and password as saslPrep() gives them. No channel binding (gs2 header "n,,"):
/// Qt 6.4 gives neither the keying material of the channel (tls-exporter, RFC 9266) nor the signature algorithm of the
/// certificate, which tls-server-end-point hashes with (RFC 5929); "y" would claim that this client could do it.
///
/// Deriving the keys takes time in proportion to the server's iteration count: milliseconds for usual ones, see
/// ScramServerFirst::mostIterations for the largest that is taken.
class SaslScram final : public SaslMechanism
{
public:
    enum class Hash { Sha1, Sha256 };
    /// @p nonce: printable, no comma, at least 128 bits, never used before; see freshNonce().
    SaslScram(Hash hash, const QByteArray &login, Secret password, QByteArray nonce);

    QByteArray name() const override;
    std::optional<Secret> initialResponse() override;
    /// ServerNotAuthentic unless the right signature came, in a challenge before or in @p data.
    std::optional<Fail> checkSuccess(QByteArrayView data) override;

private:
    Step answer(QByteArrayView challenge) override;
    Step onServerFirst(QByteArrayView message);
    Step onServerFinal(QByteArrayView message);
    Step failed(Fail fail); ///< Remembers the server's word, where it is one

    enum class State { Start, FirstSent, FinalSent, Verified, Over };
    State m_state = State::Start;
    Hash m_hash;
    QByteArray m_clientNonce;
    QByteArray m_clientFirstBare;
    Secret m_password;
    Secret m_serverSignature; ///< What the server must show; empty until the final message is sent
};

} // namespace sendproof
