// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/directplan.h"

#include "cli/accountrefusal.h"
#include "cli/cliwords.h"
#include "cli/optionreader.h"
#include "core/directservices.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// The entry for addresses of one's own domain, which the catalogue can't know by their domain.
QString usualProvider(DirectService service)
{
    return service == DirectService::Google ? u"google_workspace"_s : u"microsoft365"_s;
}

/// Whether @p provider is signed in to at @p service.
bool isAt(const Provider &provider, DirectService service)
{
    const QString host = service == DirectService::Google ? u"accounts.google.com"_s : u"login.microsoftonline.com"_s;
    return provider.oauth && provider.oauth->authorizeUrl.host() == host;
}

DirectRoute readRoute(OptionReader &reader, const CommandOptions &options)
{
    DirectRoute route;
    const std::optional<DirectService> service = directServiceFromName(options.value("direct"));
    if (!service)
        reader.complain("direct", CliWords::tr("The services are google and microsoft."));
    route.service = service.value_or(DirectService::Google);
    if (options.has("transport")) {
        const std::optional<DirectTransport> transport = directTransportFromName(options.value("transport"));
        if (!transport)
            reader.complain("transport", CliWords::tr("The ways to send are api and smtp."));
        route.transport = transport.value_or(DirectTransport::Api);
    }
    route.tenant = reader.text("tenant").value_or(QString());
    if (options.has("tenant") && route.service == DirectService::Google)
        reader.complain("tenant", CliWords::tr("This goes with --direct microsoft only."));
    else if (!DirectServices::isTenant(route.tenant))
        reader.complain("tenant", CliWords::tr("A tenant is a GUID or a domain name."));
    route.clientId = reader.text("client-id").value_or(QString());
    return route;
}

std::optional<Problem> problemWith(const DirectRoute &route, const DirectMeans &means, const CommandOptions &options)
{
    const std::optional<Failure> failure = means.problemWith(route);
    if (failure && failure->kind == FailureKind::InvalidInput)
        return Problem{ExitCode::Usage,
                       u"--client-id: "_s + CliWords::tr("The client ids of this service look otherwise.")};
    const bool isOffered = means.offersDeviceCode && means.offersDeviceCode(route);
    if (options.has("device-code") && !isOffered)
        return Problem{ExitCode::Usage,
                       u"--device-code: "_s +
                           CliWords::tr("This service gives no code for sending mail. Leave the option out, and sign "
                                        "in in a browser on this computer.")};
    return std::nullopt;
}

std::optional<Problem> addServer(const CliWorld &world, MailAccount &account)
{
    const Result<ProviderCatalog> catalog = world.readCatalog();
    if (!catalog)
        return problemFrom(catalog.error());
    const Provider *provider = directProvider(catalog.value(), account.direct->service, account.sender.address);
    if (!provider || provider->ports.isEmpty())
        return problemFrom({.kind = FailureKind::Damaged, .detail = usualProvider(account.direct->service)});
    account.providerId = provider->id;
    account.server = {.host = HostName::parse(provider->host).host.value_or(HostName()),
                      .port = provider->ports.first().port,
                      .security = provider->ports.first().security,
                      .auth = AuthChoice::XOAuth2};
    return std::nullopt;
}

/// Gives @p plan its place among the saved accounts: the one of before where it is signed in to anew.
std::optional<Problem> addPlace(const CliWorld &world, DirectPlan &plan)
{
    const Result<QList<MailAccount>> saved = world.accounts().accounts();
    if (!saved)
        return problemFrom(saved.error());
    MailAccount &account = plan.account;
    for (const MailAccount &other : saved.value()) {
        const bool isSame = other.direct && other.direct->service == account.direct->service &&
                            other.workspace == account.workspace && other.sender.address == account.sender.address;
        if (!isSame)
            continue;
        plan.isKnown = true;
        account.id = other.id;
        account.lastProof = other.lastProof;
        account.name = account.name.isEmpty() ? other.name : account.name;
        account.sender.name = account.sender.name.isEmpty() ? other.sender.name : account.sender.name;
    }
    if (account.id.isNull())
        account.id = QUuid::createUuid();
    if (account.name.isEmpty())
        account.name = account.sender.address.shown();
    const Result<ProviderCatalog> catalog = world.readCatalog();
    if (!catalog)
        return problemFrom(catalog.error());
    MailAccount signedIn = account; // as it will be, by all that is known yet
    signedIn.login = account.sender.address.toString();
    if (const std::optional<Problem> problem = problemBeside(signedIn, saved.value(), catalog.value()))
        return problem;
    return std::nullopt;
}

} // namespace

std::span<const OptionForm> directOptions()
{
    static constexpr std::array options{
        OptionForm{"direct", "SERVICE", QT_TRANSLATE_NOOP("CliWords", "Where to sign in: google or microsoft.")},
        OptionForm{"from", "ADDRESS",
                   QT_TRANSLATE_NOOP("CliWords", "The address that signs in, and that mails come from.")},
        OptionForm{"name", "NAME", QT_TRANSLATE_NOOP("CliWords", "What to call the account; otherwise its address.")},
        OptionForm{"workspace", "NAME", QT_TRANSLATE_NOOP("CliWords", "The workspace it belongs to.")},
        OptionForm{"sender-name", "NAME", QT_TRANSLATE_NOOP("CliWords", "The name beside the From address.")},
        OptionForm{"tenant", "TENANT", QT_TRANSLATE_NOOP("CliWords", "Microsoft's tenant: a GUID or a domain name.")},
        OptionForm{"client-id", "ID",
                   QT_TRANSLATE_NOOP("CliWords", "A client id of your own; at Google \"ID SECRET\".")},
        OptionForm{"transport", "WAY",
                   QT_TRANSLATE_NOOP("CliWords", "How mails are sent: api (over HTTPS, the usual way) or smtp.")},
        OptionForm{
            "device-code", nullptr,
            QT_TRANSLATE_NOOP("CliWords", "Sign in on another device with a code, where the service allows it.")},
    };
    return options;
}

Planned<DirectPlan> planDirect(const CliWorld &world, const DirectMeans &means, const CommandOptions &options)
{
    OptionReader reader(options);
    DirectPlan plan{.withDeviceCode = options.has("device-code")};
    plan.account.direct = readRoute(reader, options);
    plan.account.sender.address = reader.address("from").value_or(MailAddress());
    plan.account.sender.name = reader.title("sender-name");
    plan.account.name = reader.title("name").toString();
    plan.account.workspace = reader.title("workspace").toString();
    if (!options.has("from"))
        reader.complain("from", CliWords::tr("This option must be given."));
    if (!reader.isFine())
        return Problem{ExitCode::Usage, reader.problem()};
    for (const std::optional<Problem> &problem :
         {problemWith(*plan.account.direct, means, options), addServer(world, plan.account), addPlace(world, plan)}) {
        if (problem)
            return *problem;
    }
    return plan;
}

const Provider *directProvider(const ProviderCatalog &catalog, DirectService service, const MailAddress &from)
{
    const Provider *owner = catalog.byAddress(from);
    return owner && isAt(*owner, service) ? owner : catalog.byId(usualProvider(service));
}

} // namespace sendproof
