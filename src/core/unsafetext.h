// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace sendproof {

/// True when @p text has something that must not enter an address, a header or a file name: control characters
/// (CR, LF, NUL, …), bidirectional controls and other invisible format characters, the invisible Hangul fillers, line
/// and paragraph separators, lone surrogates, non-characters. The zero-width joiners that Korean and emoji texts may
/// need are allowed.
bool hasUnsafeCharacter(QStringView text);

/// @p text from outside, made safe to show: every unsafe character replaced by U+FFFD but tabs, and CR LF and LF as
/// line breaks; at most @p limit UTF-16 units (an ellipsis says that more was there).
QString shownText(QStringView text, qsizetype limit = 2000);

} // namespace sendproof
