// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proofhistory.h"
#include "support/fakehistory.h"
#include "wizard/testround.h"

#include <QPointer>

namespace sendproof::test {

/// A round that does what the test says, when it says so.
class FakeTestRound : public TestRound
{
public:
    explicit FakeTestRound(RoundOrder withOrder)
        : order(std::move(withOrder))
    {
    }
    void start() override { ++starts; }
    void stop() override { ++stops; }
    void begin(int place) { Q_EMIT accountStarted(order.accounts.at(place).id); }
    void accept(int place)
    {
        const MailAccount &account = order.accounts.at(place);
        Q_EMIT accountFinished(
            {account, {QDateTime::currentDateTimeUtc(), true, QStringLiteral("accepted"), {}}, {}, {}});
    }
    void fail(int place, const Failure &failure, const QString &cause = QStringLiteral("auth.bad_credentials"))
    {
        const MailAccount &account = order.accounts.at(place);
        const ProofRecord record{QDateTime::currentDateTimeUtc(), false, stageName(failure.stage), cause};
        Q_EMIT accountFinished({account, record, failure, {}});
    }
    void leaveUntested(int place, const Failure &why, const QUuid &refusedWith = {})
    {
        RoundResult result{.account = order.accounts.at(place), .failure = why};
        result.wasTested = false;
        result.refusedWith = refusedWith;
        Q_EMIT accountFinished(result);
    }
    void loseOnDisk(const Failure &why) { Q_EMIT notKept(why); }
    void end() { Q_EMIT finished(); }

    RoundOrder order;
    int starts = 0;
    int stops = 0;
};

/// Makes FakeTestRounds and remembers them; one that was let go of becomes null at the next turn of the event loop.
struct FakeRounds
{
    MakeRound maker()
    {
        return [this](RoundOrder order) {
            auto *round = new FakeTestRound(std::move(order));
            made.append(round);
            return RunningRound(round);
        };
    }
    FakeTestRound &last() { return *made.last(); }

    QList<QPointer<FakeTestRound>> made;
};

} // namespace sendproof::test
