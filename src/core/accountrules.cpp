// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accountrules.h"

#include <algorithm>

namespace sendproof {

namespace {

bool isSameLogin(const MailAccount &one, const MailAccount &other)
{
    return one.direct.has_value() == other.direct.has_value() && one.server.host == other.server.host &&
           one.login.compare(other.login, Qt::CaseInsensitive) == 0;
}

/// Whether people have mailboxes there, of which a business connects one.
bool standsOnce(const Provider *provider)
{
    return provider && (provider->kind == ProviderKind::Mailbox || provider->kind == ProviderKind::Business);
}

} // namespace

std::optional<AccountConflict> conflictOf(const MailAccount &candidate, const QList<MailAccount> &accounts,
                                          const ProviderCatalog &catalog)
{
    const auto isBeside = [&candidate](const MailAccount &other) {
        return other.id != candidate.id && other.workspace == candidate.workspace &&
               other.isPractice == candidate.isPractice;
    };
    for (const MailAccount &other : accounts) {
        if (isBeside(other) && isSameLogin(candidate, other))
            return AccountConflict{.kind = ConflictKind::SameLogin, .with = other.id};
    }
    if (candidate.isPractice || !standsOnce(catalog.byId(candidate.providerId)))
        return std::nullopt;
    for (const MailAccount &other : accounts) {
        if (isBeside(other) && other.providerId == candidate.providerId)
            return AccountConflict{.kind = ConflictKind::SameProvider, .with = other.id};
    }
    return std::nullopt;
}

} // namespace sendproof
