// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace sendproof {

/// The line, from 1, that the byte @p offset of @p text stands in.
int lineOfByte(QByteArrayView text, qsizetype offset);

/// The line, from 1, where @p field stands in entry @p index of the list "providers" in @p json; the entry's first line
/// where it has no such field; 0 where there is no such entry. @p json must be well-formed.
int lineOfField(QByteArrayView json, qsizetype index, QByteArrayView field);

} // namespace sendproof
