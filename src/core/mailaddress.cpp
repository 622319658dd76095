// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mailaddress.h"

#include "core/hostname.h"
#include "core/unsafetext.h"

#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype maximalLocalPart = 64; // octets, RFC 5321 section 4.5.3.1.1
constexpr qsizetype maximalPath = 254;     // octets, RFC 5321 section 4.5.3.1.3 less the angle brackets

/// RFC 5322 atext, with RFC 6531's UTF8-non-ascii.
bool isAtomText(QChar c)
{
    if (c.unicode() >= 0x80)
        return !c.isSpace();
    return c.isLetterOrNumber() || "!#$%&'*+-/=?^_`{|}~"_L1.contains(c);
}

bool isDotString(QStringView text)
{
    if (text.isEmpty() || text.startsWith(u'.') || text.endsWith(u'.') || text.contains(u".."))
        return false;
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c == u'.' || isAtomText(c); });
}

bool isHostLabel(QStringView label)
{
    if (label.isEmpty() || label.size() > 63 || label.startsWith(u'-') || label.endsWith(u'-'))
        return false;
    return std::all_of(label.begin(), label.end(),
                       [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-'; });
}

/// The domain as A-labels, or nothing. A mail domain has at least two labels and no numeric top-level one.
std::optional<QString> toMailDomain(QStringView text)
{
    const QString ace = QString::fromLatin1(QUrl::toAce(text.toString())).toLower();
    const QList<QStringView> labels = QStringView(ace).split(u'.');
    if (labels.size() < 2 || !std::all_of(labels.begin(), labels.end(), isHostLabel))
        return std::nullopt;
    const QStringView top = labels.last();
    if (top.size() < 2 || std::all_of(top.begin(), top.end(), [](QChar c) { return c.isDigit(); }))
        return std::nullopt;
    return ace;
}

} // namespace

MailAddress::Parse MailAddress::parse(QStringView typed)
{
    const QStringView text = typed.trimmed();
    if (text.isEmpty())
        return {std::nullopt, AddressFault::Empty};
    if (hasUnsafeCharacter(text))
        return {std::nullopt, AddressFault::UnsafeCharacter};
    const qsizetype at = text.lastIndexOf(u'@');
    if (at < 0)
        return {std::nullopt, AddressFault::MissingAt};
    if (text.first(at).contains(u'@'))
        return {std::nullopt, AddressFault::SeveralAts};
    if (text.size() > 4 * maximalPath)
        return {std::nullopt, AddressFault::TooLong};
    MailAddress address;
    address.m_local = text.first(at).toString().normalized(QString::NormalizationForm_C);
    if (!isDotString(address.m_local))
        return {std::nullopt, AddressFault::BadLocalPart};
    const std::optional<QString> domain = toMailDomain(text.sliced(at + 1));
    if (!domain)
        return {std::nullopt, AddressFault::BadDomain};
    address.m_domain = *domain;
    if (address.m_local.toUtf8().size() > maximalLocalPart || address.toString().toUtf8().size() > maximalPath)
        return {std::nullopt, AddressFault::TooLong};
    return {address, AddressFault::None};
}

QString MailAddress::shownDomain() const
{
    return shownDomainName(m_domain);
}

QString MailAddress::toString() const
{
    return isEmpty() ? QString() : m_local + u'@' + m_domain;
}

QString MailAddress::shown() const
{
    return isEmpty() ? QString() : m_local + u'@' + shownDomain();
}

bool MailAddress::needsUtf8() const
{
    return std::any_of(m_local.begin(), m_local.end(), [](QChar c) { return c.unicode() >= 0x80; });
}

} // namespace sendproof
