// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/result.h"

#include <QList>
#include <QUuid>
#include <functional>

namespace sendproof {

/// Changes the accounts in place: replaces, appends, takes out. What it refuses leaves everything as it was, and its
/// Failure is passed on.
using AccountEdit = std::function<Result<Done>(QList<MailAccount> &accounts)>;

/// Where accounts are kept. Port; JsonAccountStore is the real one. Never holds a secret. Calls are synchronous: the
/// file is small and local.
class AccountStore
{
public:
    AccountStore() = default;
    AccountStore(const AccountStore &) = delete;
    AccountStore &operator=(const AccountStore &) = delete;
    virtual ~AccountStore() = default;

    /// All accounts in the order they were saved. Fails with Damaged or NewerVersion when the file had to be kept
    /// aside (Failure::detail: its new path, a line feed, what is wrong); the next call then finds an empty store.
    virtual Result<QList<MailAccount>> accounts() = 0;
    /// Calls @p change once with what is kept now and keeps what comes out of it: all of it or, on failure, nothing.
    /// Nobody else changes the accounts in the meantime.
    virtual Result<Done> edit(const AccountEdit &change) = 0;
    /// Adds @p account, or replaces the one with the same id. On failure what was on disk is untouched.
    virtual Result<Done> save(const MailAccount &account);
    virtual Result<Done> remove(const QUuid &id); ///< Done where it isn't there
};

} // namespace sendproof
