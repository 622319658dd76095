// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proofhistory.h"
#include "wizard/cardview.h"
#include "wizard/causebook.h"

#include <QDateTime>

namespace sendproof {

/// One test of an account, in words.
struct ProofLine
{
    Severity severity = Severity::Ok;
    QString when;   ///< Day and time
    QString result; ///< "Accepted", "Sign-in failed"
    QString detail; ///< What it meant; may be empty
    friend bool operator==(const ProofLine &, const ProofLine &) = default;
};

/// The tests of @p account, the newest first. @p book may be null: causes have no words then.
QList<ProofLine> proofLines(const QList<ProofRecord> &proofs, const MailAccount &account, const CauseBook *book,
                            const ProviderCatalog &catalog);
/// Over them: "12 tests, 2 failed".
QString proofSummary(const QList<ProofRecord> &proofs);

} // namespace sendproof
