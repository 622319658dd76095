// SPDX-License-Identifier: GPL-3.0-or-later
// The program with the window: puts the real parts together and shows the accounts, or the wizard for the first one.
#include "composition.h"
#include "darklook.h"
#include "exchangeroom.h"
#include "homeroom.h"
#include "koreanface.h"
#include "newestsecrets.h"
#include "singleinstance.h"

#include "dns/systemdnsresolver.h"
#include "gui/setupwizard.h"
#include "secrets/keychainsecretstore.h"
#include "secrets/runsecretstore.h"
#include "secrets/sessionsecretstore.h"
#include "store/fileimportjournal.h"
#include "store/fileproofhistory.h"
#include "store/jsonaccountstore.h"
#include "wizard/accountround.h"
#include "wizard/language.h"

#include <QApplication>
#include <QFileInfo>
#include <QIcon>
#include <QMessageBox>
#include <QSettings>
#include <QThreadPool>
#include <algorithm>
#include <future>
#include <iterator>
#include <optional>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

QIcon programIcon()
{
    QIcon icon;
    for (const int size : {16, 20, 22, 24, 32, 40, 48, 64, 128, 256})
        icon.addFile(u":/sendproof/icons/sendproof-%1.png"_s.arg(size), QSize(size, size));
    return icon;
}

/// The choices that outlive a run; never anything about an account.
QSettings settings()
{
    return QSettings(accountsDirectory() + u"/settings.ini"_s, QSettings::IniFormat);
}

QList<MailAccount> accountsWith(const QList<QUuid> &ids, AccountStore &accounts)
{
    const Result<QList<MailAccount>> all = accounts.accounts();
    QList<MailAccount> chosen;
    if (all) {
        std::copy_if(all.value().begin(), all.value().end(), std::back_inserter(chosen),
                     [&ids](const MailAccount &account) { return ids.contains(account.id); });
    }
    return chosen;
}

/// The list, and where there are no accounts the wizard in front of it: whoever has accounts elsewhere closes it and
/// takes them in. A file that can't be read is no reason to begin from nothing: the list says what is the matter with
/// it.
void showFirstWindow(HomeRoom &room, JsonAccountStore &accounts, const QString &fileToImport)
{
    constexpr qint64 many = 256 * 1024; // bytes; reading that takes a while, and it isn't empty
    const bool isLong = QFileInfo(accounts.fileName()).size() > many;
    const Result<QList<MailAccount>> kept = isLong ? QList<MailAccount>() : accounts.accounts();
    if (isLong)
        room.showHome();
    else
        room.showHome(kept);
    if (!fileToImport.isEmpty())
        room.openImport(fileToImport);
    else if (!isLong && kept && kept.value().isEmpty())
        room.presenter().addAccount();
}

/// The file this start is to take in, as any working directory finds it.
QString fileToImport()
{
    const QString given = QApplication::arguments().value(1);
    return given.isEmpty() ? QString() : QFileInfo(given).absoluteFilePath();
}

} // namespace

int main(int argc, char **argv)
{
    const DarkLook darkLook;
    QApplication application(argc, argv);
    prepareProcess();
    SingleInstance instance(accountsDirectory());
    const StartOrder own{.file = fileToImport(), .activationToken = qgetenv("XDG_ACTIVATION_TOKEN")};
    if (instance.start(own) == SingleInstance::Role::HandedOver)
        return 0;
    // Goes by beside the rest. Never before the application stands: Qt takes the thread of the first object for its
    // own.
    std::future<Result<CauseBook>> reading = std::async(std::launch::async, readCauseBook);
    darkLook.dress();
    QGuiApplication::setDesktopFileName(u"kr.sendproof.Sendproof"_s);
    QGuiApplication::setApplicationDisplayName(u"Sendproof"_s);
    QApplication::setWindowIcon(programIcon());

    const KoreanFace face;
    Language language;
    const auto useLanguage = [&face, &language](const QString &code) {
        language.use(code);
        if (const std::optional<QFont> font = face.fontFor(language.current()))
            QApplication::setFont(*font);
    };
    useLanguage(settings().value("language"_L1, Language::ofSystem()).toString());
    const Result<ProviderCatalog> catalog = readCatalog();
    const Result<SenderServices> services = readSenderServices();
    const Result<CauseBook> book = reading.get();
    const Result<DirectGround> ground = catalog ? readDirectGround(catalog.value()) : catalog.error();
    if (!catalog || !services || !book || !ground) {
        const Failure &failure = !ground ? ground.error() : !services ? services.error() : book.error();
        QMessageBox::critical(
            nullptr, u"Sendproof"_s,
            QCoreApplication::translate("main", "This copy of Sendproof is damaged. Please install it again.") +
                u"\n\n"_s + failure.detail);
        return 3;
    }
    SystemDnsResolver dns;
    KeychainSecretStore keychain;
    DirectRoom direct(ground.value(), dns, [&keychain]() -> SecretStore & { return keychain; });
    for (const OverlayProblem &problem : catalog.value().problems() + direct.problems())
        QMessageBox::warning(
            nullptr, u"Sendproof"_s,
            QCoreApplication::translate("main", "An entry of your own for a mail service was left out.") + u"\n\n"_s +
                problem.toString());
    JsonAccountStore accounts(accountsDirectory());
    JsonAccountStore listedAccounts(accountsDirectory()); // read in another thread
    FileProofHistory history(accountsDirectory());
    FileImportJournal journal(accountsDirectory());
    SessionSecretStore session;
    RunSecretStore secrets(session, keychain);
    NewestSecrets lasting(direct, secrets);
    NewestSecrets passing(direct, session);
    ExchangeRoom exchange(catalog.value(), {accounts, lasting, journal});
    exchange.clearUp(&application);
    PracticeRoom practice;
    const MakeProbe makeProbe = [&practice, &direct](const MailAccount &account, Secret secret,
                                                     const TestOrder &order) {
        if (account.direct)
            return direct.makeProbe(account, std::move(secret), order);
        return makeSmtpProbe(account, std::move(secret), order,
                             account.isPractice ? practice.authorities() : QList<QSslCertificate>());
    };
    const SetupStories stories{
        .mailProbe = makeProbe,
        .domainProbe = [](const DomainOrder &order) { return makeDomainProbe(order, {}); },
        .portSurvey = [&catalog,
                       &dns](const SurveyOrder &order) { return makePortSurvey(catalog.value(), dns, order); },
        .discovery = [&catalog,
                      &dns](const DiscoveryOrder &order) { return makeDiscovery(catalog.value(), dns, order); },
        .direct = direct.means(),
        .exchange = exchange.means()};
    HelpLinks helpLinks(catalog.value(), settings().value("hideHelpLinks"_L1, false).toBool());
    QObject::connect(&helpLinks, &HelpLinks::changed, &application,
                     [](bool isHidden) { settings().setValue("hideHelpLinks"_L1, isHidden); });
    HomeMeans means{
        .accounts = accounts,
        .secrets = lasting,
        .catalog = catalog.value(),
        .practice = practice,
        .book = &book.value(),
        .history = &history,
        .readAccounts = inTheBackground(listedAccounts),
        .makeRound =
            [&](RoundOrder order) {
                return RunningRound(new AccountRound({.accounts = accounts,
                                                      .history = history,
                                                      .keychain = lasting,
                                                      .makeProbe = makeProbe,
                                                      .book = [&book] { return &book.value(); },
                                                      .catalog = catalog.value(),
                                                      .practice = &practice},
                                                     std::move(order)));
            },
        .directProblem = stories.direct.problemWith,
        .revoke = [&direct](const MailAccount &account, Secret token, QObject *context,
                            auto answer) { direct.revoke(account, std::move(token), context, std::move(answer)); }};
    HomeRoom room(
        {.makeWizard =
             [&] {
                 return std::make_unique<SetupWizard>(helpLinks, dns, services.value(), practice, stories, book.value(),
                                                      accounts, lasting, passing, language);
             },
         .means = std::move(means),
         .openExport =
             [&](QWidget *parent, const QList<QUuid> &ids) {
                 const QList<MailAccount> chosen = accountsWith(ids, accounts);
                 if (!chosen.isEmpty())
                     exchange.openExport(parent, chosen);
             },
         .openImport = [&exchange](QWidget *parent, const QString &path, const auto &changed,
                                   const auto &testWanted) { exchange.openImport(parent, path, changed, testWanted); },
         .useLanguage =
             [&useLanguage](const QString &code) {
                 useLanguage(code);
                 settings().setValue("language"_L1, code);
             }});
    showFirstWindow(room, accounts, own.file);
    instance.setTake([&room](const StartOrder &later) { room.comeForward(later.file); });
    const int code = QApplication::exec();
    QThreadPool::globalInstance()->waitForDone(); // it may be reading the accounts or a file to import
    return code;
}
