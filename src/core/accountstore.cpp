// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accountstore.h"

#include <algorithm>

namespace sendproof {

Result<Done> AccountStore::save(const MailAccount &account)
{
    return edit([&account](QList<MailAccount> &accounts) -> Result<Done> {
        const auto at = std::find_if(accounts.begin(), accounts.end(),
                                     [&account](const MailAccount &other) { return other.id == account.id; });
        if (at == accounts.end())
            accounts.append(account);
        else
            *at = account;
        return Done{};
    });
}

Result<Done> AccountStore::remove(const QUuid &id)
{
    return edit([&id](QList<MailAccount> &accounts) -> Result<Done> {
        accounts.removeIf([&id](const MailAccount &account) { return account.id == id; });
        return Done{};
    });
}

} // namespace sendproof
