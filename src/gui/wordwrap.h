// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sendproof {

/// @p text with invisible break points (U+200B) inside words that are too long for a narrow column: addresses, host
/// names, fingerprints. Korean needs nothing here: Qt's line breaking keeps Hangul words whole (tst_wordwrap holds it
/// to that).
QString wordWrapped(const QString &text);

/// The parts between which @p text may be broken into lines, in order; together they are the text again.
QStringList breakableParts(const QString &text);

/// The inverse of wordWrapped(), for everything that leaves a label again: the clipboard, a screen reader.
QString withoutBreakPoints(QString text);

} // namespace sendproof
