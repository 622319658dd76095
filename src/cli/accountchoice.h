// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandoptions.h"
#include "cli/problem.h"
#include "core/accountstore.h"

#include <QList>
#include <optional>

namespace sendproof {

inline constexpr OptionForm workspaceOption{
    "workspace", "NAME",
    QT_TRANSLATE_NOOP("CliWords", "Only accounts of this workspace; where a name stands in several.")};

/// The saved accounts, those of the workspace in --workspace where it is given.
Planned<QList<MailAccount>> accountsIn(AccountStore &store, const CommandOptions &options);

/// The one of @p accounts that is called @p name, or that has it as its id; problems as of chooseAccount().
Planned<MailAccount> accountAmong(QList<MailAccount> accounts, const QString &name);

/// The one saved account that is called @p name, or that has it as its id. The problem is a usage problem when there is
/// none or more than one (it lists them), an internal one when the store can't be read.
Planned<MailAccount> chooseAccount(AccountStore &store, const QString &name, const CommandOptions &options);

} // namespace sendproof
