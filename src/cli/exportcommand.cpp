// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exportcommand.h"

#include "cli/accountchoice.h"
#include "cli/cliwords.h"
#include "cli/secretinput.h"
#include "core/besidework.h"
#include "wizard/exportwords.h"

#include <QDate>
#include <QFileInfo>
#include <QJsonArray>
#include <QSet>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr std::array exportOptions{
    OptionForm{"format", "FORMAT", QT_TRANSLATE_NOOP("CliWords", "What to write; see --list-formats.")},
    OptionForm{"output", "FILE",
               QT_TRANSLATE_NOOP("CliWords", "Write to this file, or into this folder; otherwise to standard output."),
               'o'},
    OptionForm{"with-secret", nullptr, QT_TRANSLATE_NOOP("CliWords", "Write the passwords too, as plain text.")},
    passphraseStdinOption,
    passphraseEnvOption,
    OptionForm{"force", nullptr, QT_TRANSLATE_NOOP("CliWords", "Replace files that are there already.")},
    OptionForm{"all", nullptr, QT_TRANSLATE_NOOP("CliWords", "All accounts that the format can take.")},
    workspaceOption,
    OptionForm{"list-formats", nullptr, QT_TRANSLATE_NOOP("CliWords", "List the formats.")}};

const std::array policyNames{"never"_L1, "optional"_L1, "always"_L1};

QLatin1StringView policyName(SecretPolicy policy)
{
    return policyNames.at(static_cast<std::size_t>(policy));
}

QString policyText(SecretPolicy policy)
{
    switch (policy) {
    case SecretPolicy::Never:
        //: About a format of export
        return CliWords::tr("never holds a password");
    case SecretPolicy::Optional:
        //: About a format of export
        return CliWords::tr("holds a password with --with-secret");
    case SecretPolicy::Always:
        break;
    }
    //: About a format of export
    return CliWords::tr("encrypted, holds the passwords");
}

} // namespace

const CommandForm &ExportCommand::form() const
{
    static const CommandForm form{
        "export", "(NAME… | --all) --format FORMAT [-o FILE] [--with-secret]",
        QT_TRANSLATE_NOOP("CliWords", "Write the settings of accounts as a program takes them."), exportOptions,
        CommandForm::anyNames};
    return form;
}

void ExportCommand::run(const CommandOptions &options)
{
    if (options.has("list-formats"))
        return listFormats();
    if (const std::optional<Problem> problem = chooseFormat(options))
        return end(*problem);
    Planned<ExportSelection> chosen = chooseForExport(m_world.accounts(), options);
    if (const Problem *problem = std::get_if<Problem>(&chosen))
        return end(*problem);
    m_selection = std::get<ExportSelection>(std::move(chosen));
    if (const std::optional<Problem> problem = makeFiles(options))
        return end(*problem);
    if (const std::optional<Problem> problem = takePassphrase(options))
        return end(*problem);
    if (const std::optional<Problem> problem = chooseTarget(options))
        return end(*problem);
    loadNextSecret();
}

void ExportCommand::listFormats()
{
    const Result<std::vector<std::unique_ptr<Exporter>>> exporters = m_world.makeExporters();
    if (!exporters)
        return end(problemFrom(exporters.error()));
    QJsonArray formats;
    for (const std::unique_ptr<Exporter> &exporter : exporters.value()) {
        const ExportFormat format = exporter->format();
        formats.append(QJsonObject{{u"id"_s, format.id},
                                   {u"suffix"_s, safeJsonOrNull(format.suffix)},
                                   {u"mime_type"_s, format.mimeType},
                                   {u"secrets"_s, policyName(format.secrets)},
                                   {u"maximal_accounts"_s, format.maximalAccounts},
                                   {u"takes_direct"_s, format.takesDirect},
                                   {u"text"_s, format.isText}});
        if (!m_printer.isJson())
            m_printer.line(u"%1  %2"_s.arg(format.id.leftJustified(20), policyText(format.secrets)));
    }
    if (m_printer.isJson())
        m_printer.json({{u"formats"_s, formats}});
    end(ExitCode::Done);
}

std::optional<Problem> ExportCommand::chooseFormat(const CommandOptions &options)
{
    const QString wanted = options.value("format");
    if (wanted.isEmpty())
        return Problem{ExitCode::Usage,
                       CliWords::tr("Say in which format: --format. See: sendproof-cli export --list-formats")};
    Result<std::vector<std::unique_ptr<Exporter>>> made = m_world.makeExporters();
    if (!made)
        return problemFrom(made.error());
    for (std::unique_ptr<Exporter> &exporter : std::move(made).value()) {
        if (exporter->format().id == wanted)
            m_exporter = std::move(exporter);
    }
    if (!m_exporter)
        return Problem{ExitCode::Usage,
                       CliWords::tr("There is no such format. See: sendproof-cli export --list-formats")};
    if (options.has("with-secret") && m_exporter->format().secrets == SecretPolicy::Never)
        return Problem{ExitCode::Usage, CliWords::tr("This format never holds a password. Leave out --with-secret.")};
    return std::nullopt;
}

std::optional<Problem> ExportCommand::takePassphrase(const CommandOptions &options)
{
    const Planned<bool> isNamed = namesPassphrase(options);
    if (const Problem *problem = std::get_if<Problem>(&isNamed))
        return *problem;
    const bool isWanted = m_exporter->format().secrets == SecretPolicy::Always;
    if (std::get<bool>(isNamed) != isWanted)
        return Problem{ExitCode::Usage,
                       isWanted ? CliWords::tr("This format is encrypted. Say where its passphrase comes from: "
                                               "--passphrase-stdin or --passphrase-env NAME.")
                                : CliWords::tr("Only an encrypted format has a passphrase: --format bundle.")};
    if (!isWanted)
        return std::nullopt;
    Planned<Secret> given = readPassphrase(m_world, options);
    if (const Problem *problem = std::get_if<Problem>(&given))
        return *problem;
    m_passphrase = std::get<Secret>(std::move(given));
    return std::nullopt;
}

std::optional<Problem> ExportCommand::makeFiles(const CommandOptions &options)
{
    const SecretPolicy policy = m_exporter->format().secrets;
    ExportOrder order{.accounts = {},
                      .withSecrets = policy == SecretPolicy::Always || options.has("with-secret"),
                      .language = m_printer.language(),
                      .day = QDate::currentDate(),
                      .words = exportWords(QDate::currentDate())};
    if (options.has("all"))
        m_selection = withoutUnfit(m_selection, *m_exporter, order);
    if (m_selection.accounts.isEmpty())
        return refused(m_selection.leftOut.first().why);
    order.accounts = m_selection.accounts;
    Exported exported = m_exporter->files(order);
    if (const auto *why = std::get_if<RefusedExport>(&exported))
        return refused(*why);
    m_files = std::get<ExportFiles>(std::move(exported));
    QSet<QUuid> wanted;
    for (const ExportFile &file : std::as_const(m_files)) {
        for (const ExportPiece &piece : file.pieces) {
            if (const auto *slot = std::get_if<SecretSlot>(&piece))
                wanted.insert(slot->account);
        }
    }
    for (const MailAccount &account : std::as_const(m_selection.accounts)) {
        if (wanted.contains(account.id))
            m_secretsLeft.append(account);
    }
    return std::nullopt;
}

std::optional<Problem> ExportCommand::chooseTarget(const CommandOptions &options)
{
    if (options.has("output")) {
        m_target.emplace(options.value("output"), m_files, options.has("force"));
        const Planned<Done> checked = m_target->check();
        const Problem *problem = std::get_if<Problem>(&checked);
        return problem ? std::optional(*problem) : std::nullopt;
    }
    if (m_printer.isJson())
        return Problem{ExitCode::Usage, CliWords::tr("With --json the export goes to a file: add -o FILE.")};
    if (m_files.size() > 1)
        return Problem{ExitCode::Usage, CliWords::tr("This export has several files: add -o FOLDER.")};
    if (!m_exporter->format().isText && m_world.isOutTerminal())
        return Problem{ExitCode::Usage, CliWords::tr("This export is no text to show: add -o FILE.")};
    return std::nullopt;
}

Problem ExportCommand::refused(const RefusedExport &why) const
{
    QList<MailAccount> accounts = m_selection.accounts;
    for (const ExportSelection::LeftOut &left : m_selection.leftOut)
        accounts.append(left.account);
    return {ExitCode::Usage, refusalText(why, accountWithId(accounts, why.account))};
}

void ExportCommand::loadNextSecret()
{
    if (m_secretsLeft.isEmpty())
        return finishUp();
    const MailAccount account = m_secretsLeft.takeFirst();
    m_world.keychain().load(account.secretKey(), this, [this, account](Result<Secret> loaded) {
        if (!loaded) {
            Problem problem = problemFrom(loaded.error());
            problem.sentence = account.name + u": "_s + problem.sentence;
            return end(problem);
        }
        m_secrets[account.id] = std::move(loaded).value();
        loadNextSecret();
    });
}

SecretOf ExportCommand::secrets() const
{
    return [this](const QUuid &account) {
        const auto at = m_secrets.find(account);
        return at == m_secrets.end() ? nullptr : &at->second;
    };
}

void ExportCommand::finishUp()
{
    if (m_exporter->format().secrets == SecretPolicy::Always)
        return seal();
    if (const std::optional<RefusedExport> unfit = unfitSecret(m_files, secrets()))
        return end(refused(*unfit));
    write();
}

void ExportCommand::seal()
{
    // The secrets outlive the work: the command doesn't end before it.
    workBeside(
        this,
        [seal = m_world.seal, accounts = m_selection.accounts, secretOf = secrets(),
         passphrase = std::move(m_passphrase)] { return seal(accounts, secretOf, passphrase); },
        [this](Result<Secret> sealed) {
            if (!sealed)
                return end(problemFrom(sealed.error()));
            m_files.first().pieces = {std::move(sealed).value().bytes().toByteArray()};
            write();
        });
}

void ExportCommand::write()
{
    const SecretOf secretOf = secrets();
    if (m_target) {
        const Planned<Done> written =
            m_target->write(m_files, secretOf, m_exporter->format().secrets == SecretPolicy::Always);
        if (const Problem *problem = std::get_if<Problem>(&written))
            return end(*problem);
    } else if (!m_world.out(exportedBytes(m_files.first(), secretOf).bytes())) {
        return end(Problem{ExitCode::Internal, CliWords::tr("Standard output can't be written."),
                           failureKindName(FailureKind::NotWritable)});
    }
    tellWritten();
}

void ExportCommand::tellWritten()
{
    const bool hasSecret = !m_secrets.empty();
    QJsonArray leftOut;
    for (const ExportSelection::LeftOut &left : std::as_const(m_selection.leftOut)) {
        const QString why = refusalText(left.why, left.account);
        leftOut.append(QJsonObject{{u"id"_s, left.account.id.toString(QUuid::WithoutBraces)},
                                   {u"name"_s, safeJson(left.account.name)},
                                   {u"why"_s, safeJson(why)}});
        //: %1: the account's name, a colon and why it can't be exported
        m_printer.warn(CliWords::tr("Left out: %1").arg(why));
    }
    if (m_printer.isJson()) {
        m_printer.json({{u"format"_s, m_exporter->format().id},
                        {u"files"_s, QJsonArray::fromStringList(m_target->paths())},
                        {u"with_secret"_s, hasSecret},
                        {u"accounts"_s, m_selection.accounts.size()},
                        {u"left_out"_s, leftOut}});
    } else if (m_target) {
        for (const QString &path : m_target->paths())
            //: %1: the path of a file
            m_printer.line(CliWords::tr("Written: %1").arg(path));
        if (hasSecret && m_exporter->format().secrets == SecretPolicy::Optional)
            m_printer.line(exportWords(QDate::currentDate()).secretIsIn);
    }
    end(ExitCode::Done);
}

} // namespace sendproof
