// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/testcommand.h"

#include "cli/cliwords.h"
#include "cli/secretinput.h"
#include "cli/testexplanation.h"
#include "wizard/proofbatch.h"

namespace sendproof {

namespace {

ProofRecord recordOf(const Result<Proof> &result, const std::optional<Explanation> &explanation)
{
    ProofRecord record;
    record.at = QDateTime::currentDateTimeUtc();
    record.accepted = bool(result);
    record.stage = stageName(result ? Stage::Accepted : result.error().stage);
    if (explanation)
        record.cause = explanation->diagnosis.cause;
    return record;
}

} // namespace

const CommandForm &TestCommand::form() const
{
    static const CommandForm form{"test", "(--account NAME | --host HOST --from ADDRESS --to ADDRESS …)",
                                  QT_TRANSLATE_NOOP("CliWords", "Send one test mail and tell how far it came."),
                                  testOptions()};
    return form;
}

Planned<TestPlan> TestCommand::plan(const CommandOptions &options) const
{
    return planTest(m_world, options, m_printer.language());
}

void TestCommand::run(const CommandOptions &options)
{
    Planned<TestPlan> planned = plan(options);
    if (const Problem *problem = std::get_if<Problem>(&planned))
        return end(*problem);
    m_plan = std::get<TestPlan>(std::move(planned));
    Secret secret;
    if (m_plan.givesSecret) {
        Planned<Secret> given = readSecret(m_world, options);
        if (const Problem *problem = std::get_if<Problem>(&given))
            return end(*problem);
        secret = std::get<Secret>(std::move(given));
    }
    if (!m_plan.transcriptPath.isEmpty() && !m_transcript.open(m_plan.transcriptPath))
        return endUsage(m_transcript.problem());
    if (m_plan.needsSecret && !m_plan.givesSecret)
        return loadSecret();
    startProbe(std::move(secret));
}

void TestCommand::loadSecret()
{
    m_world.keychain().load(m_plan.account.secretKey(), this, [this](Result<Secret> loaded) {
        const bool isGone = !loaded && loaded.error().kind == FailureKind::SecretMissing;
        if (isGone && m_plan.account.direct)
            return end(Problem{ExitCode::Usage,
                               CliWords::tr("The keychain holds no sign-in for this account. Sign in again with "
                                            "account add --direct."),
                               failureKindName(FailureKind::SecretMissing)});
        if (!loaded)
            return end(problemFrom(loaded.error()));
        startProbe(std::move(loaded).value());
    });
}

void TestCommand::startProbe(Secret secret)
{
    Result<Story<MailProbe>> made = m_world.makeProbe(m_plan.account, std::move(secret), m_plan.order, m_plan.run);
    if (!made) {
        if (made.error().kind == FailureKind::InvalidInput)
            return endUsage(CliWords::tr("--ca-file: The file holds no certificate in PEM form."));
        return end(problemFrom(made.error()));
    }
    m_probe = std::move(made).value();
    m_report.emplace(m_printer, m_plan);
    connect(m_probe.get(), &MailProbe::stageReached, this, [this] { m_report->showProgress(m_probe->facts()); });
    connect(m_probe.get(), &MailProbe::lineExchanged, this,
            [this](bool isSent, const QByteArray &line) { m_transcript.add(isSent, line); });
    connect(m_probe.get(), &MailProbe::finished, this, &TestCommand::finish);
    m_report->begin();
    m_probe->start();
}

void TestCommand::finish(const Result<Proof> &result)
{
    const AttemptFacts facts = m_probe->facts();
    std::optional<Explanation> explanation;
    if (!result) {
        Result<Explanation> explained = explain(result.error(), facts);
        if (!explained)
            return end(problemFrom(explained.error()));
        explanation = std::move(explained).value();
    }
    const std::optional<bool> isRecorded = record(recordOf(result, explanation));
    const ExitCode exit = m_report->finish(result, facts, explanation, isRecorded);
    if (!m_transcript.isIntact()) {
        m_printer.warn(CliWords::tr("The transcript could not be written in full."));
        return end(exit == ExitCode::Done ? ExitCode::Internal : exit);
    }
    end(exit);
}

Result<Explanation> TestCommand::explain(const Failure &failure, const AttemptFacts &facts) const
{
    const Result<CauseBook> book = m_world.readCauseBook();
    if (!book)
        return book.error();
    const Result<ProviderCatalog> catalog = m_world.readCatalog();
    if (!catalog)
        return catalog.error();
    return explainTest(book.value(), catalog.value(), m_plan.account, failure, facts);
}

std::optional<bool> TestCommand::record(const ProofRecord &proof)
{
    if (!m_plan.recordsProof)
        return std::nullopt;
    ProofBatch batch(m_world.accounts(), m_world.history());
    batch.add(m_plan.account, proof);
    const Result<Done> saved = batch.keep();
    if (!saved)
        m_printer.warn(problemFrom(saved.error()).sentence);
    return bool(saved);
}

} // namespace sendproof
