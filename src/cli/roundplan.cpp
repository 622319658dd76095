// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/roundplan.h"

#include "cli/accountchoice.h"
#include "cli/cliwords.h"
#include "cli/optionreader.h"
#include "cli/testplan.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr int mostAtOnce = 64;

/// Which accounts are meant, each once. Those of the practice server prove nothing, so only their names bring them.
Planned<QList<MailAccount>> accountsMeant(const CliWorld &world, const CommandOptions &options)
{
    Planned<QList<MailAccount>> found = accountsIn(world.accounts(), options);
    if (std::holds_alternative<Problem>(found))
        return found;
    QList<MailAccount> accounts = std::get<QList<MailAccount>>(std::move(found));
    if (accounts.isEmpty() && options.has("workspace"))
        return Problem{
            ExitCode::Usage,
            CliWords::tr("There is no account in a workspace of this name. See: sendproof-cli account list")};
    if (options.names().isEmpty()) {
        accounts.removeIf([](const MailAccount &account) { return account.isPractice; });
        return accounts;
    }
    QList<MailAccount> chosen;
    QSet<QUuid> ids;
    for (const QString &name : options.names()) {
        const Planned<MailAccount> one = accountAmong(accounts, name);
        if (const Problem *problem = std::get_if<Problem>(&one))
            return *problem;
        const MailAccount &account = std::get<MailAccount>(one);
        if (account.isPractice)
            return practiceProblem();
        if (!ids.contains(account.id))
            chosen.append(account);
        ids.insert(account.id);
    }
    return chosen;
}

std::optional<Problem> problemWith(const CommandOptions &options)
{
    const bool isChosen = options.has("all") || options.has("workspace") || !options.names().isEmpty();
    if (!isChosen)
        return Problem{ExitCode::Usage,
                       CliWords::tr("Say which accounts to test: their names, --workspace NAME or --all.")};
    if (options.has("all") && (options.has("workspace") || !options.names().isEmpty()))
        return Problem{ExitCode::Usage, u"--all: "_s + CliWords::tr("This goes with no name and no workspace.")};
    if (options.has("transcript"))
        return Problem{ExitCode::Usage, u"--transcript: "_s + CliWords::tr("This goes with one account only.")};
    if (options.has("dry-run") && options.has("notify-only-new-failures"))
        return Problem{ExitCode::Usage,
                       u"--notify-only-new-failures: "_s +
                           CliWords::tr("A dry run is not remembered, so nothing could be told from the time before.")};
    return std::nullopt;
}

} // namespace

bool isRound(const CommandOptions &options)
{
    for (const char *name : {"all", "at-once", "per-server", "notify-only-new-failures"}) {
        if (options.has(name))
            return true;
    }
    return options.names().size() != 1;
}

Planned<RoundPlan> planRound(const CliWorld &world, const CommandOptions &options, const QString &language)
{
    if (const std::optional<Problem> problem = problemWith(options))
        return *problem;
    OptionReader reader(options);
    RoundPlan plan;
    plan.order.recipient = reader.address("to").value_or(MailAddress());
    plan.order.dryRun = options.has("dry-run");
    plan.order.language = language;
    plan.order.atOnce = reader.count("at-once", mostAtOnce).value_or(plan.order.atOnce);
    plan.order.atOncePerServer = reader.count("per-server", mostAtOnce).value_or(plan.order.atOncePerServer);
    plan.run.timeout = reader.seconds("timeout");
    plan.run.trustedCertificates = reader.certificateFile("ca-file").value_or(QByteArray());
    plan.onlyNews = options.has("notify-only-new-failures");
    if (!reader.isFine())
        return Problem{ExitCode::Usage, reader.problem()};
    Planned<QList<MailAccount>> accounts = accountsMeant(world, options);
    if (const Problem *problem = std::get_if<Problem>(&accounts))
        return *problem;
    plan.order.accounts = std::get<QList<MailAccount>>(std::move(accounts));
    if (plan.onlyNews && plan.order.accounts.isEmpty()) // silence would look like success
        return Problem{ExitCode::Usage, CliWords::tr("There is no account to test.")};
    return plan;
}

} // namespace sendproof
