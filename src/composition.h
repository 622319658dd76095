// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/practiceservice.h"
#include "core/discovery.h"
#include "core/dnsresolver.h"
#include "core/domainprobe.h"
#include "core/exporter.h"
#include "core/importer.h"
#include "core/mailprobe.h"
#include "core/portsurvey.h"
#include "core/practicehost.h"
#include "core/providercatalog.h"
#include "practice/practiceserver.h"
#include "smtp/smtpsession.h"
#include "wizard/causebook.h"
#include "wizard/sheetexporters.h"

#include <QSslCertificate>
#include <memory>
#include <vector>

// What the two programs put together in the same way. With main.cpp and main_cli.cpp this is the composition root: the
// only place that names concrete classes of several layers.
namespace sendproof {

/// The first thing of both programs: name and version of the application object, on which the places of files depend,
/// the system's proxies, and no core dump or crash report (SECURITY.md says how far that goes on Windows).
void prepareProcess();

/// Where the accounts are kept: the platform's folder for an application's configuration.
QString accountsDirectory();

/// The files in the folders providers.d of the configuration, the system's first, each folder by name.
QList<OverlayFile> ownProviderFiles();

/// The files policy.json of the configuration, the user's first and the administrator's behind it. A setting of the
/// catalogue can only hide more; of two that name a client id the administrator's counts.
QList<OverlayFile> policyFiles();

/// The catalogue that is built into the program, with one's own entries and under the policies beside them.
Result<ProviderCatalog> readCatalog();

/// The rules and texts by which failures are explained, as they are built into the program. Safe in any thread.
Result<CauseBook> readCauseBook();

/// Everything that reads a file of accounts, the encrypted bundle first. @p owner: see plainImporters().
Importers allImporters(const MailAddress &owner);

/// What the providers need in the DNS of a domain, as it is built into the program.
Result<SenderServices> readSenderServices();

/// Every kind of export but the bundle, which takes a passphrase. @p openPrinter makes the printer of PDFs when one is
/// first wanted; empty: there are no PDFs.
std::vector<std::unique_ptr<Exporter>> makeExporters(const ProviderCatalog &catalog,
                                                     const OpenSheetPrinter &openPrinter);

/// The encrypted bundle, see sealedBundle().
Result<Secret> sealWithPassphrase(const QList<MailAccount> &accounts, const SecretOf &secretOf,
                                  const Secret &passphrase);

/// A look at a domain. @p nameserver: see CliWorld::makeDomainProbe.
Story<DomainProbe> makeDomainProbe(const DomainOrder &order, const QString &nameserver);

/// A search for settings. @p catalog and @p dns must outlive it; @p authorities are trusted beside the system's.
Story<Discovery> makeDiscovery(const ProviderCatalog &catalog, DnsResolver &dns, const DiscoveryOrder &order,
                               const QList<QSslCertificate> &authorities = {});

/// A look at the ports of a mail server; the rest as for makeDiscovery().
Story<PortSurvey> makePortSurvey(const ProviderCatalog &catalog, DnsResolver &dns, const SurveyOrder &order,
                                 const QList<QSslCertificate> &authorities = {});

/// An attempt over SMTP. @p authorities are trusted beside the system's.
Story<MailProbe> makeSmtpProbe(const MailAccount &account, Secret secret, const TestOrder &order,
                               const QList<QSslCertificate> &authorities, const SmtpDeadlines &deadlines = {});

/// The practice server as the wizard uses it: opened when it is first needed, closed with the program.
class PracticeRoom final : public PracticeHost
{
public:
    Result<Done> open() override;
    QStringList scenarios() const override;
    SubmissionServer endpointFor(const QString &login) override;
    QList<QByteArray> mails() const override;
    QList<QSslCertificate> authorities() const; ///< What a client of the practice server trusts

private:
    PracticeServer m_server;
};

/// The practice server as the command line runs it.
class PracticeStand final : public PracticeService
{
public:
    Result<Done> open(int port, MailTaken mailTaken) override;
    QList<PracticeCase> cases() override;
    SubmissionServer server(Security security) override;
    QByteArray caCertificate() const override { return m_server.caCertificatePem(); }
    QString password() const override;

private:
    PracticeServer m_server;
};

} // namespace sendproof
