// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/directclients.h"
#include "support/builtincausebook.h"
#include "support/fakes.h"
#include "support/fakesignin.h"
#include "wizard/directpresenter.h"
#include "wizard/directtrouble.h"
#include "wizard/directwords.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

QByteArray resource(const QString &name)
{
    QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

MailAddress address(const QString &text)
{
    return MailAddress::parse(text).address.value();
}

const QString ownId = u"987654321098-zyxwvutsrq.apps.googleusercontent.com"_s;

} // namespace

class TestDirectPresenter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_setup = {};
        m_signIns = {};
        m_isRegistered = true;
        make(u"gmail"_s, u"haneul@gmail.com"_s, DirectService::Google);
    }
    void cleanup() { m_panel.reset(); }

    void asksForASignInAtTheService()
    {
        const DirectPanelView view = m_panel->view();
        QVERIFY(std::get<DirectReady>(view.state).buttonText.contains(u"Google"_s));
        QVERIFY(std::get<DirectReady>(view.state).codeText.isEmpty());
        QVERIFY(view.lead.contains(u"send mail as you"_s));
        QVERIFY(!view.canContinue);
    }

    void offersACodeWhereTheServiceKnowsOne()
    {
        make(u"microsoft365"_s, u"haneul@haneul.kr"_s, DirectService::Microsoft);
        QVERIFY(!std::get<DirectReady>(m_panel->view().state).codeText.isEmpty());
        m_panel->beginWithCode();
        QVERIFY(m_signIns.last().order.withDeviceCode);
        m_signIns.last().wantDeviceCode();
        const auto waiting = std::get<DirectWaiting>(m_panel->view().state);
        QCOMPARE(waiting.code, u"ABCD-EFGH"_s);
        QVERIFY(waiting.rest.contains(u":"_s));
    }

    void signsInAsTheFromAddress()
    {
        m_panel->begin();
        const SignInOrder &order = m_signIns.last().order;
        QCOMPARE(order.address.toString(), u"haneul@gmail.com"_s);
        QCOMPARE(order.route.transport, DirectTransport::Api);
        QCOMPARE(m_signIns.last().starts, 1);
    }

    void opensTheBrowserAndWaitsVisibly()
    {
        QSignalSpy opened(m_panel.get(), &DirectPanelPresenter::browserWanted);
        m_panel->begin();
        m_signIns.last().wantBrowser();
        QCOMPARE(opened.size(), 1);
        const auto waiting = std::get<DirectWaiting>(m_panel->view().state);
        QVERIFY(waiting.rest.contains(u"10:00"_s) || waiting.rest.contains(u"9:59"_s));
        m_panel->openAgain();
        QCOMPARE(opened.size(), 2);
    }

    void keepsTheRefreshTokenAsTheSecret()
    {
        QSignalSpy returned(m_panel.get(), &DirectPanelPresenter::browserReturned);
        const int before = m_setup.revision;
        signIn(u"haneul@gmail.com"_s);
        QCOMPARE(returned.size(), 1);
        QCOMPARE(m_setup.secret.text(), u"refresh of haneul@gmail.com"_s);
        QVERIFY(m_setup.account.direct->signedInAt.isValid());
        QCOMPARE(m_setup.account.login, u"haneul@gmail.com"_s);
        QVERIFY(m_setup.revision > before);
        const DirectPanelView view = m_panel->view();
        QCOMPARE(std::get<DirectSignedIn>(view.state).card.severity, Severity::Ok);
        QVERIFY(view.canContinue);
    }

    void remembersWhenTheSignInEnds()
    {
        m_panel->begin();
        DirectGrant grant = FakeSignIn::grantOf(u"haneul@gmail.com"_s);
        grant.endsAt = QDateTime::currentDateTimeUtc().addDays(7);
        const QDateTime end = grant.endsAt;
        m_signIns.last().succeed(std::move(grant));
        QCOMPARE(m_setup.account.direct->endsAt, end);
    }

    void tellsOfAnotherAccountAndTakesItAsFrom()
    {
        signIn(u"shop@gmail.com"_s);
        const auto signedIn = std::get<DirectSignedIn>(m_panel->view().state);
        QVERIFY(signedIn.card.title.contains(u"shop@gmail.com"_s));
        QVERIFY(hasAction(signedIn.card, RepairKind::EditSender));
        QVERIFY(hasAction(signedIn.card, RepairKind::SignInAgain));
        m_panel->sendAsAccount();
        QCOMPARE(m_setup.account.sender.address.toString(), u"shop@gmail.com"_s);
        QCOMPARE(std::get<DirectSignedIn>(m_panel->view().state).card.severity, Severity::Ok);
        QVERIFY(m_panel->view().canContinue);
    }

    void stopsAtAFromThatIsRefusedUntilSomebodyVouchesForIt()
    {
        make(u"microsoft365"_s, u"info@haneul.kr"_s, DirectService::Microsoft);
        signIn(u"owner@haneul.kr"_s);
        QVERIFY(!m_panel->view().canContinue);
        m_panel->keepSender();
        QVERIFY(m_panel->view().canContinue);
    }

    void offersTheAddressesOfTheGrantAsFrom()
    {
        m_panel->begin();
        DirectGrant grant = FakeSignIn::grantOf(u"haneul@gmail.com"_s);
        grant.senders = {address(u"info@haneul.kr"_s)};
        m_signIns.last().succeed(std::move(grant));
        const auto signedIn = std::get<DirectSignedIn>(m_panel->view().state);
        QCOMPARE(signedIn.senders.size(), 2);
        m_panel->chooseSender(signedIn.senders.last());
        QCOMPARE(m_setup.account.sender.address.toString(), u"info@haneul.kr"_s);
        QVERIFY(m_panel->view().canContinue);
        QCOMPARE(std::get<DirectSignedIn>(m_panel->view().state).card.severity, Severity::Ok);
    }

    void letsGoAtAnyMoment()
    {
        m_panel->begin();
        m_signIns.last().wantBrowser();
        m_panel->leave();
        QTRY_VERIFY(m_signIns.made.last().isNull());
        QVERIFY(std::holds_alternative<DirectReady>(m_panel->view().state));
    }

    void keepsTheSignInWhenOneComesBack()
    {
        signIn(u"haneul@gmail.com"_s);
        m_panel->leave();
        m_panel->enter();
        QVERIFY(std::holds_alternative<DirectSignedIn>(m_panel->view().state));
        m_setup.account.sender.address = address(u"ha.neul@gmail.com"_s); // the same mailbox
        m_setup.account.login = u"ha.neul@gmail.com"_s;
        m_panel->enter();
        QVERIFY(std::holds_alternative<DirectSignedIn>(m_panel->view().state));
        QCOMPARE(m_setup.account.login, u"haneul@gmail.com"_s);
    }

    void forgetsTheSignInForAnotherAddress()
    {
        signIn(u"haneul@gmail.com"_s);
        m_setup.account.sender.address = address(u"other@gmail.com"_s);
        m_panel->enter();
        QVERIFY(std::holds_alternative<DirectReady>(m_panel->view().state));
        QVERIFY(m_setup.secret.isEmpty());
        QCOMPARE(m_setup.account.login, u"other@gmail.com"_s);
    }

    void asksOnceMoreForAnotherTransport()
    {
        signIn(u"haneul@gmail.com"_s);
        m_panel->chooseTransport(DirectTransport::Smtp);
        QVERIFY(m_setup.secret.isEmpty());
        QVERIFY(!std::get<DirectReady>(m_panel->view().state).note.text.isEmpty());
        m_panel->begin();
        QCOMPARE(m_signIns.last().order.route.transport, DirectTransport::Smtp);
    }

    void tellsWhatIsNeededWithoutAClientId()
    {
        m_isRegistered = false;
        const DirectPanelView view = m_panel->view();
        const auto needed = std::get<DirectNeedsClient>(view.state);
        QVERIFY(needed.steps.size() >= 5);
        QVERIFY(!needed.source.isEmpty());
        QVERIFY(needed.page.isValid());
        QVERIFY(view.client.areShown);
        m_panel->begin();
        QVERIFY(m_signIns.made.isEmpty());
    }

    void takesAClientIdOfOnesOwn()
    {
        m_isRegistered = false;
        m_panel->typeClientId(u"haneul"_s);
        QCOMPARE(m_panel->view().client.idNote.severity, Severity::Error);
        m_panel->typeClientId(u' ' + ownId);
        QCOMPARE(m_panel->view().client.idNote.severity, Severity::None);
        QVERIFY(std::holds_alternative<DirectReady>(m_panel->view().state));
        m_panel->typeExtra(u"GOCSPX-abc"_s);
        QCOMPARE(m_setup.account.direct->clientId, ownId + u" GOCSPX-abc"_s);
    }

    void checksTheTenant()
    {
        make(u"microsoft365"_s, u"haneul@haneul.kr"_s, DirectService::Microsoft);
        m_panel->typeExtra(u"haneul co kr/"_s);
        QCOMPARE(m_panel->view().client.extraNote.severity, Severity::Error);
        QVERIFY(std::holds_alternative<DirectNeedsClient>(m_panel->view().state));
        m_panel->typeExtra(u"haneul.co.kr"_s);
        QCOMPARE(m_panel->view().client.extraNote.severity, Severity::None);
        QCOMPARE(m_setup.account.direct->tenant, u"haneul.co.kr"_s);
    }

    void forgetsATokenOfAnotherClient()
    {
        signIn(u"haneul@gmail.com"_s);
        m_panel->typeClientId(ownId);
        QVERIFY(m_setup.secret.isEmpty());
        QVERIFY(std::holds_alternative<DirectReady>(m_panel->view().state));
    }

    void leadsToSmtpWithNothingOfTheSignIn()
    {
        signIn(u"shop@gmail.com"_s);
        m_panel->useSmtp();
        QVERIFY(!m_setup.account.direct);
        QVERIFY(m_setup.secret.isEmpty());
        QCOMPARE(m_setup.account.login, u"haneul@gmail.com"_s);
    }

    void leadsFromAPasswordToTheSignIn()
    {
        m_panel->useSmtp();
        m_setup.secret = Secret(QByteArrayView("password"));
        m_panel->takeRoute();
        QVERIFY(m_setup.account.direct.has_value());
        QVERIFY(m_setup.secret.isEmpty());
        QVERIFY(std::holds_alternative<DirectReady>(m_panel->view().state));
    }

    void hasACardForEachTrouble_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<Failure>("failure");
        QTest::addColumn<int>("trouble");
        QTest::addColumn<bool>("hasLetter");
        const auto row = [](const char *name, const Failure &failure, SignInTrouble trouble, bool hasLetter) {
            QTest::newRow(name) << u"microsoft365"_s << failure << int(trouble) << hasLetter;
        };
        const auto said = [](const QString &words) {
            return Failure{.kind = FailureKind::ReplyRejected, .stage = Stage::Token, .detail = words};
        };
        row("denied", said(u"access_denied"_s), SignInTrouble::Denied, false);
        row("declined", said(u"access_denied: AADSTS65004: User declined to consent"_s), SignInTrouble::Denied, false);
        row("left out", said(u"insufficient_scope: https://graph.microsoft.com/Mail.Send"_s), SignInTrouble::LeftOut,
            false);
        row("administrator", said(u"access_denied: AADSTS90094: requires admin approval"_s),
            SignInTrouble::AdminApproval, true);
        row("blocked", said(u"unauthorized_client: AADSTS700016: Application not found"_s), SignInTrouble::AppBlocked,
            true);
        row("policy", said(u"access_denied: AADSTS53003: Access blocked by Conditional Access"_s),
            SignInTrouble::OrgPolicy, true);
        row("policy of Google", said(u"admin_policy_enforced"_s), SignInTrouble::OrgPolicy, true);
        row("clock", {.kind = FailureKind::MalformedReply, .stage = Stage::Token, .detail = u"id_token iat: 2030"_s},
            SignInTrouble::Clock, false);
        row("nobody came back", {.kind = FailureKind::TimedOut, .stage = Stage::Token}, SignInTrouble::NoAnswer, true);
        row("offline", {.kind = FailureKind::HostNotFound, .stage = Stage::Dns}, SignInTrouble::Offline, false);
        row("busy", said(u"server_error"_s), SignInTrouble::Busy, false);
        row("too late", said(u"invalid_grant: AADSTS70008: expired"_s), SignInTrouble::TooLate, false);
        row("port", {.kind = FailureKind::LoopbackUnavailable, .stage = Stage::Token}, SignInTrouble::PortTaken, false);
    }
    void hasACardForEachTrouble()
    {
        QFETCH(QString, service);
        QFETCH(Failure, failure);
        QFETCH(bool, hasLetter);
        QTEST(int(signInTrouble(failure)), "trouble");
        make(service, u"haneul@haneul.kr"_s, DirectService::Microsoft);
        m_panel->begin();
        m_signIns.last().fail(failure);
        const CardView card = std::get<DirectFailed>(m_panel->view().state).card;
        QCOMPARE(card.severity, Severity::Error);
        QVERIFY(hasAction(card, RepairKind::SignInAgain));
        QCOMPARE(hasAction(card, RepairKind::AskAdministrator), hasLetter);
        QCOMPARE(!hasLetter || !m_panel->letter(u"ko").body.isEmpty(), true);
        for (const CardAction &action : card.actions)
            QVERIFY2(!action.text.contains(u"est again"_s), qPrintable(action.text));
    }

    void signsInForTheOtherWayToSendAtOnePress()
    {
        m_panel->begin();
        m_signIns.last().succeedAs(m_setup.account.sender.address.toString());
        m_panel->changeTransport();
        QCOMPARE(m_setup.account.direct->transport, DirectTransport::Smtp);
        QVERIFY(m_setup.secret.isEmpty()); // the permission for one way is not good for the other
        QCOMPARE(m_signIns.last().order.route.transport, DirectTransport::Smtp);
        QVERIFY(std::holds_alternative<DirectWaiting>(m_panel->view().state));
        m_panel->stop();
        m_panel->changeTransport();
        QCOMPARE(m_setup.account.direct->transport, DirectTransport::Api);
    }

    void endsSilentlyWhenItIsCancelled()
    {
        m_panel->begin();
        m_signIns.last().fail({.kind = FailureKind::Cancelled, .stage = Stage::Token});
        QVERIFY(std::holds_alternative<DirectReady>(m_panel->view().state));
    }

    void refusesGuidesThatAreNotWhole_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("service twice") << QByteArray("\"microsoft\"") << QByteArray("\"google\"");
        QTest::newRow("unknown service") << QByteArray("\"microsoft\"") << QByteArray("\"yahoo\"");
        QTest::newRow("plain http") << QByteArray("https://entra") << QByteArray("http://entra");
        QTest::newRow("format") << QByteArray("\"format\": 1") << QByteArray("\"format\": 2");
        QTest::newRow("no source") << QByteArray("\"source\"") << QByteArray("\"sauce\"");
        QTest::newRow("no JSON") << QByteArray("{") << QByteArray("[");
    }
    void refusesGuidesThatAreNotWhole()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray json = resource(u"directguides.json"_s);
        QVERIFY(DirectGuides::fromJson(json));
        const auto made = DirectGuides::fromJson(json.replace(from, to));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, FailureKind::Damaged);
        QVERIFY(!made.error().detail.isEmpty());
    }

    void knowsWhereEachServiceSignsIn()
    {
        const auto catalog = ProviderCatalog::fromJson(resource(u"providers.json"_s)).value();
        int direct = 0;
        for (const Provider &provider : catalog.providers()) {
            QCOMPARE(directServiceOf(&provider).has_value(), provider.directAvailable);
            direct += provider.directAvailable ? 1 : 0;
        }
        QVERIFY(direct >= 3);
        QVERIFY(!directServiceOf(nullptr));
    }

private:
    void make(const QString &provider, const QString &from, DirectService service)
    {
        m_setup.account = {};
        m_setup.secret = {};
        m_setup.account.providerId = provider;
        m_setup.account.sender.address = address(from);
        m_setup.account.direct = DirectRoute{.service = service};
        m_panel = std::make_unique<DirectPanelPresenter>(m_setup, m_catalog, builtInCauseBook(), means());
        m_panel->enter();
    }
    DirectMeans means()
    {
        return {m_signIns.maker(), [this](const DirectRoute &route) { return problemWith(route); },
                [](const DirectRoute &route) { return route.service == DirectService::Microsoft; },
                DirectGuides::fromJson(resource(u"directguides.json"_s)).value()};
    }
    std::optional<Failure> problemWith(const DirectRoute &route) const
    {
        static const auto services = DirectServices::fromJson(resource(u"directservices.json"_s)).value();
        if (!DirectServices::isTenant(route.tenant))
            return Failure{.kind = FailureKind::InvalidInput, .stage = Stage::Token};
        const DirectClient google{u"123456789012-abcdefghij0123456789.apps.googleusercontent.com"_s, {}};
        const DirectClient microsoft{u"11111111-2222-3333-4444-555555555555"_s, {}};
        const DirectClients clients(services, m_isRegistered ? BuiltClients{google, microsoft} : BuiltClients{});
        const auto client = clients.clientFor(route);
        return client ? std::nullopt : std::optional(client.error());
    }
    void signIn(const QString &as)
    {
        m_panel->begin();
        m_signIns.last().wantBrowser();
        m_signIns.last().comeBack();
        m_signIns.last().succeedAs(as);
    }
    static bool hasAction(const CardView &card, RepairKind kind)
    {
        return std::any_of(card.actions.begin(), card.actions.end(),
                           [kind](const CardAction &action) { return repairKind(action.repair) == kind; });
    }

    ProviderCatalog m_catalog = ProviderCatalog::fromJson(resource(u"providers.json"_s)).value();
    Setup m_setup;
    FakeSignIns m_signIns;
    bool m_isRegistered = true;
    std::unique_ptr<DirectPanelPresenter> m_panel;
};

QTEST_GUILESS_MAIN(TestDirectPresenter)
#include "tst_directpresenter.moc"
