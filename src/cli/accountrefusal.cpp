// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/accountrefusal.h"

#include "cli/cliwords.h"
#include "core/accountrules.h"
#include "core/senderrule.h"
#include "wizard/conflictwords.h"
#include "wizard/senderwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

std::optional<Problem> problemBeside(const MailAccount &account, const QList<MailAccount> &accounts,
                                     const ProviderCatalog &catalog)
{
    const auto before = std::find_if(accounts.begin(), accounts.end(),
                                     [&account](const MailAccount &other) { return other.id == account.id; });
    const bool isTaken = std::any_of(accounts.begin(), accounts.end(), [&account](const MailAccount &other) {
        return other.id != account.id && other.workspace == account.workspace && other.name == account.name;
    });
    if (isTaken)
        return Problem{ExitCode::Usage, CliWords::tr("There is an account of this name in the workspace already.")};
    const std::optional<AccountConflict> conflict = conflictOf(account, accounts, catalog);
    // What collided before it was changed is not made worse.
    if (!conflict || (before != accounts.end() && conflictOf(*before, accounts, catalog) == conflict))
        return std::nullopt;
    return Problem{ExitCode::Usage, conflictText(*conflict, account, accounts, catalog), u"conflict"_s};
}

std::optional<Problem> problemWithFrom(const MailAccount &account, const ProviderCatalog &catalog, Printer &printer,
                                       bool isRegistered)
{
    const Provider *provider = catalog.byId(account.providerId);
    const Provider *owner = catalog.byAddress(account.sender.address);
    if (account.login.isEmpty() || isRegistered)
        return std::nullopt;
    const SenderCheck check = checkSender(provider, account.login, account.sender.address, QDate::currentDate(), owner);
    if (check.severity == SenderSeverity::Ok)
        return std::nullopt;
    QStringList lines{senderTitle(check, provider), senderConsequence(check, provider, account.sender.address, owner)};
    for (const SenderRepairStep &step : check.repairs)
        lines.append(u"  - "_s + senderRepairText(step, provider, owner));
    lines.removeAll(QString());
    if (check.severity == SenderSeverity::Warn) {
        printer.warn(lines.join(u'\n'));
        return std::nullopt;
    }
    lines.append(CliWords::tr("If that has been set up, add --from-is-registered."));
    return Problem{ExitCode::Failed, lines.join(u'\n'), u"from-refused"_s};
}

} // namespace sendproof
