// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliharness.h"

#include "support/builtincausebook.h"

#include <QJsonDocument>
#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sendproof::test {

namespace {

constexpr auto catalogJson = R"({"providers": [{"id": "naver", "name": {"ko": "네이버", "en": "Naver"},
  "domains": ["naver.com"], "host": "smtp.naver.com", "ports": [{"port": 465, "security": "implicit-tls"}],
  "login_form": "local_part", "password_kind": "app_password", "password_name": {"ko": "비밀번호", "en": "password"},
  "source": "https://example.com", "as_of": "2026-01-01"}]})";

template<typename T> void later(QObject *context, T answer)
{
    QMetaObject::invokeMethod(context, std::move(answer), Qt::QueuedConnection);
}

} // namespace

QString MarkingTranslator::translate(const char *, const char *source, const char *, int) const
{
    return u"[ko] "_s + QString::fromUtf8(source);
}

Result<QList<MailAccount>> FakeAccountStore::accounts()
{
    if (readFailure)
        return *readFailure;
    return list;
}

Result<Done> FakeAccountStore::edit(const AccountEdit &change)
{
    if (writeFailure)
        return *writeFailure;
    QList<MailAccount> changed = list;
    const Result<Done> edited = change(changed);
    if (edited)
        list = changed;
    return edited;
}

void FakeKeychain::save(const QString &key, Secret secret, QObject *context, Answer<Done> answer)
{
    if (!failure)
        secrets[key] = secret.bytes().toByteArray();
    later(context, [this, answer] { answer(failure ? Result<Done>(*failure) : Result<Done>(Done{})); });
}

void FakeKeychain::load(const QString &key, QObject *context, Answer<Secret> answer)
{
    later(context, [this, key, answer] {
        if (failure)
            return answer(*failure);
        if (!secrets.contains(key))
            return answer(Failure{.kind = FailureKind::SecretMissing});
        answer(Secret(secrets.at(key)));
    });
}

void FakeKeychain::remove(const QString &key, QObject *context, Answer<Done> answer)
{
    if (!failure && !forgetsToRemove)
        secrets.erase(key);
    later(context, [this, answer] { answer(failure ? Result<Done>(*failure) : Result<Done>(Done{})); });
}

void FakeProbe::start()
{
    m_facts = m_script.facts;
    m_facts.stages.clear();
    later(this, [this] { step(0); });
}

void FakeProbe::step(qsizetype index)
{
    if (index < m_script.stages.size()) {
        m_facts.stages.append(m_script.stages.at(index));
        Q_EMIT stageReached(m_script.stages.at(index).stage, m_script.stages.at(index).began);
        return later(this, [this, index] { step(index + 1); });
    }
    for (const auto &[isSent, line] : m_script.lines)
        Q_EMIT lineExchanged(isSent, line);
    Q_EMIT finished(m_script.proof ? Result<Proof>(*m_script.proof) : Result<Proof>(m_script.failure));
}

void FakeDomainProbe::start()
{
    later(this, [this] { Q_EMIT finished(m_result); });
}

void ToldDiscovery::start()
{
    later(this, [this] { Q_EMIT finished(); });
}

void ToldSurvey::start()
{
    later(this, [this] { Q_EMIT finished(); });
}

Result<Done> FakePractice::open(int wanted, MailTaken mailTaken)
{
    if (openFailure)
        return *openFailure;
    taken = std::move(mailTaken);
    port = wanted ? wanted : 4650;
    isOpen = true;
    return Done{};
}

QList<PracticeCase> FakePractice::cases()
{
    const SubmissionServer where = isOpen ? server(Security::ImplicitTls) : SubmissionServer{};
    return {{u"ok"_s, u"ok@practice.test"_s, where, Stage::Accepted, {}},
            {u"wrong-password"_s, u"wrong-password@practice.test"_s, where, Stage::Auth, u"auth.bad_credentials"_s}};
}

SubmissionServer FakePractice::server(Security security)
{
    SubmissionServer made;
    made.host = *HostName::parse(u"127.0.0.1").host;
    made.port = security == Security::ImplicitTls ? port : port + 1;
    made.security = security;
    return made;
}

CliHarness::CliHarness()
{
    script.stages = {{Stage::Dns, 0ms, 2ms}, {Stage::Connect, 2ms, 10ms}, {Stage::Auth, 12ms, 30ms}};
    script.proof = acceptedProof();
    connectStores();
    connectStreams();
    connectDiscovery();
    connectDirect();
    world.makeProbe = [this](const MailAccount &account, Secret secret, const TestOrder &order,
                             const RunOptions &options) -> Result<Story<MailProbe>> {
        ++probesMade;
        probedAccount = account;
        probedSecret = secret.bytes().toByteArray();
        probedOrder = order;
        probedRun = options;
        if (options.trustedCertificates.contains("unreadable"))
            return Failure{.kind = FailureKind::InvalidInput};
        return Story<MailProbe>(new FakeProbe(script));
    };
    world.readCauseBook = [this] {
        touched.append(u"diagnosis"_s);
        return builtInCauseBook();
    };
    world.readSenderServices = [] {
        return SenderServices::fromJson(
            R"({"services": [{"id": "naver", "spf_include": "_spf.naver.test", "dkim_selectors": ["s1"], "source": "x",
                "as_of": "2026-01-01"}]})");
    };
    world.makeDomainProbe = [this](const DomainOrder &order, const QString &nameserver) {
        probedDomain = order;
        probedNameserver = nameserver;
        return Story<DomainProbe>(new FakeDomainProbe(domainResult));
    };
    world.makePractice = [this] {
        touched.append(u"practice"_s);
        auto made = std::make_unique<FakePractice>();
        practice = made.get();
        return made;
    };
}

CliHarness::~CliHarness() = default;

void CliHarness::connectStores()
{
    world.readCatalog = [this] {
        touched.append(u"catalog"_s);
        return ProviderCatalog::fromJson(catalogJson);
    };
    world.accounts = [this]() -> AccountStore & {
        touched.append(u"store"_s);
        return store;
    };
    world.history = [this]() -> ProofHistory & { return history; };
    world.keychain = [this]() -> SecretStore & {
        touched.append(u"keychain"_s);
        return keychain;
    };
}

void CliHarness::connectStreams()
{
    world.out = [this](QByteArrayView bytes) {
        out.append(bytes);
        return !isOutputBroken;
    };
    world.error = [this](QByteArrayView bytes) {
        error.append(bytes);
        return true;
    };
    world.readStdin = [this](StdinPart part, qsizetype limit) {
        touched.append(u"stdin"_s);
        if (part == StdinPart::NextLine) {
            const qsizetype end = stdinBytes.indexOf('\n') + 1;
            const QByteArray line = stdinBytes.left(qMin(limit, end > 0 ? end : stdinBytes.size()));
            stdinBytes.remove(0, line.size());
            return line;
        }
        const qsizetype end = part == StdinPart::FirstLine ? stdinBytes.indexOf('\n') : -1;
        return (end < 0 ? stdinBytes : stdinBytes.first(end)).left(limit);
    };
    world.environment = [this](const QString &name) {
        return variables.contains(name) ? std::optional(variables.value(name)) : std::nullopt;
    };
    world.whenInterrupted = [this](QObject *, std::function<void()> then) { interrupt = std::move(then); };
    world.whenStdinEnds = [this](QObject *, std::function<void()> then) { endStdin = std::move(then); };
    world.systemLanguage = [] { return u"en"_s; };
    world.loadTranslations = [this](const QString &) {
        touched.append(u"translations"_s);
        QCoreApplication::installTranslator(&m_translator);
    };
}

void CliHarness::connectDiscovery()
{
    world.makeDiscovery = [this](const ProviderCatalog &, const DiscoveryOrder &order,
                                 const ReachOptions &options) -> Result<Story<Discovery>> {
        searched = order;
        reach = options;
        if (options.trustedCertificates.contains("unreadable"))
            return Failure{.kind = FailureKind::InvalidInput};
        return Story<Discovery>(new ToldDiscovery(foundSettings));
    };
    world.makePortSurvey = [this](const ProviderCatalog &, const SurveyOrder &order,
                                  const ReachOptions &options) -> Result<Story<PortSurvey>> {
        surveyed = order;
        reach = options;
        return Story<PortSurvey>(new ToldSurvey(seenPorts, order.wanted));
    };
}

void CliHarness::connectDirect()
{
    world.direct = [this]() -> Result<DirectDesk> {
        touched.append(u"direct"_s);
        DirectMeans means{.signIn = signIns.maker(),
                          .problemWith = [this](const DirectRoute &) { return directProblem; },
                          .offersDeviceCode = [this](const DirectRoute &) { return offersDeviceCode; }};
        return DirectDesk{.means = std::move(means),
                          .revoke = [this](const MailAccount &, Secret token, QObject *context, auto answer) {
                              revoked = token.bytes().toByteArray();
                              later(context, [this, answer] {
                                  answer(revokeFailure ? Result<Done>(*revokeFailure) : Result<Done>(Done{}));
                              });
                          }};
    };
    world.openUrl = [this](const QUrl &url) {
        openedUrls.append(url);
        return hasBrowser;
    };
}

void CliHarness::start(const QStringList &arguments)
{
    QCoreApplication::removeTranslator(&m_translator);
    out.clear();
    error.clear();
    touched.clear();
    exit = -1;
    m_commandLine = std::make_unique<CommandLine>(world);
    QObject::connect(m_commandLine.get(), &CommandLine::finished, [this](int code) { exit = code; });
    m_commandLine->start(arguments);
}

bool CliHarness::waitForEnd()
{
    return QTest::qWaitFor([this] { return exit >= 0; }, 2000);
}

int CliHarness::run(const QStringList &arguments)
{
    start(arguments);
    waitForEnd();
    return exit;
}

QStringList CliHarness::lines() const
{
    return QString::fromUtf8(out).split(u'\n', Qt::SkipEmptyParts);
}

QJsonObject CliHarness::jsonLine(qsizetype index) const
{
    return QJsonDocument::fromJson(lines().value(index).toUtf8()).object();
}

QJsonObject CliHarness::json() const
{
    return jsonLine(lines().size() - 1);
}

MailAccount &CliHarness::addAccount(const QString &name, const QString &workspace)
{
    MailAccount account;
    account.id = QUuid::createUuid();
    account.name = name;
    account.workspace = workspace;
    account.server.host = *HostName::parse(u"smtp.naver.com").host;
    account.login = u"haneul"_s;
    account.sender.address = *MailAddress::parse(u"haneul@naver.com").address;
    store.list.append(account);
    return store.list.last();
}

MailAccount &CliHarness::addDirectAccount(const QString &name, DirectService service)
{
    MailAccount &account = addAccount(name);
    account.direct = DirectRoute{.service = service,
                                 .signedInAt = QDateTime(QDate(2026, 11, 20), QTime(3, 4, 5), Qt::UTC),
                                 .endsAt = QDateTime(QDate(2026, 11, 27), QTime(3, 4, 5), Qt::UTC)};
    account.providerId = service == DirectService::Google ? u"gmail"_s : u"microsoft365"_s;
    account.login = u"haneul@naver.com"_s;
    keychain.secrets[account.secretKey()] = "refresh-token-0123456789";
    return account;
}

QStringList goodTest(const QStringList &more)
{
    return QStringList{u"test"_s,
                       u"--host"_s,
                       u"smtp.example.com"_s,
                       u"--login"_s,
                       u"me@example.com"_s,
                       u"--from"_s,
                       u"me@example.com"_s,
                       u"--to"_s,
                       u"you@example.net"_s,
                       u"--password-stdin"_s} +
           more;
}

Proof acceptedProof()
{
    Proof proof;
    proof.reply = {250, EnhancedCode{2, 0, 0}, u"2.0.0 Ok: queued as 4F2"_s};
    proof.messageId = u"abc@example.com"_s;
    proof.arrivalCode = u"012345"_s;
    return proof;
}

} // namespace sendproof::test
