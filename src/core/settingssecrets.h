// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QByteArray>
#include <QList>
#include <map>
#include <optional>

namespace sendproof {

/// Sendproof settings (docs/settings-json.md) apart from their secrets, so that these never reach QJsonDocument, whose
/// texts can't be wiped.
struct SettingsSecrets
{
    QByteArray rest; ///< As long as the whole; every byte of a secret is an "x"
    /// By the account's number in the list. Nothing: it can't be a secret (bad escapes, control characters, bytes that
    /// aren't UTF-8, no Base64, two of them).
    std::map<qsizetype, std::optional<Secret>> secrets;
    QList<int> lines; ///< In which line of the file each account begins

    /// Takes anything; what isn't JSON is left for the strict scan of @c rest.
    static SettingsSecrets cutFrom(QByteArrayView json);
};

/// @p secret as a JSON text with its quotation marks; nothing where it isn't UTF-8 or has control characters.
std::optional<Secret> jsonText(const Secret &secret);

} // namespace sendproof
