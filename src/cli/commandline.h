// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "core/letgo.h"

#include <QObject>
#include <QStringList>
#include <memory>

namespace sendproof {

/// One run of the program `sendproof-cli`: finds the command and runs it. Letting go of it ends the command at once.
class CommandLine : public QObject
{
    Q_OBJECT
public:
    /// @p world must outlive it.
    explicit CommandLine(const CliWorld &world);
    ~CommandLine() override;

    /// Runs the command in @p arguments (without the program's own name). Returns at once. Call it once.
    void start(const QStringList &arguments);

Q_SIGNALS:
    /// Exactly once and never from inside start(). 0 done, 1 failed and diagnosed, 2 usage, 3 internal error.
    void finished(int exitCode);

private:
    void run(const QStringList &arguments);
    void runCommand(std::unique_ptr<Command> command, const QStringList &arguments);
    void finish(ExitCode exit);
    QString help() const;

    const CliWorld &m_world;
    std::unique_ptr<Printer> m_printer;
    Story<Command> m_command;
};

} // namespace sendproof
