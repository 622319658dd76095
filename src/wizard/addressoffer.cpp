// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/addressoffer.h"

#include "core/headertext.h"
#include "core/unsafetext.h"
#include "wizard/fieldwords.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype longestPaste = 1000;

/// "이름 <a@b.kr>" as its two parts.
struct Pasted
{
    QString name;
    QString address;
};

Pasted takeApart(const QString &text)
{
    static const QRegularExpression form(uR"(^\s*(.*?)\s*<\s*([^<>]*)\s*>\s*[,;.]?\s*$)"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {{}, text};
    QString name = match.captured(1);
    if (name.size() >= 2 && name.startsWith(u'"') && name.endsWith(u'"'))
        name = name.sliced(1, name.size() - 2).replace(uR"(\")"_s, u"\""_s);
    return {HeaderText::from(name) ? name : QString(), match.captured(2)};
}

QString cleaned(QString text)
{
    // A byte order mark, zero-width space or soft hyphen is what copying from a web page leaves behind.
    text.remove(QRegularExpression(u"[\\x{FEFF}\\x{200B}\\x{00AD}\\x{2060}]"_s));
    text = text.trimmed();
    if (text.startsWith("mailto:"_L1, Qt::CaseInsensitive))
        text = text.sliced(7).section(u'?', 0, 0);
    while (text.endsWith(u',') || text.endsWith(u';'))
        text.chop(1);
    return text.remove(u' ').remove(QChar(QChar::Nbsp));
}

/// One letter wrong, missing, too many, or two exchanged: the typing errors that are worth a question.
bool isOneSlipAway(QStringView typed, QStringView meant)
{
    if (typed.isEmpty() || typed.front() != meant.front() || qAbs(typed.size() - meant.size()) > 1)
        return false; // the first letter is rarely wrong, and it keeps mail.com apart from gmail.com
    const auto at = std::mismatch(typed.begin(), typed.end(), meant.begin(), meant.end());
    const QStringView a = typed.sliced(at.first - typed.begin());
    const QStringView b = meant.sliced(at.second - meant.begin());
    if (a.size() > b.size())
        return a.sliced(1) == b;
    if (a.size() < b.size())
        return a == b.sliced(1);
    if (a.isEmpty())
        return false;
    const bool isExchanged = a.size() >= 2 && a[0] == b[1] && a[1] == b[0] && a.sliced(2) == b.sliced(2);
    return isExchanged || a.sliced(1) == b.sliced(1);
}

std::optional<AddressOffer> domainOffer(const MailAddress &address, const QStringList &domains)
{
    constexpr qsizetype shortestDomain = 8; // shorter ones are one slip away from half the world
    if (domains.contains(address.domain()))
        return std::nullopt;
    for (const QString &domain : domains) {
        if (domain.size() < shortestDomain || !isOneSlipAway(address.domain(), domain))
            continue;
        if (const auto meant = MailAddress::parse(QString(address.localPart() + u'@' + domain)).address)
            return AddressOffer{*meant, {}, OfferReason::DomainTyping};
    }
    return std::nullopt;
}

} // namespace

std::optional<AddressOffer> addressOffer(const QString &typed, const QStringList &domains)
{
    if (typed.size() > longestPaste)
        return std::nullopt;
    const Pasted pasted = takeApart(withoutFullWidth(typed));
    const QString text = cleaned(pasted.address);
    const qsizetype at = text.lastIndexOf(u'@');
    const QString keys = at > 0 ? hangulKeys(text.first(at)) : QString();
    if (!keys.isEmpty()) {
        if (const auto meant = MailAddress::parse(QString(keys + text.sliced(at))).address)
            return AddressOffer{*meant, pasted.name, OfferReason::HangulKeys};
    }
    const auto address = MailAddress::parse(text).address;
    if (!address)
        return std::nullopt;
    if (const auto offer = domainOffer(*address, domains))
        return AddressOffer{offer->address, pasted.name, OfferReason::DomainTyping};
    if (text == typed.trimmed())
        return std::nullopt;
    return AddressOffer{*address, pasted.name, OfferReason::Writing};
}

} // namespace sendproof
