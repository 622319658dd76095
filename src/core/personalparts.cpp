// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/personalparts.h"

#include "core/ipaddress.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr QChar ellipsis(0x2026);

/// RFC 5322 section 3.2.3 and RFC 6531: what a local part may consist of, without quotes.
bool isOfLocalPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || u"!#$&'*+-/?^_`{|}~.%"_s.contains(c);
}

QString shortened(QStringView local)
{
    if (local.isEmpty())
        return {};
    const qsizetype first = local.size() > 1 && local.front().isHighSurrogate() ? 2 : 1;
    return local.first(first).toString() + ellipsis;
}

/// How many characters at @p at stand for an @; 0: none.
qsizetype atSignAt(QStringView text, qsizetype at)
{
    if (text[at] == u'@')
        return 1;
    return text.sliced(at).startsWith(u"%40") ? 3 : 0;
}

/// A local part in quotes at the end of @p made, as in "kim young"@example.com, shortened.
void shortenQuoted(QString &made)
{
    constexpr qsizetype longestLocalPart = 66; // RFC 5321 section 4.5.3.1.1, and the quotes
    const qsizetype from = std::max(qsizetype(0), made.size() - longestLocalPart);
    const qsizetype open = QStringView(made).chopped(1).sliced(from).lastIndexOf(u'"');
    if (made.endsWith(u'"') && open >= 0)
        made.replace(from + open, made.size() - from - open, ellipsis);
}

QString withoutLocalParts(QStringView text)
{
    QString made;
    qsizetype begin = 0; // of the characters that may be a local part
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype sign = atSignAt(text, i);
        if (sign > 0) {
            if (i > begin)
                made += shortened(text.sliced(begin, i - begin));
            else if (made.endsWith(u'"'))
                shortenQuoted(made);
            made += text.sliced(i, sign);
            begin = i += sign;
        } else if (isOfLocalPart(text[i])) {
            ++i;
        } else {
            made += text.sliced(begin, i + 1 - begin);
            begin = ++i;
        }
    }
    return made + text.sliced(begin).toString();
}

QString maskedIp(const IpAddress &address)
{
    if (!address.isIpv6())
        return address.toString().split(u'.').first(2).join(u'.') + u".x.x"_s;
    return address.toString().split(u':').first(2).join(u':') + u":x"_s;
}

/// @p word of digits, dots and colons, masked where it is an address, or one with a port.
QString masked(QStringView word)
{
    constexpr qsizetype longestAddress = 64;
    if (word.size() > longestAddress)
        return word.toString();
    if (const auto address = IpAddress::parse(word))
        return maskedIp(*address);
    QStringList parts;
    for (const QStringView part : word.split(u':')) {
        const auto address = IpAddress::parse(part);
        parts.append(address ? maskedIp(*address) : part.toString());
    }
    return parts.join(u':');
}

bool isOfIpAddress(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F') || c == u'.' || c == u':';
}

QString withoutIpAddresses(QStringView text)
{
    QString made;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && isOfIpAddress(text[end]))
            ++end;
        if (end == i) {
            made += text[i++];
            continue;
        }
        qsizetype wordEnd = end; // a full stop or colon of the sentence is no part of the address
        while (wordEnd > i && (text[wordEnd - 1] == u'.' || (text[wordEnd - 1] == u':' && text[wordEnd - 2] != u':')))
            --wordEnd;
        made += masked(text.sliced(i, wordEnd - i));
        made += text.sliced(wordEnd, end - wordEnd);
        i = end;
    }
    return made;
}

QString withoutName(const QString &text, const QString &name)
{
    // A host that has the name in it stays. Whole words only where the script has blanks between them; Korean puts its
    // particles right behind a name.
    const auto edge = [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); };
    const QString before = edge(name.front()) ? u"(?<![A-Za-z0-9@.-])"_s : QString();
    const QString after = edge(name.back()) ? u"(?![A-Za-z0-9@-]|[.][A-Za-z0-9])"_s : QString();
    const QRegularExpression whole(before + QRegularExpression::escape(name) + after,
                                   QRegularExpression::CaseInsensitiveOption);
    return QString(text).replace(whole, shortened(name));
}

} // namespace

QString withoutPersonalParts(const QString &text, const QStringList &names)
{
    QString made = withoutIpAddresses(withoutLocalParts(text));
    constexpr qsizetype shortestName = 3;
    QStringList longestFirst = names;
    std::sort(longestFirst.begin(), longestFirst.end(),
              [](const QString &one, const QString &other) { return one.size() > other.size(); });
    for (const QString &name : longestFirst) {
        if (name.size() >= shortestName)
            made = withoutName(made, name);
    }
    return made;
}

} // namespace sendproof
