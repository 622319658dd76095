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
    Secret secret;                   ///< As typed; goes to the keychain on the last page and nowhere else
    std::optional<Proof> proof;      ///< Of exactly this account: forgotten when something that matters is edited
    bool isServerByHand = false;     ///< The user wants to enter the server: none is looked for
    std::optional<MailAccount> kept; ///< The account as it is kept, where one is edited
    Secret keptSecret;               ///< Its secret; empty: it has none, or that could not be read
    int revision = 0;                ///< Counts the edits that made an earlier test worthless
};

/// Something that matters was edited: what an earlier test said is no longer true.
void forgetProof(Setup &setup);

/// The run is about an account that is kept already. Its @p secret counts until another one is typed.
void beginEdit(Setup &setup, const MailAccount &account, Secret secret);
/// The secret is the one that is kept, and need not be kept again.
bool hasKeptSecret(const Setup &setup);
/// After an edit of where or as whom the account signs in, or a password that was taken out again: without another
/// secret the one that is kept counts for the host and login it was meant for, and for nothing else.
void followKeptSecret(Setup &setup);
/// Something else than what is kept was entered; a test alone is nothing.
bool isEdited(const Setup &setup);

/// Where Next leads from @p page. Nothing after the last page.
std::optional<PageId> nextPage(PageId page);
/// The page on which a repair is carried out; nothing for those that stay on the prove page.
std::optional<PageId> pageOf(RepairKind repair);

} // namespace sendproof
