// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/problem.h"
#include "core/boundedfile.h"
#include "core/importplan.h"

#include <QJsonObject>
#include <QStringList>

namespace sendproof {

// How an import is told; docs/cli.md has the fields.

QLatin1StringView importFaultName(ImportFault fault); ///< "bad-value"
Problem problemFrom(const FileTrouble &trouble);
QJsonObject problemJson(const ImportProblem &problem);

/// One step of @p plan, as @p reading has it: a line, and one more for what has to be said of it.
QStringList stepLines(const PlannedImport &step, const ImportPlan &plan, const ProviderCatalog &catalog);
QJsonObject stepJson(const PlannedImport &step, const ImportReading &reading, const ImportPlan &plan,
                     const ProviderCatalog &catalog);

} // namespace sendproof
