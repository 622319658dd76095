// SPDX-License-Identifier: GPL-3.0-or-later
#include "channel/signaturedigest.h"

#include <QByteArrayView>
#include <algorithm>
#include <array>
#include <optional>

namespace sendproof {

namespace {

/// Cuts the first element off @p rest and gives its content, or nothing where it is broken (ITU-T X.690 section 8.1).
std::optional<QByteArrayView> takeElement(QByteArrayView &rest)
{
    if (rest.size() < 2)
        return std::nullopt;
    qsizetype at = 2;
    qsizetype size = static_cast<uchar>(rest.at(1));
    if (size >= 0x80) {
        const qsizetype bytes = size & 0x7f;
        if (bytes == 0 || bytes > 4 || rest.size() < at + bytes)
            return std::nullopt;
        for (size = 0; at < 2 + bytes; ++at)
            size = (size << 8) | static_cast<uchar>(rest.at(at));
    }
    if (size > rest.size() - at)
        return std::nullopt;
    const QByteArrayView content = rest.sliced(at, size);
    rest = rest.sliced(at + size);
    return content;
}

/// What names the signature's algorithm: its object identifier and its parameters (RFC 5280 section 4.1.1.2).
std::optional<QByteArrayView> signatureAlgorithm(QByteArrayView der)
{
    std::optional<QByteArrayView> whole = takeElement(der);
    if (!whole || !takeElement(*whole)) // what is signed
        return std::nullopt;
    return takeElement(*whole);
}

constexpr std::array<QByteArrayView, 8> good = {
    "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0b", // sha256WithRSAEncryption
    "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0c", // sha384WithRSAEncryption
    "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0d", // sha512WithRSAEncryption
    "\x2a\x86\x48\xce\x3d\x04\x03\x02",     // ecdsa-with-SHA256
    "\x2a\x86\x48\xce\x3d\x04\x03\x03",     // ecdsa-with-SHA384
    "\x2a\x86\x48\xce\x3d\x04\x03\x04",     // ecdsa-with-SHA512
    "\x2b\x65\x70",                         // id-Ed25519
    "\x2b\x65\x71",                         // id-Ed448
};
constexpr QByteArrayView rsaPss = "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0a";
constexpr QByteArrayView sha2 = "\x60\x86\x48\x01\x65\x03\x04\x02"; // and a last number for its size

/// Of the parameters of RSASSA-PSS (RFC 4055 section 3.1), where the digest is [0] and SHA-1 if it isn't there.
bool namesSha2(QByteArrayView parameters)
{
    std::optional<QByteArrayView> fields = takeElement(parameters);
    if (!fields || fields->isEmpty() || fields->front() != '\xa0')
        return false;
    std::optional<QByteArrayView> digest = takeElement(*fields);
    std::optional<QByteArrayView> algorithm = digest ? takeElement(*digest) : std::nullopt;
    const std::optional<QByteArrayView> name = algorithm ? takeElement(*algorithm) : std::nullopt;
    return name && name->startsWith(sha2);
}

} // namespace

bool isSignedOverSha2(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    std::optional<QByteArrayView> algorithm = signatureAlgorithm(der);
    const std::optional<QByteArrayView> name = algorithm ? takeElement(*algorithm) : std::nullopt;
    if (!name)
        return false;
    return *name == rsaPss ? namesSha2(*algorithm) : std::find(good.begin(), good.end(), *name) != good.end();
}

} // namespace sendproof
