// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <array>
#include <cstdint>
#include <optional>

namespace sendproof {

/// An IPv4 or IPv6 address as bytes: what DNS answers hold and SPF compares (RFC 7208 section 5.6). No zone, no port.
class IpAddress
{
public:
    /// Dotted quad without leading zeros, or any form of RFC 4291 section 2.2. An IPv4-mapped IPv6 address
    /// ("::ffff:192.0.2.1") is the IPv4 address it stands for (RFC 7208 section 5).
    static std::optional<IpAddress> parse(QStringView text);
    static IpAddress fromIpv4(std::uint32_t bits); ///< In host order
    static IpAddress fromIpv6(const std::array<std::uint8_t, 16> &bytes);

    IpAddress() = default; ///< 0.0.0.0
    bool isIpv6() const { return m_isIpv6; }
    /// Whether the first @p prefix bits are those of @p network; false for different families.
    bool isIn(const IpAddress &network, int prefix) const;
    QString toString() const; ///< IPv6 in full groups without leading zeros, not shortened with "::"
    /// The name its PTR record stands at: "1.2.0.192.in-addr.arpa" (RFC 1035 section 3.5, RFC 3596 section 2.5).
    QString reverseName() const;
    /// The form of the SPF macro "i": dotted quad, or 32 hexadecimal digits between dots (RFC 7208 section 7.3).
    QString dotted() const;
    friend bool operator==(const IpAddress &, const IpAddress &) = default;

private:
    std::array<std::uint8_t, 16> m_bytes{}; ///< An IPv4 address is in the first four
    bool m_isIpv6 = false;
};

} // namespace sendproof
