// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/explanation.h"
#include "core/proof.h"
#include "wizard/causebook.h"

namespace sendproof {

/// The failure of a test of @p account, explained in the current language. An account without a provider is taken as
/// one of whom its server belongs to.
Explanation explainTest(const CauseBook &book, const ProviderCatalog &catalog, MailAccount account,
                        const Failure &failure, const AttemptFacts &facts);

} // namespace sendproof
