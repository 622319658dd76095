// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"

#include <QJsonObject>
#include <QStringList>

namespace sendproof {

QString accountLine(const MailAccount &account);      ///< One row of a list
QStringList accountLines(const MailAccount &account); ///< Everything, a line each
QJsonObject accountJson(const MailAccount &account);  ///< Everything; docs/cli.md

} // namespace sendproof
