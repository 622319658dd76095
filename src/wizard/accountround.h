// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accountstore.h"
#include "core/mailprobe.h"
#include "core/practicehost.h"
#include "core/proofhistory.h"
#include "core/secretstore.h"
#include "wizard/causebook.h"

#include <QObject>

namespace sendproof {

/// Which accounts a round tests, and how.
struct RoundOrder
{
    QList<MailAccount> accounts;
    MailAddress recipient; ///< Empty: each account writes to its own From address
    bool dryRun = false;   ///< Nothing is sent, and nothing kept: it proves no sending
    QString language;
    int atOnce = 8;          ///< Attempts that run side by side
    int atOncePerServer = 2; ///< Of those, at the same host; a server is not to be stormed
};

/// What the test of one account came to.
struct RoundResult
{
    MailAccount account;            ///< As it was ordered: lastProof is the one of before
    ProofRecord record;             ///< As it is kept: the cause named on failure. Cause "secret-missing": no password
    std::optional<Failure> failure; ///< Nothing: it was accepted, or would be
    AttemptFacts facts;
    /// False: nobody was asked and nothing is kept of it; failure says why. The keychain didn't answer (nor will it be
    /// asked again in this round), the practice server isn't there, or refusedWith is set.
    bool wasTested = true;
    /// Only when it wasn't tested: the server had just refused the same login with the same secret, when this account
    /// tried it. Trying once more could lock the login. failure is the other account's.
    QUuid refusedWith;
};

/// The test of many accounts: side by side, politely, each with its secret from the keychain. A story, owned as a
/// RunningRound: letting go is cancelling, and what has ended by then is kept. What accounts come to is kept in batches
/// (every second or hundred, and at the end) in the store (MailAccount::lastProof, by edit(), so that an edit from
/// elsewhere is not undone) and in the history. A login runs never twice at once. At no time is more in memory than the
/// attempts that run, and of the others the account.
class AccountRound : public QObject
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

    void start(); ///< Once; returns at once
    /// Lets go of what runs and writes what waits to be kept; from then on it is silent, but for notKept().
    void stop();
    int done() const;
    int total() const;

Q_SIGNALS:
    void accountStarted(const QUuid &account);
    void accountFinished(const sendproof::RoundResult &result); ///< Once an account, in the order they end
    /// What could not be kept on disk; it is tried again with the next batch, and the round goes on.
    void notKept(const sendproof::Failure &why);
    void finished(); ///< Exactly once, last, after everything is kept

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

/// Deleter of a round: stops it while its means are still there, and lets go. Nobody hears of what comes of that.
struct StopRound
{
    void operator()(AccountRound *round) const
    {
        round->disconnect();
        round->stop();
        LetGo()(round);
    }
};
using RunningRound = std::unique_ptr<AccountRound, StopRound>;

} // namespace sendproof
