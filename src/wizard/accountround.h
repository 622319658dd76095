// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accountstore.h"
#include "core/mailprobe.h"
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
    bool dryRun = false;
    QString language;
    int atOnce = 8;          ///< Attempts that run side by side
    int atOncePerServer = 2; ///< Of those, at the same host; a server is not to be stormed
};

/// What the test of one account came to.
struct RoundResult
{
    MailAccount account;
    ProofRecord record;             ///< As it is kept: the cause named on failure
    std::optional<Failure> failure; ///< Nothing: it was accepted, or would be
    AttemptFacts facts;
};

/// The test of many accounts: side by side, politely, each with its secret from the keychain. A story; letting go is
/// cancelling. What an account comes to is kept as it ends, in the store (MailAccount::lastProof, by edit(), so that an
/// edit from elsewhere is not undone) and in the history. At no time is more in memory than the attempts that run.
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
        MakeProbe makeProbe;
        std::function<const CauseBook *()> book; ///< Asked on the first failure; null: this copy is damaged
        const ProviderCatalog &catalog;
    };
    AccountRound(Means means, RoundOrder order, QObject *parent = nullptr);
    ~AccountRound() override;

    void start(); ///< Once; returns at once
    int done() const;
    int total() const;

Q_SIGNALS:
    void accountStarted(const QUuid &account);
    void accountFinished(const sendproof::RoundResult &result); ///< Once an account, in the order they end
    /// What could not be kept on disk; the round goes on.
    void notKept(const sendproof::Failure &why);
    void finished(); ///< Exactly once, last, after everything is kept

private:
    struct Attempt;
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace sendproof
