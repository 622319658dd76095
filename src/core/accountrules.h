// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/providercatalog.h"

#include <QList>
#include <optional>

namespace sendproof {

enum class ConflictKind {
    SameLogin,         ///< The same login at the same server in the same workspace
    SameProvider,      ///< The same mail service a second time in the same workspace
    TooManyCredentials ///< One more than the provider gives out for a domain
};

/// Why an account can't stand beside those that are there.
struct AccountConflict
{
    ConflictKind kind = ConflictKind::SameLogin;
    QUuid with;     ///< The account it collides with; with TooManyCredentials the last one of the domain
    int limit = 0;  ///< With TooManyCredentials: how many there can be
    QString domain; ///< With TooManyCredentials: the dedicated domain, A-labels
    friend bool operator==(const AccountConflict &, const AccountConflict &) = default;
};

/// How many credentials @p provider gives out for one domain: its limit of "credentials" per "domain".
std::optional<int> credentialsPerDomain(const Provider &provider);

/// The first rule that @p candidate breaks beside @p accounts; an account with its id is not counted. Pure. Practice
/// accounts stand apart from real ones. Within one workspace a login stands once at a server (two writings of a mailbox
/// are one login, see isSameMailbox(); words and keys go to the letter; without a login the From address counts), and a
/// mail service once where people have mailboxes there (ProviderKind::Mailbox and Business); relays and hosters give
/// out many logins. The credentials of a domain are counted in all workspaces, one that stands in several once.
std::optional<AccountConflict> conflictOf(const MailAccount &candidate, const QList<MailAccount> &accounts,
                                          const ProviderCatalog &catalog);

} // namespace sendproof
