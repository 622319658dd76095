// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/testplan.h"

#include "cli/accountchoice.h"
#include "cli/cliwords.h"
#include "cli/secretinput.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr OptionForm fromOption{"from", "ADDRESS", QT_TRANSLATE_NOOP("CliWords", "The From address of the test mail.")};
constexpr OptionForm toOption{"to", "ADDRESS", QT_TRANSLATE_NOOP("CliWords", "Where the test mail goes.")};
constexpr OptionForm dryRunOption{
    "dry-run", nullptr, QT_TRANSLATE_NOOP("CliWords", "Sign in and ask for sender and recipient, but send nothing.")};
constexpr OptionForm caFileOption{"ca-file", "FILE",
                                  QT_TRANSLATE_NOOP("CliWords", "Also trust the certificates in this PEM file.")};
constexpr OptionForm timeoutOption{"timeout", "SECONDS",
                                   QT_TRANSLATE_NOOP("CliWords", "Give up after this time, all in all.")};
constexpr OptionForm transcriptOption{
    "transcript", "FILE", QT_TRANSLATE_NOOP("CliWords", "Write the conversation, without passwords, to a new file.")};

constexpr std::array serverOptions{"host", "port", "security", "allow-clear", "login", "auth", "pin"};

QString sentenceForEither()
{
    return CliWords::tr("Say what to test: --account NAME, or --host, --from and --to.");
}

void checkSecurity(OptionReader &reader, const CommandOptions &options, const SubmissionServer &server)
{
    if (server.security == Security::None && !server.clearChannelAllowed)
        reader.complain(
            "security",
            CliWords::tr("Without TLS everybody on the way can read the password and the mail. If that is really "
                         "meant, for a relay in your own network, add --allow-clear."));
    if (server.security != Security::None && options.has("allow-clear"))
        reader.complain("allow-clear", CliWords::tr("This goes with --security none only."));
    if (server.security == Security::None && options.has("pin"))
        reader.complain("pin", CliWords::tr("Without TLS there is no certificate."));
}

SubmissionServer readServer(OptionReader &reader, const CommandOptions &options)
{
    SubmissionServer server;
    server.host = reader.host("host").value_or(HostName());
    const std::optional<int> port = reader.port("port");
    const std::optional<Security> security = reader.security("security");
    server.security = security.value_or(port ? usualSecurity(*port) : Security::ImplicitTls);
    server.port = port.value_or(usualPort(server.security));
    server.auth = reader.auth("auth").value_or(AuthChoice::Auto);
    server.pinnedCertificate = reader.fingerprint("pin").value_or(QByteArray());
    server.clearChannelAllowed = options.has("allow-clear");
    checkSecurity(reader, options, server);
    return server;
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
        return Problem{ExitCode::Usage,
                       CliWords::tr("This is an account of the practice server, which is not running here. See: "
                                    "sendproof-cli practice --help")};
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
        OptionForm{"host", "HOST", QT_TRANSLATE_NOOP("CliWords", "The submission server: a name or an IP address.")},
        OptionForm{"port", "PORT", QT_TRANSLATE_NOOP("CliWords", "Its port; otherwise the usual one, 465 or 587.")},
        OptionForm{"security", "MODE",
                   QT_TRANSLATE_NOOP("CliWords", "implicit-tls, starttls or none; otherwise by the port.")},
        OptionForm{"allow-clear", nullptr,
                   QT_TRANSLATE_NOOP("CliWords", "Needed with --security none: nothing is encrypted.")},
        OptionForm{"pin", "SHA256",
                   QT_TRANSLATE_NOOP("CliWords", "Accept exactly the certificate of this fingerprint.")},
        OptionForm{"login", "LOGIN", QT_TRANSLATE_NOOP("CliWords", "The login name; without it there is no sign-in.")},
        OptionForm{"auth", "MECHANISM",
                   QT_TRANSLATE_NOOP(
                       "CliWords", "auto, plain, login, cram-md5, scram-sha-1, scram-sha-256, xoauth2, oauthbearer.")},
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
    static constexpr std::array options{workspaceOption, toOption,      dryRunOption,
                                        caFileOption,    timeoutOption, transcriptOption};
    return options;
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
