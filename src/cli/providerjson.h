// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/provider.h"

#include <QJsonObject>

namespace sendproof {

/// An entry of the catalogue as `providers --json` prints it, with the notices that hold on @p today. Unknown is null.
QJsonObject providerJson(const Provider &provider, QDate today);
/// {"ko", "en"}, null where empty.
QJsonValue localJson(const LocalText &text);

} // namespace sendproof
