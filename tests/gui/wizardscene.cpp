// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizardscene.h"

#include "core/directclients.h"
#include "gui/searchedit.h"
#include "gui/wordlabel.h"
#include "support/builtincausebook.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFile>
#include <array>

namespace sendproof::test {

using namespace Qt::StringLiterals;

ProviderCatalog realCatalog()
{
    QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/providers.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("resources/providers.json can't be read");
    const auto catalog = ProviderCatalog::fromJson(file.readAll());
    if (!catalog)
        qFatal("resources/providers.json: %s", qPrintable(catalog.error().detail));
    return catalog.value();
}

SenderServices realServices()
{
    QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/senderdomains.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("resources/senderdomains.json can't be read");
    return SenderServices::fromJson(file.readAll()).value();
}

namespace {

QByteArray resource(const char *name)
{
    QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("resources/%s can't be read", name);
    return file.readAll();
}

} // namespace

OpenedPages::OpenedPages()
{
    QDesktopServices::setUrlHandler(u"https"_s, this, "open");
}

OpenedPages::~OpenedPages()
{
    QDesktopServices::unsetUrlHandler(u"https"_s);
}

WizardScene::WizardScene(Language &language)
    : helpLinks(realCatalog())
    , m_services(realServices())
    , m_language(language)
{
    dns.add("haneul-bakery.co.kr A 192.0.2.1\nhaneul-bakery.example.co.kr A 192.0.2.1");
    practice.taken = {"From: ok@practice.test\nSubject: A test mail\n\nYour code is 271828.\n"};
    m_wizard = makeWizard();
    m_shown = m_wizard.get();
}

std::unique_ptr<SetupWizard> WizardScene::makeWizard()
{
    const SetupStories stories{m_probes.maker(),      m_domainProbes.maker(), m_surveys.maker(),
                               m_discoveries.maker(), directMeans(),          exchange.means};
    return std::make_unique<SetupWizard>(helpLinks, dns, m_services, practice, stories, builtInCauseBook(), accounts,
                                         keychain, session, m_language);
}

std::unique_ptr<SetupWizard> WizardScene::takeWizard()
{
    m_wizard.reset();
    std::unique_ptr<SetupWizard> made = makeWizard();
    m_shown = made.get();
    return made;
}

DirectMeans WizardScene::directMeans()
{
    return {m_signIns.maker(), [this](const DirectRoute &route) { return directProblem(route); },
            [](const DirectRoute &route) { return route.service == DirectService::Microsoft; },
            DirectGuides::fromJson(resource("directguides.json")).value()};
}

std::optional<Failure> WizardScene::directProblem(const DirectRoute &route) const
{
    static const DirectServices services = DirectServices::fromJson(resource("directservices.json")).value();
    if (!services.endpoints(route.service, route.tenant))
        return Failure{.kind = FailureKind::InvalidInput, .stage = Stage::Token};
    BuiltClients built;
    if (isRegistered)
        built = {{u"123456789012-abcdefghij0123456789.apps.googleusercontent.com"_s, {}},
                 {u"11111111-2222-3333-4444-555555555555"_s, {}}};
    const auto client = DirectClients(services, built).clientFor(route);
    return client ? std::nullopt : std::optional(client.error());
}

void WizardScene::toDirect(const QString &address)
{
    isRegistered = true;
    typeOfMicrosoft(address);
    next();
    if (!isShown("signInButton"))
        qFatal("%s does not lead to the direct route", qPrintable(address));
}

void WizardScene::typeOfMicrosoft(const QString &address)
{
    const QString domain = address.section(u'@', 1);
    if (!domain.startsWith(u"gmail."))
        dns.add((domain + u" MX x.mail.protection.outlook.com"_s).toLatin1());
    typeAndLeave("addressEdit", address);
    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents(); // the answer about its exchangers
}

void WizardScene::signInAs(const QString &address)
{
    press("signInButton");
    signIn()->wantBrowser();
    signIn()->comeBack();
    signIn()->succeedAs(address);
}

void WizardScene::failSignIn(const Failure &failure)
{
    press("signInButton");
    signIn()->wantBrowser();
    signIn()->fail(failure);
}

void WizardScene::refuseSignIn(const QString &detail)
{
    failSignIn({.kind = FailureKind::ReplyRejected, .stage = Stage::Token, .detail = detail});
}

QString WizardScene::text(const char *labelName)
{
    const auto *label = find<WordLabel>(labelName);
    return label ? label->plainText() : QString();
}

void WizardScene::type(const char *editName, const QString &text)
{
    auto *edit = find<QLineEdit>(editName);
    if (!edit)
        qFatal("no field %s on this page", editName);
    edit->setText(text);
    Q_EMIT edit->textEdited(text);
}

void WizardScene::typeAndLeave(const char *editName, const QString &text)
{
    type(editName, text);
    Q_EMIT find<QLineEdit>(editName)->editingFinished();
}

void WizardScene::searchProviders(const QString &text)
{
    auto *edit = m_shown->findChild<SearchEdit *>();
    if (!edit)
        qFatal("the list of mail services is not open");
    edit->setText(text);
    Q_EMIT edit->textEdited(text);
}

void WizardScene::press(const char *buttonName)
{
    auto *button = m_shown->findChild<QAbstractButton *>(QString::fromLatin1(buttonName));
    if (auto *onPage = find<QAbstractButton>(buttonName))
        button = onPage;
    if (!button)
        qFatal("no button %s", buttonName);
    button->click();
}

bool WizardScene::isShown(const char *widgetName)
{
    const auto *widget = find<QWidget>(widgetName);
    return widget && widget->isVisibleTo(m_shown->currentPage());
}

void WizardScene::toConnect(const QString &address)
{
    type("addressEdit", address);
    next();
}

void WizardScene::toProve(const QString &address, const QString &password)
{
    toConnect(address);
    if (find<QLineEdit>("hostEdit")->text().isEmpty()) {
        type("hostEdit", u"mail.example.kr"_s);
        type("loginEdit", address);
    }
    type("passwordEdit", password);
    next();
}

void WizardScene::toProveOwnDomain()
{
    const QString address = u"info@haneul-bakery.co.kr"_s;
    toConnect(address);
    type("hostEdit", u"smtp.worksmobile.com"_s);
    type("loginEdit", address);
    type("passwordEdit", u"abcd1234EFGH"_s);
    next();
}

void WizardScene::answerDomain(bool isAllowed)
{
    domainProbe()->succeed(reportOn(domainProbe()->order, isAllowed));
}

void WizardScene::judge(NetworkState state, QList<int> ports)
{
    const SubmissionServer wanted = survey()->order.wanted;
    NetworkVerdict verdict{state, {wanted.port}, {}};
    if (state == NetworkState::MailBlocked)
        verdict.blocked = {25, 465, 587, 2525};
    for (const int port : std::as_const(ports))
        verdict.instead.append(otherPort(wanted, port));
    survey()->conclude(verdict);
}

void WizardScene::toKeep(const QString &address, const QString &password)
{
    toProve(address, password);
    startTest();
    reachAll(Stage::Accepted);
    accept();
    next();
}

void WizardScene::startTest()
{
    press("startButton");
}

void WizardScene::reachAll(Stage last)
{
    struct Step
    {
        Stage stage;
        int tookBefore;
    };
    static constexpr std::array steps{Step{Stage::Dns, 0},       Step{Stage::Connect, 12},   Step{Stage::Tls, 36},
                                      Step{Stage::Greeting, 61}, Step{Stage::Ehlo, 22},      Step{Stage::Auth, 19},
                                      Step{Stage::Sender, 112},  Step{Stage::Recipient, 37}, Step{Stage::Data, 31},
                                      Step{Stage::Accepted, 603}};
    probe()->say(false, "220 smtp.naver.com ESMTP");
    for (const Step &step : steps) {
        if (step.stage == Stage::Greeting)
            probe()->secure(u"TLSv1.3"_s);
        if (step.stage == Stage::Auth)
            probe()->signIn("SCRAM-SHA-256");
        probe()->reach(step.stage, std::chrono::milliseconds(step.tookBefore));
        if (step.stage == last)
            break;
    }
}

void WizardScene::reachApi(Stage last)
{
    struct Step
    {
        Stage stage;
        int tookBefore;
    };
    static constexpr std::array steps{Step{Stage::Token, 0}, Step{Stage::Dns, 143}, Step{Stage::Connect, 12},
                                      Step{Stage::Tls, 36},  Step{Stage::Send, 61}, Step{Stage::Accepted, 603}};
    for (const Step &step : steps) {
        if (step.stage == Stage::Send)
            probe()->secure(u"TLSv1.3"_s);
        probe()->reach(step.stage, std::chrono::milliseconds(step.tookBefore));
        if (step.stage == last)
            break;
    }
}

void WizardScene::endStage(Stage stage)
{
    probe()->reach(stage, std::chrono::milliseconds(37)); // the stage before took that long, and it is this one still
}

void WizardScene::fail(const Failure &failure)
{
    startTest();
    reachAll(failure.stage);
    endStage(failure.stage);
    probe()->fail(failure);
}

void WizardScene::accept()
{
    endStage(Stage::Accepted);
    Proof proof;
    proof.at = QDateTime::currentDateTimeUtc();
    proof.reply = {250, EnhancedCode{2, 0, 0}, u"2.0.0 OK, queued as 4F1A2B"_s};
    proof.messageId = u"test@sendproof"_s;
    proof.arrivalCode = u"271828"_s;
    probe()->succeed(proof);
}

void WizardScene::acceptDryRun()
{
    endStage(Stage::Recipient);
    Proof proof;
    proof.outcome = ProofOutcome::DryRunOk;
    proof.reply = {250, EnhancedCode{2, 1, 5}, u"2.1.5 OK"_s};
    probe()->succeed(proof);
}

void WizardScene::reject(Stage stage, int code, const EnhancedCode &enhanced, const QString &words)
{
    fail(
        {.kind = FailureKind::ReplyRejected, .stage = stage, .replyCode = code, .enhanced = enhanced, .detail = words});
}

} // namespace sendproof::test
