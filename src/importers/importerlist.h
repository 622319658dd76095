// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importer.h"
#include "core/mailaddress.h"

namespace sendproof {

/// All that read a file without a passphrase, the surest in recognising theirs first. @p owner: whose account it is
/// where a file doesn't say (AutoconfigImporter); may be empty.
Importers plainImporters(const MailAddress &owner = {});

} // namespace sendproof
