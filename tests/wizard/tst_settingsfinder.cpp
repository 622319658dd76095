// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectscene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;
using Page = ConnectScene;
using Search = SearchScene;

class SettingsFinderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void searchesByItselfForAnUnknownServiceOnly()
    {
        Search search;
        QCOMPARE(search.discoveries.made.size(), 1);
        QCOMPARE(search.discovery().order.domain, u"haneul.kr"_s);
        QVERIFY(search.discovery().order.address.isEmpty());
        QCOMPARE(search.discovery().starts, 1);
        const ConnectView view = search.view();
        QCOMPARE(view.title, u"Connect to your mail server"_s);
        QCOMPARE(view.serverSummary, u"Looking for the settings of haneul.kr …"_s);
        QVERIFY(view.discovery.isSearching && view.discovery.isShown);
        QVERIFY(!view.areDetailsShown);
        QVERIFY(!view.canContinue);
        QCOMPARE(view.discovery.sources.size(), discoverySourceCount);

        QVERIFY(Page().discoveries.made.isEmpty());
        QVERIFY(Page(practiceAccount()).discoveries.made.isEmpty());
        MailAccount typed = unknownAccount();
        typed.server.host = HostName::parse(u"smtp.haneul.kr").host.value();
        QVERIFY(Page(typed).discoveries.made.isEmpty());
    }

    void showsWhatIsAskedAsItHappens()
    {
        Search search;
        search.discovery().state(DiscoverySource::Autoconfig, SourceState::Asking);
        search.discovery().see(seenPort(u"smtp.haneul.kr"_s, 465, PortState::Trying));
        search.discovery().see(seenPort(u"smtp.haneul.kr"_s, 25, PortState::Refused));
        search.discovery().see(seenPort(u"mail.haneul.kr"_s, 587, PortState::Usable));
        const DiscoveryView shown = search.view().discovery;
        QCOMPARE(shown.sources.at(2).first().mark, PictureMark::Working);
        QCOMPARE(shown.ports.size(), 3);
        QCOMPARE(shown.ports.at(1).at(1).mark, PictureMark::Working);
        QCOMPARE(shown.ports.at(1).at(4).mark, PictureMark::Shut);
        QCOMPARE(shown.ports.at(1).at(4).words, u"smtp.haneul.kr, port 25: closed"_s);
        QVERIFY(!shown.ports.at(1).at(2).mark);
        QCOMPARE(shown.ports.at(2).at(2).mark, PictureMark::Good);
    }

    void fillsInWhatIsTrustedAndSaysWhereItComesFrom()
    {
        Search search;
        DiscoveredServer found = foundServer(DiscoverySource::Autoconfig, u"smtp.haneul.kr"_s, 587);
        found.login = LoginForm::LocalPart;
        search.discovery().find(found);
        search.discovery().finish();
        const ConnectView view = search.view();
        QCOMPARE(view.host, u"smtp.haneul.kr"_s);
        QCOMPARE(view.port, u"587"_s);
        QCOMPARE(view.security, Security::StartTls);
        QCOMPARE(view.login, u"info"_s);
        QCOMPARE(view.serverSummary, u"smtp.haneul.kr · 587 · secured automatically"_s);
        QCOMPARE(view.discovery.origin, u"Found in the domain's set-up document: autoconfig.haneul.kr"_s);
        QCOMPARE(view.discovery.card, CardView());
        QVERIFY(!view.areDetailsShown);
        QVERIFY(view.canContinue);
    }

    void turnsToTheProviderThatTheMailExchangerTells()
    {
        Search search;
        DiscoveredServer found = foundServer(DiscoverySource::MailExchanger, u"smtp.naver.com"_s, 465);
        found.providerId = u"naver"_s;
        search.discovery().find(found);
        const ConnectView view = search.view();
        QCOMPARE(search.setup.account.providerId, u"naver"_s);
        QCOMPARE(view.title, u"Connect to Naver Mail"_s);
        QCOMPARE(view.passwordLabel, u"application password"_s);
        QCOMPARE(view.passwordSteps.size(), 2);
        QCOMPARE(view.discovery.origin, u"Known by the domain's mail server (MX): Naver Mail"_s);
        QCOMPARE(view.senderVerdict.severity, Severity::None); // its own domain may be used there
    }

    void replacesAWorseAnswerByABetterOne()
    {
        Search search;
        search.discovery().find(foundServer(DiscoverySource::Probing, u"mail.haneul.kr"_s, 587));
        QCOMPARE(search.host(), u"mail.haneul.kr"_s);
        search.setup.proof = Proof{};
        search.discovery().find(foundServer(DiscoverySource::Autoconfig, u"smtp.haneul.kr"_s, 465));
        QCOMPARE(search.host(), u"smtp.haneul.kr"_s);
        QVERIFY(!search.setup.proof);
    }

    void leavesAloneWhatTheUserTyped()
    {
        Search search;
        search.presenter.typePort(u"2525"_s);
        search.presenter.typeLogin(u"bakery"_s);
        search.discovery().find(foundServer(DiscoverySource::Autoconfig, u"smtp.haneul.kr"_s, 465));
        QCOMPARE(search.view().host, u"smtp.haneul.kr"_s);
        QCOMPARE(search.view().port, u"2525"_s);
        QCOMPARE(search.view().login, u"bakery"_s);
        search.presenter.chooseSecurity(Security::ImplicitTls);
        search.discovery().finish();
        QCOMPARE(search.view().security, Security::ImplicitTls);
        QCOMPARE(search.view().port, u"2525"_s);
    }

    void aTypedHostEndsTheSearchAtOnce()
    {
        Search search;
        search.discovery().find(foundServer(DiscoverySource::Probing, u"mail.haneul.kr"_s, 587));
        const QPointer<FakeDiscovery> story = search.discoveries.made.last();
        search.presenter.typeHost(u"s"_s);
        QVERIFY(!search.view().discovery.isShown);
        story->find(foundServer(DiscoverySource::Autoconfig, u"smtp.haneul.kr"_s, 465));
        QCOMPARE(search.view().host, u"s"_s);
        QTRY_VERIFY(!story);
    }

    void stoppedItKeepsWhatWasFoundSoFar()
    {
        Search search;
        search.discovery().state(DiscoverySource::Ispdb, SourceState::Asking);
        search.discovery().see(seenPort(u"smtp.haneul.kr"_s, 465, PortState::Trying));
        search.discovery().find(foundServer(DiscoverySource::Probing, u"mail.haneul.kr"_s, 587));
        const QPointer<FakeDiscovery> story = search.discoveries.made.last();
        search.presenter.finder().stop();
        QTRY_VERIFY(!story);
        const ConnectView view = search.view();
        QVERIFY(!view.discovery.isSearching);
        QCOMPARE(view.host, u"mail.haneul.kr"_s);
        QCOMPARE(view.discovery.sources.at(4).first().mark, PictureMark::Stopped);
        QCOMPARE(view.discovery.ports.at(1).at(1).mark, PictureMark::Stopped);
    }

    void leavingThePageLetsGoAndComingBackSearchesAnew()
    {
        Search search;
        const QPointer<FakeDiscovery> story = search.discoveries.made.last();
        search.presenter.leave();
        QTRY_VERIFY(!story);
        search.presenter.enter();
        QCOMPARE(search.discoveries.made.size(), 2);
        QVERIFY(search.view().discovery.isSearching);
    }

    void searchesADomainOnceAndAnotherOneAnew()
    {
        Search search;
        search.discovery().find(foundServer(DiscoverySource::Autoconfig, u"smtp.haneul.kr"_s, 465));
        search.discovery().finish();
        search.presenter.leave();
        search.presenter.enter();
        QCOMPARE(search.discoveries.made.size(), 1);
        QVERIFY(!search.view().discovery.origin.isEmpty());
        search.comeBackAs(u"info@bom.kr"_s);
        QCOMPARE(search.discoveries.made.size(), 2);
        QCOMPARE(search.discovery().order.domain, u"bom.kr"_s);
        QVERIFY(search.host().isEmpty());
        QVERIFY(search.setup.secret.isEmpty()); // was meant for the other domain's service
        search.comeBackAs(u"shop@haneul.kr"_s);
        QCOMPARE(search.discoveries.made.size(), 2);
        QCOMPARE(search.host(), u"smtp.haneul.kr"_s);
        QCOMPARE(search.setup.account.login, u"shop@haneul.kr"_s);
    }

    void theLoginFollowsAnotherAddressOfTheSameDomain()
    {
        Search search;
        DiscoveredServer found = foundServer(DiscoverySource::Autoconfig, u"smtp.haneul.kr"_s, 465);
        found.login = LoginForm::LocalPart;
        search.discovery().find(found);
        search.discovery().finish();
        QCOMPARE(search.setup.account.login, u"info"_s);
        search.presenter.leave();
        search.setup.account.sender.address = MailAddress::parse(u"shop@haneul.kr").address.value();
        search.presenter.enter();
        QCOMPARE(search.view().login, u"shop"_s);
        search.presenter.typeLogin(u"mine"_s);
        search.presenter.leave();
        search.setup.account.sender.address = MailAddress::parse(u"office@haneul.kr").address.value();
        search.presenter.enter();
        QCOMPARE(search.view().login, u"mine"_s);
    }

    void searchesNothingForAUserWhoWantsToEnterTheServer()
    {
        Search search;
        search.presenter.leave();
        search.setup.isServerByHand = true;
        search.presenter.enter();
        QCOMPARE(search.discoveries.made.size(), 1);
        QVERIFY(!search.view().discovery.isShown);
        QVERIFY(search.view().areDetailsShown);
    }

    void withoutASearchTheUserEntersTheServer()
    {
        Setup setup;
        setup.account = unknownAccount();
        const ProviderCatalog catalog = fakeCatalog();
        FakePracticeHost practice;
        ConnectPresenter presenter{setup, catalog, practice, {}};
        presenter.enter();
        QVERIFY(presenter.view().areDetailsShown);
        QVERIFY(!presenter.view().discovery.isShown);
    }
};

QTEST_GUILESS_MAIN(SettingsFinderTest)
#include "tst_settingsfinder.moc"
