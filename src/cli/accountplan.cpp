// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/accountplan.h"

#include "cli/accountchoice.h"
#include "cli/accountrefusal.h"
#include "cli/cliwords.h"
#include "cli/secretinput.h"
#include "cli/serveroptions.h"
#include "core/pinsafety.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr OptionForm providerOption{"provider", "ID",
                                    QT_TRANSLATE_NOOP("CliWords", "The mail service; see: sendproof-cli providers")};
constexpr OptionForm noLoginOption{"no-login", nullptr,
                                   QT_TRANSLATE_NOOP("CliWords", "The server wants no sign-in, and no password.")};
constexpr OptionForm registeredOption{
    "from-is-registered", nullptr,
    QT_TRANSLATE_NOOP("CliWords", "The From address was registered at the mail service, e.g. as an alias.")};
constexpr OptionForm proveOption{"test", nullptr,
                                 QT_TRANSLATE_NOOP("CliWords", "Test it first; save it only when that works.")};
constexpr OptionForm senderNameOption{"sender-name", "NAME",
                                      QT_TRANSLATE_NOOP("CliWords", "The name beside the From address.")};

const Provider *readProvider(OptionReader &reader, const CommandOptions &options, const ProviderCatalog &catalog)
{
    const Provider *provider = catalog.byId(options.value("provider"));
    if (options.has("provider") && !provider)
        reader.complain("provider", CliWords::tr("There is no provider of this id. See: sendproof-cli providers"));
    return provider;
}

/// The server of the options, and where they don't name it, the one of @p provider.
SubmissionServer serverFor(OptionReader &reader, const CommandOptions &options, const Provider *provider)
{
    SubmissionServer server = readServer(reader, options);
    if (options.has("host"))
        return server;
    const std::optional<HostName> host = provider ? HostName::parse(provider->host).host : std::nullopt;
    if (!host || provider->ports.isEmpty()) {
        reader.complain("host", CliWords::tr("Say which server it is; nothing in the catalogue tells it."));
        return server;
    }
    server.host = *host;
    if (!options.has("port") && !options.has("security")) {
        server.port = provider->ports.first().port;
        server.security = provider->ports.first().security;
    }
    return server;
}

QString loginFor(OptionReader &reader, const CommandOptions &options, const Provider *provider, const MailAddress &from)
{
    if (options.has("no-login") && options.has("login"))
        reader.complain("no-login", CliWords::tr("This goes without --login only."));
    if (options.has("no-login"))
        return {};
    if (options.has("login"))
        return reader.text("login", 320).value_or(QString());
    const QString usual = provider ? ProviderCatalog::loginFor(*provider, from) : from.toString();
    if (usual.isEmpty())
        reader.complain("login", CliWords::tr("This option must be given."));
    return usual;
}

void readTest(OptionReader &reader, const CommandOptions &options, const QString &language, AccountPlan &plan)
{
    plan.shallTest = options.has("test");
    plan.order.recipient = reader.address("to").value_or(plan.account.sender.address);
    plan.order.dryRun = options.has("dry-run");
    plan.order.language = language;
    plan.run.timeout = reader.seconds("timeout");
    plan.run.trustedCertificates = reader.certificateFile("ca-file").value_or(QByteArray());
    for (const char *name : {"to", "dry-run", "timeout", "ca-file"}) {
        if (options.has(name) && !plan.shallTest)
            reader.complain(name, CliWords::tr("This goes with --test only."));
    }
}

std::optional<Problem> problemWithSecret(const CommandOptions &options, AccountPlan &plan)
{
    const Planned<bool> given = namesSecret(options);
    if (const Problem *problem = std::get_if<Problem>(&given))
        return *problem;
    plan.givesSecret = std::get<bool>(given);
    if (plan.givesSecret && plan.account.login.isEmpty())
        return Problem{ExitCode::Usage, CliWords::tr("A password needs a login: add --login.")};
    if (!plan.givesSecret && !plan.isKnown && !plan.account.login.isEmpty())
        return Problem{ExitCode::Usage,
                       CliWords::tr("A login needs a password: add --password-stdin or --password-env NAME.")};
    return std::nullopt;
}

Planned<AccountPlan> checked(const CliWorld &world, Printer &printer, const CommandOptions &options,
                             const ProviderCatalog &catalog, AccountPlan plan, bool checksFrom = true)
{
    if (const auto problem = problemWithSecret(options, plan))
        return *problem;
    const bool isRegistered = options.has("from-is-registered") || !checksFrom;
    if (const auto problem = problemWithFrom(plan.account, catalog, printer, isRegistered))
        return *problem;
    const Result<QList<MailAccount>> accounts = world.accounts().accounts();
    if (!accounts)
        return problemFrom(accounts.error());
    if (const auto problem = problemBeside(plan.account, accounts.value(), catalog))
        return *problem;
    return plan;
}

bool isConnectionChanged(const CommandOptions &options)
{
    constexpr std::array names{"host", "port", "security", "allow-clear", "auth", "pin", "provider"};
    return std::any_of(names.begin(), names.end(), [&options](const char *name) { return options.has(name); });
}

/// The changes of an account with a password.
void editConnection(OptionReader &reader, const CommandOptions &options, const ProviderCatalog &catalog,
                    MailAccount &account)
{
    const Provider *provider = readProvider(reader, options, catalog);
    const HostName before = account.server.host;
    if (!provider && reader.host("host").value_or(before) == before) {
        if (isConnectionChanged(options))
            account.server = changedServer(reader, options, account.server);
    } else {
        account.server = serverFor(reader, options, provider);
        const Provider *owner = ownerOfHost(catalog, account.server.host);
        account.providerId = provider ? provider->id : owner ? owner->id : QString();
    }
    if (options.has("login") || options.has("no-login"))
        account.login = loginFor(reader, options, nullptr, account.sender.address);
    const bool givesSecret = options.has("password-stdin") || options.has("password-env");
    if (options.has("login") && !givesSecret)
        reader.complain("login", CliWords::tr("Another login has another password: add --password-stdin or "
                                              "--password-env NAME."));
    else if (account.server.host != before && !account.login.isEmpty() && !givesSecret)
        reader.complain(options.has("host") ? "host" : "provider",
                        CliWords::tr("Another server does not get the password of the one before: add "
                                     "--password-stdin or --password-env NAME."));
}

std::optional<Problem> problemWithDirect(const MailAccount &account, const CommandOptions &options)
{
    if (!account.direct)
        return std::nullopt;
    for (const char *name : {"login", "no-login", "from", "password-stdin", "password-env", "ca-file"}) {
        if (options.has(name) || isConnectionChanged(options))
            return Problem{ExitCode::Usage,
                           CliWords::tr("This account is signed in to in a browser: only its name, workspace and "
                                        "sender name can be changed. To sign in again, use account add --direct.")};
    }
    return std::nullopt;
}

} // namespace

std::span<const OptionForm> additionOptions()
{
    static constexpr std::array options{
        providerOption, hostOption,  portOption,    securityOption,      allowClearOption,  pinOption,
        authOption,     loginOption, noLoginOption, passwordStdinOption, passwordEnvOption, registeredOption,
        proveOption,    toOption,    dryRunOption,  caFileOption,        timeoutOption,
    };
    return options;
}

std::span<const OptionForm> editOptions()
{
    static constexpr std::array options{
        workspaceOption,
        OptionForm{"name", "NAME", QT_TRANSLATE_NOOP("CliWords", "Another name for the account.")},
        OptionForm{"to-workspace", "NAME",
                   QT_TRANSLATE_NOOP("CliWords", "Another workspace for the account; empty: none.")},
        fromOption,
        senderNameOption,
        providerOption,
        hostOption,
        portOption,
        securityOption,
        allowClearOption,
        pinOption,
        authOption,
        loginOption,
        noLoginOption,
        passwordStdinOption,
        passwordEnvOption,
        registeredOption,
        proveOption,
        toOption,
        dryRunOption,
        caFileOption,
        timeoutOption,
    };
    return options;
}

Planned<AccountPlan> planAddition(const CliWorld &world, Printer &printer, const CommandOptions &options)
{
    const Result<ProviderCatalog> catalog = world.readCatalog();
    if (!catalog)
        return problemFrom(catalog.error());
    OptionReader reader(options);
    AccountPlan plan;
    MailAccount &account = plan.account;
    account.id = QUuid::createUuid();
    account.sender.address = reader.address("from").value_or(MailAddress());
    if (!options.has("from"))
        reader.complain("from", CliWords::tr("This option must be given."));
    account.sender.name = reader.title("sender-name");
    account.name = reader.title("name").toString();
    account.workspace = reader.title("workspace").toString();
    const Provider *provider = readProvider(reader, options, catalog.value());
    if (!provider && !options.has("host"))
        provider = catalog.value().byAddress(account.sender.address);
    account.server = serverFor(reader, options, provider);
    if (!provider)
        provider = ownerOfHost(catalog.value(), account.server.host);
    account.providerId = provider ? provider->id : QString();
    account.login = loginFor(reader, options, provider, account.sender.address);
    if (account.name.isEmpty())
        account.name = account.sender.address.shown();
    readTest(reader, options, printer.language(), plan);
    if (!reader.isFine())
        return Problem{ExitCode::Usage, reader.problem()};
    return checked(world, printer, options, catalog.value(), std::move(plan));
}

Planned<AccountPlan> planEdit(const CliWorld &world, Printer &printer, const CommandOptions &options)
{
    Planned<MailAccount> chosen = chooseAccount(world.accounts(), options.names().value(0), options);
    if (const Problem *problem = std::get_if<Problem>(&chosen))
        return *problem;
    const MailAccount before = std::get<MailAccount>(std::move(chosen));
    const Result<ProviderCatalog> catalog = world.readCatalog();
    if (!catalog)
        return problemFrom(catalog.error());
    if (const auto problem = problemWithDirect(before, options))
        return *problem;
    OptionReader reader(options);
    AccountPlan plan{.account = before, .isKnown = true, .before = before};
    MailAccount &account = plan.account;
    if (options.has("name"))
        account.name = reader.title("name").toString();
    if (options.has("to-workspace"))
        account.workspace =
            options.value("to-workspace").isEmpty() ? QString() : reader.title("to-workspace").toString();
    account.sender.address = reader.address("from").value_or(before.sender.address);
    if (options.has("sender-name"))
        account.sender.name = reader.title("sender-name");
    if (!account.direct)
        editConnection(reader, options, catalog.value(), account);
    readTest(reader, options, printer.language(), plan);
    const bool givesSecret = options.has("password-stdin") || options.has("password-env");
    if (reader.isFine() && account == before && !givesSecret && !plan.shallTest)
        return Problem{ExitCode::Usage, CliWords::tr("Say what to change. See: sendproof-cli account edit --help")};
    if (!reader.isFine())
        return Problem{ExitCode::Usage, reader.problem()};
    if (account.isPractice && plan.shallTest)
        return Problem{ExitCode::Usage, u"--test: "_s + CliWords::tr("The practice server is not running here.")};
    const bool isOther = account.server != before.server || account.login != before.login ||
                         account.sender.address != before.sender.address || givesSecret;
    if (isOther)
        account.lastProof.reset(); // it was of other settings
    // What was accepted when it was saved needn't be justified again.
    const bool checksFrom = account.login != before.login || account.providerId != before.providerId ||
                            account.sender.address != before.sender.address;
    return checked(world, printer, options, catalog.value(), std::move(plan), checksFrom);
}

} // namespace sendproof
