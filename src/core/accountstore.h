// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/result.h"

#include <QList>
#include <QUuid>

namespace sendproof {

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
    /// Adds @p account, or replaces the one with the same id. On failure what was on disk is untouched.
    virtual Result<Done> save(const MailAccount &account) = 0;
    virtual Result<Done> remove(const QUuid &id) = 0;
};

} // namespace sendproof
