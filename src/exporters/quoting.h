// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QByteArray>
#include <QString>

namespace sendproof {

/// Appends UTF-8 text to @p to in the notation of a format, quotes included. It may call for at most twelve bytes a
/// byte of @p text and sixteen more, so that the room for a secret is there before it is written.
using Quote = void (*)(QByteArrayView text, QByteArray &to);

/// In double quotes as JSON, JavaScript and YAML take it alike (RFC 8259, ECMA-262, YAML 1.2 section 7.3.1): what YAML
/// calls not printable and the line ends of JavaScript are escaped, all else beyond ASCII stays.
void jsonQuoted(QByteArrayView text, QByteArray &to);
/// In single quotes; backslash and the quote get a backslash. For Python, Ruby and PHP strings.
void singleQuoted(QByteArrayView text, QByteArray &to);
/// In double quotes, a backslash before backslash, quote and dollar (phpdotenv: nothing is expanded then).
void phpDotenvQuoted(QByteArrayView text, QByteArray &to);
/// In the quotes of a .env file that the text doesn't have itself; see canDotenv().
void dotenvQuoted(QByteArrayView text, QByteArray &to);
/// In double quotes as msmtp strips them: the outermost, nothing is escaped inside.
void outerQuoted(QByteArrayView text, QByteArray &to);
/// A value of Java's .properties in ISO-8859-1: backslashes doubled, \uXXXX beyond ASCII and for blanks at the ends.
void propertyValue(QByteArrayView text, QByteArray &to);
/// Percent-encoding of all but the unreserved characters (RFC 3986 section 2.3).
void percentEncoded(QByteArrayView text, QByteArray &to);
/// A cell of CSV (RFC 4180), formulas defused as docs/settings-csv.md says.
void csvCell(QByteArrayView text, QByteArray &to);
/// As it stands.
void verbatim(QByteArrayView text, QByteArray &to);

/// Whether a .env file can hold @p text: one of the three quotes isn't in it, and no backslash comes before the end.
bool canDotenv(QByteArrayView text);
/// Whether @p bytes are UTF-8 text without control characters.
bool isPlainText(QByteArrayView bytes);

QByteArray quoted(Quote quote, QByteArrayView text);
QByteArray quoted(Quote quote, const QString &text);
/// The same of a secret; no copy of it stays behind.
Secret quoted(Quote quote, const Secret &secret);

} // namespace sendproof
