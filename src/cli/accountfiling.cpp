// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/accountfiling.h"

#include "cli/accountforms.h"
#include "cli/accountrefusal.h"
#include "cli/cliwords.h"
#include "cli/directforms.h"
#include "cli/testexplanation.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// Whether a test of the one says something of the other.
bool isSentAlike(const MailAccount &one, const MailAccount &other)
{
    return one.server == other.server && one.login == other.login && one.direct == other.direct &&
           one.sender.address == other.sender.address;
}

/// @p now with what @p plan changes; of the rest somebody may have changed something since it was read.
MailAccount changed(const AccountPlan &plan, MailAccount now)
{
    const auto take = [&](auto MailAccount::*field) {
        if (plan.account.*field != plan.before.*field)
            now.*field = plan.account.*field;
    };
    take(&MailAccount::name);
    take(&MailAccount::workspace);
    take(&MailAccount::providerId);
    take(&MailAccount::server);
    take(&MailAccount::login);
    take(&MailAccount::sender);
    return now;
}

} // namespace

AccountFiling::AccountFiling(const CliWorld &world, Printer &printer, AccountPlan plan)
    : m_world(world)
    , m_printer(printer)
    , m_plan(std::move(plan))
    , m_testPlan{.account = m_plan.account, .order = m_plan.order, .run = m_plan.run}
{
}

void AccountFiling::start(Secret secret)
{
    m_secret = std::move(secret);
    const bool needsSecret = !m_plan.account.login.isEmpty() || m_plan.account.direct;
    if (!m_plan.shallTest)
        return keepOldSecret();
    if (!needsSecret || !m_secret.isEmpty())
        return prove(m_secret.duplicate());
    m_world.keychain().load(m_plan.account.secretKey(), this, [this](Result<Secret> loaded) {
        if (!loaded)
            return end(problemFrom(loaded.error()));
        prove(std::move(loaded).value());
    });
}

void AccountFiling::prove(Secret secret)
{
    Result<Story<MailProbe>> made = m_world.makeProbe(m_plan.account, std::move(secret), m_plan.order, m_plan.run);
    if (!made && made.error().kind == FailureKind::InvalidInput)
        return end({ExitCode::Usage, CliWords::tr("--ca-file: The file holds no certificate in PEM form.")});
    if (!made)
        return end(problemFrom(made.error()));
    m_probe = std::move(made).value();
    m_report.emplace(m_printer, m_testPlan);
    connect(m_probe.get(), &MailProbe::stageReached, this, [this] { m_report->showProgress(m_probe->facts()); });
    connect(m_probe.get(), &MailProbe::finished, this, &AccountFiling::takeProof);
    m_report->begin();
    m_probe->start();
}

void AccountFiling::takeProof(const Result<Proof> &result)
{
    const AttemptFacts facts = m_probe->facts();
    std::optional<Explanation> explanation;
    if (!result) {
        const Result<CauseBook> book = m_world.readCauseBook();
        const Result<ProviderCatalog> catalog = m_world.readCatalog();
        if (!book || !catalog)
            return end(problemFrom(!book ? book.error() : catalog.error()));
        explanation = explainTest(book.value(), catalog.value(), m_plan.account, result.error(), facts);
    }
    if (m_printer.isJson())
        m_testJson = testJson(m_testPlan, result, facts, explanation, std::nullopt);
    else
        m_report->finish(result, facts, explanation, std::nullopt);
    if (result) {
        if (!m_plan.order.dryRun)
            m_proof = ProofRecord{result.value().at, true, stageName(Stage::Accepted), {}};
        return keepOldSecret();
    }
    if (m_printer.isJson())
        m_printer.json({{u"account"_s, QJsonValue(QJsonValue::Null)}, {u"test"_s, m_testJson}});
    else
        m_printer.line(CliWords::tr("Nothing was saved."));
    Q_EMIT finished(ExitCode::Failed);
}

void AccountFiling::keepOldSecret()
{
    if (m_secret.isEmpty())
        return writeAccount();
    if (!m_plan.isKnown)
        return writeSecret();
    m_world.keychain().load(m_plan.account.secretKey(), this, [this](Result<Secret> loaded) {
        if (!loaded && loaded.error().kind != FailureKind::SecretMissing)
            return end(problemFrom(loaded.error()));
        if (loaded)
            m_oldSecret = std::move(loaded).value();
        writeSecret();
    });
}

void AccountFiling::writeSecret()
{
    m_world.keychain().save(m_plan.account.secretKey(), std::move(m_secret), this, [this](const Result<Done> &saved) {
        if (!saved)
            return end(problemFrom(saved.error()));
        m_secret = {};
        writeAccount();
    });
}

void AccountFiling::writeAccount()
{
    const Result<ProviderCatalog> catalog = m_world.readCatalog();
    if (!catalog)
        return takeBack(problemFrom(catalog.error()));
    std::optional<Problem> problem;
    const Result<Done> saved = m_world.accounts().edit([&](QList<MailAccount> &accounts) -> Result<Done> {
        problem = place(accounts, catalog.value());
        if (problem)
            return Failure{.kind = FailureKind::InvalidInput};
        return Done{};
    });
    const MailAccount &account = m_plan.account;
    if (!saved)
        return takeBack(problem ? *problem : problemFrom(saved.error()));
    if (m_plan.isKnown && account.login.isEmpty() && !account.direct)
        // If the keychain refuses, a key that nobody asks for stays.
        return m_world.keychain().remove(account.secretKey(), this, [this](const Result<Done> &) { conclude(); });
    conclude();
}

std::optional<Problem> AccountFiling::place(QList<MailAccount> &accounts, const ProviderCatalog &catalog)
{
    MailAccount account = m_plan.account;
    const auto at = std::find_if(accounts.begin(), accounts.end(),
                                 [&account](const MailAccount &other) { return other.id == account.id; });
    if (at != accounts.end()) {
        account = changed(m_plan, *at);
        if (m_plan.givesSecret || !isSentAlike(account, *at))
            account.lastProof.reset(); // it was of other settings
    }
    if (m_proof && isSentAlike(account, m_plan.account))
        account.lastProof = m_proof;
    if (const auto problem = problemBeside(account, accounts, catalog)) // somebody may have added one meanwhile
        return problem;
    if (at == accounts.end())
        accounts.append(account);
    else
        *at = account;
    m_plan.account = account;
    return std::nullopt;
}

void AccountFiling::takeBack(const Problem &problem)
{
    const auto answered = [this, problem](const Result<Done> &) { end(problem); };
    const QString key = m_plan.account.secretKey();
    if (!m_oldSecret.isEmpty())
        m_world.keychain().save(key, std::move(m_oldSecret), this, answered);
    else if (!m_plan.isKnown && !m_plan.account.login.isEmpty())
        m_world.keychain().remove(key, this, answered);
    else
        end(problem);
}

void AccountFiling::conclude()
{
    const MailAccount &account = m_plan.account;
    if (m_proof) {
        if (const Result<Done> added = m_world.history().add({{account.id, *m_proof}}); !added)
            m_printer.warn(problemFrom(added.error()).sentence);
    }
    const QList<Expiry> endings = Forecast(m_world).of(account);
    if (m_printer.isJson())
        m_printer.json({{u"account"_s, accountJson(account, endings)}, {u"test"_s, m_testJson}});
    else
        m_printer.line(accountLines(account, endings).join(u'\n'));
    Q_EMIT finished(ExitCode::Done);
}

} // namespace sendproof
