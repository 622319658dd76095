// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/appliedrepair.h"
#include "core/causecatalog.h"

#include <QString>
#include <QStringList>

namespace sendproof {

/// What the button of @p repair says, in the current language.
QString repairText(const Repair &repair, const MailAccount &account, const CauseCatalog &causes);

/// What a repair has changed, a line a field: "Port: 465 → 587". Of a password only that its blanks are gone.
QStringList changeTexts(const AppliedRepair &repair);

} // namespace sendproof
