// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandoptions.h"
#include "cli/problem.h"
#include "core/accountstore.h"
#include "core/exporter.h"

namespace sendproof {

/// The accounts of one export, and those that --all left out because the format can't take them.
struct ExportSelection
{
    struct LeftOut
    {
        MailAccount account;
        RefusedExport why;
    };
    QList<MailAccount> accounts;
    QList<LeftOut> leftOut;
};

/// The accounts that @p options name, or all of them with --all. A name that there isn't, a name twice or nothing at
/// all is a usage problem.
Planned<ExportSelection> chooseForExport(AccountStore &store, const CommandOptions &options);

/// @p selection without the accounts that @p exporter refuses one by one.
ExportSelection withoutUnfit(const ExportSelection &selection, const Exporter &exporter, ExportOrder order);

/// The account of @p accounts with @p id; an empty one where there is none.
MailAccount accountWithId(const QList<MailAccount> &accounts, const QUuid &id);

} // namespace sendproof
