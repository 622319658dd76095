// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/importcommand.h"

#include "cli/cliwords.h"
#include "cli/importforms.h"
#include "cli/optionreader.h"
#include "cli/secretinput.h"
#include "core/besidework.h"
#include "core/boundedfile.h"
#include "wizard/importwords.h"

#include <QJsonArray>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr std::array importOptions{
    OptionForm{"format", "FORMAT",
               QT_TRANSLATE_NOOP("CliWords", "What kind of file it is; otherwise its content tells.")},
    passphraseStdinOption,
    passphraseEnvOption,
    OptionForm{"workspace", "NAME",
               QT_TRANSLATE_NOOP("CliWords", "Put all accounts into this workspace, as accounts of their own.")},
    OptionForm{"from", "ADDRESS",
               QT_TRANSLATE_NOOP("CliWords", "Whose account it is, where the file is for all addresses of a domain.")},
    OptionForm{"dry-run", nullptr, QT_TRANSLATE_NOOP("CliWords", "Only show what would be done.")},
    OptionForm{"skip-bad-lines", nullptr,
               QT_TRANSLATE_NOOP("CliWords", "Take what is good, where other parts of the file are not.")},
};

Problem unknownFormat(const Importers &importers)
{
    QStringList ids;
    for (const auto &importer : importers)
        ids.append(importer->id());
    return {ExitCode::Usage, CliWords::tr("--format: The formats are %1.").arg(ids.join(u", "_s))};
}

} // namespace

const CommandForm &ImportCommand::form() const
{
    static const CommandForm form{"import", "FILE [--dry-run] [--skip-bad-lines] [--workspace NAME] …",
                                  QT_TRANSLATE_NOOP("CliWords", "Take accounts over from a file."), importOptions, 1};
    return form;
}

void ImportCommand::run(const CommandOptions &options)
{
    OptionReader reader(options);
    const std::optional<QString> workspace = reader.text("workspace", 100);
    const MailAddress owner = reader.address("from").value_or(MailAddress());
    if (!reader.isFine())
        return endUsage(reader.problem());
    m_order = {options.names().value(0), workspace, options.has("dry-run"), options.has("skip-bad-lines")};
    m_importers = m_world.importers(owner);
    const QString format = options.value("format");
    const Importer *importer = importerOf(m_importers, format);
    if (options.has("format") && !importer)
        return end(unknownFormat(m_importers));
    std::variant<Secret, FileTrouble> file = readBoundedFile(m_order.fileName, Importer::maximalSize);
    if (const auto *trouble = std::get_if<FileTrouble>(&file))
        return end(problemFrom(*trouble));
    Secret bytes = std::get<Secret>(std::move(file));
    if (!importer)
        importer = recognisedBy(m_importers, bytes.bytes(), m_order.fileName);
    Secret passphrase;
    const Planned<bool> isNamed = namesPassphrase(options);
    if (const Problem *problem = std::get_if<Problem>(&isNamed))
        return end(*problem);
    if (importer && !importer->needsPassphrase() && std::get<bool>(isNamed))
        return endUsage(CliWords::tr("This file is not encrypted. Leave the passphrase out."));
    if (importer && importer->needsPassphrase()) {
        if (!std::get<bool>(isNamed))
            return endUsage(CliWords::tr("This file is encrypted. Give its passphrase by --passphrase-stdin or "
                                         "--passphrase-env NAME."));
        Planned<Secret> given = readPassphrase(m_world, options);
        if (const Problem *problem = std::get_if<Problem>(&given))
            return end(*problem);
        passphrase = std::get<Secret>(std::move(given));
    }
    workBeside(
        this,
        [importer, bytes = std::move(bytes), passphrase = std::move(passphrase)] {
            return readingBy(importer, bytes, passphrase);
        },
        [this](ImportReading reading) { take(std::move(reading)); });
}

void ImportCommand::take(ImportReading reading)
{
    const Result<ProviderCatalog> catalog = m_world.readCatalog();
    if (!catalog)
        return end(problemFrom(catalog.error()));
    const Result<QList<MailAccount>> accounts = m_world.accounts().accounts();
    if (!accounts)
        return end(problemFrom(accounts.error()));
    m_catalog = catalog.value();
    if (m_order.workspace)
        moveTo(reading, *m_order.workspace);
    m_plan = planImport(reading, accounts.value(), m_catalog);
    show(reading);
    m_report = {{u"format"_s, safeJsonOrNull(reading.format)}};
    QJsonArray problems;
    for (const ImportProblem &problem : std::as_const(reading.problems))
        problems.append(problemJson(problem));
    m_report.insert(u"problems"_s, problems);
    QJsonArray steps;
    if (m_printer.isJson())
        for (const PlannedImport &step : std::as_const(m_plan.steps))
            steps.append(stepJson(step, reading, m_plan, m_catalog));
    m_report.insert(u"accounts"_s, steps);
    carryOut(std::move(reading));
}

void ImportCommand::show(const ImportReading &reading) const
{
    if (m_printer.isJson())
        return;
    for (const PlannedImport &step : m_plan.steps) {
        for (const QString &line : stepLines(step, m_plan, m_catalog))
            m_printer.line(line);
    }
    for (const ImportProblem &problem : reading.problems)
        m_printer.warn(importProblemText(problem));
}

bool ImportCommand::isGood(const ImportReading &reading) const
{
    const bool isLost = std::any_of(reading.problems.begin(), reading.problems.end(),
                                    [](const ImportProblem &problem) { return !problem.isNote(); });
    return !isLost && m_plan.count(ImportStep::Refused) == 0;
}

void ImportCommand::carryOut(ImportReading reading)
{
    const bool isWholeBad = std::any_of(reading.problems.begin(), reading.problems.end(),
                                        [](const ImportProblem &problem) { return problem.isWhole; });
    const int todo = m_plan.count(ImportStep::Add) + m_plan.count(ImportStep::Change);
    const bool isFine = isGood(reading);
    if (isWholeBad || (!isFine && (!m_order.skipsBadLines || todo == 0)))
        return endWithout(ExitCode::Failed, "refused",
                          isWholeBad || todo == 0
                              ? CliWords::tr("Nothing was changed.")
                              : CliWords::tr("Nothing was changed. To take over what is good, add --skip-bad-lines."));
    if (m_order.isDryRun)
        return endWithout(ExitCode::Done, "dry_run", CliWords::tr("Nothing was changed: this was a dry run."));
    m_desk = std::make_unique<ImportDesk>(ImportMeans{m_world.accounts(), m_world.keychain(), m_world.importJournal()},
                                          std::move(reading), m_plan);
    connect(m_desk.get(), &ImportDesk::finished, this, &ImportCommand::conclude);
    m_desk->start();
}

void ImportCommand::endWithout(ExitCode exit, const char *result, const QString &sentence)
{
    if (m_printer.isJson()) {
        m_report.insert(u"result"_s, QString::fromLatin1(result));
        m_printer.json(m_report);
    } else if (exit == ExitCode::Done) {
        m_printer.line(sentence);
    } else {
        m_printer.warn(sentence);
    }
    end(exit);
}

void ImportCommand::conclude(const Result<ImportOutcome> &result)
{
    if (!result && result.error().kind == FailureKind::Damaged && m_world.accounts().accounts())
        return end(Problem{ExitCode::Internal,
                           CliWords::tr("The accounts were changed in the meantime. Nothing was imported; try again."),
                           u"accounts-changed"_s});
    if (!result)
        return end(problemFrom(result.error()));
    const ImportOutcome &outcome = result.value();
    if (m_printer.isJson()) {
        QJsonArray without;
        for (const QUuid &id : outcome.withoutSecret)
            without.append(id.toString(QUuid::WithoutBraces));
        m_report.insert(u"added"_s, outcome.added);
        m_report.insert(u"changed"_s, outcome.changed);
        m_report.insert(u"same"_s, outcome.same);
        m_report.insert(u"refused"_s, outcome.refused);
        m_report.insert(u"without_secret"_s, without);
        return endWithout(ExitCode::Done, "imported", {});
    }
    m_printer.line(CliWords::tr("Imported: %1 new, %2 changed, %3 already there.")
                       .arg(outcome.added)
                       .arg(outcome.changed)
                       .arg(outcome.same));
    if (!outcome.withoutSecret.isEmpty())
        m_printer.line(CliWords::tr("Still without a password: %1. See: sendproof-cli account set-password --help")
                           .arg(outcome.withoutSecret.size()));
    m_printer.line(CliWords::tr("Imported accounts are unproven until they are tested. See: sendproof-cli account test "
                                "--help"));
    m_printer.line(CliWords::tr("The file is still where it was. If a password is in it, delete it."));
    end(ExitCode::Done);
}

} // namespace sendproof
