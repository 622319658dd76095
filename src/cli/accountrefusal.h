// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/printer.h"
#include "core/providercatalog.h"

namespace sendproof {

/// The problem that stands against saving @p account beside @p accounts: a name that is taken, or a conflict.
std::optional<Problem> problemBeside(const MailAccount &account, const QList<MailAccount> &accounts,
                                     const ProviderCatalog &catalog);

/// The problem with the From address of @p account, where its mail service is known to refuse it and nothing was
/// registered there. What may go wrong is told on standard error.
std::optional<Problem> problemWithFrom(const MailAccount &account, const ProviderCatalog &catalog, Printer &printer,
                                       bool isRegistered);

} // namespace sendproof
