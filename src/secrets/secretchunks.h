// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

namespace sendproof {

// How a secret lies in a keychain. Windows takes at most 2,560 bytes a credential (CRED_MAX_CREDENTIAL_BLOB_SIZE),
// which an OAuth token may pass, so a secret is cut into entries: `key`, and further chunks `key.1`, `key.2` … or
// `key+1`, `key+2` … Two sets of names, so that a new secret can be written while the old one is still whole. The first
// entry begins with a line that says which set, how many chunks there are with it, and the SHA-256 of the whole:
// "sendproof/1 003 <64 hex digits>\n"; "sendproof/2 …" for the second set.
//
// The chunks of Windows have 500 bytes: MinGW's headers still give the limit of Windows XP, 512, and a QtKeychain that was
// built with them spreads what reaches it over the credential's attributes, which not everything that reads credentials
// keeps (Wine doesn't).

enum class ChunkSet { First, Second };

/// What the first chunk says of itself.
struct ChunkHeader
{
    qsizetype count = 1; ///< Chunks, the first one included
    ChunkSet set = ChunkSet::First;
    friend bool operator==(const ChunkHeader &, const ChunkHeader &) = default;
};

constexpr qsizetype maximalSecretSize = qsizetype{128} * 1024; ///< Bytes; no provider's secret comes near
constexpr qsizetype minimalChunkSize = 256;                    ///< Bytes; keeps maximalSecretSize below 1,000 chunks
constexpr qsizetype unlimitedChunkSize = 0;                    ///< The whole secret in one entry

/// The name of the entry @p index of @p key; the first one is @p key itself, in both sets.
QString chunkKey(const QString &key, qsizetype index, ChunkSet set);

/// @p secret with its header, cut into pieces of at most @p chunkSize bytes (at least minimalChunkSize, or
/// unlimitedChunkSize). At least one piece, as many for either set. The caller wipes them with wipeShared().
QList<QByteArray> cutIntoChunks(QByteArrayView secret, qsizetype chunkSize, ChunkSet set);

/// The header of @p firstChunk; nothing where there is none.
std::optional<ChunkHeader> chunkHeader(QByteArrayView firstChunk);

/// The secret put together again, or nothing when a chunk is missing, surplus or not the one that was written.
std::optional<Secret> joinChunks(const QList<QByteArray> &chunks);

/// Overwrites @p bytes in every copy that shares them, then clears. Unlike wipe() this reaches the copy that a
/// QtKeychain job keeps; only for bytes on the heap that nobody reads any more.
void wipeShared(QByteArray &bytes);

} // namespace sendproof
