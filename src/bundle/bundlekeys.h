// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QByteArray>
#include <optional>

namespace sendproof {

struct BundleHeader;

/// BLAKE2b (RFC 7693) of @p bytes, keyed with @p key where that isn't empty.
QByteArray blake2b(QByteArrayView bytes, QByteArrayView key, qsizetype size);
QByteArray randomBytes(qsizetype size);

/// The two keys that come out of a passphrase: one encrypts, the other only tells whether the passphrase is right. That
/// is no help to somebody who guesses, as decrypting tells it just as well.
class BundleKeys
{
public:
    static constexpr qsizetype tagSize = 16;

    /// Takes as long and as much memory as @p header says. Nothing where the memory isn't to be had. The passphrase is
    /// taken as UTF-8 in Unicode's form C, as a Mac and a PC write the same Korean syllables in different ones.
    static std::optional<BundleKeys> derived(const Secret &passphrase, const BundleHeader &header);

    QByteArray keyCheck(QByteArrayView checkedHeader) const;
    /// XChaCha20-Poly1305; @p header is authenticated with it.
    QByteArray sealed(const Secret &plain, QByteArrayView header, const QByteArray &nonce) const;
    /// Nothing where a byte of @p sealed or @p header isn't as it was.
    std::optional<Secret> opened(QByteArrayView sealed, QByteArrayView header, const QByteArray &nonce) const;

private:
    explicit BundleKeys(Secret keys)
        : m_keys(std::move(keys))
    {
    }
    Secret m_keys; ///< 32 bytes for the content, 32 for the check
};

/// Whether two values are the same, in a time that doesn't tell where they differ.
bool isSameInConstantTime(QByteArrayView one, QByteArrayView other);

} // namespace sendproof
