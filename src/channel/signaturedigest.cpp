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

/// The object identifier of the signature's algorithm, as it is encoded (RFC 5280 section 4.1.1.2).
std::optional<QByteArrayView> signatureAlgorithm(QByteArrayView der)
{
    std::optional<QByteArrayView> whole = takeElement(der);
    if (!whole || !takeElement(*whole)) // what is signed
        return std::nullopt;
    std::optional<QByteArrayView> algorithm = takeElement(*whole);
    return algorithm ? takeElement(*algorithm) : std::nullopt;
}

constexpr std::array<QByteArrayView, 6> broken = {
    "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x02", // md2WithRSAEncryption
    "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x03", // md4WithRSAEncryption
    "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x04", // md5WithRSAEncryption
    "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x05", // sha1WithRSAEncryption
    "\x2a\x86\x48\xce\x3d\x04\x01",         // ecdsa-with-SHA1
    "\x2a\x86\x48\xce\x38\x04\x03",         // id-dsa-with-sha1
};

} // namespace

bool isSignedWithBrokenDigest(const QSslCertificate &certificate)
{
    if (certificate.isSelfSigned())
        return false;
    const QByteArray der = certificate.toDer();
    const std::optional<QByteArrayView> algorithm = signatureAlgorithm(der);
    return !algorithm || std::find(broken.begin(), broken.end(), *algorithm) != broken.end();
}

} // namespace sendproof
