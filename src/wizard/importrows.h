// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/importdesk.h"
#include "wizard/importlook.h"
#include "wizard/importview.h"

namespace sendproof {

/// The preview as rows: accounts and problems in the order of the file.
QList<ImportRow> importRows(const ImportPreview &preview, const ProviderCatalog &catalog);

/// What @p after has otherwise than @p before, in words: "server, login name"; empty: nothing of it is shown.
QString differenceText(const MailAccount &before, const MailAccount &after);

int importable(const ImportPreview &preview); ///< Accounts that are added or changed
/// Accounts that can't be taken in, and places that can't be read.
int leftOut(const ImportPreview &preview);

/// How it went. @p hasSecrets: passwords stand in the file, for anyone to read.
CardView importDoneCard(const ImportOutcome &outcome, bool hasSecrets);
CardView importFailureCard(const Failure &failure);

} // namespace sendproof
