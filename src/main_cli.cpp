// SPDX-License-Identifier: GPL-3.0-or-later
// The command line program: puts the real parts together and runs one command.
#include "composition.h"

#include "cli/commandline.h"
#include "cli/terminal.h"
#include "secrets/keychainsecretstore.h"
#include "store/jsonaccountstore.h"
#include "wizard/language.h"

#include <QCoreApplication>
#include <optional>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

/// The parts that cost time, each made when it is first asked for.
struct Parts
{
    std::optional<JsonAccountStore> accounts;
    std::optional<KeychainSecretStore> keychain;
    Language language;
};

Result<Story<MailProbe>> makeProbe(const MailAccount &account, Secret secret, const TestOrder &order, const RunOptions &options)
{
    const QList<QSslCertificate> authorities = QSslCertificate::fromData(options.trustedCertificates);
    if (!options.trustedCertificates.isEmpty() && authorities.isEmpty())
        return Failure{.kind = FailureKind::InvalidInput, .detail = u"no certificate in PEM form"_s};
    SmtpDeadlines deadlines;
    if (options.timeout)
        deadlines.overall = *options.timeout;
    return makeSmtpProbe(account, std::move(secret), order, authorities, deadlines);
}

CliWorld makeWorld(Parts &parts)
{
    CliWorld world;
    world.readCatalog = readCatalog;
    world.readDiagnoser = readDiagnoser;
    world.accounts = [&parts]() -> AccountStore & {
        return parts.accounts ? *parts.accounts : parts.accounts.emplace(accountsDirectory());
    };
    world.keychain = [&parts]() -> SecretStore & { return parts.keychain ? *parts.keychain : parts.keychain.emplace(); };
    world.makeProbe = makeProbe;
    world.readSenderServices = readSenderServices;
    world.makeDomainProbe = makeDomainProbe;
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
    return QCoreApplication::exec();
}
