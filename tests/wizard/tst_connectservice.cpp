// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectscene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using Page = test::ConnectScene;
using test::practiceAccount;

/// The connect page against the service behind it: whose server it is, which From it allows, the practice server.
class ConnectServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSenderOfAnotherDomainStopsThePageUntilRepairedOrKept()
    {
        Page page;
        page.setup.account.sender.address = MailAddress::parse(u"info@haneul.kr").address.value();
        QCOMPARE(page.view().senderVerdict.severity, Severity::Error);
        QVERIFY(!page.view().canContinue);
        page.presenter.keepSender();
        QVERIFY(page.view().canContinue);
        page.presenter.typeLogin(u"other@naver.com"_s);
        QVERIFY(!page.view().canContinue);
        page.presenter.sendAsLogin();
        QCOMPARE(page.setup.account.sender.address.toString(), u"other@naver.com"_s);
        QVERIFY(page.view().canContinue);
        page.presenter.typeLogin(u"no address"_s);
        page.presenter.sendAsLogin();
        QCOMPARE(page.setup.account.sender.address.toString(), u"other@naver.com"_s);
    }

    void anAliasIsAWarningThatLetsThrough()
    {
        Page page;
        page.setup.account.providerId.clear(); // a service whose rule nobody knows
        page.setup.account.sender.address = MailAddress::parse(u"shop@naver.com").address.value();
        QCOMPARE(page.view().senderVerdict.severity, Severity::Warning);
        QVERIFY(page.view().canContinue);
    }

    void theProviderFollowsTheServer()
    {
        Page page;
        page.presenter.typeHost(u"smtp.relay.example"_s);
        QCOMPARE(page.view().passwordLabel, u"API key"_s);
        QCOMPARE(page.view().loginNote.offer, u"apikey"_s);
        page.presenter.takeLoginOffer();
        QCOMPARE(page.setup.account.login, u"apikey"_s);
        page.presenter.typeHost(u"mail.haneul.kr"_s);
        QCOMPARE(page.view().passwordLabel, u"Password"_s);
        QVERIFY(page.setup.account.providerId.isEmpty());
    }

    void aLoginOfItsOwnFormIsExplainedUntilItIsThere()
    {
        Page page;
        QCOMPARE(page.view().loginNote.severity, Severity::None); // an address, as everywhere
        page.presenter.typeHost(u"smtp.relay.example"_s);
        page.setup.account.login.clear();
        page.presenter.enter();
        QVERIFY2(page.view().loginNote.text.contains(u"apikey"_s), qPrintable(page.view().loginNote.text));
        page.presenter.typeLogin(u"apikey"_s);
        QCOMPARE(page.view().loginNote.severity, Severity::None);
    }

    void blanksInAnAppPasswordAreRemovedOnRequestOnly()
    {
        Page page;
        page.presenter.typePassword(Secret::fromText(u"ab cd"));
        QVERIFY(!page.view().passwordNote.offer.isEmpty());
        QVERIFY(page.view().canContinue);
        QCOMPARE(page.setup.secret.text(), u"ab cd"_s);
        page.presenter.takePasswordOffer();
        QCOMPARE(page.setup.secret.text(), u"abcd"_s);
    }

    void practiceServesTheChosenScenario()
    {
        Page page{practiceAccount()};
        QCOMPARE(page.practice.opens, 1);
        ConnectView view = page.view();
        QVERIFY(view.isPractice);
        QVERIFY(view.canContinue);
        QVERIFY(!view.areDetailsShown);
        QCOMPARE(view.practiceChoices.size(), 3);
        QCOMPARE(view.practiceChoices.at(1).login, u"wrong-password@practice.test"_s);
        QVERIFY(view.practiceChoices.at(1).text != u"wrong-password"_s);
        page.presenter.choosePractice(u"self-signed@practice.test"_s);
        QCOMPARE(page.view().port, u"40002"_s);
        QCOMPARE(page.view().login, u"self-signed@practice.test"_s);
        QVERIFY(page.view().canContinue);
    }

    void aPracticeServerThatDoesNotStartIsSaid()
    {
        Page page;
        page.setup.account = practiceAccount();
        page.practice.failure = Failure{.kind = FailureKind::NetworkUnreachable};
        page.presenter.enter();
        QCOMPARE(page.view().senderVerdict.severity, Severity::Error);
        QVERIFY(!page.view().canContinue);
    }

    void choosingPracticeNeedsAPracticeAccount()
    {
        Page page;
        page.presenter.choosePractice(u"ok@practice.test"_s);
        QCOMPARE(page.setup.account.login, u"haneul@naver.com"_s);
        QCOMPARE(page.practice.opens, 0);
    }
};

QTEST_GUILESS_MAIN(ConnectServiceTest)
#include "tst_connectservice.moc"
