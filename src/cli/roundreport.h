// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/explanation.h"
#include "cli/printer.h"
#include "cli/roundplan.h"

#include <optional>

namespace sendproof {

/// What a round of tests tells: one line for each account as it ends, and one that sums up.
class RoundReport
{
public:
    /// @p printer must outlive it.
    RoundReport(Printer &printer, bool isDryRun, bool onlyNews)
        : m_printer(printer)
        , m_isDryRun(isDryRun)
        , m_onlyNews(onlyNews)
    {
    }

    /// @p explanation: of the failure, where there is one that has a cause.
    void tell(const RoundResult &result, const std::optional<Explanation> &explanation);
    void addUnkept() { m_isKept = false; }
    /// The last line, and how the program ends: failed where an account failed (with onlyNews: newly), internal where
    /// accounts could not be tested although none failed.
    ExitCode sumUp(int total, bool isInterrupted);

private:
    enum class News { None, Failed, Recovered };
    static News newsOf(const RoundResult &result);
    QJsonObject json(const RoundResult &result, const std::optional<Explanation> &explanation) const;
    QString line(const RoundResult &result, const std::optional<Explanation> &explanation) const;

    Printer &m_printer;
    bool m_isDryRun;
    bool m_onlyNews;
    bool m_isKept = true;
    bool m_hasTold = false;
    int m_accepted = 0;
    int m_failed = 0;
    int m_unreached = 0; ///< Not tested, for a reason on this computer
    int m_newlyFailed = 0;
    int m_recovered = 0;
};

} // namespace sendproof
