// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandline.h"

#include "support/fakehistory.h"
#include "support/fakesignin.h"

#include <QHash>
#include <QJsonObject>
#include <QTranslator>
#include <map>

namespace sendproof::test {

/// Marks whatever is translated, so that a test sees which words follow the language.
class MarkingTranslator : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override;
    bool isEmpty() const override { return false; }
};

class FakeAccountStore : public AccountStore
{
public:
    Result<QList<MailAccount>> accounts() override;
    Result<Done> edit(const AccountEdit &change) override;

    QList<MailAccount> list;
    std::optional<Failure> readFailure;
    std::optional<Failure> writeFailure;
};

class FakeKeychain : public SecretStore
{
public:
    void save(const QString &key, Secret secret, QObject *context, Answer<Done> answer) override;
    void load(const QString &key, QObject *context, Answer<Secret> answer) override;
    void remove(const QString &key, QObject *context, Answer<Done> answer) override;

    std::map<QString, QByteArray> secrets;
    std::optional<Failure> failure;
    bool forgetsToRemove = false;
};

/// What a FakeProbe does.
struct ProbeScript
{
    QList<StageTime> stages;
    QList<std::pair<bool, QByteArray>> lines;
    std::optional<Proof> proof; ///< Nothing: it fails
    Failure failure;
    AttemptFacts facts; ///< Its stages come from above
};

class FakeProbe : public MailProbe
{
    Q_OBJECT
public:
    explicit FakeProbe(ProbeScript script)
        : m_script(std::move(script))
    {
    }
    void start() override;
    const AttemptFacts &facts() const override { return m_facts; }

private:
    void step(qsizetype index);
    ProbeScript m_script;
    AttemptFacts m_facts;
};

/// A look at a domain that finds what it is given.
class FakeDomainProbe : public DomainProbe
{
    Q_OBJECT
public:
    explicit FakeDomainProbe(Result<DomainReport> result)
        : m_result(std::move(result))
    {
    }
    void start() override;

private:
    Result<DomainReport> m_result;
};

/// A search that finds what it is given.
class ToldDiscovery : public Discovery
{
    Q_OBJECT
public:
    explicit ToldDiscovery(DiscoveryReport report)
        : m_report(std::move(report))
    {
    }
    void start() override;
    const DiscoveryReport &report() const override { return m_report; }

private:
    DiscoveryReport m_report;
};

/// A look at ports that sees what it is given.
class ToldSurvey : public PortSurvey
{
    Q_OBJECT
public:
    ToldSurvey(QList<ProbedPort> ports, SubmissionServer wanted)
        : m_ports(std::move(ports))
        , m_wanted(std::move(wanted))
    {
    }
    void start() override;
    const QList<ProbedPort> &ports() const override { return m_ports; }
    NetworkVerdict verdict() const override { return judgeNetwork(m_wanted, m_ports); }

private:
    QList<ProbedPort> m_ports;
    SubmissionServer m_wanted;
};

class FakePractice : public PracticeService
{
public:
    Result<Done> open(int port, MailTaken mailTaken) override;
    QList<PracticeCase> cases() override;
    SubmissionServer server(Security security) override;
    QByteArray caCertificate() const override
    {
        return "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    }
    QString password() const override { return QStringLiteral("practice"); }

    MailTaken taken;
    int port = 0;
    bool isOpen = false;
    static inline std::optional<Failure> openFailure;
};

/// Runs the command line in this process, in a world of fakes.
class CliHarness
{
public:
    CliHarness();
    ~CliHarness();
    /// Runs @p arguments to the end; the exit code, or -1 when it did not end in time.
    int run(const QStringList &arguments);
    void start(const QStringList &arguments); ///< For commands that stay
    bool waitForEnd();
    QJsonObject json() const;                    ///< Of the last line of out
    QJsonObject jsonLine(qsizetype index) const; ///< Of one line of out
    QStringList lines() const;                   ///< Of out
    bool hasSaid(const QByteArray &bytes) const { return out.contains(bytes) || error.contains(bytes); }
    MailAccount &addAccount(const QString &name, const QString &workspace = {});
    /// An account at Google's web API, or at Microsoft's, with a token in the keychain.
    MailAccount &addDirectAccount(const QString &name, DirectService service = DirectService::Google);

    CliWorld world;
    FakeAccountStore store;
    FakeKeychain keychain;
    FakeProofHistory history;
    ProbeScript script;
    FakePractice *practice = nullptr; ///< The one that was made last
    QByteArray stdinBytes;
    QHash<QString, QByteArray> variables;
    QByteArray out;
    QByteArray error;
    bool isOutputBroken = false;
    int exit = -1;

    Result<DomainReport> domainResult = DomainReport{}; ///< What a domain probe finds
    DomainOrder probedDomain;
    QString probedNameserver;

    DiscoveryReport foundSettings; ///< What a search finds
    QList<ProbedPort> seenPorts;   ///< What a look at ports sees
    std::optional<DiscoveryOrder> searched;
    std::optional<SurveyOrder> surveyed;
    ReachOptions reach; ///< Of the last of both

    FakeSignIns signIns;
    std::optional<Failure> directProblem; ///< What stands against every sign-in
    bool offersDeviceCode = false;
    bool hasBrowser = true;
    QList<QUrl> openedUrls;
    QByteArray revoked;                   ///< The token that was given back last
    std::optional<Failure> revokeFailure; ///< What comes of giving one back

    QStringList touched; ///< "catalog", "store", "keychain", "practice", "translations", "stdin" in the order of use
    int probesMade = 0;
    MailAccount probedAccount;
    QByteArray probedSecret;
    TestOrder probedOrder;
    RunOptions probedRun;
    std::function<void()> interrupt;
    std::function<void()> endStdin;

private:
    void connectStores();
    void connectStreams();
    void connectDiscovery();
    void connectDirect();
    std::unique_ptr<CommandLine> m_commandLine;
    MarkingTranslator m_translator;
};

/// Arguments of a test that is right in every point.
QStringList goodTest(const QStringList &more = {});
Proof acceptedProof();

} // namespace sendproof::test
