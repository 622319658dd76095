// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/accounttestcommand.h"

#include "cli/cliwords.h"
#include "cli/testexplanation.h"

using namespace Qt::StringLiterals;

namespace sendproof {

const CommandForm &AccountTestCommand::form() const
{
    static const CommandForm form{"account test", "(NAME … | --workspace NAME | --all) [--to ADDRESS] [--dry-run] …",
                                  QT_TRANSLATE_NOOP("CliWords", "Test saved accounts and remember the results."),
                                  accountTestOptions(), CommandForm::anyNames};
    return form;
}

Planned<TestPlan> AccountTestCommand::plan(const CommandOptions &options) const
{
    return planAccountTest(m_world, options, m_printer.language());
}

void AccountTestCommand::run(const CommandOptions &options)
{
    if (!isRound(options))
        return TestCommand::run(options);
    Planned<RoundPlan> planned = planRound(m_world, options, m_printer.language());
    if (const Problem *problem = std::get_if<Problem>(&planned))
        return end(*problem);
    Result<ProviderCatalog> catalog = m_world.readCatalog();
    if (!catalog)
        return end(problemFrom(catalog.error()));
    m_catalog = std::move(catalog).value();
    startRound(std::get<RoundPlan>(std::move(planned)));
}

void AccountTestCommand::startRound(RoundPlan plan)
{
    m_roundReport.emplace(m_printer, plan.order.dryRun, plan.onlyNews);
    m_total = static_cast<int>(plan.order.accounts.size());
    const auto makeProbe = [this, run = plan.run](const MailAccount &account, Secret secret, const TestOrder &order) {
        return m_world.makeProbe(account, std::move(secret), order, run);
    };
    m_round.reset(new AccountRound({.accounts = m_world.accounts(),
                                    .history = m_world.history(),
                                    .keychain = m_world.keychain(),
                                    .makeProbe = makeProbe,
                                    .book = [this] { return book(); },
                                    .catalog = *m_catalog},
                                   std::move(plan.order)));
    connect(m_round.get(), &AccountRound::accountFinished, this, &AccountTestCommand::takeResult);
    connect(m_round.get(), &AccountRound::notKept, this, [this](const Failure &why) {
        m_roundReport->addUnkept();
        m_printer.warn(problemFrom(why).sentence);
    });
    connect(m_round.get(), &AccountRound::finished, this, [this] { finishRound(false); });
    m_world.whenInterrupted(this, [this] { finishRound(true); });
    m_round->start();
}

const CauseBook *AccountTestCommand::book()
{
    if (!m_book)
        m_book = m_world.readCauseBook();
    return *m_book ? &m_book->value() : nullptr;
}

void AccountTestCommand::takeResult(const RoundResult &result)
{
    if (!result.wasTested && result.failure->kind == FailureKind::InvalidInput) {
        m_round.reset();
        return endUsage(CliWords::tr("--ca-file: The file holds no certificate in PEM form."));
    }
    std::optional<Explanation> explanation;
    const bool isExplained = result.failure && result.wasTested && result.failure->kind != FailureKind::SecretMissing;
    if (isExplained && book())
        explanation = explainTest(*book(), *m_catalog, result.account, *result.failure, result.facts);
    if (!result.wasTested && result.refusedWith.isNull())
        m_problem = result.failure;
    m_roundReport->tell(result, explanation);
}

void AccountTestCommand::finishRound(bool isInterrupted)
{
    if (!m_round)
        return;
    m_round->stop(); // says whether everything could be kept
    m_round.reset();
    const ExitCode exit = m_roundReport->sumUp(m_total, isInterrupted);
    // Where nothing else is told, silence would look like success.
    if (m_problem)
        m_printer.warn(u"sendproof-cli: "_s + problemFrom(*m_problem).sentence);
    if (m_book && !*m_book)
        m_printer.warn(u"sendproof-cli: "_s + problemFrom(m_book->error()).sentence);
    end(exit);
}

} // namespace sendproof
