// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/pkce.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <vector>

namespace sendproof {

namespace {

constexpr qsizetype verifierBytes = 64;
constexpr auto forUrls = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

Secret randomToken(qsizetype count)
{
    std::vector<quint32> words(static_cast<std::size_t>((count + 3) / 4));
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    QByteArray bytes(reinterpret_cast<const char *>(words.data()), count);
    QByteArray text = bytes.toBase64(forUrls);
    std::fill(words.begin(), words.end(), 0);
    wipe(bytes);
    Secret made{QByteArrayView(text)};
    wipe(text);
    return made;
}

QByteArray pkceChallenge(QByteArrayView verifier)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(verifier);
    return hash.result().toBase64(forUrls);
}

Pkce::Pkce()
    : m_verifier(randomToken(verifierBytes))
    , m_challenge(pkceChallenge(m_verifier.bytes()))
{
}

} // namespace sendproof
