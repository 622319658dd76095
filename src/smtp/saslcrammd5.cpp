// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/saslcrammd5.h"

#include <QMessageAuthenticationCode>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendproof {

SaslCramMd5::SaslCramMd5(QByteArray login, Secret password)
    : m_login(std::move(login))
    , m_password(std::move(password))
{
}

QByteArray SaslCramMd5::name() const
{
    return "CRAM-MD5"_ba;
}

std::optional<Secret> SaslCramMd5::initialResponse()
{
    return std::nullopt;
}

SaslMechanism::Step SaslCramMd5::answer(QByteArrayView challenge)
{
    const State state = std::exchange(m_state, State::Over);
    if (state != State::Start)
        return Fail{u"a challenge that the mechanism does not have"_s, FailureKind::MalformedReply};
    if (challenge.isEmpty())
        return Fail{u"an empty challenge"_s, FailureKind::MalformedReply};
    m_state = State::Answered;
    const QByteArray key = QByteArray::fromRawData(m_password.bytes().data(), m_password.bytes().size());
    QByteArray digest = QMessageAuthenticationCode::hash(challenge.toByteArray(), key, QCryptographicHash::Md5);
    QByteArray hex = digest.toHex();
    Respond response{secretOf({m_login, " ", hex})};
    wipe(digest);
    wipe(hex);
    return response;
}

std::optional<SaslMechanism::Fail> SaslCramMd5::checkSuccess(QByteArrayView)
{
    if (m_state != State::Answered)
        return Fail{u"success before the challenge was answered"_s, FailureKind::MalformedReply};
    return std::nullopt;
}

} // namespace sendproof
