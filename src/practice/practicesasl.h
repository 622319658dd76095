// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/practiceoffer.h"

#include <QByteArray>
#include <QByteArrayView>
#include <memory>

namespace sendproof {

/// The server's side of one SASL exchange (RFC 4422), bytes without base64. Checks the secret only; what the scenario
/// of the login makes of it is not decided here.
class PracticeSasl
{
public:
    enum class Outcome {
        Challenge, ///< Send the bytes and bring the answer
        Accepted,  ///< The secret is right; bytes, if any, are a last challenge that the client answers with nothing
        Refused,
        Malformed ///< Not what the mechanism says at this place
    };
    struct Step
    {
        Outcome outcome = Outcome::Malformed;
        QByteArray bytes;
    };

    /// PLAIN, LOGIN, CRAM-MD5, SCRAM-SHA-1, SCRAM-SHA-256, XOAUTH2 or OAUTHBEARER, in any case; null for others.
    static std::unique_ptr<PracticeSasl> make(QByteArrayView mechanism, const PracticeCredentials &credentials);

    PracticeSasl() = default;
    PracticeSasl(const PracticeSasl &) = delete;
    PracticeSasl &operator=(const PracticeSasl &) = delete;
    virtual ~PracticeSasl() = default;

    /// The server speaks first, so an initial response is an error (RFC 4954 section 4).
    virtual bool isServerFirst() const { return false; }
    /// The first challenge, where the client gave no initial response.
    virtual QByteArray firstChallenge() { return {}; }
    /// What the client answered, or its initial response.
    virtual Step answer(const QByteArray &bytes) = 0;

    const QByteArray &login() const { return m_login; } ///< Once the client has named it; UTF-8, unchecked

protected:
    QByteArray m_login;
};

/// @p count random octets as base64: fit for a nonce.
QByteArray practiceNonce(qsizetype count = 18);

} // namespace sendproof
