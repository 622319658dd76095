// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/explanation.h"
#include "cli/printer.h"
#include "cli/testplan.h"

#include <optional>

namespace sendproof {

/// What a test tells: the ladder while it climbs, then the result. With --json one document at the end and nothing
/// before it.
class TestReport
{
public:
    /// Both must outlive it.
    TestReport(Printer &printer, const TestPlan &plan)
        : m_printer(printer)
        , m_plan(plan)
    {
    }

    void begin();
    void showProgress(const AttemptFacts &facts); ///< Rows of stages that are over and weren't shown yet
    /// @p isRecorded: whether the result was saved with the account; nothing where it wasn't to be.
    /// @p explanation: of the failure, where @p result is one.
    ExitCode finish(const Result<Proof> &result, const AttemptFacts &facts,
                    const std::optional<Explanation> &explanation, std::optional<bool> isRecorded);

private:
    void showRow(const StageTime &row, bool hasFailed);
    void showAccepted(const Proof &proof);
    void showFailed(const Explanation &explanation, const AttemptFacts &facts);

    Printer &m_printer;
    const TestPlan &m_plan;
    qsizetype m_rowsShown = 0;
};

/// The JSON document of a test; every field is always there, null where nothing is known (docs/cli.md).
QJsonObject testJson(const TestPlan &plan, const Result<Proof> &result, const AttemptFacts &facts,
                     const std::optional<Explanation> &explanation, std::optional<bool> isRecorded);

} // namespace sendproof
