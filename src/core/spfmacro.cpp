// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spfmacro.h"

#include <QList>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype longestName = 253;
constexpr QByteArrayView delimiters(".-+,/_=");

/// "%{" macro-letter transformers *delimiter "}"
struct Macro
{
    char letter = 0;        ///< In lower case
    bool isEscaped = false; ///< Written in upper case: URL-escape it
    int parts = 0;          ///< 0: all
    bool isReversed = false;
    QByteArray delimiters;
    qsizetype length = 0; ///< In the text, with "%{" and "}"
};

std::optional<Macro> readMacro(QByteArrayView text)
{
    const qsizetype end = text.indexOf('}');
    if (!text.startsWith("%{") || end < 3)
        return std::nullopt;
    Macro macro;
    macro.length = end + 1;
    const QByteArray inside = text.sliced(2, end - 2).toByteArray();
    macro.letter = inside.toLower().front();
    macro.isEscaped = macro.letter != inside.front();
    qsizetype at = 1;
    for (; at < inside.size() && inside.at(at) >= '0' && inside.at(at) <= '9'; ++at)
        macro.parts = qMin(macro.parts * 10 + (inside.at(at) - '0'), 1000);
    if (at > 1 && macro.parts == 0)
        return std::nullopt;
    if (at < inside.size() && (inside.at(at) == 'r' || inside.at(at) == 'R')) {
        macro.isReversed = true;
        ++at;
    }
    macro.delimiters = inside.sliced(at);
    const bool isRight =
        std::all_of(macro.delimiters.begin(), macro.delimiters.end(), [](char c) { return delimiters.contains(c); });
    return isRight ? std::optional(macro) : std::nullopt;
}

QByteArray localPart(const SpfIdentity &identity)
{
    const qsizetype at = identity.sender.lastIndexOf('@');
    return at > 0 ? identity.sender.first(at) : QByteArray("postmaster");
}

QByteArray valueOf(char letter, const SpfIdentity &identity)
{
    switch (letter) {
    case 's':
        return localPart(identity) + '@' + identity.sender.sliced(identity.sender.lastIndexOf('@') + 1);
    case 'l':
        return localPart(identity);
    case 'o':
        return identity.sender.sliced(identity.sender.lastIndexOf('@') + 1);
    case 'd':
        return identity.domain;
    case 'i':
        return identity.client.dotted().toLatin1();
    case 'p':
        return "unknown";
    case 'v':
        return identity.client.isIpv6() ? "ip6" : "in-addr";
    default:
        return identity.helo;
    }
}

QByteArray transformed(const QByteArray &value, const Macro &macro)
{
    const QByteArray separators = macro.delimiters.isEmpty() ? QByteArray(".") : macro.delimiters;
    QList<QByteArray> parts{QByteArray()};
    for (const char c : value) {
        if (separators.contains(c))
            parts.append(QByteArray());
        else
            parts.last().append(c);
    }
    if (macro.isReversed)
        std::reverse(parts.begin(), parts.end());
    if (macro.parts > 0 && parts.size() > macro.parts)
        parts = parts.last(macro.parts);
    const QByteArray joined = parts.join('.');
    return macro.isEscaped ? joined.toPercentEncoding() : joined;
}

bool isTopLabel(QByteArrayView label)
{
    const auto isAlnum = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    return !label.isEmpty() && label.front() != '-' && label.back() != '-' &&
           std::all_of(label.begin(), label.end(), [&](char c) { return isAlnum(c) || c == '-'; }) &&
           !std::all_of(label.begin(), label.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The length of the macro or literal that @p text begins with; 0 where it is neither.
qsizetype stepLength(QByteArrayView text, bool isExplanation)
{
    if (text.front() != '%')
        return (text.front() > ' ' && text.front() <= '~') || (isExplanation && text.front() == ' ') ? 1 : 0;
    if (text.size() > 1 && (text.at(1) == '%' || text.at(1) == '_' || text.at(1) == '-'))
        return 2;
    const std::optional<Macro> macro = readMacro(text);
    const QByteArrayView letters = isExplanation ? "slodiphvcrt" : "slodiphv";
    return macro && letters.contains(macro->letter) ? macro->length : 0;
}

/// RFC 7208 section 7.3: too long a name loses whole labels on its left side.
QByteArray shortened(QByteArray name)
{
    while (name.size() > longestName && name.contains('.'))
        name = name.sliced(name.indexOf('.') + 1);
    return name;
}

} // namespace

bool isMacroString(const QByteArray &text, bool isExplanation)
{
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = stepLength(QByteArrayView(text).sliced(at), isExplanation);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

bool isDomainSpec(const QByteArray &text)
{
    if (text.isEmpty() || !isMacroString(text))
        return false;
    if (text.endsWith('}'))
        return true;
    const QByteArrayView name = QByteArrayView(text).first(text.size() - (text.endsWith('.') ? 1 : 0));
    const qsizetype dot = name.lastIndexOf('.');
    return dot >= 0 && isTopLabel(name.sliced(dot + 1));
}

std::optional<QString> expandDomainSpec(const QByteArray &domainSpec, const SpfIdentity &identity)
{
    QByteArray name;
    for (qsizetype at = 0; at < domainSpec.size();) {
        const QByteArrayView rest = QByteArrayView(domainSpec).sliced(at);
        const qsizetype length = stepLength(rest, false);
        if (length == 0)
            return std::nullopt;
        if (length == 1)
            name += rest.front();
        else if (const std::optional<Macro> macro = readMacro(rest))
            name += transformed(valueOf(macro->letter, identity), *macro);
        else
            name += rest.at(1) == '%' ? "%" : rest.at(1) == '_' ? " " : "%20";
        at += length;
    }
    if (name.endsWith('.'))
        name.chop(1);
    name = shortened(name);
    const QList<QByteArray> labels = name.split('.');
    const bool isName = std::all_of(labels.begin(), labels.end(), [](const QByteArray &label) {
        return !label.isEmpty() && label.size() <= 63 &&
               std::all_of(label.begin(), label.end(), [](char c) { return c > ' ' && c <= '~'; });
    });
    return isName ? std::optional(QString::fromLatin1(name).toLower()) : std::nullopt;
}

} // namespace sendproof
