// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicescram.h"

#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendproof {

PracticeScram::PracticeScram(QCryptographicHash::Algorithm hash, const PracticeCredentials &credentials)
    : m_hash(hash)
    , m_credentials(credentials)
{
    if (m_credentials.serverNonce.isEmpty())
        m_credentials.serverNonce = practiceNonce();
    if (m_credentials.salt.isEmpty())
        m_credentials.salt = practiceNonce(12);
}

PracticeSasl::Step PracticeScram::answer(const QByteArray &bytes)
{
    return m_serverFirst.isEmpty() ? onClientFirst(bytes) : onClientFinal(bytes);
}

std::optional<QByteArray> PracticeScram::decodedName(QByteArray name)
{
    QByteArray rest = name;
    if (rest.replace("=2C", "").replace("=3D", "").contains('='))
        return std::nullopt;
    return name.replace("=2C", ",").replace("=3D", "=");
}

PracticeSasl::Step PracticeScram::onClientFirst(const QByteArray &bytes)
{
    const QByteArrayList parts = bytes.split(',');
    // "p=" asks for a channel binding that was not offered; "m=" is a mandatory extension nobody knows.
    if (parts.size() < 4 || (parts.at(0) != "n" && parts.at(0) != "y") || !parts.at(2).startsWith("n=") ||
        !parts.at(3).startsWith("r=") || parts.at(3).size() < 3)
        return {};
    if (!parts.at(1).isEmpty() && !parts.at(1).startsWith("a="))
        return {};
    m_login = decodedName(parts.at(2).sliced(2)).value_or(QByteArray());
    if (m_login.isEmpty())
        return {};
    m_gs2Header = parts.at(0) + ',' + parts.at(1) + ',';
    m_clientFirstBare = bytes.sliced(m_gs2Header.size());
    m_nonce = parts.at(3).sliced(2) + m_credentials.serverNonce;
    m_serverFirst = "r="_ba + m_nonce + ",s=" + m_credentials.salt.toBase64() +
                    ",i=" + QByteArray::number(m_credentials.iterations);
    return {Outcome::Challenge, m_serverFirst};
}

PracticeSasl::Step PracticeScram::onClientFinal(const QByteArray &bytes)
{
    const qsizetype proofAt = bytes.lastIndexOf(",p=");
    if (proofAt < 0)
        return {};
    const QByteArray withoutProof = bytes.first(proofAt);
    if (withoutProof != "c="_ba + m_gs2Header.toBase64() + ",r=" + m_nonce)
        return {};
    const int size = QCryptographicHash::hashLength(m_hash);
    const QByteArray salted = QPasswordDigestor::deriveKeyPbkdf2(m_hash, m_credentials.password, m_credentials.salt,
                                                                 m_credentials.iterations, quint64(size));
    const QByteArray storedKey = QCryptographicHash::hash(hmac(salted, "Client Key"_ba), m_hash);
    const QByteArray message = m_clientFirstBare + ',' + m_serverFirst + ',' + withoutProof;
    const QByteArray signature = hmac(storedKey, message);
    QByteArray clientKey = QByteArray::fromBase64(bytes.sliced(proofAt + 3));
    if (clientKey.size() != size)
        return {Outcome::Refused, {}};
    for (qsizetype i = 0; i < size; ++i)
        clientKey[i] = static_cast<char>(clientKey.at(i) ^ signature.at(i));
    if (QCryptographicHash::hash(clientKey, m_hash) != storedKey)
        return {Outcome::Refused, {}};
    return {Outcome::Accepted, "v="_ba + hmac(hmac(salted, "Server Key"_ba), message).toBase64()};
}

QByteArray PracticeScram::hmac(const QByteArray &key, const QByteArray &message) const
{
    return QMessageAuthenticationCode::hash(message, key, m_hash);
}

} // namespace sendproof
