// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <optional>

namespace sendproof {

/// What a server said, as text. UTF-8 where it is UTF-8; else the encoding that the bytes speak for: ISO-2022-KR,
/// ISO-2022-JP, CP949 (EUC-KR), GB 18030, Big5, Shift_JIS, EUC-JP, Windows-1251, KOI8-R, and Windows-1252 for the rest.
/// Bytes that fit nowhere become U+FFFD.
QString replyText(QByteArrayView bytes);

/// @p bytes in the encoding of this IANA name, or nothing where the encoding is not to be had here or doesn't fit.
std::optional<QString> decodedAs(QByteArrayView bytes, const char *encoding);

/// The same by the means of the operating system alone: not every build of Qt has more than Unicode and Latin-1.
std::optional<QString> decodedBySystem(QByteArrayView bytes, const char *encoding);

} // namespace sendproof
