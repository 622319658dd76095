// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bundleheader.h"

#include "bundle/bundlekeys.h"

#include <QtEndian>

namespace sendproof {

namespace {

// Begins and ends in what a transfer as text would break, as PNG's does.
constexpr QByteArrayView magic("\x89SPB\r\n\x1a\n");
constexpr qsizetype versionAt = 8;
constexpr qsizetype sizeAt = 10;
constexpr qsizetype passesAt = 12;
constexpr qsizetype memoryAt = 16;
constexpr qsizetype saltAt = 20;
constexpr qsizetype nonceAt = 36;
constexpr qsizetype sealedSizeAt = 60;

template<typename T> T numberAt(QByteArrayView file, qsizetype at)
{
    return qFromBigEndian<T>(file.data() + at);
}

template<typename T> void append(QByteArray &to, T number)
{
    char bytes[sizeof(T)];
    qToBigEndian(number, bytes);
    to.append(bytes, sizeof(T));
}

} // namespace

bool BundleCost::isReasonable() const
{
    return passes >= fewestPasses && passes <= mostPasses && memory >= leastMemory && memory <= mostMemory;
}

QByteArray BundleHeader::checkedBytes() const
{
    QByteArray bytes = magic.toByteArray();
    append(bytes, version);
    append(bytes, static_cast<quint16>(size));
    append(bytes, cost.passes);
    append(bytes, cost.memory);
    bytes += salt + nonce;
    append(bytes, sealedSize);
    return bytes + blake2b(bytes, {}, checkedSize - publicSize);
}

bool BundleHeader::isAtStartOf(QByteArrayView file)
{
    return file.startsWith(magic);
}

std::variant<BundleHeader, ImportFault> BundleHeader::parse(QByteArrayView file)
{
    if (!isAtStartOf(file))
        return ImportFault::UnknownFormat;
    if (file.size() < passesAt)
        return ImportFault::Damaged;
    if (numberAt<quint16>(file, versionAt) > version)
        return ImportFault::NewerVersion;
    if (file.size() < size || numberAt<quint16>(file, versionAt) != version || numberAt<quint16>(file, sizeAt) != size)
        return ImportFault::Damaged;
    const QByteArray checksum = blake2b(file.first(publicSize), {}, checkedSize - publicSize);
    if (file.sliced(publicSize, checkedSize - publicSize) != checksum)
        return ImportFault::Damaged;
    BundleHeader header{.cost = {numberAt<quint32>(file, passesAt), numberAt<quint32>(file, memoryAt)},
                        .salt = file.sliced(saltAt, saltSize).toByteArray(),
                        .nonce = file.sliced(nonceAt, nonceSize).toByteArray(),
                        .sealedSize = numberAt<quint64>(file, sealedSizeAt),
                        .keyCheck = file.sliced(checkedSize, size - checkedSize).toByteArray()};
    if (!header.cost.isReasonable())
        return ImportFault::AbsurdCost;
    if (header.sealedSize != static_cast<quint64>(file.size() - size) || header.sealedSize < BundleKeys::tagSize)
        return ImportFault::Damaged;
    return header;
}

} // namespace sendproof
