// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDateTime>
#include <chrono>
#include <optional>

namespace sendproof {

/// A date of HTTP as UTC: "Sun, 06 Nov 1994 08:49:37 GMT" and the two obsolete forms (RFC 9110 section 5.6.7), whatever
/// the language of this computer. Invalid where @p text is none. @p today decides on the century of a year of two
/// digits: one more than 50 years ahead was meant to be in the past.
QDateTime httpDate(QByteArrayView text, const QDate &today = QDateTime::currentDateTimeUtc().date());

/// Retry-After (RFC 9110 section 10.2.3), seconds or a date, as the time from @p now on: 0 where it is over, at most a
/// week. Nothing where @p text is neither.
std::optional<std::chrono::seconds> retryAfter(QByteArrayView text, const QDateTime &now);

} // namespace sendproof
