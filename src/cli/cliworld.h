// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/practiceservice.h"
#include "core/accountstore.h"
#include "core/discovery.h"
#include "core/domainprobe.h"
#include "core/exporter.h"
#include "core/importer.h"
#include "core/importjournal.h"
#include "core/mailprobe.h"
#include "core/portsurvey.h"
#include "core/proofhistory.h"
#include "core/providercatalog.h"
#include "core/secretstore.h"
#include "wizard/causebook.h"
#include "wizard/directmeans.h"
#include "wizard/exchangemeans.h"

#include <QByteArray>
#include <QString>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace sendproof {

/// What one run of `test` asks of the attempt beyond the account.
struct RunOptions
{
    QByteArray trustedCertificates; ///< PEM; trusted beside those of the system. Empty: only the system's
    std::optional<std::chrono::milliseconds> timeout; ///< For the whole attempt; nothing: the usual deadlines
};

/// What a search asks and trusts in place of, and beside, what the system does.
struct ReachOptions
{
    QString nameserver;             ///< An IP address to ask in place of the system's servers, or empty
    QByteArray trustedCertificates; ///< PEM; trusted beside those of the system. Empty: only the system's
};

/// How much of standard input is wanted.
enum class StdinPart {
    FirstLine, ///< Up to and without the first LF; on a terminal without echo
    NextLine,  ///< Up to and with the next LF; empty at the end. Reads ahead: not to be mixed with the other parts
    Everything ///< Up to its end
};

/// The direct route of one run.
struct DirectDesk
{
    DirectMeans means;
    QList<OverlayProblem> problems; ///< Client ids of policy files that were left out
    /// Gives the permission of an account back at its service. One answer, later; none once @p context is gone. Fails
    /// with AuthNotOffered where only the person can do that.
    std::function<void(const MailAccount &account, Secret refreshToken, QObject *context,
                       std::function<void(const Result<Done> &)> answer)>
        revoke;
};

/// Everything the commands reach outside themselves; filled by the composition root, by fakes in tests. What costs
/// time is made only when a command asks for it: `test` alone must touch neither catalogue nor store nor keychain.
struct CliWorld
{
    std::function<Result<ProviderCatalog>()> readCatalog;
    std::function<Result<CauseBook>()> readCauseBook;
    std::function<AccountStore &()> accounts;
    std::function<SecretStore &()> keychain;
    std::function<ProofHistory &()> history;
    /// Everything that reads a file of accounts; @p owner: whose account it is where a file doesn't say, or empty.
    std::function<Importers(const MailAddress &owner)> importers;
    std::function<ImportJournal &()> importJournal;
    /// Like MakeProbe, for one run. Fails with InvalidInput when @p options holds no readable certificate.
    std::function<Result<Story<MailProbe>>(const MailAccount &account, Secret secret, const TestOrder &order,
                                           const RunOptions &options)>
        makeProbe;
    /// Fails with NotReadable or Damaged where this copy of the program is damaged.
    std::function<Result<DirectDesk>()> direct;
    std::function<bool(const QUrl &url)> openUrl; ///< In the system's browser; false where none could be started
    std::function<std::unique_ptr<PracticeService>()> makePractice;
    std::function<Result<SenderServices>()> readSenderServices;
    /// One look at a domain; @p nameserver: an IP address to ask in place of the system's servers, or empty.
    std::function<Story<DomainProbe>(const DomainOrder &order, const QString &nameserver)> makeDomainProbe;
    /// One search for settings, and one look at the ports of a server. @p catalog must outlive them. Both fail with
    /// InvalidInput when @p reach holds no readable certificate.
    std::function<Result<Story<Discovery>>(const ProviderCatalog &catalog, const DiscoveryOrder &order,
                                           const ReachOptions &reach)>
        makeDiscovery;
    std::function<Result<Story<PortSurvey>>(const ProviderCatalog &catalog, const SurveyOrder &order,
                                            const ReachOptions &reach)>
        makePortSurvey;
    /// The formats of `export`, in the order they are listed in. Fails where this copy of the program is damaged.
    std::function<Result<std::vector<std::unique_ptr<Exporter>>>()> makeExporters;
    SealBundle seal; ///< Seals what a format with SecretPolicy::Always stands for

    /// Write UTF-8 bytes and flush; false when they could not be written.
    std::function<bool(QByteArrayView)> out;
    std::function<bool(QByteArrayView)> error;
    std::function<bool()> isOutTerminal; ///< Standard output is a terminal, not a file or a pipe
    /// At most @p limit bytes of standard input.
    std::function<QByteArray(StdinPart part, qsizetype limit)> readStdin;
    /// A variable's bytes (UTF-8 on Windows); nothing where it isn't set.
    std::function<std::optional<QByteArray>(const QString &name)> environment;
    /// Call @p then once, from the event loop, when the user interrupts the program (Ctrl-C, SIGTERM) or when standard
    /// input ends; not any more once @p context is gone.
    std::function<void(QObject *context, std::function<void()> then)> whenInterrupted;
    std::function<void(QObject *context, std::function<void()> then)> whenStdinEnds;

    std::function<QString()> systemLanguage;                       ///< "ko" or "en"
    std::function<void(const QString &language)> loadTranslations; ///< Before the first word, unless that is English
};

} // namespace sendproof
