// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"
#include "core/provider.h"
#include "core/repair.h"

namespace sendproof {

/// A page of a provider, from resources/causes.json.
struct ProviderPage : FactSource
{
    QStringList providers; ///< Catalogue ids
    PagePurpose purpose = PagePurpose::Help;
    QUrl url;
};

/// What is known beside the failure and the account, by whoever asks for repairs.
struct RepairFacts
{
    /// Servers that were asked and answer as they should, the most fitting first (NetworkVerdict::instead).
    QList<SubmissionServer> answering;
    QList<ProviderPage> pages;           ///< CauseCatalog::pages()
    const Provider *hostOwner = nullptr; ///< The provider that the account's server belongs to; see ownerOfHost()
    bool passwordHasBlanks = false;
    bool canUseDirect = false;  ///< This program can sign in at the account's provider in the browser
    bool isDirect = false;      ///< The account does so already
    bool canReduceSize = false; ///< The mail has something that can be left out
};

/// Those of @p wishes that make sense here, in their order, each with all it needs; never two the same, never none.
/// Pure. @p provider is the account's, null where unknown.
QList<Repair> repairsFor(const QList<RemedyWish> &wishes, const Failure &failure, const MailAccount &account,
                         const Provider *provider, const RepairFacts &facts);

} // namespace sendproof
