// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hostname.h"
#include "core/result.h"
#include "core/secret.h"

#include <QByteArray>
#include <QString>
#include <initializer_list>
#include <memory>
#include <optional>
#include <variant>

namespace sendproof {

/// Who signs in. With XOAUTH2 and OAUTHBEARER the secret is an access token; only OAUTHBEARER uses host and port.
struct SaslCredentials
{
    QString login;
    Secret secret;
    HostName host;
    int port = 0;
};

/// One sign-in conversation of one mechanism (RFC 4422), without base64 and without SMTP. It serves one attempt.
/// No text it gives out holds a byte of the secret.
class SaslMechanism
{
public:
    static constexpr qsizetype maximalChallenge = 64 * 1024; ///< Bytes after decoding

    /// Send this; may be empty.
    struct Respond
    {
        Secret bytes;
    };
    struct Fail
    {
        QString detail; ///< English or the server's words: untrusted
        FailureKind kind = FailureKind::MalformedReply;
    };
    using Step = std::variant<Respond, Fail>; ///< Fail: send "*" and finish with this

    SaslMechanism() = default;
    SaslMechanism(const SaslMechanism &) = delete;
    SaslMechanism &operator=(const SaslMechanism &) = delete;
    virtual ~SaslMechanism() = default;

    virtual QByteArray name() const = 0; ///< As in EHLO: "SCRAM-SHA-256"

    /// Asked once, before all else. Nothing: the server speaks first. Where it does not fit into the AUTH command
    /// (RFC 4954 section 4: 512 octets) it answers the server's first, empty challenge, which respond() never sees.
    virtual std::optional<Secret> initialResponse() = 0;

    Step respond(QByteArrayView challenge); ///< To a decoded challenge; ReplyTooLong over maximalChallenge
    /// Asked once after 235, with the decoded data that came with it, or with nothing. Nothing: the server proved what
    /// it had to prove. A Fail means that the 235 must not be believed.
    virtual std::optional<Fail> checkSuccess(QByteArrayView data) = 0;

    /// What the server said in an error challenge (JSON of XOAUTH2 and OAUTHBEARER, "e=" of SCRAM); empty otherwise.
    const QString &serverError() const { return m_serverError; }

protected:
    virtual Step answer(QByteArrayView challenge) = 0;             ///< At most maximalChallenge bytes
    void rememberError(QByteArrayView said, const Secret &secret); ///< For serverError(), @p secret left out of it

private:
    QString m_serverError;
};

QByteArray freshNonce(); ///< 192 bits from the operating system in base64, for SCRAM
Secret secretOf(std::initializer_list<QByteArrayView> parts); ///< The parts in a row, no copy left behind

/// The mechanism @p name (upper case), with login and secret prepared for it. Fails with InvalidInput where they can't
/// be sent, with NoCommonMechanism where there is no such mechanism. @p nonce is for SCRAM; tests give their own.
Result<std::unique_ptr<SaslMechanism>> makeSaslMechanism(QByteArrayView name, SaslCredentials credentials,
                                                         const QByteArray &nonce = freshNonce());

} // namespace sendproof
