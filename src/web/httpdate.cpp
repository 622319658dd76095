// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/httpdate.h"

#include <QByteArrayList>
#include <algorithm>
#include <array>

using namespace std::chrono_literals;

namespace sendproof {

namespace {

constexpr qsizetype longestDate = 64;
constexpr std::chrono::seconds longestWait = 7 * 24h;

/// @p text as a number of @p digits digits, or of as many as it likes with 0; -1: it is none.
int number(QByteArrayView text, qsizetype digits)
{
    const bool isPlain = !text.isEmpty() && text.size() <= 9 && (digits == 0 || text.size() == digits) &&
                         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return isPlain ? text.toInt() : -1;
}

int monthOf(QByteArrayView name)
{
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto found = std::find(months.begin(), months.end(), name);
    return found == months.end() ? 0 : int(found - months.begin()) + 1;
}

QTime timeOf(QByteArrayView text)
{
    if (text.size() != 8 || text.at(2) != ':' || text.at(5) != ':')
        return {};
    const int second = number(text.last(2), 2);
    return QTime(number(text.first(2), 2), number(text.sliced(3, 2), 2), second == 60 ? 59 : second); // a leap second
}

int fullYear(int year, const QDate &today)
{
    const int ahead = today.year() / 100 * 100 + year;
    return ahead > today.year() + 50 ? ahead - 100 : ahead;
}

/// QDate knows years before 1, too.
QDate dateOf(int year, QByteArrayView month, int day)
{
    return year > 0 ? QDate(year, monthOf(month), day) : QDate();
}

QDate dateOf(const QByteArrayList &parts, const QDate &today)
{
    if (parts.size() == 6 && parts.at(5) == "GMT") // Sun, 06 Nov 1994 08:49:37 GMT
        return dateOf(number(parts.at(3), 4), parts.at(2), number(parts.at(1), 2));
    if (parts.size() == 5) // Sun Nov 6 08:49:37 1994
        return dateOf(number(parts.at(4), 4), parts.at(1), number(parts.at(2), 0));
    const QByteArrayList date = parts.value(1).split('-'); // Sunday, 06-Nov-94 08:49:37 GMT
    const int year = number(date.value(2), 2);
    if (parts.size() != 4 || parts.at(3) != "GMT" || date.size() != 3 || year < 0)
        return {};
    return dateOf(fullYear(year, today), date.at(1), number(date.at(0), 2));
}

} // namespace

QDateTime httpDate(QByteArrayView text, const QDate &today)
{
    if (text.size() > longestDate)
        return {};
    const QByteArrayList parts = text.toByteArray().simplified().split(' ');
    const QDate date = dateOf(parts, today);
    const QTime time = timeOf(parts.value(parts.size() == 6 ? 4 : parts.size() == 5 ? 3 : 2));
    return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
}

std::optional<std::chrono::seconds> retryAfter(QByteArrayView text, const QDateTime &now)
{
    const QByteArray value = text.toByteArray().trimmed();
    const bool isCount = !value.isEmpty() && value.size() <= longestDate &&
                         std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (isCount) {
        const int count = number(value, 0);
        return count < 0 ? longestWait : std::min(std::chrono::seconds(count), longestWait);
    }
    const QDateTime date = httpDate(value, now.date());
    if (!date.isValid())
        return std::nullopt;
    return std::clamp(std::chrono::seconds(now.secsTo(date)), 0s, longestWait);
}

} // namespace sendproof
