// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accountrules.h"
#include "core/importer.h"
#include "core/result.h"

#include <optional>

namespace sendproof {

/// What becomes of one account that was read.
enum class ImportStep {
    Add,
    Change, ///< It is there already, with other settings or another secret
    Same,   ///< It is there already, exactly so
    Refused ///< It collides with another one
};

struct PlannedImport
{
    ImportStep step = ImportStep::Add;
    qsizetype index = 0;                     ///< In ImportReading::accounts
    std::optional<AccountConflict> conflict; ///< With Refused
    QUuid conflictsWith() const { return conflict ? conflict->with : QUuid(); }
};

/// What an import will do; made for the accounts as they were, see isStillTrue().
struct ImportPlan
{
    QList<PlannedImport> steps; ///< In the order of the file
    QList<MailAccount> before;  ///< The accounts it was made for
    int count(ImportStep step) const;
};

/// What becomes of @p reading beside @p accounts. Pure. Accounts of the file collide with each other too: the first one
/// counts. What is already there with the same login at the same server in the same workspace is changed, not refused,
/// and keeps its id, its name and its proof where nothing that matters differs.
ImportPlan planImport(const ImportReading &reading, const QList<MailAccount> &accounts, const ProviderCatalog &catalog);

/// The accounts as they are after @p plan, @p accounts being those of now. Fails with Damaged where they are no longer
/// those the plan was made for.
Result<QList<MailAccount>> carriedOut(const ImportPlan &plan, const ImportReading &reading,
                                      const QList<MailAccount> &accounts);

} // namespace sendproof
