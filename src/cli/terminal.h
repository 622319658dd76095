// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/cliworld.h"

namespace sendproof {

/// Fills in the parts of @p world that are the process itself: standard streams in UTF-8 on every system, the
/// environment, Ctrl-C and the end of standard input. Everything else of @p world stays as it is.
void connectTerminal(CliWorld &world);

} // namespace sendproof
