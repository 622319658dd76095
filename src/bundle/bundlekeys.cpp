// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bundlekeys.h"

#include "bundle/bundleheader.h"

#include <sodium.h>

namespace sendproof {

namespace {

constexpr qsizetype keySize = 32;

static_assert(BundleHeader::saltSize == crypto_pwhash_SALTBYTES);
static_assert(BundleHeader::nonceSize == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(BundleKeys::tagSize == crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(keySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

bool isSodiumReady()
{
    static const bool isReady = sodium_init() >= 0;
    return isReady;
}

unsigned char *octets(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *octets(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned long long count(QByteArrayView bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

Secret composed(const Secret &passphrase)
{
    if (!passphrase.bytes().isValidUtf8())
        return passphrase.duplicate();
    QString typed = passphrase.text();
    QString text = typed.normalized(QString::NormalizationForm_C);
    Secret made = Secret::fromText(text);
    wipe(text);
    wipe(typed);
    return made;
}

} // namespace

QByteArray blake2b(QByteArrayView bytes, QByteArrayView key, qsizetype size)
{
    QByteArray hash(size, '\0');
    crypto_generichash(octets(hash), static_cast<std::size_t>(size), octets(bytes), count(bytes),
                       key.isEmpty() ? nullptr : octets(key), static_cast<std::size_t>(key.size()));
    return hash;
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, '\0');
    if (!isSodiumReady())
        return {};
    randombytes_buf(bytes.data(), static_cast<std::size_t>(size));
    return bytes;
}

bool isSameInConstantTime(QByteArrayView one, QByteArrayView other)
{
    return one.size() == other.size() &&
           sodium_memcmp(one.data(), other.data(), static_cast<std::size_t>(one.size())) == 0;
}

std::optional<BundleKeys> BundleKeys::derived(const Secret &passphrase, const BundleHeader &header)
{
    const Secret typed = composed(passphrase);
    QByteArray keys(2 * keySize, '\0');
    const bool isMade =
        isSodiumReady() && crypto_pwhash(octets(keys), count(keys), typed.bytes().data(), count(typed.bytes()),
                                         octets(QByteArrayView(header.salt)), header.cost.passes,
                                         std::size_t{header.cost.memory} * 1024, crypto_pwhash_ALG_ARGON2ID13) == 0;
    Secret made{QByteArrayView(keys)};
    wipe(keys);
    return isMade ? std::optional(BundleKeys(std::move(made))) : std::nullopt;
}

QByteArray BundleKeys::keyCheck(QByteArrayView checkedHeader) const
{
    return blake2b(checkedHeader, m_keys.bytes().sliced(keySize), BundleHeader::size - BundleHeader::checkedSize);
}

QByteArray BundleKeys::sealed(const Secret &plain, QByteArrayView header, const QByteArray &nonce) const
{
    QByteArray made(plain.bytes().size() + tagSize, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(octets(made), nullptr, octets(plain.bytes()), count(plain.bytes()),
                                               octets(header), count(header), nullptr, octets(QByteArrayView(nonce)),
                                               octets(m_keys.bytes()));
    return made;
}

std::optional<Secret> BundleKeys::opened(QByteArrayView sealed, QByteArrayView header, const QByteArray &nonce) const
{
    if (sealed.size() < tagSize)
        return std::nullopt;
    QByteArray plain(sealed.size() - tagSize, '\0');
    const bool isWhole = crypto_aead_xchacha20poly1305_ietf_decrypt(
                             octets(plain), nullptr, nullptr, octets(sealed), count(sealed), octets(header),
                             count(header), octets(QByteArrayView(nonce)), octets(m_keys.bytes())) == 0;
    Secret made{QByteArrayView(plain)};
    wipe(plain);
    return isWhole ? std::optional(std::move(made)) : std::nullopt;
}

} // namespace sendproof
