// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/provider.h"

namespace sendproof {

/// The mailbox that @p login signs in to. Full-width letters are read as plain ones, and a bare name is completed with
/// the provider's domain (From's where it has several). Nothing where the login is a word, a key or an issued name.
std::optional<MailAddress> mailboxOfLogin(const Provider *provider, const QString &login, const MailAddress &from);

/// Whether @p one and @p other are the same mailbox at @p provider (null: unknown): case never matters, dots, plus and
/// the domain only where the provider says so, and only in its own domains.
bool isSameMailbox(const Provider *provider, const MailAddress &one, const MailAddress &other);

/// Whether @p domain lies below @p parent.
bool isSubdomain(const QString &domain, const QString &parent);

} // namespace sendproof
