// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exportselection.h"

#include "cli/accountchoice.h"
#include "cli/cliwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

Planned<ExportSelection> chooseForExport(AccountStore &store, const CommandOptions &options)
{
    const bool isAll = options.has("all");
    if (isAll != options.names().isEmpty())
        return Problem{ExitCode::Usage, CliWords::tr("Name the accounts to export, or give --all, not both.")};
    const Planned<QList<MailAccount>> found = accountsIn(store, options);
    if (const Problem *problem = std::get_if<Problem>(&found))
        return *problem;
    const QList<MailAccount> &accounts = std::get<QList<MailAccount>>(found);
    ExportSelection selection;
    if (isAll)
        selection.accounts = accounts;
    for (const QString &name : options.names()) {
        const Planned<MailAccount> chosen = accountAmong(accounts, name);
        if (const Problem *problem = std::get_if<Problem>(&chosen))
            return *problem;
        if (selection.accounts.contains(std::get<MailAccount>(chosen)))
            return Problem{ExitCode::Usage, CliWords::tr("An account is named twice.")};
        selection.accounts.append(std::get<MailAccount>(chosen));
    }
    if (selection.accounts.isEmpty())
        return Problem{ExitCode::Usage, CliWords::tr("There is no account to export.")};
    return selection;
}

ExportSelection withoutUnfit(const ExportSelection &selection, const Exporter &exporter, ExportOrder order)
{
    ExportSelection fit;
    for (const MailAccount &account : selection.accounts) {
        order.accounts = {account};
        const Exported exported = exporter.files(order);
        if (const auto *refused = std::get_if<RefusedExport>(&exported))
            fit.leftOut.append({account, *refused});
        else
            fit.accounts.append(account);
    }
    return fit;
}

MailAccount accountWithId(const QList<MailAccount> &accounts, const QUuid &id)
{
    const auto found =
        std::find_if(accounts.begin(), accounts.end(), [&](const MailAccount &account) { return account.id == id; });
    return found == accounts.end() ? MailAccount() : *found;
}

} // namespace sendproof
