// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hostname.h"

#include "core/unsafetext.h"

#include <QRegularExpression>
#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype maximalName = 253; // octets, RFC 1035 section 2.3.4 in text form

bool isHostLabel(QStringView label)
{
    if (label.isEmpty() || label.size() > 63 || label.startsWith(u'-') || label.endsWith(u'-'))
        return false;
    return std::all_of(label.begin(), label.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
    });
}

bool isIpv4(QStringView text)
{
    const QList<QStringView> parts = text.split(u'.');
    return parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](QStringView part) {
               bool ok = false;
               const uint value = part.toUInt(&ok);
               return ok && value <= 255 && part.size() <= 3 && part == QString::number(value);
           });
}

/// The canonical text of an IPv6 address (with or without brackets), or an empty one.
QString ipv6(QStringView text)
{
    if (text.startsWith(u'[') && text.endsWith(u']'))
        text = text.sliced(1, text.size() - 2);
    if (text.count(u':') < 2 || text.contains(u'%'))
        return {};
    QUrl url;
    url.setHost(text.toString()); // Qt checks and shortens IPv6; an invalid one leaves the host empty
    QString host = url.host();
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    // It also takes the IPvFuture of RFC 3986 ("v1.a:b"), which is no address that anything could connect to.
    return host.startsWith(u'v') ? QString() : host;
}

/// "https://host:465/path?x" and its parts, as people paste them.
HostName::Parse offerFromUrl(QStringView text)
{
    static const QRegularExpression form(
        uR"(^(?:[a-zA-Z][a-zA-Z0-9+.-]*://)?(?:[^/@?#]*@)?(\[[^\]]+\]|[^:/?#]+)(?::(\d{1,5}))?(?:[/?#].*)?$)"_s);
    HostName::Parse parse{std::nullopt, HostFault::BadName, {}, std::nullopt};
    const QRegularExpressionMatch match = form.match(text.toString());
    if (!match.hasMatch() || match.capturedView(1) == text)
        return parse;
    const HostName::Parse inner = HostName::parse(match.capturedView(1));
    if (!inner.host)
        return parse;
    parse.fault = HostFault::HasUrlParts;
    parse.offer = inner.host->shown();
    if (match.hasCaptured(2) && match.capturedView(2).toInt() >= 1 && match.capturedView(2).toInt() <= 65535)
        parse.port = match.capturedView(2).toInt();
    return parse;
}

/// Hangul syllables resemble no letter of another script, so that a label of them and ASCII can't deceive.
bool isPlainKorean(QStringView label)
{
    return std::all_of(label.begin(), label.end(),
                       [](QChar c) { return (c >= QChar(0xAC00) && c <= QChar(0xD7A3)) || c.unicode() < 0x80; });
}

} // namespace

QString shownDomainName(const QString &ascii)
{
    // Qt's list lacks ".한국" and so would show no Korean domain under it.
    const QString shown = QUrl::fromAce(ascii.toLatin1(), QUrl::IgnoreIDNWhitelist);
    const QList<QStringView> labels = QStringView(shown).split(u'.');
    return std::all_of(labels.begin(), labels.end(), isPlainKorean) ? shown : QUrl::fromAce(ascii.toLatin1());
}

HostName::Parse HostName::parse(QStringView typed)
{
    QStringView text = typed.trimmed();
    if (text.isEmpty())
        return {std::nullopt, HostFault::Empty, {}, {}};
    if (hasUnsafeCharacter(text))
        return {std::nullopt, HostFault::UnsafeCharacter, {}, {}};
    if (text.size() > 4 * maximalName)
        return {std::nullopt, HostFault::TooLong, {}, {}};
    HostName host;
    host.m_ascii = isIpv4(text) ? text.toString() : ipv6(text);
    host.m_isIpAddress = !host.m_ascii.isEmpty();
    if (host.m_isIpAddress)
        return {host, HostFault::None, {}, {}};
    if (text.endsWith(u'.'))
        text.chop(1);
    host.m_ascii = QString::fromLatin1(QUrl::toAce(text.toString())).toLower();
    if (host.m_ascii.size() > maximalName)
        return {std::nullopt, HostFault::TooLong, {}, {}};
    const QList<QStringView> labels = QStringView(host.m_ascii).split(u'.');
    const bool isNumeric = !labels.last().isEmpty() &&
                           std::all_of(labels.last().begin(), labels.last().end(), [](QChar c) { return c.isDigit(); });
    if (isNumeric || !std::all_of(labels.begin(), labels.end(), isHostLabel))
        return offerFromUrl(text);
    return {host, HostFault::None, {}, {}};
}

QString HostName::shown() const
{
    return m_isIpAddress ? m_ascii : shownDomainName(m_ascii);
}

} // namespace sendproof
