// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importer.h"

#include <QByteArrayView>
#include <QString>
#include <vector>

namespace sendproof {

QByteArrayView withoutByteOrderMark(QByteArrayView bytes); ///< Of UTF-8
/// The lines of @p bytes without their ends (LF or CR LF), views into it.
std::vector<QByteArrayView> linesOf(QByteArrayView bytes);

/// @p bytes as text: UTF-8, or CP949 where it isn't that. Nothing where it is neither.
std::optional<QString> textFrom(QByteArrayView bytes);
/// The same as a secret: UTF-8 stays as it is; what is in CP949 becomes UTF-8.
std::optional<Secret> secretFrom(QByteArrayView bytes);

/// Why text that is read by lines can't be read at all: a NUL byte (with its place), or too long. Nothing: it can.
std::optional<ImportReading> unfitText(QByteArrayView bytes, const QString &format);

bool isAsciiLetter(char c);
bool isAsciiDigit(char c);

} // namespace sendproof
