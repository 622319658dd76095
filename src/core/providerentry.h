// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jsonentry.h"

namespace sendproof {

/// One entry of the catalogue, checked against the rules that hold inside an entry. What is wrong is noted in @p entry.
Provider readProvider(JsonEntry &entry);

/// The blocks of an entry that have a source of their own: rule of From, limits, IMAP, sharing, direct route, notices.
void readProviderFacts(JsonEntry &entry, Provider &provider);

} // namespace sendproof
