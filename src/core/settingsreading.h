// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importer.h"

namespace sendproof {

inline constexpr int settingsVersion = 1;                                ///< Of Sendproof JSON
inline constexpr QLatin1StringView settingsFormat{"sendproof-settings"}; ///< Its field "format"

/// Reads Sendproof JSON (docs/settings-json.md), which also stands in an encrypted bundle. Beside what stands there an
/// account may have "secret_base64": a secret that isn't text. @p format becomes ImportReading::format. An account that
/// can't be read is left out and told of; anything that makes the whole doubtful, such as a name that stands twice in
/// an object, makes it unreadable.
ImportReading readSettings(const Secret &json, const QString &format);

/// Line and column (in characters) of the byte @p offset of @p text.
ImportPlace placeOf(QByteArrayView text, qsizetype offset);

} // namespace sendproof
