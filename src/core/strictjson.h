// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonDocument>

namespace sendproof {

/// How much of a JSON text is taken.
struct StrictJsonLimits
{
    qsizetype size = qsizetype{16} * 1024 * 1024; ///< Bytes
    int depth = 32;                               ///< Objects and arrays inside each other
};

/// Reads a JSON object or array to the letter of RFC 8259, which QJsonDocument alone doesn't: refused are raw control
/// characters in texts, the same name twice in one object, lone surrogates, bytes that aren't UTF-8, numbers that don't
/// fit, anything behind the end, and what is over @p limits. A UTF-8 byte order mark at the start is skipped (section
/// 8.1). Fails with Damaged; Failure::detail is "byte N: what is wrong".
Result<QJsonDocument> parseStrictJson(const QByteArray &json, StrictJsonLimits limits = {});

} // namespace sendproof
