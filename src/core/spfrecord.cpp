// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spfrecord.h"

#include "core/spfmacro.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr std::array<QByteArrayView, 8> mechanismNames{"all", "include", "a", "mx", "ptr", "ip4", "ip6", "exists"};

bool isAlpha(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The name of a modifier: ALPHA *( ALPHA / DIGIT / "-" / "_" / "." ).
bool isModifierName(const QByteArray &name)
{
    return !name.isEmpty() && isAlpha(name.front()) && std::all_of(name.begin(), name.end(), [](char c) {
        return isAlpha(c) || isDigit(c) || c == '-' || c == '_' || c == '.';
    });
}

/// A prefix length without leading zeros, 0 to @p most.
std::optional<int> prefixFrom(const QByteArray &text, int most)
{
    if (text.isEmpty() || text.size() > 3 || !std::all_of(text.begin(), text.end(), isDigit) ||
        (text.size() > 1 && text.front() == '0') || text.toInt() > most)
        return std::nullopt;
    return text.toInt();
}

/// Takes "/24", "//64" or "/24//64" from the end of @p text. False when it is there but wrong.
bool takeDualPrefix(QByteArray &text, SpfTerm &term)
{
    // A slash may also stand inside a macro ("%{d/}"): only one behind the last brace begins a prefix.
    const qsizetype slash = text.indexOf('/', qMax<qsizetype>(text.lastIndexOf('}'), 0));
    if (slash < 0)
        return true;
    QByteArray four = text.sliced(slash + 1);
    QByteArray six;
    text.truncate(slash);
    const bool hasOnlySix = four.startsWith('/');
    if (const qsizetype second = four.indexOf("//"); second >= 0 && !hasOnlySix) {
        six = four.sliced(second + 2);
        four.truncate(second);
        if (six.isEmpty())
            return false;
    } else if (hasOnlySix) {
        six = four.sliced(1);
        term.prefix6 = prefixFrom(six, 128).value_or(-1);
        return term.prefix6 >= 0;
    }
    term.prefix4 = prefixFrom(four, 32).value_or(-1);
    if (!six.isEmpty())
        term.prefix6 = prefixFrom(six, 128).value_or(-1);
    return term.prefix4 >= 0 && term.prefix6 >= 0;
}

/// The network of ip4 and ip6.
bool readNetwork(const QByteArray &text, SpfTerm &term)
{
    const bool isIpv6 = term.mechanism == SpfMechanism::Ip6;
    const qsizetype slash = text.indexOf('/');
    const auto network = IpAddress::parse(QString::fromLatin1(slash < 0 ? text : text.first(slash)));
    // An IPv4-mapped address is read as IPv4; behind "ip6:" it can match nothing, and is no reason to refuse.
    if (!network || (!isIpv6 && text.contains(':')) || (isIpv6 && !text.contains(':')))
        return false;
    term.network = *network;
    if (slash < 0)
        return true;
    const auto prefix = prefixFrom(text.sliced(slash + 1), isIpv6 ? 128 : 32);
    (isIpv6 ? term.prefix6 : term.prefix4) = prefix.value_or(0);
    return prefix.has_value();
}

/// What follows the name of a mechanism.
bool readArgument(QByteArray text, SpfTerm &term)
{
    const bool hasColon = text.startsWith(':');
    switch (term.mechanism) {
    case SpfMechanism::All:
        return text.isEmpty();
    case SpfMechanism::Ip4:
    case SpfMechanism::Ip6:
        return hasColon && readNetwork(text.sliced(1), term);
    case SpfMechanism::Include:
    case SpfMechanism::Exists:
        term.domain = text.mid(1);
        return hasColon && isDomainSpec(term.domain);
    case SpfMechanism::A:
    case SpfMechanism::Mx:
        if (!takeDualPrefix(text, term))
            return false;
        [[fallthrough]];
    case SpfMechanism::Ptr:
        term.domain = text.mid(1);
        return text.isEmpty() || (hasColon && isDomainSpec(term.domain));
    }
    return false;
}

std::optional<SpfTerm> readMechanism(const QByteArray &text)
{
    static constexpr QByteArrayView qualifiers("+-~?");
    SpfTerm term;
    term.text = text;
    const qsizetype qualifier = qualifiers.indexOf(text.front());
    term.qualifier = static_cast<SpfQualifier>(qMax<qsizetype>(qualifier, 0));
    const QByteArray rest = qualifier < 0 ? text : text.sliced(1);
    qsizetype end = 0;
    while (end < rest.size() && (isAlpha(rest.at(end)) || isDigit(rest.at(end))))
        ++end;
    const QByteArray name = rest.first(end).toLower();
    const auto *const found = std::find(mechanismNames.begin(), mechanismNames.end(), name);
    if (found == mechanismNames.end())
        return std::nullopt;
    term.mechanism = static_cast<SpfMechanism>(found - mechanismNames.begin());
    return readArgument(rest.sliced(end), term) ? std::optional(term) : std::nullopt;
}

/// Where the "=" of a modifier stands; -1 for a mechanism.
qsizetype modifierEnd(const QByteArray &text)
{
    const qsizetype equals = text.indexOf('=');
    return equals > 0 && isModifierName(text.first(equals)) ? equals : -1;
}

bool readModifier(const QByteArray &text, qsizetype equals, SpfRecord &record)
{
    const QByteArray name = text.first(equals).toLower();
    const QByteArray value = text.sliced(equals + 1);
    if (name != "redirect" && name != "exp") {
        record.unknown.append(text);
        return isMacroString(value);
    }
    QByteArray &place = name == "exp" ? record.explanation : record.redirect;
    const bool isFirst = place.isEmpty(); // Section 6: each at most once
    place = value;
    return isFirst && isDomainSpec(value);
}

} // namespace

bool SpfTerm::asksDns() const
{
    return mechanism != SpfMechanism::All && mechanism != SpfMechanism::Ip4 && mechanism != SpfMechanism::Ip6;
}

bool SpfRecord::isSpf(const QByteArray &text)
{
    const QByteArray start = text.first(qMin<qsizetype>(text.size(), 7)).toLower();
    return start == "v=spf1" || start == "v=spf1 ";
}

std::variant<SpfRecord, SpfFault> SpfRecord::parse(const QByteArray &text)
{
    SpfRecord record;
    const QList<QByteArray> words = text.sliced(6).split(' ');
    for (const QByteArray &word : words) {
        if (word.isEmpty())
            continue;
        if (const qsizetype equals = modifierEnd(word); equals >= 0) {
            if (!readModifier(word, equals, record))
                return SpfFault{word};
        } else if (const std::optional<SpfTerm> term = readMechanism(word)) {
            record.terms.append(*term);
        } else {
            return SpfFault{word};
        }
    }
    return record;
}

const SpfTerm *SpfRecord::all() const
{
    for (const SpfTerm &term : terms) {
        if (term.mechanism == SpfMechanism::All)
            return &term;
    }
    return nullptr;
}

} // namespace sendproof
