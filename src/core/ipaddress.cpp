// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ipaddress.h"

#include <QStringList>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

using Bytes = std::array<std::uint8_t, 16>;

std::optional<unsigned> number(QStringView text, int base, qsizetype longest)
{
    if (text.isEmpty() || text.size() > longest)
        return std::nullopt;
    unsigned value = 0;
    for (const QChar letter : text) {
        const char16_t c = letter.toLower().unicode();
        const int digit = c >= u'0' && c <= u'9' ? c - u'0' : c >= u'a' && c <= u'f' ? c - u'a' + 10 : 99;
        if (digit >= base)
            return std::nullopt;
        value = value * static_cast<unsigned>(base) + static_cast<unsigned>(digit);
    }
    return value;
}

bool readIpv4(QStringView text, std::uint8_t *bytes)
{
    const auto parts = text.split(u'.');
    if (parts.size() != 4)
        return false;
    for (const QStringView part : parts) {
        const auto value = number(part, 10, 3);
        if (!value || *value > 255 || (part.size() > 1 && part.front() == u'0'))
            return false;
        *bytes++ = static_cast<std::uint8_t>(*value);
    }
    return true;
}

/// The groups of one side of "::" (or the whole) behind each other; how many bytes, -1 where they are none.
int readGroups(QStringView text, bool mayEndInIpv4, Bytes &bytes)
{
    int length = 0;
    if (text.isEmpty())
        return 0;
    const auto parts = text.split(u':');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i + 1 == parts.size() && mayEndInIpv4 && parts[i].contains(u'.'))
            return length <= 12 && readIpv4(parts[i], bytes.data() + length) ? length + 4 : -1;
        const auto group = number(parts[i], 16, 4);
        if (!group || length > 14)
            return -1;
        bytes.at(std::size_t(length++)) = static_cast<std::uint8_t>(*group >> 8);
        bytes.at(std::size_t(length++)) = static_cast<std::uint8_t>(*group & 255);
    }
    return length;
}

std::optional<Bytes> readIpv6(QStringView text)
{
    Bytes left{};
    Bytes right{};
    const qsizetype gap = text.indexOf(u"::");
    if (gap < 0)
        return readGroups(text, true, left) == 16 ? std::optional(left) : std::nullopt;
    const int leftLength = readGroups(text.first(gap), false, left);
    const int rightLength = readGroups(text.sliced(gap + 2), true, right);
    if (leftLength < 0 || rightLength < 0 || leftLength + rightLength > 14)
        return std::nullopt;
    std::copy_n(right.begin(), rightLength, left.end() - rightLength);
    return left;
}

} // namespace

std::optional<IpAddress> IpAddress::parse(QStringView text)
{
    IpAddress made;
    if (readIpv4(text, made.m_bytes.data()))
        return made;
    if (text.size() > 45)
        return std::nullopt;
    const auto bytes = readIpv6(text);
    return bytes ? std::optional(fromIpv6(*bytes)) : std::nullopt;
}

IpAddress IpAddress::fromIpv4(std::uint32_t bits)
{
    IpAddress made;
    for (std::size_t i = 0; i < 4; ++i)
        made.m_bytes.at(i) = static_cast<std::uint8_t>(bits >> (24 - 8 * i));
    return made;
}

IpAddress IpAddress::fromIpv6(const Bytes &bytes)
{
    static constexpr std::array<std::uint8_t, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255};
    IpAddress made;
    if (std::equal(mapped.begin(), mapped.end(), bytes.begin())) {
        std::copy(bytes.begin() + 12, bytes.end(), made.m_bytes.begin());
        return made;
    }
    made.m_bytes = bytes;
    made.m_isIpv6 = true;
    return made;
}

bool IpAddress::isIn(const IpAddress &network, int prefix) const
{
    if (m_isIpv6 != network.m_isIpv6 || prefix < 0 || prefix > (m_isIpv6 ? 128 : 32))
        return false;
    const auto whole = std::size_t(prefix / 8);
    if (!std::equal(m_bytes.begin(), m_bytes.begin() + prefix / 8, network.m_bytes.begin()))
        return false;
    const int rest = prefix % 8;
    return rest == 0 || (m_bytes.at(whole) >> (8 - rest)) == (network.m_bytes.at(whole) >> (8 - rest));
}

QString IpAddress::toString() const
{
    QStringList parts;
    if (!m_isIpv6) {
        for (std::size_t i = 0; i < 4; ++i)
            parts += QString::number(m_bytes.at(i));
        return parts.join(u'.');
    }
    for (std::size_t i = 0; i < 16; i += 2)
        parts += QString::number(m_bytes.at(i) * 256 + m_bytes.at(i + 1), 16);
    return parts.join(u':');
}

QString IpAddress::dotted() const
{
    if (!m_isIpv6)
        return toString();
    QStringList parts;
    for (const std::uint8_t byte : m_bytes)
        parts << QString::number(byte >> 4, 16) << QString::number(byte & 15, 16);
    return parts.join(u'.');
}

QString IpAddress::reverseName() const
{
    QStringList parts = dotted().split(u'.');
    std::reverse(parts.begin(), parts.end());
    return parts.join(u'.') + (m_isIpv6 ? u".ip6.arpa"_s : u".in-addr.arpa"_s);
}

} // namespace sendproof
