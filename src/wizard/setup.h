// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/proof.h"
#include "core/remedywish.h"
#include "core/secret.h"

#include <optional>

namespace sendproof {

/// The pages of the wizard.
enum class PageId { Sender, Connect, Prove, Keep };

/// What one run of the wizard is about. The pages' presenters share it by reference; it outlives them.
struct Setup
{
    MailAccount account;
    Secret secret;               ///< As typed; goes to the keychain on the last page and nowhere else
    std::optional<Proof> proof;  ///< Of exactly this account: forgotten when something that matters is edited
    bool isServerByHand = false; ///< The user wants to enter the server: none is looked for
    int revision = 0;            ///< Counts the edits that made an earlier test worthless
};

/// Something that matters was edited: what an earlier test said is no longer true.
void forgetProof(Setup &setup);

/// Where Next leads from @p page. Nothing after the last page.
std::optional<PageId> nextPage(PageId page);
/// The page on which a repair is carried out; nothing for those that stay on the prove page.
std::optional<PageId> pageOf(RepairKind repair);

} // namespace sendproof
