// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectscene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;
using Search = SearchScene;

/// What the page "Connect" says where a search gives no settings that can simply be used.
class SettingsCardsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stoppedWithNothingItOffersToLookAgain()
    {
        Search search;
        search.presenter.finder().stop();
        QVERIFY(search.view().areDetailsShown);
        QCOMPARE(search.view().discovery.card.actions.size(), 1);
        search.presenter.finder().searchAgain();
        QCOMPARE(search.discoveries.made.size(), 2);
        QVERIFY(search.discovery().order.address.isEmpty());
    }

    void whatIsDoubtfulNeedsATick_data()
    {
        QTest::addColumn<TrustDoubt>("doubt");
        QTest::newRow("other domain") << TrustDoubt::OtherDomain;
        QTest::newRow("other site") << TrustDoubt::OtherSite;
        QTest::newRow("certificate") << TrustDoubt::BadCertificate;
    }
    void whatIsDoubtfulNeedsATick()
    {
        QFETCH(TrustDoubt, doubt);
        Search search;
        search.discovery().find(foundServer(DiscoverySource::ServiceRecord, u"smtp.foreign.example"_s, 465, doubt));
        QCOMPARE(search.view().discovery.tickText, QString()); // something better may still come
        search.discovery().finish();
        QVERIFY(!search.view().discovery.tickText.isEmpty());
        QCOMPARE(search.view().discovery.card.severity, Severity::Warning);
        QVERIFY(search.view().discovery.card.title.contains(u"smtp.foreign.example · 465"_s));
        QVERIFY(search.view().host.isEmpty());
        QVERIFY(!search.view().canContinue);
        search.presenter.finder().trust(true);
        QVERIFY(search.view().discovery.isTicked);
        QCOMPARE(search.view().host, u"smtp.foreign.example"_s);
        QVERIFY(search.view().canContinue);
        search.presenter.finder().trust(false);
        QVERIFY(search.view().host.isEmpty());
        QVERIFY(!search.view().canContinue);
    }

    void aTypedHostTakesTheTickAway()
    {
        Search search;
        search.discovery().find(
            foundServer(DiscoverySource::ServiceRecord, u"smtp.foreign.example"_s, 465, TrustDoubt::OtherDomain));
        search.discovery().finish();
        search.presenter.finder().trust(true);
        search.presenter.typeHost(QString());
        QCOMPARE(search.view().discovery.card, CardView());
        search.presenter.leave();
        search.presenter.enter();
        QVERIFY(!search.view().discovery.isTicked);
        QVERIFY(search.view().host.isEmpty());
    }

    void aTrustedAnswerIsTakenBeforeADoubtfulOne()
    {
        Search search;
        search.discovery().find(foundServer(DiscoverySource::Probing, u"mail.haneul.kr"_s, 587));
        search.discovery().find(
            foundServer(DiscoverySource::Autoconfig, u"smtp.foreign.example"_s, 465, TrustDoubt::OtherSite));
        search.discovery().finish();
        QCOMPARE(search.host(), u"mail.haneul.kr"_s);
        QCOMPARE(search.view().discovery.tickText, QString());
    }

    void saysHonestlyThatNothingWasFound()
    {
        Search search;
        search.discovery().finishWithNothing();
        const ConnectView view = search.view();
        QVERIFY(view.areDetailsShown);
        QVERIFY(view.discovery.isShown);
        QCOMPARE(view.discovery.card.title, u"No settings were found for haneul.kr"_s);
        QVERIFY(view.discovery.card.body.contains(u"info@haneul.kr"_s));
        QCOMPARE(view.serverSummary, u"The server is still to be entered"_s);
        search.presenter.finder().searchAgain();
        QCOMPARE(search.discovery().order.address, u"info@haneul.kr"_s);
        QVERIFY(search.view().discovery.origin.contains(u"Your address"_s));
        search.discovery().finishWithNothing();
        QVERIFY(search.view().discovery.card.actions.isEmpty());
        search.presenter.leave();
        search.presenter.enter();
        QVERIFY(search.view().discovery.card.actions.isEmpty());
        QCOMPARE(search.discoveries.made.size(), 2);
    }

    void saysThatThereIsNoNetworkAndLooksAgainNextTime()
    {
        Search search;
        search.discovery().allStates(SourceState::Failed);
        search.discovery().state(DiscoverySource::Catalogue, SourceState::Nothing);
        search.discovery().see(seenPort(u"smtp.haneul.kr"_s, 465, PortState::Silent));
        search.discovery().finish();
        QCOMPARE(search.view().discovery.card.severity, Severity::Warning);
        QVERIFY(search.view().discovery.card.body.contains(u"internet"_s));
        search.presenter.finder().searchAgain();
        QVERIFY(search.discovery().order.address.isEmpty());
        search.discovery().allStates(SourceState::Failed);
        search.discovery().finish();
        search.presenter.leave();
        search.presenter.enter();
        QCOMPARE(search.discoveries.made.size(), 3);
    }

    void aPortThatAnsweredMeansThereIsANetwork()
    {
        Search search;
        search.discovery().allStates(SourceState::Failed);
        search.discovery().see(seenPort(u"smtp.haneul.kr"_s, 465, PortState::NotMail));
        search.discovery().finish();
        QCOMPARE(search.view().discovery.card.title, u"No settings were found for haneul.kr"_s);
    }
};

QTEST_GUILESS_MAIN(SettingsCardsTest)
#include "tst_settingscards.moc"
