// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accountstore.h"
#include "core/mailprobe.h"
#include "core/practicehost.h"
#include "core/proofhistory.h"
#include "core/secretstore.h"
#include "wizard/causebook.h"
#include "wizard/testround.h"

namespace sendproof {

/// The test of many accounts: side by side, politely, each with its secret from the keychain. What accounts come to is
/// kept in batches (every second or hundred, and at the end) in the store (MailAccount::lastProof, by edit(), so that
/// an edit from elsewhere is not undone) and in the history. A login runs never twice at once. At no time is more in
/// memory than the attempts that run, and of the others the account.
class AccountRound final : public TestRound
{
    Q_OBJECT
public:
    /// What a round works with; all of it outlives the round.
    struct Means
    {
        AccountStore &accounts;
        ProofHistory &history;
        SecretStore &keychain;
        /// A MakeProbe, or one that can fail: then the account wasn't tested.
        std::function<Result<Story<MailProbe>>(const MailAccount &account, Secret secret, const TestOrder &order)>
            makeProbe;
        std::function<const CauseBook *()> book; ///< Asked on the first failure; null: this copy is damaged
        const ProviderCatalog &catalog;
        PracticeHost *practice = nullptr; ///< Null: practice accounts are not tested
    };
    AccountRound(Means means, RoundOrder order, QObject *parent = nullptr);
    ~AccountRound() override;

    void start() override;
    void stop() override;

private:
    struct Attempt;
    struct State;
    void fillUp();
    void begin(MailAccount account);
    void takeSecret(Attempt &attempt, Result<Secret> secret);
    void probe(Attempt &attempt, Secret secret);
    void conclude(Attempt &attempt, const Result<Proof> &result);
    void leaveUntested(Attempt &attempt, const Failure &why, const QUuid &refusedWith = {});
    void end(Attempt &attempt, RoundResult result);
    void keepNow();
    ProofRecord recordOf(const MailAccount &account, const Result<Proof> &result);
    std::unique_ptr<State> m_state;
};

} // namespace sendproof
