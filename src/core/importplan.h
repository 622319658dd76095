// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accountrules.h"
#include "core/importer.h"
#include "core/result.h"

#include <QSet>
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
    MailAccount account;                     ///< As it will be; with Same as it is
    bool bringsSecret = false;               ///< The file has its secret
    /// With Change: the secret that is kept was for another server or a safer channel, and the file brings no other. A
    /// file must not be able to send somebody's password elsewhere, so it is taken out of the keychain.
    bool dropsSecret = false;
    QUuid conflictsWith() const { return conflict ? conflict->with : QUuid(); }
};

/// What an import will do; made for the accounts as they were, see carriedOut().
struct ImportPlan
{
    QList<PlannedImport> steps; ///< In the order of the file
    QList<MailAccount> before;  ///< The accounts it was made for
    int count(ImportStep step) const;
};

/// What becomes of @p reading beside @p accounts. Pure. Accounts of the file collide with each other too: the first one
/// counts. What is already there with the same login at the same server in the same workspace is changed, not refused,
/// and keeps its id and its name; what is there with the file's own id takes all of the file but the proof. The proof
/// is kept where nothing that matters to sending differs and the file brings no secret. An account without provider
/// and without an id of its own gets the provider whose server it names.
ImportPlan planImport(const ImportReading &reading, const QList<MailAccount> &accounts, const ProviderCatalog &catalog);

/// The accounts as they are after @p plan, @p accounts being those of now; of the accounts in @p sameSecret the file's
/// secret is the one that is kept already. Fails with Damaged where they are no longer those the plan was made for
/// (their proofs may differ).
Result<QList<MailAccount>> carriedOut(const ImportPlan &plan, const QList<MailAccount> &accounts,
                                      const QSet<QUuid> &sameSecret = {});

} // namespace sendproof
