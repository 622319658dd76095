// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

namespace sendproof {

void Command::start(const QStringList &arguments)
{
    CommandOptions options(form());
    if (!options.parse(arguments))
        return endUsage(options.problem());
    if (options.wantsHelp()) {
        m_printer.line(options.help());
        return end(ExitCode::Done);
    }
    run(options);
}

} // namespace sendproof
