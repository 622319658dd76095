// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proof.h"
#include "wizard/proveview.h"

namespace sendproof {

/// Whether @p typed is the code in the mail of @p proof. Digits of any script count, blanks and hyphens between them
/// don't; Empty while there is less than a whole code.
CodeCheck checkArrivalCode(const Proof &proof, const QString &typed);

} // namespace sendproof
