// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/waittext.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype charactersRead = 2000;
constexpr std::chrono::seconds longest = std::chrono::hours(24 * 7);

/// Without one of these a number of minutes may be anything.
bool isAboutWaiting(const QString &text)
{
    static const std::array words{u"again"_s,    u"retry"_s, u"wait"_s,   u"later"_s,  u"back in"_s, u"greylist"_s,
                                  u"graylist"_s, u"grey"_s,  u"erneut"_s, u"wieder"_s, u"réessay"_s, u"reintent"_s,
                                  u"повтор"_s,   u"позже"_s, u"다시"_s,   u"후"_s,     u"뒤"_s,      u"重试"_s,
                                  u"稍后"_s,     u"再"_s,    u"後"_s,     u"spät"_s,   u"attend"_s,  u"defer"_s};
    return std::any_of(words.begin(), words.end(), [&text](const QString &word) { return text.contains(word); });
}

std::chrono::seconds unitOf(const QString &word)
{
    static const QStringList seconds{u"s"_s, u"sec"_s, u"sek"_s, u"seg"_s, u"сек"_s, u"秒"_s, u"초"_s};
    static const QStringList minutes{u"min"_s, u"мин"_s, u"分"_s, u"분"_s};
    if (seconds.contains(word))
        return std::chrono::seconds(1);
    return minutes.contains(word) ? std::chrono::minutes(1) : std::chrono::seconds(std::chrono::hours(1));
}

} // namespace

std::optional<std::chrono::seconds> waitAskedFor(QStringView reply)
{
    // Every quantifier is bounded, so that a hostile reply costs no more than a friendly one.
    static const QRegularExpression amount(
        u"(?<![\\d.:])(\\d{1,6}) {0,2}(sec|sek|seg|сек|秒|초|s\\b|min|мин|分|분|hour|hr|stunde|heure|hora|час|小时|小時|時間|시간)"_s);
    static const QRegularExpression clock(u"(?<![\\d:])(\\d{1,2}):(\\d{2}):(\\d{2})(?![\\d:])"_s);
    const QString text = reply.first(std::min(reply.size(), charactersRead)).toString().toLower();
    if (!isAboutWaiting(text))
        return std::nullopt;
    std::chrono::seconds wait{0};
    if (const auto found = amount.match(text); found.hasMatch())
        wait = found.captured(1).toInt() * unitOf(found.captured(2));
    else if (const auto time = clock.match(text); time.hasMatch() && text.contains(u"back in"_s))
        wait = std::chrono::hours(time.captured(1).toInt()) + std::chrono::minutes(time.captured(2).toInt()) +
               std::chrono::seconds(time.captured(3).toInt());
    return wait.count() > 0 && wait <= longest ? std::optional(wait) : std::nullopt;
}

} // namespace sendproof
