// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/saslplain.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

bool asksForTheLogin(QByteArrayView prompt)
{
    return prompt.first(qMin(prompt.size(), qsizetype(4))).compare("user", Qt::CaseInsensitive) == 0;
}

SaslMechanism::Fail unexpectedChallenge()
{
    return {u"a challenge that the mechanism does not have"_s, FailureKind::MalformedReply};
}

SaslMechanism::Fail earlySuccess()
{
    return {u"success before the password was sent"_s, FailureKind::MalformedReply};
}

} // namespace

SaslPlain::SaslPlain(QByteArray login, Secret password)
    : m_login(std::move(login))
    , m_password(std::move(password))
{
}

QByteArray SaslPlain::name() const
{
    return "PLAIN"_ba;
}

std::optional<Secret> SaslPlain::initialResponse()
{
    m_state = State::Sent;
    const QByteArrayView nul("\0", 1);
    return secretOf({nul, m_login, nul, m_password.bytes()});
}

SaslMechanism::Step SaslPlain::answer(QByteArrayView)
{
    m_state = State::Over;
    return unexpectedChallenge();
}

std::optional<SaslMechanism::Fail> SaslPlain::checkSuccess(QByteArrayView)
{
    if (m_state != State::Sent)
        return earlySuccess();
    return std::nullopt;
}

SaslLogin::SaslLogin(QByteArray login, Secret password)
    : m_login(std::move(login))
    , m_password(std::move(password))
{
}

QByteArray SaslLogin::name() const
{
    return "LOGIN"_ba;
}

std::optional<Secret> SaslLogin::initialResponse()
{
    m_state = State::LoginSent;
    return Secret(m_login);
}

SaslMechanism::Step SaslLogin::answer(QByteArrayView challenge)
{
    const State state = std::exchange(m_state, State::Over);
    const bool wantsLogin = asksForTheLogin(challenge);
    if (state == State::LoginSent && wantsLogin) {
        m_state = State::LoginRepeated;
        return Respond{Secret(m_login)};
    }
    if ((state == State::LoginSent || state == State::LoginRepeated) && !wantsLogin) {
        m_state = State::PasswordSent;
        return Respond{std::move(m_password)};
    }
    return unexpectedChallenge();
}

std::optional<SaslMechanism::Fail> SaslLogin::checkSuccess(QByteArrayView)
{
    if (m_state != State::PasswordSent)
        return earlySuccess();
    return std::nullopt;
}

} // namespace sendproof
