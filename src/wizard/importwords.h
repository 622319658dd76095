// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accountrules.h"
#include "core/boundedfile.h"
#include "core/importplan.h"

#include <QString>

namespace sendproof {

// What is said of an import, in the current language. Plain text; what comes from a file is made safe to show.

QString importFormatText(const QString &format);         ///< "CSV table"; the id where it is unknown
QString importPlaceText(const ImportPlace &place);       ///< "Line 3, column 2 (port)"; empty: the whole file
QString importFaultText(ImportFault fault);              ///< A sentence
QString importProblemText(const ImportProblem &problem); ///< The place, a colon, the sentence, the detail
QString importStepText(ImportStep step);                 ///< One word: "new", "changed" …
/// What becomes of the secret that the keychain holds, where somebody has to know; empty else.
QString importSecretText(const PlannedImport &step);
QString fileTroubleText(const FileTrouble &trouble); ///< Why a file isn't read

/// Why an account can't stand beside those that are there, and the ways out. @p others are the accounts it was
/// compared with, those of a file included; one that isn't among them is not named.
QString conflictText(const AccountConflict &conflict, const QList<MailAccount> &others, const ProviderCatalog &catalog);

} // namespace sendproof
