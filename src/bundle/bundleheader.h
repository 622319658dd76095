// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importer.h"

#include <QByteArray>
#include <variant>

namespace sendproof {

/// What deriving the key of a bundle costs (Argon2id).
struct BundleCost
{
    quint32 passes = 3;
    quint32 memory = 128 * 1024; ///< KiB

    // A file from outside must not decide how long this computer works, nor how easily it is opened.
    static constexpr quint32 fewestPasses = 1;
    static constexpr quint32 mostPasses = 10;
    static constexpr quint32 leastMemory = 8 * 1024;
    static constexpr quint32 mostMemory = 256 * 1024;
    bool isReasonable() const;
    friend bool operator==(const BundleCost &, const BundleCost &) = default;
};

/// The first 116 bytes of a bundle, in the clear; docs/bundle.md has their layout.
struct BundleHeader
{
    static constexpr quint16 version = 1;
    static constexpr qsizetype saltSize = 16;
    static constexpr qsizetype nonceSize = 24;
    static constexpr qsizetype publicSize = 68;  ///< Up to the checksum
    static constexpr qsizetype checkedSize = 84; ///< Up to the key check
    static constexpr qsizetype size = 116;

    BundleCost cost;
    QByteArray salt;
    QByteArray nonce;
    quint64 sealedSize = 0; ///< Bytes behind the header
    QByteArray keyCheck;    ///< 32 bytes; empty while it isn't made

    /// The header as far as it can be made without the key: with the checksum.
    QByteArray checkedBytes() const;
    QByteArray bytes() const { return checkedBytes() + keyCheck; }

    static bool isAtStartOf(QByteArrayView file); ///< By the first 8 bytes
    /// Reads the header of the whole @p file. Fails without a passphrase where the file is of a newer version, damaged
    /// in its header or cut off, or costs too much to open.
    static std::variant<BundleHeader, ImportFault> parse(QByteArrayView file);
};

} // namespace sendproof
