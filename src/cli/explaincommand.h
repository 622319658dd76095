// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "cli/explanation.h"
#include "wizard/causebook.h"

#include <optional>

namespace sendproof {

class OptionReader;

/// `explain`: says what a reply means that somebody got from a mail server; the reply comes from standard input, with
/// --jsonl many of them do.
class ExplainCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    const CommandForm &form() const override;

protected:
    void run(const CommandOptions &options) override;

private:
    Evidence readEvidence(const CommandOptions &options, OptionReader &reader) const;
    void explainReply(Evidence told);
    void explainLines(const Evidence &told);
    QJsonObject explainLine(const QByteArray &line, int number, const Evidence &told) const;
    Explanation explained(const Diagnosis &diagnosis, const Evidence &evidence) const;
    QJsonObject json(const Diagnosis &diagnosis, const Evidence &evidence) const;

    std::optional<CauseBook> m_book; ///< Once the options are read
    std::optional<ProviderCatalog> m_catalog;
};

} // namespace sendproof
