// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/testplan.h"

#include "cli/accountchoice.h"
#include "cli/cliwords.h"
#include "cli/secretinput.h"
#include "cli/serveroptions.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr OptionForm transcriptOption{
    "transcript", "FILE", QT_TRANSLATE_NOOP("CliWords", "Write the conversation, without passwords, to a new file.")};

constexpr std::array serverOptions{"host", "port", "security", "allow-clear", "login", "auth", "pin"};

QString sentenceForEither()
{
    return CliWords::tr("Say what to test: --account NAME, or --host, --from and --to.");
}

Planned<MailAccount> typedAccount(OptionReader &reader, const CommandOptions &options)
{
    if (!options.has("host") || !options.has("from") || !options.has("to"))
        return Problem{ExitCode::Usage, sentenceForEither()};
    if (options.has("workspace"))
        reader.complain("workspace", CliWords::tr("This goes with --account only."));
    MailAccount account;
    account.server = readServer(reader, options);
    account.login = reader.text("login").value_or(QString());
    return account;
}

Planned<MailAccount> savedAccount(const CliWorld &world, const QString &name, const CommandOptions &options)
{
    Planned<MailAccount> chosen = chooseAccount(world.accounts(), name, options);
    if (const MailAccount *account = std::get_if<MailAccount>(&chosen); account && account->isPractice)
        return practiceProblem();
    return chosen;
}

void readRun(OptionReader &reader, const CommandOptions &options, TestPlan &plan)
{
    if (const std::optional<MailAddress> from = reader.address("from"))
        plan.account.sender.address = *from;
    plan.order.recipient = reader.address("to").value_or(plan.account.sender.address);
    plan.order.dryRun = options.has("dry-run");
    plan.run.timeout = reader.seconds("timeout");
    plan.run.trustedCertificates = reader.certificateFile("ca-file").value_or(QByteArray());
    plan.transcriptPath = options.value("transcript");
    if (options.has("transcript") && plan.transcriptPath.isEmpty())
        reader.complain("transcript", CliWords::tr("It must not be empty."));
    if (reader.isFine() && plan.account.sender.address.isEmpty())
        reader.complain("from", CliWords::tr("An address is missing."));
}

std::optional<Problem> problemWithSecret(const CommandOptions &options, TestPlan &plan)
{
    const Planned<bool> given = namesSecret(options);
    if (const Problem *problem = std::get_if<Problem>(&given))
        return *problem;
    plan.needsSecret = !plan.account.login.isEmpty();
    plan.givesSecret = std::get<bool>(given);
    if (plan.needsSecret && !plan.givesSecret && !plan.isSaved)
        return Problem{ExitCode::Usage,
                       CliWords::tr("A login needs a password: add --password-stdin or --password-env NAME.")};
    if (!plan.needsSecret && plan.givesSecret)
        return Problem{ExitCode::Usage, CliWords::tr("A password needs a login: add --login.")};
    return std::nullopt;
}

/// A direct account has no password, and nobody but the system vouches for the services it signs in at.
std::optional<Problem> problemWithDirect(const CommandOptions &options, const TestPlan &plan)
{
    if (!plan.account.direct)
        return std::nullopt;
    for (const char *name : {"password-stdin", "password-env"}) {
        if (options.has(name))
            return Problem{ExitCode::Usage, u"--%1: "_s.arg(QLatin1StringView(name)) +
                                                CliWords::tr("This account has no password: it is signed in to in a "
                                                             "browser.")};
    }
    if (options.has("ca-file"))
        return Problem{ExitCode::Usage,
                       u"--ca-file: "_s + CliWords::tr("This doesn't go with an account that is signed in to in a "
                                                       "browser.")};
    return std::nullopt;
}

Planned<TestPlan> finishPlan(Planned<MailAccount> account, OptionReader &reader, const CommandOptions &options,
                             TestPlan plan)
{
    if (const Problem *problem = std::get_if<Problem>(&account))
        return *problem;
    plan.account = std::get<MailAccount>(std::move(account));
    readRun(reader, options, plan);
    if (!reader.isFine())
        return Problem{ExitCode::Usage, reader.problem()};
    if (const std::optional<Problem> problem = problemWithDirect(options, plan))
        return *problem;
    if (const std::optional<Problem> problem = problemWithSecret(options, plan))
        return *problem;
    return plan;
}

} // namespace

std::span<const OptionForm> testOptions()
{
    static constexpr std::array options{
        OptionForm{"account", "NAME",
                   QT_TRANSLATE_NOOP("CliWords", "Test this saved account; its password is in the keychain.")},
        workspaceOption,
        hostOption,
        portOption,
        securityOption,
        allowClearOption,
        pinOption,
        loginOption,
        authOption,
        passwordStdinOption,
        passwordEnvOption,
        fromOption,
        toOption,
        dryRunOption,
        caFileOption,
        timeoutOption,
        transcriptOption,
    };
    return options;
}

std::span<const OptionForm> accountTestOptions()
{
    static constexpr std::array options{
        OptionForm{"all", nullptr, QT_TRANSLATE_NOOP("CliWords", "Test all saved accounts, those of practice apart.")},
        workspaceOption,
        toOption,
        dryRunOption,
        OptionForm{"at-once", "COUNT", QT_TRANSLATE_NOOP("CliWords", "Tests that run side by side; otherwise 8.")},
        OptionForm{"per-server", "COUNT",
                   QT_TRANSLATE_NOOP("CliWords", "Of those, how many at the same server; otherwise 2.")},
        OptionForm{"notify-only-new-failures", nullptr,
                   QT_TRANSLATE_NOOP("CliWords", "Say only what is new: accounts that fail now, and that work again.")},
        caFileOption,
        timeoutOption,
        transcriptOption,
    };
    return options;
}

Problem practiceProblem()
{
    return {ExitCode::Usage, CliWords::tr("This is an account of the practice server, which is not running here. See: "
                                          "sendproof-cli practice --help")};
}

Planned<TestPlan> planTest(const CliWorld &world, const CommandOptions &options, const QString &language)
{
    OptionReader reader(options);
    TestPlan plan;
    plan.order.language = language;
    plan.isSaved = options.has("account");
    if (!plan.isSaved)
        return finishPlan(typedAccount(reader, options), reader, options, std::move(plan));
    for (const char *name : serverOptions) {
        if (options.has(name))
            return Problem{ExitCode::Usage,
                           CliWords::tr("--%1 and --account exclude each other: the saved account has its own.")
                               .arg(QLatin1StringView(name))};
    }
    return finishPlan(savedAccount(world, options.value("account"), options), reader, options, std::move(plan));
}

Planned<TestPlan> planAccountTest(const CliWorld &world, const CommandOptions &options, const QString &language)
{
    OptionReader reader(options);
    TestPlan plan;
    plan.order.language = language;
    plan.isSaved = true;
    plan.recordsProof = !options.has("dry-run");
    return finishPlan(savedAccount(world, options.names().value(0), options), reader, options, std::move(plan));
}

} // namespace sendproof
