// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/roundreport.h"
#include "cli/testcommand.h"

namespace sendproof {

/// `account test`: tests saved accounts, and the results are remembered. One account is told like a `test`, many in a
/// line each.
class AccountTestCommand : public TestCommand
{
    Q_OBJECT
public:
    using TestCommand::TestCommand;
    const CommandForm &form() const override;

protected:
    Planned<TestPlan> plan(const CommandOptions &options) const override;
    void run(const CommandOptions &options) override;

private:
    void startRound(RoundPlan plan);
    void takeResult(const RoundResult &result);
    void finishRound(bool isInterrupted);
    const CauseBook *book();

    std::optional<ProviderCatalog> m_catalog;
    std::optional<Result<CauseBook>> m_book; ///< Once it was asked for
    std::optional<Failure> m_problem;        ///< What stood in the way of those that were not tested
    std::optional<RoundReport> m_roundReport;
    RunningRound m_round;
    int m_total = 0; ///< Accounts in the round
};

} // namespace sendproof
