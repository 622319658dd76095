// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/setup.h"
#include "wizard/toldtest.h"

#include <optional>

namespace sendproof {

/// What the wizard is to begin with in place of nothing.
struct EditOrder
{
    MailAccount account;              ///< With its id the kept one that is edited; without, what a new one begins with
    Secret secret;                    ///< As it is kept; empty: it has none, or that could not be read
    PageId page = PageId::Sender;     ///< Where to begin
    std::optional<RepairKind> repair; ///< Carried out there
    std::optional<ToldTest> told;     ///< With PageId::Prove: the test that is told there
};

} // namespace sendproof
