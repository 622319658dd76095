// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/saslmechanism.h"

namespace sendproof {

/// What XOAUTH2 and OAUTHBEARER have in common: the token in one message, and a server that refuses it explains itself
/// in JSON in a challenge before it refuses the command. The explanation is kept for serverError().
class SaslBearer : public SaslMechanism
{
public:
    std::optional<Secret> initialResponse() final;
    std::optional<Fail> checkSuccess(QByteArrayView data) final;

protected:
    SaslBearer(QByteArray login, Secret token);
    const QByteArray &login() const { return m_login; }

private:
    Step answer(QByteArrayView challenge) final;
    virtual QByteArray header() const = 0;                ///< All of the message before "auth=Bearer"
    virtual QByteArrayView errorAcknowledged() const = 0; ///< The answer to the explanation

    enum class State { Start, Sent, Refused, Over };
    State m_state = State::Start;
    QByteArray m_login;
    Secret m_token;
};

/// XOAUTH2, as Google and Microsoft document it. The explanation is answered by an empty response.
class SaslXOAuth2 final : public SaslBearer
{
public:
    SaslXOAuth2(QByteArray login, Secret token);
    QByteArray name() const override;

private:
    QByteArray header() const override;
    QByteArrayView errorAcknowledged() const override;
};

/// OAUTHBEARER (RFC 7628). The explanation is answered by one U+0001 (section 3.2.3).
class SaslOAuthBearer final : public SaslBearer
{
public:
    SaslOAuthBearer(QByteArray login, Secret token, HostName host, int port);
    QByteArray name() const override;

private:
    QByteArray header() const override;
    QByteArrayView errorAcknowledged() const override;

    HostName m_host;
    int m_port;
};

} // namespace sendproof
