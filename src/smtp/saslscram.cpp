// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/saslscram.h"

#include "smtp/scrammessage.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr char gs2Header[] = "n,,";

QByteArray rawView(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size());
}

/// @p bytes as a Secret, the original wiped.
Secret taken(QByteArray bytes)
{
    Secret secret{bytes};
    wipe(bytes);
    return secret;
}

QCryptographicHash::Algorithm algorithmOf(SaslScram::Hash hash)
{
    return hash == SaslScram::Hash::Sha1 ? QCryptographicHash::Sha1 : QCryptographicHash::Sha256;
}

/// The key schedule of RFC 5802 section 3 for one exchange.
struct ScramKeys
{
    Secret clientProof;
    Secret serverSignature;
};

ScramKeys keysOf(QCryptographicHash::Algorithm hash, const Secret &password, const ScramServerFirst &first,
                 const QByteArray &authMessage)
{
    const auto hmac = [hash](const Secret &key, const QByteArray &message) {
        return taken(QMessageAuthenticationCode::hash(message, rawView(key.bytes()), hash));
    };
    const Secret salted = taken(QPasswordDigestor::deriveKeyPbkdf2(
        hash, rawView(password.bytes()), first.salt, first.iterations, quint64(QCryptographicHash::hashLength(hash))));
    const Secret clientKey = hmac(salted, "Client Key"_ba);
    const Secret storedKey = taken(QCryptographicHash::hash(clientKey.bytes(), hash));
    const Secret clientSignature = hmac(storedKey, authMessage);
    QByteArray proof = clientKey.bytes().toByteArray();
    for (qsizetype i = 0; i < proof.size(); ++i)
        proof[i] = char(proof[i] ^ clientSignature.bytes()[i]);
    return {taken(std::move(proof)), hmac(hmac(salted, "Server Key"_ba), authMessage)};
}

/// Takes the same time wherever the two differ, so that a server can't feel its way to a signature.
bool isSame(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size())
        return false;
    volatile unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference = difference | static_cast<unsigned char>(a[i] ^ b[i]);
    return difference == 0;
}

} // namespace

SaslScram::SaslScram(Hash hash, const QByteArray &login, Secret password, QByteArray nonce)
    : m_hash(hash)
    , m_clientNonce(std::move(nonce))
    , m_clientFirstBare("n=" + scramName(login) + ",r=" + m_clientNonce)
    , m_password(std::move(password))
{
}

QByteArray SaslScram::name() const
{
    return m_hash == Hash::Sha1 ? "SCRAM-SHA-1"_ba : "SCRAM-SHA-256"_ba;
}

std::optional<Secret> SaslScram::initialResponse()
{
    m_state = State::FirstSent;
    return secretOf({gs2Header, m_clientFirstBare});
}

SaslMechanism::Step SaslScram::answer(QByteArrayView challenge)
{
    switch (std::exchange(m_state, State::Over)) {
    case State::FirstSent:
        return onServerFirst(challenge);
    case State::FinalSent:
        return onServerFinal(challenge);
    case State::Start:
    case State::Verified:
    case State::Over:
        break;
    }
    return Fail{u"a challenge that the mechanism does not have"_s, FailureKind::MalformedReply};
}

SaslMechanism::Step SaslScram::onServerFirst(QByteArrayView message)
{
    auto parsed = ScramServerFirst::parse(message);
    if (auto *fail = std::get_if<Fail>(&parsed))
        return failed(std::move(*fail));
    const auto &first = std::get<ScramServerFirst>(parsed);
    if (!first.nonce.startsWith(m_clientNonce) || first.nonce.size() == m_clientNonce.size())
        return Fail{u"SCRAM nonce does not begin with ours or adds nothing to it"_s, FailureKind::ServerNotAuthentic};
    const QByteArray withoutProof = "c=" + QByteArray(gs2Header).toBase64() + ",r=" + first.nonce;
    const QByteArray authMessage = m_clientFirstBare + ',' + message.toByteArray() + ',' + withoutProof;
    ScramKeys keys = keysOf(algorithmOf(m_hash), m_password, first, authMessage);
    m_serverSignature = std::move(keys.serverSignature);
    m_state = State::FinalSent;
    const Secret proof = taken(rawView(keys.clientProof.bytes()).toBase64());
    return Respond{secretOf({withoutProof, ",p=", proof.bytes()})};
}

SaslMechanism::Step SaslScram::onServerFinal(QByteArrayView message)
{
    auto parsed = ScramServerFinal::parse(message);
    if (auto *fail = std::get_if<Fail>(&parsed))
        return failed(std::move(*fail));
    if (!isSame(std::get<ScramServerFinal>(parsed).signature, m_serverSignature.bytes()))
        return Fail{u"SCRAM server signature is wrong"_s, FailureKind::ServerNotAuthentic};
    m_state = State::Verified;
    return Respond{};
}

SaslMechanism::Step SaslScram::failed(Fail fail)
{
    if (fail.kind == FailureKind::ReplyRejected) {
        rememberError(fail.detail.toUtf8(), m_password);
        fail.detail = serverError();
    }
    return fail;
}

std::optional<SaslMechanism::Fail> SaslScram::checkSuccess(QByteArrayView data)
{
    if (m_state == State::FinalSent && !data.isEmpty() && data.size() <= maximalChallenge)
        static_cast<void>(answer(data));
    if (m_state == State::Verified)
        return std::nullopt;
    return Fail{u"success without the right SCRAM server signature"_s, FailureKind::ServerNotAuthentic};
}

} // namespace sendproof
