// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition.h"

#include "bundle/bundleimporter.h"
#include "bundle/sealedbundle.h"
#include "discovery/discoverysession.h"
#include "discovery/serversurvey.h"
#include "dns/domaincheck.h"
#include "dns/organizationaldomain.h"
#include "dns/systemdnsresolver.h"
#include "exporters/clientexporters.h"
#include "exporters/exporters.h"
#include "importers/importerlist.h"
#include "practice/practicescenario.h"
#include "smtp/smtpportprobe.h"
#include "wizard/testmailwords.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QNetworkProxyFactory>
#include <QStandardPaths>
#include <algorithm>
#include <future>
#include <iterator>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#elif defined(Q_OS_WIN)
#include <qt_windows.h>
// Of werapi.h, which MinGW has without its constants; kernel32 has the function since Windows Vista.
extern "C" __declspec(dllimport) HRESULT WINAPI WerSetFlags(DWORD flags);
#endif

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

const QString practicePassword = u"open-sesame"_s;

MakePortProbe portProbeMaker(const QList<QSslCertificate> &authorities)
{
    return [authorities](const PortQuestion &question) {
        return Story<PortProbe>(new SmtpPortProbe(question, authorities));
    };
}

Result<Diagnoser> readRules()
{
    QFile file(u":/sendproof/diagnosis.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{.kind = FailureKind::NotReadable, .detail = file.fileName()};
    return Diagnoser::fromJson(file.readAll());
}

Result<CauseCatalog> readCauses()
{
    QFile file(u":/sendproof/causes.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{.kind = FailureKind::NotReadable, .detail = file.fileName()};
    return CauseCatalog::fromJson(file.readAll());
}

} // namespace

namespace {

/// A crash must not write what is in memory, a password among it, to a file.
void forbidDumps()
{
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
#elif defined(Q_OS_WIN)
    // Windows makes no report of a crash then; should it be made to make one, it leaves the heap out.
    constexpr DWORD withoutHeap = 1; // WER_FAULT_REPORTING_FLAG_NOHEAP
    ::SetErrorMode(::GetErrorMode() | SEM_NOGPFAULTERRORBOX);
    ::WerSetFlags(withoutHeap);
#endif
}

} // namespace

void prepareProcess()
{
    forbidDumps();
    QCoreApplication::setApplicationName(u"sendproof"_s);
    QCoreApplication::setApplicationVersion(u"" SENDPROOF_VERSION ""_s);
    QNetworkProxyFactory::setUseSystemConfiguration(true);
}

QString accountsDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
}

QList<OverlayFile> ownProviderFiles()
{
    constexpr qint64 longest = 16 * 1024 * 1024; // one byte more and strict reading refuses it
    QList<OverlayFile> files;
    QStringList folders = QStandardPaths::standardLocations(QStandardPaths::AppConfigLocation);
    std::reverse(folders.begin(), folders.end()); // what the user wrote comes last, and wins
    for (const QString &folder : std::as_const(folders)) {
        const QDir dir(folder + u"/providers.d"_s);
        for (const QString &name : dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
            QFile file(dir.filePath(name));
            files.append({file.fileName(), file.open(QIODevice::ReadOnly) ? file.read(longest + 1) : QByteArray()});
        }
    }
    return files;
}

QList<OverlayFile> policyFiles()
{
    QList<OverlayFile> files;
    for (const QString &name : QStandardPaths::locateAll(QStandardPaths::AppConfigLocation, u"policy.json"_s)) {
        QFile file(name);
        files.append({name, file.open(QIODevice::ReadOnly) ? file.read(65536) : QByteArray()});
    }
    return files;
}

Result<ProviderCatalog> readCatalog()
{
    QFile file(u":/sendproof/providers.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{.kind = FailureKind::NotReadable, .detail = file.fileName()};
    Result<ProviderCatalog> builtIn = ProviderCatalog::fromJson(file.readAll());
    if (!builtIn)
        return builtIn;
    ProviderCatalog catalog = builtIn.value().withOverlay(ownProviderFiles());
    for (const OverlayFile &policy : policyFiles())
        catalog = catalog.withPolicy(policy);
    return catalog;
}

Result<CauseBook> readCauseBook()
{
    // Two large files: each takes about as long as the other.
    std::future<Result<Diagnoser>> rules = std::async(std::launch::async, [] { return readRules(); });
    const Result<CauseCatalog> causes = readCauses();
    const Result<Diagnoser> diagnoser = rules.get();
    if (!diagnoser)
        return diagnoser.error();
    if (!causes)
        return causes.error();
    return CauseBook(diagnoser.value(), causes.value());
}

Importers allImporters(const MailAddress &owner)
{
    Importers importers;
    importers.push_back(std::make_unique<BundleImporter>());
    Importers plain = plainImporters(owner);
    for (std::unique_ptr<Importer> &importer : plain)
        importers.push_back(std::move(importer));
    return importers;
}

Result<SenderServices> readSenderServices()
{
    QFile file(u":/sendproof/senderdomains.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{.kind = FailureKind::NotReadable, .detail = file.fileName()};
    return SenderServices::fromJson(file.readAll());
}

std::vector<std::unique_ptr<Exporter>> makeExporters(const ProviderCatalog &catalog,
                                                     const OpenSheetPrinter &openPrinter)
{
    std::vector<std::unique_ptr<Exporter>> all = sheetExporters(catalog, openPrinter);
    std::ranges::move(clientExporters(catalog), std::back_inserter(all));
    std::ranges::move(plainExporters(), std::back_inserter(all));
    return all;
}

Result<Secret> sealWithPassphrase(const QList<MailAccount> &accounts, const SecretOf &secretOf,
                                  const Secret &passphrase)
{
    return sealedBundle(accounts, secretOf, passphrase);
}

Story<DomainProbe> makeDomainProbe(const DomainOrder &order, const QString &nameserver)
{
    auto *resolver = new SystemDnsResolver({.nameserver = QHostAddress(nameserver)});
    auto *check = new DomainCheck(*resolver, order);
    resolver->setParent(check);
    return Story<DomainProbe>(check);
}

Story<Discovery> makeDiscovery(const ProviderCatalog &catalog, DnsResolver &dns, const DiscoveryOrder &order,
                               const QList<QSslCertificate> &authorities)
{
    DiscoveryPlan plan{.siteOf = organizationalDomain, .extraAuthorities = authorities};
    return Story<Discovery>(new DiscoverySession(catalog, dns, portProbeMaker(authorities), order, std::move(plan)));
}

Story<PortSurvey> makePortSurvey(const ProviderCatalog &catalog, DnsResolver &dns, const SurveyOrder &order,
                                 const QList<QSslCertificate> &authorities)
{
    return Story<PortSurvey>(new ServerSurvey(catalog, dns, portProbeMaker(authorities), order));
}

Story<MailProbe> makeSmtpProbe(const MailAccount &account, Secret secret, const TestOrder &order,
                               const QList<QSslCertificate> &authorities, const SmtpDeadlines &deadlines)
{
    const QString code = TestMessage::makeArrivalCode();
    const TestMailWords words = testMailWords(account, code);
    SmtpSessionPlan plan{.server = account.server,
                         .login = account.login,
                         .message = {account.sender, order.recipient, words.subject, words.body, order.language},
                         .arrivalCode = code,
                         .dryRun = order.dryRun,
                         .extraAuthorities = authorities,
                         .deadlines = deadlines};
    return Story<MailProbe>(new SmtpSession(std::move(plan), std::move(secret)));
}

Result<Done> PracticeRoom::open()
{
    return m_server.isRunning() ? Result<Done>(Done{}) : m_server.start();
}

QStringList PracticeRoom::scenarios() const
{
    QStringList ids;
    for (const PracticeScenario &scenario : PracticeScenario::all())
        ids += QString(scenario.id);
    return ids;
}

SubmissionServer PracticeRoom::endpointFor(const QString &login)
{
    return m_server.endpointFor(login);
}

QList<QByteArray> PracticeRoom::mails() const
{
    QList<QByteArray> mails;
    for (const PracticeMail &mail : m_server.mails())
        mails += mail.bytes;
    return mails;
}

QList<QSslCertificate> PracticeRoom::authorities() const
{
    return QSslCertificate::fromData(m_server.caCertificatePem());
}

Result<Done> PracticeStand::open(int port, MailTaken mailTaken)
{
    QObject::connect(&m_server, &PracticeServer::mailTaken, &m_server,
                     [mailTaken = std::move(mailTaken)](const PracticeMail &mail) {
                         mailTaken({mail.login, mail.from, mail.to, mail.bytes});
                     });
    const Result<Done> started = m_server.start(static_cast<quint16>(port));
    return started ? m_server.openAll() : started;
}

QList<PracticeCase> PracticeStand::cases()
{
    QList<PracticeCase> cases;
    for (const PracticeScenario &scenario : PracticeScenario::all()) {
        cases += PracticeCase{.id = scenario.id,
                              .login = scenario.login(),
                              .server = m_server.endpointFor(scenario.login(), scenario.security),
                              .stage = scenario.stage,
                              .cause = scenario.cause};
    }
    return cases;
}

SubmissionServer PracticeStand::server(Security security)
{
    return m_server.endpointFor(PracticeScenario::ok().login(), security);
}

QString PracticeStand::password() const
{
    return practicePassword;
}

} // namespace sendproof
