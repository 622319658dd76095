// SPDX-License-Identifier: GPL-3.0-or-later
#include "realcatalog.h"
#include "support/builtincausebook.h"
#include "support/fakes.h"
#include "support/fakesurvey.h"
#include "wizard/provepresenter.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

/// A page whose first test has just begun, at smtp.naver.com:587.
struct Page
{
    Page()
    {
        setup.account = test::fakeAccount();
        setup.account.server.port = 587;
        setup.account.server.security = Security::StartTls;
        setup.secret = Secret::fromText(u"geheim");
        presenter.enter();
        presenter.start();
    }
    ProveView view() const { return presenter.view(); }
    CardView card() const { return std::get<TestFailed>(view().state).card; }
    void fail(FailureKind kind = FailureKind::TimedOut, Stage stage = Stage::Connect)
    {
        probes.last().reach(Stage::Dns);
        probes.last().reach(stage);
        probes.last().fail({.kind = kind, .stage = stage});
    }
    NetworkVerdict verdict(NetworkState state, QList<int> instead = {}, QList<int> blocked = {}) const
    {
        NetworkVerdict made{state, std::move(blocked), {}};
        for (const int port : instead)
            made.instead.append(test::otherPort(setup.account.server, port));
        return made;
    }

    Setup setup;
    test::FakeProbes probes;
    test::FakeSurveys surveys;
    test::FakePracticeHost practice;
    ProviderCatalog catalog = test::catalogOfTheProgram();
    ProvePresenter presenter{setup, {probes.maker(), surveys.maker()}, practice, test::builtInCauseBook(), catalog};
};

const Repair otherPort = SwitchPort{465, Security::ImplicitTls};

CardAction primaryOf(const CardView &card)
{
    for (const CardAction &action : card.actions) {
        if (action.isPrimary)
            return action;
    }
    return {};
}

} // namespace

/// What the page does after a test that didn't get through to the server.
class ProveNetworkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksTheNetworkOnlyWhereItCanBeTheCause_data();
    void asksTheNetworkOnlyWhereItCanBeTheCause();
    void neverAsksForThePracticeServerNorOnesOwnNetwork();
    void saysQuietlyThatItIsAsking();
    void saysWhatTheNetworkDoes_data();
    void saysWhatTheNetworkDoes();
    void changesThePortAndTestsAgain();
    void keepsWhatWasReplacedInSightAndTakesItBack();
    void takesItBackWhileATestRuns();
    void bringsNoOldVerdictBackAfterStop();
    void letsTheSurveyGo();
    void asksAgainAfterAnEarlyLeave();
};

void ProveNetworkTest::asksTheNetworkOnlyWhereItCanBeTheCause_data()
{
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<bool>("isAsked");
    QTest::newRow("timeout") << FailureKind::TimedOut << Stage::Connect << true;
    QTest::newRow("refused") << FailureKind::ConnectionRefused << Stage::Connect << true;
    QTest::newRow("no way") << FailureKind::NetworkUnreachable << Stage::Connect << true;
    QTest::newRow("no way to DNS") << FailureKind::NetworkUnreachable << Stage::Dns << true;
    QTest::newRow("silent at TLS") << FailureKind::TimedOut << Stage::Tls << true;
    QTest::newRow("no greeting") << FailureKind::TimedOut << Stage::Greeting << true;
    QTest::newRow("silent later") << FailureKind::TimedOut << Stage::Auth << false;
    QTest::newRow("no such host") << FailureKind::HostNotFound << Stage::Dns << false;
    QTest::newRow("certificate") << FailureKind::CertificateRejected << Stage::Tls << false;
    QTest::newRow("password") << FailureKind::ReplyRejected << Stage::Auth << false;
}

void ProveNetworkTest::asksTheNetworkOnlyWhereItCanBeTheCause()
{
    QFETCH(FailureKind, kind);
    QFETCH(Stage, stage);
    QFETCH(bool, isAsked);
    Page page;
    page.fail(kind, stage);
    QCOMPARE(!page.surveys.made.isEmpty(), isAsked);
    if (!isAsked)
        return;
    const SurveyOrder &order = page.surveys.last().order;
    QCOMPARE(order.wanted, page.setup.account.server);
    QCOMPARE(order.providerId, u"naver"_s);
    QVERIFY(order.withWitnesses);
    QCOMPARE(page.surveys.last().starts, 1);
}

void ProveNetworkTest::neverAsksForThePracticeServerNorOnesOwnNetwork()
{
    Page practising;
    practising.setup.account.isPractice = true;
    practising.fail();
    QVERIFY(practising.surveys.made.isEmpty());
    Page atHome;
    atHome.setup.account.server.host = HostName::parse(u"192.168.0.20").host.value();
    atHome.fail();
    QVERIFY(atHome.surveys.made.isEmpty());
    Page posting; // to a web API, which no mail port leads to
    posting.setup.account.direct = DirectRoute{};
    posting.fail();
    QVERIFY(posting.surveys.made.isEmpty());
}

void ProveNetworkTest::saysQuietlyThatItIsAsking()
{
    Page page;
    page.fail();
    const CardView before = page.card();
    QCOMPARE(page.view().note.severity, Severity::Info);
    QVERIFY(page.view().note.text.contains(u"587"_s));
    QSignalSpy changed(&page.presenter, &ProvePresenter::changed);
    page.surveys.last().conclude(page.verdict(NetworkState::Unknown));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(page.view().note, FieldNote());
    QCOMPARE(page.card(), before); // nothing was found out, so nothing is said
}

void ProveNetworkTest::saysWhatTheNetworkDoes_data()
{
    QTest::addColumn<NetworkState>("state");
    QTest::addColumn<QList<int>>("instead");
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<QString>("title");
    QTest::addColumn<RepairKind>("primary");
    const auto row = [](const char *name, NetworkState state, QList<int> instead, Stage stage, const char *title,
                        RepairKind primary) {
        QTest::newRow(name) << state << instead << stage << QString::fromLatin1(title) << primary;
    };
    row("port", NetworkState::PortBlocked, {465, 2525}, Stage::Connect, "This network blocks port 587",
        RepairKind::SwitchPort);
    row("port, no other", NetworkState::PortBlocked, {}, Stage::Connect, "This network blocks port 587",
        RepairKind::Retry);
    row("all mail", NetworkState::MailBlocked, {}, Stage::Connect, "No mail server can be reached from this network",
        RepairKind::Retry);
    row("server", NetworkState::ServerSilent, {}, Stage::Connect, "smtp.naver.com: no answer on port 587",
        RepairKind::AskAdministrator);
    row("server, other port", NetworkState::ServerSilent, {465}, Stage::Connect,
        "smtp.naver.com: no answer on port 587", RepairKind::SwitchPort);
    row("open again", NetworkState::Open, {465}, Stage::Connect, "Now the server can be reached", RepairKind::Retry);
    row("open, but silent", NetworkState::Open, {465}, Stage::Greeting, "", RepairKind::SwitchPort);
}

void ProveNetworkTest::saysWhatTheNetworkDoes()
{
    QFETCH(NetworkState, state);
    QFETCH(QList<int>, instead);
    QFETCH(Stage, stage);
    QFETCH(QString, title);
    QFETCH(RepairKind, primary);
    Page page;
    page.fail(FailureKind::TimedOut, stage);
    const CardView before = page.card();
    page.surveys.last().conclude(page.verdict(state, instead, {25, 465, 587}));
    const CardView card = page.card();
    QCOMPARE(card.title, title.isEmpty() ? before.title : title);
    QVERIFY(card.body != before.body);
    QCOMPARE(repairKind(primaryOf(card).repair), primary);
    QCOMPARE(card.actions.first().isPrimary, true);
    if (primary == RepairKind::SwitchPort) {
        QVERIFY2(card.body.contains(u"465"_s), qPrintable(card.body));
        QCOMPARE(primaryOf(card).text, u"Change to port 465 and test again"_s);
    }
    QVERIFY(!card.body.contains(u"%1"_s));
}

void ProveNetworkTest::changesThePortAndTestsAgain()
{
    Page page;
    page.setup.account.server.pinnedCertificate = QByteArray(32, 'x');
    page.fail();
    page.presenter.carryOut(otherPort); // nothing is known yet
    QCOMPARE(page.probes.made.size(), 1);
    const int revision = page.setup.revision;
    page.surveys.last().conclude(page.verdict(NetworkState::PortBlocked, {465}));
    page.presenter.carryOut(otherPort);
    QCOMPARE(page.probes.made.size(), 2);
    const SubmissionServer tested = page.probes.last().account.server;
    QCOMPARE(tested.port, 465);
    QCOMPARE(tested.security, Security::ImplicitTls);
    QCOMPARE(tested.host.ascii(), u"smtp.naver.com"_s);
    QCOMPARE(tested.pinnedCertificate, QByteArray(32, 'x'));
    QCOMPARE(page.setup.account.server, tested);
    QVERIFY(page.setup.revision > revision);
    QVERIFY(!page.setup.account.lastProof);
}

void ProveNetworkTest::keepsWhatWasReplacedInSightAndTakesItBack()
{
    Page page;
    const SubmissionServer before = page.setup.account.server;
    page.fail();
    page.surveys.last().conclude(page.verdict(NetworkState::PortBlocked, {465}));
    page.presenter.carryOut(otherPort);
    QCOMPARE(page.view().note.text, u"Changed: Port: 587 → 465 · Security: STARTTLS → TLS from the start"_s);
    page.probes.last().reach(Stage::Accepted);
    page.probes.last().succeed({.arrivalCode = u"123456"_s});
    QVERIFY(!page.view().note.offer.isEmpty());
    page.presenter.enter(); // back from the last page
    QVERIFY(page.view().canContinue);
    QVERIFY(!page.view().note.offer.isEmpty());
    page.presenter.takeNoteOffer();
    QCOMPARE(page.setup.account.server, before);
    QVERIFY(!page.setup.proof);
    QVERIFY(!page.view().canContinue);
    QVERIFY(std::holds_alternative<TestReady>(page.view().state));
    QCOMPARE(page.view().note, FieldNote());
    page.presenter.takeNoteOffer(); // twice is once
    QCOMPARE(page.setup.account.server, before);
}

void ProveNetworkTest::takesItBackWhileATestRuns()
{
    Page page;
    page.fail();
    page.surveys.last().conclude(page.verdict(NetworkState::PortBlocked, {465}));
    page.presenter.carryOut(otherPort);
    page.presenter.takeNoteOffer();
    QTRY_VERIFY(!page.probes.made.last());
    QCOMPARE(page.setup.account.server.port, 587);
    QVERIFY(std::holds_alternative<TestReady>(page.view().state));
    QCOMPARE(page.surveys.made.size(), 1);
}

void ProveNetworkTest::bringsNoOldVerdictBackAfterStop()
{
    Page page;
    page.fail();
    page.surveys.last().conclude(page.verdict(NetworkState::PortBlocked, {465}));
    page.presenter.carryOut(otherPort);
    page.presenter.stop();
    QVERIFY(std::holds_alternative<TestReady>(page.view().state)); // the failure was of the other port
    Page same;
    same.fail();
    same.surveys.last().conclude(same.verdict(NetworkState::PortBlocked, {465}));
    const CardView card = same.card();
    same.presenter.start();
    same.presenter.stop();
    QCOMPARE(same.card(), card); // of the same port: what was known is still true
    QCOMPARE(same.surveys.made.size(), 1);
}

void ProveNetworkTest::letsTheSurveyGo()
{
    Page page;
    page.fail();
    page.presenter.start();
    QTRY_VERIFY(!page.surveys.made.first());
    QCOMPARE(page.view().note, FieldNote());
    page.fail();
    QCOMPARE(page.surveys.made.size(), 2);
    page.presenter.leave();
    QTRY_VERIFY(!page.surveys.made.last());
}

void ProveNetworkTest::asksAgainAfterAnEarlyLeave()
{
    Page page;
    page.fail();
    page.presenter.leave();
    page.presenter.enter();
    QCOMPARE(page.surveys.made.size(), 2);
    page.surveys.last().conclude(page.verdict(NetworkState::MailBlocked));
    page.presenter.leave();
    page.presenter.enter();
    QCOMPARE(page.surveys.made.size(), 2); // it is known now
    page.presenter.leave();
    page.setup.account.server.port = 465;
    forgetProof(page.setup);
    page.presenter.enter();
    QVERIFY(std::holds_alternative<TestReady>(page.view().state));
    QCOMPARE(page.surveys.made.size(), 2);
}

QTEST_GUILESS_MAIN(ProveNetworkTest)
#include "tst_provenetwork.moc"
