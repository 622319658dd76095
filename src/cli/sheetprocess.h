// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheetprinter.h"

#include <chrono>

namespace sendproof {

/// Prints by the program sendproof-print beside this one, so that the command line needs no Qt Gui: loading that takes
/// each run half as much again, and libraries of a desktop that a server hasn't got. It waits for that program, as the
/// command line has nothing else to do meanwhile. Fails with NotFound where it can't be started, TimedOut, or Damaged.
class SheetProcess final : public SheetPrinter
{
public:
    explicit SheetProcess(QString program = {}, ///< Empty: the one beside this program
                          std::chrono::milliseconds deadline = std::chrono::seconds(60))
        : m_program(std::move(program))
        , m_deadline(deadline)
    {
    }
    Result<QByteArray> pdfOf(const QString &html, const QString &title) override;

private:
    QString m_program;
    std::chrono::milliseconds m_deadline;
};

} // namespace sendproof
