// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practicehost.h"
#include "core/providercatalog.h"
#include "wizard/accountremoval.h"
#include "wizard/causebook.h"
#include "wizard/directmeans.h"
#include "wizard/editorder.h"
#include "wizard/testround.h"

namespace sendproof {

/// Reads all accounts without anybody waiting for it; one answer, later; none once @p context is gone.
using ReadAccounts =
    std::function<void(QObject *context, std::function<void(const Result<QList<MailAccount>> &)> answer)>;

/// What the list of accounts works with. What is null isn't offered. All of it outlives the list.
struct HomeMeans
{
    AccountStore &accounts;
    SecretStore &secrets; ///< Of the keychain and of this session
    const ProviderCatalog &catalog;
    PracticeHost &practice;
    const CauseBook *book = nullptr;
    ProofHistory *history = nullptr;
    ReadAccounts readAccounts; ///< Null: from the store, at once
    MakeRound makeRound;
    DirectProblem directProblem; ///< DirectMeans::problemWith
    RevokeGrant revoke;
    std::function<void(EditOrder order)> openWizard;
    std::function<QUuid()> editedAccount; ///< That the wizard is open for; null: none
    std::function<bool()> isWizardOpen;   ///< With something that would be lost. Null: never
    bool canImport = false;
    bool canExport = false;
};

} // namespace sendproof
