// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/discoverjson.h"

#include <QStringList>

namespace sendproof {

/// The answer of `discover` for people, line by line, in the language that is loaded; names of providers in @p
/// language.
QStringList discoveryLines(const DiscoveryAnswer &answer, const QString &language);

} // namespace sendproof
