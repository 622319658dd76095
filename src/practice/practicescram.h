// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/practicesasl.h"

#include <QCryptographicHash>
#include <optional>

namespace sendproof {

/// The server's side of SCRAM (RFC 5802, RFC 7677) without channel binding.
class PracticeScram : public PracticeSasl
{
public:
    PracticeScram(QCryptographicHash::Algorithm hash, const PracticeCredentials &credentials);

    Step answer(const QByteArray &bytes) override;

    /// A saslname (RFC 5802 section 5.1) with "=2C" and "=3D" decoded; nothing where another "=" stands.
    static std::optional<QByteArray> decodedName(QByteArray name);

private:
    Step onClientFirst(const QByteArray &bytes);
    Step onClientFinal(const QByteArray &bytes);
    QByteArray hmac(const QByteArray &key, const QByteArray &message) const;

    QCryptographicHash::Algorithm m_hash;
    PracticeCredentials m_credentials;
    QByteArray m_gs2Header;
    QByteArray m_nonce; ///< The client's, then the server's
    QByteArray m_clientFirstBare;
    QByteArray m_serverFirst; ///< Empty before the client's first message
};

} // namespace sendproof
