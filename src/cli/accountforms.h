// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expiryforecast.h"

#include <QJsonObject>
#include <QStringList>

namespace sendproof {

QString accountLine(const MailAccount &account); ///< One row of a list
/// Everything, a line each. @p endings: what of the account will end (Forecast).
QStringList accountLines(const MailAccount &account, const QList<Expiry> &endings);
QJsonObject accountJson(const MailAccount &account, const QList<Expiry> &endings); ///< Everything; docs/cli.md

} // namespace sendproof
