// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

namespace sendproof {

// How a secret lies in a keychain. Windows takes at most 2,560 bytes a credential (CRED_MAX_CREDENTIAL_BLOB_SIZE),
// which an OAuth token may pass, so a secret is cut into entries `key`, `key.1`, `key.2` … The first one begins with a
// line that says how many there are and the SHA-256 of the whole: "sendproof/1 003 <64 hex digits>\n".

constexpr qsizetype maximalSecretSize = qsizetype{128} * 1024; ///< Bytes; no provider's secret comes near
constexpr qsizetype minimalChunkSize = 256;                    ///< Bytes; keeps maximalSecretSize below 1,000 chunks
constexpr qsizetype unlimitedChunkSize = 0;                    ///< The whole secret in one entry

/// The name of the entry @p index of @p key; the first one is @p key itself.
QString chunkKey(const QString &key, qsizetype index);

/// @p secret with its header, cut into pieces of at most @p chunkSize bytes (at least minimalChunkSize, or
/// unlimitedChunkSize). At least one piece. The caller wipes them with wipeShared().
QList<QByteArray> cutIntoChunks(QByteArrayView secret, qsizetype chunkSize);

/// How many chunks the header in @p firstChunk announces; nothing where there is no such header.
std::optional<qsizetype> chunkCount(QByteArrayView firstChunk);

/// The secret put together again, or nothing when a chunk is missing, surplus or not the one that was written.
std::optional<Secret> joinChunks(const QList<QByteArray> &chunks);

/// Overwrites @p bytes in every copy that shares them, then clears. Unlike wipe() this reaches the copy that a
/// QtKeychain job keeps; only for bytes on the heap that nobody reads any more.
void wipeShared(QByteArray &bytes);

} // namespace sendproof
