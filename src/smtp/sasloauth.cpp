// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/sasloauth.h"

#include "smtp/scrammessage.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace sendproof {

SaslBearer::SaslBearer(QByteArray login, Secret token)
    : m_login(std::move(login))
    , m_token(std::move(token))
{
}

std::optional<Secret> SaslBearer::initialResponse()
{
    m_state = State::Sent;
    return secretOf({header(), "auth=Bearer ", m_token.bytes(), "\x01\x01"});
}

SaslMechanism::Step SaslBearer::answer(QByteArrayView challenge)
{
    if (std::exchange(m_state, State::Over) != State::Sent)
        return Fail{u"a challenge that the mechanism does not have"_s, FailureKind::MalformedReply};
    m_state = State::Refused;
    rememberError(challenge, m_token);
    return Respond{Secret(errorAcknowledged())};
}

std::optional<SaslMechanism::Fail> SaslBearer::checkSuccess(QByteArrayView)
{
    if (m_state != State::Sent)
        return Fail{u"success without a token, or after its refusal"_s, FailureKind::MalformedReply};
    return std::nullopt;
}

SaslXOAuth2::SaslXOAuth2(QByteArray login, Secret token)
    : SaslBearer(std::move(login), std::move(token))
{
}

QByteArray SaslXOAuth2::name() const
{
    return "XOAUTH2"_ba;
}

QByteArray SaslXOAuth2::header() const
{
    return "user=" + login() + '\x01';
}

QByteArrayView SaslXOAuth2::errorAcknowledged() const
{
    return {};
}

SaslOAuthBearer::SaslOAuthBearer(QByteArray login, Secret token, HostName host, int port)
    : SaslBearer(std::move(login), std::move(token))
    , m_host(std::move(host))
    , m_port(port)
{
}

QByteArray SaslOAuthBearer::name() const
{
    return "OAUTHBEARER"_ba;
}

QByteArray SaslOAuthBearer::header() const
{
    return "n,a=" + scramName(login()) + ",\x01host=" + m_host.ascii().toLatin1() +
           "\x01port=" + QByteArray::number(m_port) + '\x01';
}

QByteArrayView SaslOAuthBearer::errorAcknowledged() const
{
    return "\x01";
}

} // namespace sendproof
