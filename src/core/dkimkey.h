// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace sendproof {

/// What is wrong with a key record. Those from NotARecord to ForOtherServices make it unusable.
enum class DkimFault {
    None,
    NotARecord,       ///< No tag list, a tag twice, no "p=", or another version
    UnknownAlgorithm, ///< "k=" is neither rsa nor ed25519 (RFC 8463)
    BadKey,           ///< The key can't be decoded
    Revoked,          ///< "p=" is empty (RFC 6376 section 3.6.1)
    TooShort,         ///< RSA below 1024 bits must not be verified (RFC 8301 section 3.2)
    OnlySha1,         ///< "h=" allows nothing but SHA-1, which must not be verified (RFC 8301 section 3.1)
    ForOtherServices, ///< "s=" has neither "email" nor "*"
    Short,            ///< RSA below 2048 bits: verified, but weak (RFC 8301 section 3.2)
    Testing           ///< "t=y": receivers may treat a failure as if there were no signature
};
QLatin1StringView dkimFaultName(DkimFault fault); ///< "none", "not-a-record", "unknown-algorithm", …

/// A DKIM public key as it stands in DNS (RFC 6376 section 3.6.1).
struct DkimKey
{
    DkimFault fault = DkimFault::NotARecord; ///< The worst one
    QByteArray algorithm;                    ///< "rsa", "ed25519", or what stands there
    int bits = 0;                            ///< Length of the key; 0 where it isn't known
    bool isTesting = false;                  ///< "t=y"
    bool isStrict = false;                   ///< "t=s": "i=" must be exactly "d="
    /// Receivers verify signatures with it.
    bool isUsable() const
    {
        return fault == DkimFault::None || fault == DkimFault::Short || fault == DkimFault::Testing;
    }

    static DkimKey parse(const QByteArray &text);
};

} // namespace sendproof
