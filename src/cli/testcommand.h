// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "cli/testplan.h"
#include "cli/testreport.h"
#include "cli/transcript.h"

#include <optional>

namespace sendproof {

/// `test`: signs in and sends one mail through a submission server, and tells how far it came.
class TestCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    const CommandForm &form() const override;

protected:
    virtual Planned<TestPlan> plan(const CommandOptions &options) const;
    void run(const CommandOptions &options) override;

private:
    void loadSecret();
    void startProbe(Secret secret);
    void finish(const Result<Proof> &result);
    Result<Explanation> explain(const Failure &failure, const AttemptFacts &facts) const;
    std::optional<bool> record(const ProofRecord &proof);

    TestPlan m_plan;
    std::optional<TestReport> m_report;
    Transcript m_transcript;
    Story<MailProbe> m_probe;
};

} // namespace sendproof
