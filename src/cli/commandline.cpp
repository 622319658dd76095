// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include "cli/accountaddcommand.h"
#include "cli/accountcommands.h"
#include "cli/accounteditcommands.h"
#include "cli/accountremovecommand.h"
#include "cli/accounttestcommand.h"
#include "cli/checksendercommand.h"
#include "cli/cliwords.h"
#include "cli/discovercommand.h"
#include "cli/domaincommand.h"
#include "cli/explaincommand.h"
#include "cli/exportcommand.h"
#include "cli/importcommand.h"
#include "cli/practicecommand.h"
#include "cli/providerscommand.h"
#include "cli/testcommand.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

using MakeCommand = std::unique_ptr<Command> (*)(const CliWorld &, Printer &);

template<typename T> std::unique_ptr<Command> make(const CliWorld &world, Printer &printer)
{
    return std::make_unique<T>(world, printer);
}

constexpr MakeCommand allCommands[]{
    make<TestCommand>,          make<DiscoverCommand>,      make<PracticeCommand>,         make<ExplainCommand>,
    make<ProvidersCommand>,     make<CheckSenderCommand>,   make<DomainCommand>,           make<AccountAddCommand>,
    make<AccountListCommand>,   make<AccountShowCommand>,   make<AccountTestCommand>,      make<AccountHistoryCommand>,
    make<AccountEditCommand>,   make<AccountRenameCommand>, make<AccountDuplicateCommand>, make<SetPasswordCommand>,
    make<AccountRemoveCommand>, make<ExportCommand>,        make<ImportCommand>,
};

/// The value of --lang, wherever it stands: needed before the options are read, for the words of their faults.
std::optional<QString> languageIn(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments.at(i).startsWith("--lang="_L1))
            return arguments.at(i).sliced(7);
        if (arguments.at(i) == "--lang"_L1)
            return i + 1 < arguments.size() ? arguments.at(i + 1) : QString();
    }
    return std::nullopt;
}

/// How many words of @p arguments are the name of @p form: all of its words or none.
qsizetype nameLength(const CommandForm &form, const QStringList &arguments)
{
    const QStringList words = QString::fromLatin1(form.name).split(u' ');
    return arguments.first(qMin(words.size(), arguments.size())) == words ? words.size() : 0;
}

} // namespace

CommandLine::CommandLine(const CliWorld &world)
    : m_world(world)
{
}

CommandLine::~CommandLine() = default;

void CommandLine::start(const QStringList &arguments)
{
    QMetaObject::invokeMethod(
        this, [this, arguments] { run(arguments); }, Qt::QueuedConnection);
}

void CommandLine::run(const QStringList &arguments)
{
    const std::optional<QString> wanted = languageIn(arguments);
    const bool isKnown = wanted == u"ko"_s || wanted == u"en"_s;
    const bool isJson = arguments.contains(u"--json"_s);
    m_printer = std::make_unique<Printer>(m_world, isJson, isKnown ? *wanted : m_world.systemLanguage());
    // The sources of all words are English: nothing to load for it, which a benchmark of `test` can tell.
    if (m_printer->language() != "en"_L1)
        m_world.loadTranslations(m_printer->language());
    if (wanted && !isKnown)
        return finish(m_printer->tell({ExitCode::Usage, CliWords::tr("--lang: The languages are ko and en.")}));
    for (const MakeCommand makeCommand : allCommands) {
        std::unique_ptr<Command> command = makeCommand(m_world, *m_printer);
        if (const qsizetype length = nameLength(command->form(), arguments))
            return runCommand(std::move(command), arguments.sliced(length));
    }
    if (arguments.contains(u"--version"_s)) {
        m_printer->line(u"sendproof-cli "_s + QLatin1StringView(SENDPROOF_VERSION));
        return finish(ExitCode::Done);
    }
    if (arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s)) {
        m_printer->line(help());
        return finish(ExitCode::Done);
    }
    // What was typed isn't repeated: it may be a password that slipped to the wrong place.
    finish(m_printer->tell({ExitCode::Usage, CliWords::tr("There is no such command. See: sendproof-cli --help")}));
}

void CommandLine::runCommand(std::unique_ptr<Command> command, const QStringList &arguments)
{
    m_command.reset(command.release());
    connect(m_command.get(), &Command::finished, this, &CommandLine::finish);
    m_command->start(arguments);
}

void CommandLine::finish(ExitCode exit)
{
    m_command.reset();
    if (exit == ExitCode::Done && !m_printer->isIntact())
        exit = ExitCode::Internal;
    Q_EMIT finished(static_cast<int>(exit));
}

QString CommandLine::help() const
{
    QString text = CliWords::tr("Usage: %1").arg(u"sendproof-cli COMMAND …"_s) + u"\n\n"_s +
                   CliWords::tr("Proves that a mail account can send, and says what to do where it can't.") +
                   u"\n\n"_s + CliWords::tr("Commands:") + u'\n';
    for (const MakeCommand makeCommand : allCommands) {
        const CommandForm form = makeCommand(m_world, *m_printer)->form();
        text += helpLine(QString::fromLatin1(form.name), CliWords::tr(form.text));
    }
    text += u'\n' + CliWords::tr("Each command explains its options: sendproof-cli COMMAND --help") + u'\n' +
            CliWords::tr("Exit codes: 0 done, 1 failed and diagnosed, 2 usage, 3 internal error.");
    return text;
}

} // namespace sendproof
