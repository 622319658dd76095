// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/accounteditcommands.h"

#include "cli/accountchoice.h"
#include "cli/accountrefusal.h"
#include "cli/cliwords.h"
#include "cli/explanation.h"
#include "cli/optionreader.h"
#include "cli/secretinput.h"

#include <QJsonArray>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr std::array historyOptions{workspaceOption};
constexpr std::array duplicateOptions{
    workspaceOption,
    OptionForm{"to-workspace", "NAME", QT_TRANSLATE_NOOP("CliWords", "The workspace of the new account.")},
    OptionForm{"name", "NAME", QT_TRANSLATE_NOOP("CliWords", "Its name; otherwise the same one.")}};

QJsonObject proofJson(const ProofRecord &proof)
{
    return {{u"at"_s, timeJson(proof.at)},
            {u"accepted"_s, proof.accepted},
            {u"stage"_s, safeJsonOrNull(proof.stage)},
            {u"cause"_s, safeJsonOrNull(proof.cause)}};
}

QString proofLineOf(const ProofRecord &proof)
{
    const QString when = proof.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss");
    return proof.accepted ? u"✓ %1  %2"_s.arg(when, proof.stage)
                          : u"✕ %1  %2 (%3)"_s.arg(when, proof.stage, proof.cause);
}

} // namespace

const CommandForm &AccountEditCommand::form() const
{
    static const CommandForm form{"account edit", "NAME [--from ADDRESS] [--host HOST] [--password-stdin] [--test] …",
                                  QT_TRANSLATE_NOOP("CliWords", "Change a saved account."), editOptions(), 1};
    return form;
}

void AccountEditCommand::run(const CommandOptions &options)
{
    Planned<AccountPlan> planned = planEdit(m_world, m_printer, options);
    if (const Problem *problem = std::get_if<Problem>(&planned))
        return end(*problem);
    AccountPlan plan = std::get<AccountPlan>(std::move(planned));
    Secret secret;
    if (plan.givesSecret) {
        Planned<Secret> given = readSecret(m_world, options);
        if (const Problem *problem = std::get_if<Problem>(&given))
            return end(*problem);
        secret = std::get<Secret>(std::move(given));
    }
    m_filing.reset(new AccountFiling(m_world, m_printer, std::move(plan)));
    connect(m_filing.get(), &AccountFiling::finished, this, [this](ExitCode exit) { end(exit); });
    m_filing->start(std::move(secret));
}

const CommandForm &AccountDuplicateCommand::form() const
{
    static const CommandForm form{
        "account duplicate", "NAME --to-workspace NAME [--name NAME]",
        QT_TRANSLATE_NOOP("CliWords", "Save an account once more, with its password, in another workspace."),
        duplicateOptions, 1};
    return form;
}

void AccountDuplicateCommand::run(const CommandOptions &options)
{
    Planned<MailAccount> chosen = chooseAccount(m_world.accounts(), options.names().value(0), options);
    if (const Problem *problem = std::get_if<Problem>(&chosen))
        return end(*problem);
    const MailAccount before = std::get<MailAccount>(std::move(chosen));
    OptionReader reader(options);
    m_plan.account = before;
    m_plan.account.id = QUuid::createUuid();
    m_plan.account.lastProof.reset();
    m_plan.account.workspace = reader.title("to-workspace").toString();
    if (!options.has("to-workspace"))
        reader.complain("to-workspace", CliWords::tr("This option must be given."));
    if (options.has("name"))
        m_plan.account.name = reader.title("name").toString();
    if (!reader.isFine())
        return endUsage(reader.problem());
    if (before.direct) // two accounts with one refresh token would take it from each other
        return endUsage(CliWords::tr("This account is signed in to in a browser. For another workspace, sign in once "
                                     "more with account add --direct … --workspace NAME."));
    if (before.login.isEmpty())
        return file({});
    m_world.keychain().load(before.secretKey(), this, [this](Result<Secret> loaded) {
        if (!loaded)
            return end(problemFrom(loaded.error()));
        file(std::move(loaded).value());
    });
}

void AccountDuplicateCommand::file(Secret secret)
{
    const Result<ProviderCatalog> catalog = m_world.readCatalog();
    const Result<QList<MailAccount>> accounts = m_world.accounts().accounts();
    if (!catalog || !accounts)
        return end(problemFrom(!catalog ? catalog.error() : accounts.error()));
    if (const auto problem = problemBeside(m_plan.account, accounts.value(), catalog.value()))
        return end(*problem);
    m_filing.reset(new AccountFiling(m_world, m_printer, std::move(m_plan)));
    connect(m_filing.get(), &AccountFiling::finished, this, [this](ExitCode exit) { end(exit); });
    m_filing->start(std::move(secret));
}

const CommandForm &AccountHistoryCommand::form() const
{
    static const CommandForm form{"account history", "NAME [--workspace NAME] [--json]",
                                  QT_TRANSLATE_NOOP("CliWords", "List the tests of a saved account, the newest first."),
                                  historyOptions, 1};
    return form;
}

void AccountHistoryCommand::run(const CommandOptions &options)
{
    const Planned<MailAccount> chosen = chooseAccount(m_world.accounts(), options.names().value(0), options);
    if (const Problem *problem = std::get_if<Problem>(&chosen))
        return end(*problem);
    const MailAccount &account = std::get<MailAccount>(chosen);
    const Result<QList<ProofRecord>> proofs = m_world.history().of(account.id);
    if (!proofs)
        return end(problemFrom(proofs.error()));
    QJsonArray entries;
    for (const ProofRecord &proof : proofs.value()) {
        if (m_printer.isJson())
            entries.append(proofJson(proof));
        else
            m_printer.line(proofLineOf(proof));
    }
    if (m_printer.isJson())
        m_printer.json({{u"account"_s, safeJson(account.name)},
                        {u"id"_s, account.id.toString(QUuid::WithoutBraces)},
                        {u"tests"_s, entries}});
    else if (proofs.value().isEmpty())
        m_printer.line(CliWords::tr("This account has not been tested yet."));
    end(ExitCode::Done);
}

} // namespace sendproof
