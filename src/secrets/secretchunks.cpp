// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/secretchunks.h"

#include <QCryptographicHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr QByteArrayView magic{"sendproof/"};
constexpr qsizetype countDigits = 3;
constexpr qsizetype checkDigits = 64;
constexpr qsizetype headerSize = magic.size() + 2 + countDigits + 1 + checkDigits + 1;
static_assert(minimalChunkSize > headerSize && maximalSecretSize / minimalChunkSize < 999);

char mark(ChunkSet set)
{
    return set == ChunkSet::First ? '1' : '2';
}

QByteArray headerFor(QByteArrayView secret, ChunkHeader header)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(secret);
    return magic.toByteArray() + mark(header.set) + ' ' +
           QByteArray::number(header.count).rightJustified(countDigits, '0') + ' ' + hash.result().toHex() + '\n';
}

} // namespace

QString chunkKey(const QString &key, qsizetype index, ChunkSet set)
{
    return index == 0 ? key : key + (set == ChunkSet::First ? u'.' : u'+') + QString::number(index);
}

QList<QByteArray> cutIntoChunks(QByteArrayView secret, qsizetype chunkSize, ChunkSet set)
{
    const qsizetype whole = headerSize + secret.size();
    const qsizetype size = chunkSize == unlimitedChunkSize ? whole : std::max(chunkSize, minimalChunkSize);
    const qsizetype count = (whole + size - 1) / size;
    QByteArray rest;
    rest.reserve(whole); // an append that has to grow would leave an unwiped copy behind
    rest.append(headerFor(secret, {count, set})).append(secret);
    QList<QByteArray> chunks;
    for (qsizetype at = 0; at < whole; at += size)
        chunks.append(QByteArray(rest.constData() + at, std::min(size, whole - at)));
    wipeShared(rest);
    return chunks;
}

std::optional<ChunkHeader> chunkHeader(QByteArrayView firstChunk)
{
    if (firstChunk.size() < headerSize || !firstChunk.startsWith(magic) || firstChunk.at(headerSize - 1) != '\n')
        return std::nullopt;
    const ChunkSet set = firstChunk.at(magic.size()) == mark(ChunkSet::First) ? ChunkSet::First : ChunkSet::Second;
    if (firstChunk.at(magic.size()) != mark(set) || firstChunk.at(magic.size() + 1) != ' ')
        return std::nullopt;
    const QByteArrayView digits = firstChunk.sliced(magic.size() + 2, countDigits);
    if (!std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    const int count = digits.toInt();
    return count >= 1 ? std::optional(ChunkHeader{count, set}) : std::nullopt;
}

std::optional<Secret> joinChunks(const QList<QByteArray> &chunks)
{
    const auto header = chunks.isEmpty() ? std::nullopt : chunkHeader(chunks.first());
    if (!header || header->count != chunks.size())
        return std::nullopt;
    qsizetype whole = 0;
    for (const QByteArray &chunk : chunks)
        whole += chunk.size();
    QByteArray joined;
    joined.reserve(whole);
    for (const QByteArray &chunk : chunks)
        joined.append(chunk);
    const QByteArrayView bytes = QByteArrayView(joined).sliced(headerSize);
    std::optional<Secret> secret;
    if (joined.startsWith(headerFor(bytes, *header)))
        secret.emplace(bytes);
    wipeShared(joined);
    return secret;
}

void wipeShared(QByteArray &bytes)
{
    // data() would detach and overwrite a fresh copy instead of the shared one.
    volatile char *at = const_cast<char *>(bytes.constData());
    for (qsizetype i = 0; i < bytes.size(); ++i)
        at[i] = 0;
    bytes.clear();
}

} // namespace sendproof
