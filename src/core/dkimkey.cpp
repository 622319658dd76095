// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dkimkey.h"

#include "core/taglist.h"

#include <array>
#include <bit>
#include <optional>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr int shortestKey = 1024;
constexpr int goodKey = 2048;
constexpr qsizetype ed25519Bytes = 32;

/// Takes one DER element of type @p tag from the front of @p der and gives its content.
std::optional<QByteArrayView> takeElement(QByteArrayView &der, unsigned char tag)
{
    if (der.size() < 2 || static_cast<unsigned char>(der.at(0)) != tag)
        return std::nullopt;
    qsizetype length = static_cast<unsigned char>(der.at(1));
    qsizetype at = 2;
    if (length > 127) {
        const qsizetype count = length - 128;
        if (count < 1 || count > 3 || der.size() < 2 + count)
            return std::nullopt;
        for (length = 0; at < 2 + count; ++at)
            length = length * 256 + static_cast<unsigned char>(der.at(at));
    }
    if (der.size() < at + length)
        return std::nullopt;
    const QByteArrayView content = der.sliced(at, length);
    der = der.sliced(at + length);
    return content;
}

/// The length of the modulus of an RSAPublicKey (RFC 8017 section A.1.1), bare or inside a SubjectPublicKeyInfo: RFC
/// 6376 names the one, everybody writes the other (errata 3017).
std::optional<int> rsaBits(QByteArrayView der)
{
    constexpr unsigned char sequence = 0x30;
    constexpr unsigned char bitString = 0x03;
    constexpr unsigned char integer = 0x02;
    auto body = takeElement(der, sequence);
    if (!body || !der.isEmpty())
        return std::nullopt;
    if (!body->isEmpty() && static_cast<unsigned char>(body->front()) == sequence) {
        if (!takeElement(*body, sequence))
            return std::nullopt;
        const auto bits = takeElement(*body, bitString);
        if (!bits || bits->isEmpty() || bits->front() != 0)
            return std::nullopt;
        return rsaBits(bits->sliced(1));
    }
    auto modulus = takeElement(*body, integer);
    if (!modulus || !takeElement(*body, integer))
        return std::nullopt;
    while (!modulus->isEmpty() && modulus->front() == 0)
        modulus = modulus->sliced(1);
    if (modulus->isEmpty())
        return std::nullopt;
    return static_cast<int>((modulus->size() - 1) * 8) + std::bit_width(static_cast<unsigned char>(modulus->front()));
}

DkimFault faultOfKey(const QByteArray &encoded, DkimKey &key)
{
    QByteArray compact = encoded;
    for (const char blank : {' ', '\t', '\r', '\n'})
        compact.replace(blank, QByteArray());
    if (compact.isEmpty())
        return DkimFault::Revoked;
    const auto decoded = QByteArray::fromBase64Encoding(compact, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return DkimFault::BadKey;
    if (key.algorithm == "ed25519") {
        key.bits = (*decoded).size() == ed25519Bytes ? 256 : 0;
        return key.bits ? DkimFault::None : DkimFault::BadKey;
    }
    if (key.algorithm != "rsa")
        return DkimFault::UnknownAlgorithm;
    key.bits = rsaBits(*decoded).value_or(0);
    if (key.bits == 0)
        return DkimFault::BadKey;
    return key.bits < shortestKey ? DkimFault::TooShort : key.bits < goodKey ? DkimFault::Short : DkimFault::None;
}

} // namespace

QLatin1StringView dkimFaultName(DkimFault fault)
{
    static constexpr std::array names{"none"_L1,    "not-a-record"_L1, "unknown-algorithm"_L1, "bad-key"_L1,
                                      "revoked"_L1, "too-short"_L1,    "only-sha1"_L1,         "for-other-services"_L1,
                                      "short"_L1,   "testing"_L1};
    return names.at(static_cast<std::size_t>(fault));
}

DkimKey DkimKey::parse(const QByteArray &text)
{
    DkimKey key;
    const std::optional<TagList> tags = TagList::parse(text);
    // Section 3.6.1: "v=" is optional, but then the first tag and exactly this.
    const bool hasRightVersion = tags && (!tags->has("v") || (tags->firstName() == "v" && tags->value("v") == "DKIM1"));
    if (!hasRightVersion || !tags->has("p"))
        return key;
    key.algorithm = tags->has("k") ? tags->value("k").toLower() : QByteArray("rsa");
    const QList<QByteArray> flags = tags->list("t");
    key.isTesting = flags.contains("y");
    key.isStrict = flags.contains("s");
    key.fault = faultOfKey(tags->value("p"), key);
    if (!key.isUsable())
        return key;
    const QList<QByteArray> services = tags->list("s");
    if (tags->has("h") && !tags->list("h").contains("sha256"))
        key.fault = DkimFault::OnlySha1;
    else if (tags->has("s") && !services.contains("email") && !services.contains("*"))
        key.fault = DkimFault::ForOtherServices;
    else if (key.isTesting && key.fault == DkimFault::None)
        key.fault = DkimFault::Testing;
    return key;
}

} // namespace sendproof
