// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/cliworld.h"
#include "cli/commandoptions.h"
#include "cli/printer.h"

#include <QObject>

namespace sendproof {

/// One command of the program: reads its options, does its work, says how it ended.
class Command : public QObject
{
    Q_OBJECT
public:
    Command(const CliWorld &world, Printer &printer)
        : m_world(world)
        , m_printer(printer)
    {
    }

    virtual const CommandForm &form() const = 0;
    /// Runs with @p arguments (those behind the command's name).
    void start(const QStringList &arguments);

Q_SIGNALS:
    /// Exactly once, the last thing it emits; may come from inside start().
    void finished(sendproof::ExitCode exit);

protected:
    /// Does the work with options that are right in form; ends with end().
    virtual void run(const CommandOptions &options) = 0;
    void end(ExitCode exit) { Q_EMIT finished(exit); }
    void end(const Problem &problem) { end(m_printer.tell(problem)); }
    void endUsage(const QString &sentence) { end(Problem{ExitCode::Usage, sentence}); }

    const CliWorld &m_world;
    Printer &m_printer;
};

} // namespace sendproof
