// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "wizard/importdesk.h"

#include <memory>
#include <optional>

namespace sendproof {

/// `import`: reads a file of accounts, shows what is added, changed and refused, and carries it out. Nothing is changed
/// unless all of the file is good, or --skip-bad-lines says that the good part is wanted. The file is read once, so
/// what was shown is what is taken.
class ImportCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    const CommandForm &form() const override;

protected:
    void run(const CommandOptions &options) override;

private:
    /// What the options say.
    struct Order
    {
        QString fileName;
        std::optional<QString> workspace;
        bool isDryRun = false;
        bool skipsBadLines = false;
    };
    void take(ImportReading reading);
    void carryOut(ImportReading reading);
    void conclude(const Result<ImportOutcome> &result);
    void show(const ImportReading &reading) const;
    bool isGood(const ImportReading &reading) const;
    void endWithout(ExitCode exit, const char *result, const QString &sentence);

    Order m_order;
    Importers m_importers;
    ProviderCatalog m_catalog;
    ImportPlan m_plan;
    QJsonObject m_report; ///< With --json: all but how it ended
    std::unique_ptr<ImportDesk> m_desk;
};

} // namespace sendproof
