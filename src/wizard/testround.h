// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"
#include "core/letgo.h"
#include "core/mailaccount.h"
#include "core/proof.h"

#include <QObject>
#include <functional>
#include <memory>
#include <optional>

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

/// The test of many accounts, for those who watch it. Port; AccountRound is the real one. A story, owned as a
/// RunningRound: letting go is cancelling, and what has ended by then is kept.
class TestRound : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start() = 0; ///< Once; returns at once
    /// Lets go of what runs and writes what waits to be kept; from then on it is silent, but for notKept().
    virtual void stop() = 0;

Q_SIGNALS:
    void accountStarted(const QUuid &account);
    void accountFinished(const sendproof::RoundResult &result); ///< Once an account, in the order they end
    /// What could not be kept on disk; it is tried again with the next batch, and the round goes on.
    void notKept(const sendproof::Failure &why);
    void finished(); ///< Exactly once, last, after everything is kept
};

/// Deleter of a round: stops it while its means are still there, and lets go. Nobody hears of what comes of that.
struct StopRound
{
    void operator()(TestRound *round) const
    {
        round->disconnect();
        round->stop();
        LetGo()(round);
    }
};
using RunningRound = std::unique_ptr<TestRound, StopRound>;

/// Makes a round; given by the composition root.
using MakeRound = std::function<RunningRound(RoundOrder order)>;

} // namespace sendproof
