// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectscene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;
using Page = ConnectScene;

namespace {

/// The survey has seen the wanted port in @p state, and judges so.
void conclude(FakePortSurvey &survey, PortState state, const NetworkVerdict &verdict)
{
    ProbedPort port = seenPort(survey.order.wanted.host.ascii(), survey.order.wanted.port, state);
    survey.see({port});
    survey.conclude(verdict);
}

NetworkVerdict blocked(const SubmissionServer &wanted, int instead)
{
    NetworkVerdict verdict{.state = NetworkState::PortBlocked, .blocked = {wanted.port}};
    if (instead > 0)
        verdict.instead = {otherPort(wanted, instead)};
    return verdict;
}

/// Both surveys that a shut port needs.
void block(Page &page, const NetworkVerdict &verdict)
{
    conclude(page.surveys.last(), PortState::Silent, {});
    conclude(page.surveys.last(), PortState::Silent, verdict);
}

} // namespace

/// What the page "Connect" finds out by itself about the way to a server that is known.
class ServerCheckTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void looksQuietlyAndSaysNothingWhileAllIsWell()
    {
        Page page;
        QCOMPARE(page.surveys.made.size(), 1);
        QCOMPARE(page.surveys.last().order.wanted.host.ascii(), u"smtp.naver.com"_s);
        QCOMPARE(page.surveys.last().order.providerId, u"naver"_s);
        QVERIFY(!page.surveys.last().order.withWitnesses);
        QVERIFY(page.view().canContinue);
        conclude(page.surveys.last(), PortState::Usable, {.state = NetworkState::Open});
        QCOMPARE(page.surveys.made.size(), 1);
        QCOMPARE(page.view().networkCard, CardView());
        page.presenter.leave();
        page.presenter.enter();
        QCOMPARE(page.surveys.made.size(), 1);
    }

    void asksWitnessesOnlyWhereThePortIsShut_data()
    {
        QTest::addColumn<PortState>("state");
        QTest::addColumn<int>("surveys");
        QTest::newRow("usable") << PortState::Usable << 1;
        QTest::newRow("untrusted") << PortState::Untrusted << 1;
        QTest::newRow("refused") << PortState::Refused << 2;
        QTest::newRow("silent") << PortState::Silent << 2;
    }
    void asksWitnessesOnlyWhereThePortIsShut()
    {
        QFETCH(PortState, state);
        Page page;
        conclude(page.surveys.last(), state, {});
        QTEST(int(page.surveys.made.size()), "surveys");
        QCOMPARE(page.surveys.last().order.withWitnesses, page.surveys.made.size() == 2);
        QCOMPARE(page.view().networkCard, CardView());
    }

    void offersThePortThatAnswersAndTakesItBack()
    {
        Page page;
        page.presenter.typePort(u"587"_s);
        page.presenter.check().hasten();
        page.server().pinnedCertificate = "pin";
        block(page, blocked(page.server(), 465));
        const CardView card = page.view().networkCard;
        QCOMPARE(card.severity, Severity::Warning);
        QCOMPARE(card.actions.size(), 1);
        QCOMPARE(card.actions.first().repair, Repair(SwitchPort{465, Security::ImplicitTls}));
        QCOMPARE(card.actions.first().text, u"Change to port 465"_s);
        QVERIFY(page.view().canContinue); // it only informs

        page.setup.proof = Proof{};
        page.presenter.check().switchPort();
        QCOMPARE(page.server().port, 465);
        QCOMPARE(page.server().security, Security::ImplicitTls);
        QVERIFY(page.server().pinnedCertificate.isEmpty());
        QVERIFY(!page.setup.proof);
        QCOMPARE(page.view().serverSummary, u"smtp.naver.com · 465 · secured automatically"_s);
        QCOMPARE(page.view().networkCard, CardView());
        QVERIFY(!page.view().portChange.offer.isEmpty());
        const qsizetype asked = page.surveys.made.size();
        QTest::qWait(40); // twice the pause
        QCOMPARE(page.surveys.made.size(), asked);

        page.presenter.check().switchBack();
        QCOMPARE(page.server().port, 587);
        QCOMPARE(page.server().security, Security::StartTls);
        QCOMPARE(page.view().port, u"587"_s);
        QCOMPARE(page.view().portChange, FieldNote());
        QCOMPARE(page.view().networkCard, card);
    }

    void aFurtherEditForgetsTheChange()
    {
        Page page;
        block(page, blocked(page.server(), 587));
        page.presenter.check().switchPort();
        page.presenter.typePort(u"2525"_s);
        QCOMPARE(page.view().portChange, FieldNote());
        page.presenter.check().switchBack();
        QCOMPARE(page.server().port, 2525);
    }

    void saysWhenNoMailPortIsOpen()
    {
        Page page;
        block(page, {.state = NetworkState::MailBlocked, .blocked = {465, 587}});
        QCOMPARE(page.view().networkCard.severity, Severity::Warning);
        QVERIFY(page.view().networkCard.body.contains(u"hotspot"_s));
        QVERIFY(page.view().networkCard.actions.isEmpty());
        QVERIFY(page.view().canContinue);
        page.presenter.check().switchPort();
        QCOMPARE(page.server().port, 465);
    }

    void saysWhenTheServerIsSilentAndOthersAreNot()
    {
        Page page;
        NetworkVerdict verdict{.state = NetworkState::ServerSilent};
        verdict.instead = {otherPort(page.server(), 587)};
        block(page, verdict);
        QVERIFY(page.view().networkCard.title.contains(u"smtp.naver.com"_s));
        QCOMPARE(page.view().networkCard.actions.first().text, u"Change to port 587"_s);
    }

    void saysNothingOfWhatItDoesNotKnow()
    {
        Page page;
        block(page, {});
        QCOMPARE(page.view().networkCard, CardView());
    }

    void waitsUntilATypedServerStaysTheSame()
    {
        Page page;
        conclude(page.surveys.last(), PortState::Usable, {.state = NetworkState::Open});
        page.presenter.typeHost(u"smtp.haneul.k"_s);
        page.presenter.typeHost(u"smtp.haneul.kr"_s);
        QCOMPARE(page.surveys.made.size(), 1);
        QTRY_COMPARE(page.surveys.made.size(), 2);
        QCOMPARE(page.surveys.last().order.wanted.host.ascii(), u"smtp.haneul.kr"_s);
        page.presenter.typePassword(Secret::fromText(u"other"));
        page.presenter.typeHost(u"smtp.bom.kr"_s);
        page.presenter.check().hasten(); // the field was left
        QCOMPARE(page.surveys.made.size(), 3);
        page.presenter.check().hasten();
        QCOMPARE(page.surveys.made.size(), 3);
    }

    void anotherServerLetsTheFirstCheckGo()
    {
        Page page;
        const QPointer<FakePortSurvey> first = page.surveys.made.last();
        page.presenter.typeHost(u"smtp.haneul.kr"_s);
        QTRY_VERIFY(!first);
        page.presenter.check().hasten();
        block(page, blocked(page.server(), 0));
        QVERIFY(page.view().networkCard.severity == Severity::Warning);
        page.presenter.typePort(u"587"_s);
        QCOMPARE(page.view().networkCard, CardView());
    }

    void neverAsksWhereThereIsNothingToAsk()
    {
        QVERIFY(Page(practiceAccount()).surveys.made.isEmpty());
        Page page{unknownAccount()};
        page.presenter.typeHost(u"192.168.0.10"_s);
        page.presenter.check().hasten();
        page.presenter.typeHost(u"smtp haneul"_s);
        page.presenter.check().hasten();
        page.presenter.typeHost(u"smtp.haneul.kr"_s);
        page.presenter.typePort(u"x"_s);
        page.presenter.check().hasten();
        page.presenter.typePort(u"25"_s);
        page.presenter.chooseSecurity(Security::None);
        page.presenter.check().hasten();
        QVERIFY(page.surveys.made.isEmpty());
    }

    void looksAtAFoundServerOnceTheSearchIsOver()
    {
        Page page{unknownAccount()};
        page.discoveries.last().find(foundServer(DiscoverySource::Autoconfig, u"smtp.haneul.kr"_s, 465));
        QVERIFY(page.surveys.made.isEmpty());
        page.discoveries.last().finish();
        QCOMPARE(page.surveys.made.size(), 1);
        QCOMPARE(page.surveys.last().order.wanted.port, 465);
    }

    void needsNoSecondLookAtAServerThatTheSearchReached()
    {
        Page page{unknownAccount()};
        page.discoveries.last().see(seenPort(u"smtp.haneul.kr"_s, 465, PortState::Usable));
        page.discoveries.last().find(foundServer(DiscoverySource::Probing, u"smtp.haneul.kr"_s, 465));
        page.discoveries.last().finish();
        QVERIFY(page.surveys.made.isEmpty());
    }

    void leavingThePageLetsGoAndComingBackLooksAgain()
    {
        Page page;
        const QPointer<FakePortSurvey> first = page.surveys.made.last();
        page.presenter.leave();
        QTRY_VERIFY(!first);
        page.presenter.enter();
        QCOMPARE(page.surveys.made.size(), 2);
        block(page, blocked(page.server(), 587));
        page.presenter.leave(); // perhaps to another network
        page.presenter.enter();
        QCOMPARE(page.view().networkCard, CardView());
        QCOMPARE(page.surveys.made.size(), 4);
    }
};

QTEST_GUILESS_MAIN(ServerCheckTest)
#include "tst_servercheck.moc"
