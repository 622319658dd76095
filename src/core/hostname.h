// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace sendproof {

/// Why a text is not a host. HasUrlParts comes with an offer: the host that stands inside.
enum class HostFault { None, Empty, HasUrlParts, BadName, TooLong, UnsafeCharacter };

/// A host to connect to: a DNS name as A-labels in lower case without trailing dot, or an IP address. This is the form
/// that is looked up, sent as SNI and compared with the certificate (RFC 9525 section 6.3).
class HostName
{
public:
    struct Parse;
    /// Reads what a person typed or pasted. "https://smtp.naver.com/" and "smtp.naver.com:465" are faults with an
    /// offer, never silently cut.
    static Parse parse(QStringView text);

    HostName() = default;
    bool isEmpty() const { return m_ascii.isEmpty(); }
    bool isIpAddress() const { return m_isIpAddress; }
    const QString &ascii() const { return m_ascii; } ///< IPv6 without brackets
    QString shown() const;                           ///< As U-labels
    friend bool operator==(const HostName &, const HostName &) = default;

private:
    QString m_ascii;
    bool m_isIpAddress = false;
};

/// The A-labels of @p ascii as people read them: U-labels of Hangul and ASCII always, others where Qt's list of
/// registries vouches for them (a Cyrillic "а" must not look like a Latin one), A-labels else.
QString shownDomainName(const QString &ascii);

/// The answer of HostName::parse().
struct HostName::Parse
{
    std::optional<HostName> host;
    HostFault fault = HostFault::None;
    QString offer;           ///< With HasUrlParts: the host found inside, ready to use
    std::optional<int> port; ///< With HasUrlParts: the port found inside
};

} // namespace sendproof
