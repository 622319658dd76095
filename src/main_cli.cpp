// SPDX-License-Identifier: GPL-3.0-or-later
// The command line program: puts the real parts together and runs one command.
#include "composition.h"
#include "directcomposition.h"

#include "cli/commandline.h"
#include "cli/sheetprocess.h"
#include "cli/systembrowser.h"
#include "cli/terminal.h"
#include "dns/systemdnsresolver.h"
#include "secrets/keychainsecretstore.h"
#include "store/fileimportjournal.h"
#include "store/fileproofhistory.h"
#include "store/jsonaccountstore.h"
#include "wizard/bundleformat.h"
#include "wizard/language.h"

#include <QCoreApplication>
#include <QThreadPool>
#include <optional>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

/// The parts that cost time, each made when it is first asked for.
struct Parts
{
    std::optional<JsonAccountStore> accounts;
    std::optional<FileProofHistory> history;
    std::optional<KeychainSecretStore> keychain;
    std::optional<FileImportJournal> importJournal;
    std::optional<SystemDnsResolver> dns; ///< One for a run: what a search has looked up, its survey needn't
    std::optional<DirectRoom> direct;
    SheetProcess printer;
    Language language;

    SecretStore &openKeychain() { return keychain ? *keychain : keychain.emplace(); }
    Result<DirectRoom *> openDirect();
};

Result<DirectRoom *> Parts::openDirect()
{
    if (direct)
        return &*direct;
    const Result<ProviderCatalog> catalog = readCatalog();
    if (!catalog)
        return catalog.error();
    const Result<DirectGround> ground = readDirectGround(catalog.value());
    if (!ground)
        return ground.error();
    if (!dns)
        dns.emplace();
    return &direct.emplace(ground.value(), *dns, [this]() -> SecretStore & { return openKeychain(); });
}

Result<DirectDesk> openDesk(Parts &parts)
{
    const Result<DirectRoom *> opened = parts.openDirect();
    if (!opened)
        return opened.error();
    DirectRoom *room = opened.value();
    return DirectDesk{.means = room->means(),
                      .problems = room->problems(),
                      .revoke = [room](const MailAccount &account, Secret token, QObject *context, auto answer) {
                          room->revoke(account, std::move(token), context, std::move(answer));
                      }};
}

Result<QList<QSslCertificate>> authoritiesIn(const QByteArray &pem)
{
    const QList<QSslCertificate> authorities = QSslCertificate::fromData(pem);
    if (!pem.isEmpty() && authorities.isEmpty())
        return Failure{.kind = FailureKind::InvalidInput, .detail = u"no certificate in PEM form"_s};
    return authorities;
}

Result<Story<MailProbe>> makeProbe(Parts &parts, const MailAccount &account, Secret secret, const TestOrder &order,
                                   const RunOptions &options)
{
    if (account.direct) {
        const Result<DirectRoom *> room = parts.openDirect();
        if (!room)
            return room.error();
        return room.value()->makeProbe(account, std::move(secret), order, options.timeout);
    }
    const Result<QList<QSslCertificate>> authorities = authoritiesIn(options.trustedCertificates);
    if (!authorities)
        return authorities.error();
    SmtpDeadlines deadlines;
    if (options.timeout)
        deadlines.overall = *options.timeout;
    return makeSmtpProbe(account, std::move(secret), order, authorities.value(), deadlines);
}

/// Makes a Discovery or a PortSurvey by @p make, of composition.h.
template<typename T, typename Order, typename Make> auto reaching(Parts &parts, Make make)
{
    return [&parts, make](const ProviderCatalog &catalog, const Order &order,
                          const ReachOptions &reach) -> Result<Story<T>> {
        const Result<QList<QSslCertificate>> authorities = authoritiesIn(reach.trustedCertificates);
        if (!authorities)
            return authorities.error();
        if (!parts.dns)
            parts.dns.emplace(DnsSettings{.nameserver = QHostAddress(reach.nameserver)});
        return make(catalog, *parts.dns, order, authorities.value());
    };
}

CliWorld makeWorld(Parts &parts)
{
    CliWorld world;
    world.readCatalog = readCatalog;
    world.readCauseBook = readCauseBook;
    world.accounts = [&parts]() -> AccountStore & {
        return parts.accounts ? *parts.accounts : parts.accounts.emplace(accountsDirectory());
    };
    world.history = [&parts]() -> ProofHistory & {
        return parts.history ? *parts.history : parts.history.emplace(accountsDirectory());
    };
    world.keychain = [&parts]() -> SecretStore & { return parts.openKeychain(); };
    world.importers = allImporters;
    world.importJournal = [&parts]() -> ImportJournal & {
        return parts.importJournal ? *parts.importJournal : parts.importJournal.emplace(accountsDirectory());
    };
    world.makeProbe = [&parts](const MailAccount &account, Secret secret, const TestOrder &order,
                               const RunOptions &options) {
        return makeProbe(parts, account, std::move(secret), order, options);
    };
    world.direct = [&parts] { return openDesk(parts); };
    world.openUrl = openInSystemBrowser;
    world.readSenderServices = readSenderServices;
    world.makeDomainProbe = makeDomainProbe;
    world.makeDiscovery = reaching<Discovery, DiscoveryOrder>(parts, makeDiscovery);
    world.makePortSurvey = reaching<PortSurvey, SurveyOrder>(parts, makePortSurvey);
    world.makeExporters = [&parts]() -> Result<std::vector<std::unique_ptr<Exporter>>> {
        const Result<ProviderCatalog> catalog = readCatalog();
        if (!catalog)
            return catalog.error();
        auto exporters = makeExporters(catalog.value(), [&parts]() -> SheetPrinter & { return parts.printer; });
        exporters.push_back(std::make_unique<BundleFormat>());
        return exporters;
    };
    world.seal = sealWithPassphrase;
    world.makePractice = [] { return std::make_unique<PracticeStand>(); };
    world.systemLanguage = Language::ofSystem;
    world.loadTranslations = [&parts](const QString &language) { parts.language.use(language); };
    connectTerminal(world);
    return world;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    prepareProcess();
    Parts parts;
    const CliWorld world = makeWorld(parts);
    CommandLine commandLine(world);
    QObject::connect(&commandLine, &CommandLine::finished, &application, &QCoreApplication::exit);
    commandLine.start(application.arguments().mid(1));
    const int code = QCoreApplication::exec();
    QThreadPool::globalInstance()->waitForDone(); // it may be at work with one of the parts
    return code;
}
