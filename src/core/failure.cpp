// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/failure.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

QLatin1StringView failureKindName(FailureKind kind)
{
    static constexpr std::array names{"host-not-found"_L1,
                                      "connection-refused"_L1,
                                      "network-unreachable"_L1,
                                      "proxy-failed"_L1,
                                      "timed-out"_L1,
                                      "closed-by-peer"_L1,
                                      "tls-handshake-failed"_L1,
                                      "certificate-rejected"_L1,
                                      "wrong-port-mode"_L1,
                                      "starttls-not-offered"_L1,
                                      "bytes-behind-starttls"_L1,
                                      "clear-channel-refused"_L1,
                                      "reply-rejected"_L1,
                                      "malformed-reply"_L1,
                                      "reply-too-long"_L1,
                                      "auth-not-offered"_L1,
                                      "no-common-mechanism"_L1,
                                      "server-not-authentic"_L1,
                                      "sign-in-not-ours"_L1,
                                      "loopback-unavailable"_L1,
                                      "client-id-missing"_L1,
                                      "utf8-address-not-supported"_L1,
                                      "message-too-large"_L1,
                                      "outcome-unknown"_L1,
                                      "invalid-input"_L1,
                                      "cancelled"_L1,
                                      "not-found"_L1,
                                      "not-readable"_L1,
                                      "not-writable"_L1,
                                      "locked-by-another"_L1,
                                      "newer-version"_L1,
                                      "damaged"_L1,
                                      "keychain-unavailable"_L1,
                                      "keychain-denied"_L1,
                                      "keychain-timed-out"_L1,
                                      "keychain-mismatch"_L1,
                                      "secret-missing"_L1};
    static_assert(names.size() == static_cast<std::size_t>(FailureKind::SecretMissing) + 1);
    return names.at(static_cast<std::size_t>(kind));
}

QLatin1StringView certificateFaultName(CertificateFault fault)
{
    static constexpr std::array names{"expired"_L1,     "not-yet-valid"_L1,  "host-mismatch"_L1,
                                      "self-signed"_L1, "unknown-issuer"_L1, "revoked"_L1,
                                      "weak-key"_L1,    "other"_L1,          "missing"_L1};
    static_assert(names.size() == static_cast<std::size_t>(CertificateFault::Missing) + 1);
    return names.at(static_cast<std::size_t>(fault));
}

} // namespace sendproof
