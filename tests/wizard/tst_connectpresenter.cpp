// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectscene.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using Page = test::ConnectScene;
using test::unknownAccount;

class ConnectPresenterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aKnownProviderNeedsOnlyItsPassword()
    {
        Page page;
        page.presenter.typePassword(Secret());
        QVERIFY(!page.view().canContinue);
        page.presenter.typePassword(Secret::fromText(u"geheim"));
        const ConnectView view = page.view();
        QVERIFY(view.canContinue);
        QVERIFY(!view.areDetailsShown);
        QCOMPARE(view.title, u"Connect to Naver Mail"_s);
        QCOMPARE(view.serverSummary, u"smtp.naver.com · 465 · secured automatically"_s);
        QCOMPARE(view.passwordSteps, QStringList({u"one"_s, u"two"_s}));
        QCOMPARE(view.helpUrl.host(), u"help.naver.com"_s);
        QCOMPARE(view.senderVerdict, CardView());
    }

    void saysNothingBeforeAFieldWasTouched()
    {
        Page page{unknownAccount()};
        page.setup.secret = {};
        const ConnectView view = page.view();
        for (const FieldNote &note :
             {view.hostNote, view.portNote, view.securityNote, view.loginNote, view.passwordNote})
            QCOMPARE(note, FieldNote());
        QVERIFY(!view.canContinue);
        page.presenter.typePassword(Secret());
        QCOMPARE(page.view().passwordNote.severity, Severity::Error);
        page.presenter.typeLogin(QString());
        page.presenter.typeHost(u"smtp.haneul.kr"_s);
        QCOMPARE(page.view().loginNote.severity, Severity::Error);
    }

    void aPastedUrlIsOfferedAsServerAndPort()
    {
        Page page;
        page.presenter.typeHost(u"https://smtp.daum.net:465/x"_s);
        QCOMPARE(page.view().hostNote.severity, Severity::Warning);
        QVERIFY(page.view().hostNote.offer.contains(u"smtp.daum.net"));
        QVERIFY(!page.view().canContinue);
        QVERIFY(page.server().host.isEmpty());
        page.presenter.typePort(u"587"_s);
        page.presenter.takeHostOffer();
        QCOMPARE(page.view().host, u"smtp.daum.net"_s);
        QCOMPARE(page.view().port, u"465"_s);
        QCOMPARE(page.server().security, Security::ImplicitTls);
        QCOMPARE(page.setup.account.providerId, u"daum"_s);
        page.presenter.takeHostOffer();
        QCOMPARE(page.view().host, u"smtp.daum.net"_s);
    }

    void wrongTextStaysAndStopsThePage()
    {
        Page page;
        page.presenter.typeHost(u"smtp naver"_s);
        page.presenter.typePort(u"70000"_s);
        page.presenter.typeLogin(u"a\r\nb"_s);
        page.presenter.enter();
        const ConnectView view = page.view();
        QCOMPARE(view.host, u"smtp naver"_s);
        QCOMPARE(view.port, u"70000"_s);
        QCOMPARE(view.login, u"a\r\nb"_s);
        QCOMPARE(view.hostNote.severity, Severity::Error);
        QCOMPARE(view.portNote.severity, Severity::Error);
        QCOMPARE(view.loginNote.severity, Severity::Error);
        QVERIFY(!view.canContinue);
        QVERIFY(page.setup.account.login.isEmpty());
    }

    void eachWrongFieldAloneStopsThePage()
    {
        Page page;
        QVERIFY(page.view().canContinue);
        page.presenter.typePort(u"0"_s);
        QVERIFY(!page.view().canContinue);
        page.presenter.typePort(u"465"_s);
        QVERIFY(page.view().canContinue);
        page.presenter.typeHost(u"-x"_s);
        QVERIFY(!page.view().canContinue);
        page.presenter.typeHost(u"smtp.naver.com"_s);
        QVERIFY(page.view().canContinue);
        page.presenter.typeLogin(u"a\u202E"_s);
        QVERIFY(!page.view().canContinue);
        page.presenter.typeLogin(u"haneul@naver.com"_s);
        page.presenter.typePassword(Secret::fromText(u"a\nb"));
        QVERIFY(!page.view().canContinue);
    }

    void thePortSetsTheSecurity_data()
    {
        QTest::addColumn<QString>("port");
        QTest::addColumn<Security>("before");
        QTest::addColumn<Security>("after");
        QTest::newRow("465") << u"465"_s << Security::StartTls << Security::ImplicitTls;
        QTest::newRow("2465") << u"2465"_s << Security::StartTls << Security::ImplicitTls;
        QTest::newRow("587") << u"587"_s << Security::ImplicitTls << Security::StartTls;
        QTest::newRow("2525") << u"2525"_s << Security::ImplicitTls << Security::StartTls;
        QTest::newRow("2587") << u"2587"_s << Security::ImplicitTls << Security::StartTls;
        QTest::newRow("25") << u"25"_s << Security::ImplicitTls << Security::StartTls;
        QTest::newRow("unusual") << u"10465"_s << Security::ImplicitTls << Security::ImplicitTls;
        QTest::newRow("25 of a relay") << u"25"_s << Security::None << Security::None;
        QTest::newRow("secured again") << u"587"_s << Security::None << Security::StartTls;
    }
    void thePortSetsTheSecurity()
    {
        QFETCH(QString, port);
        QFETCH(Security, before);
        Page page;
        page.server().security = before;
        page.presenter.typePort(port);
        QTEST(page.view().security, "after");
    }

    void theSecurityMovesAUsualPortOnly()
    {
        Page page;
        page.presenter.chooseSecurity(Security::StartTls);
        QCOMPARE(page.view().port, u"587"_s);
        page.presenter.chooseSecurity(Security::ImplicitTls);
        QCOMPARE(page.view().port, u"465"_s);
        page.presenter.typePort(u"10465"_s);
        page.presenter.chooseSecurity(Security::StartTls);
        QCOMPARE(page.view().port, u"10465"_s);
        page.presenter.typePort(u"x"_s);
        page.presenter.chooseSecurity(Security::ImplicitTls);
        QCOMPARE(page.view().port, u"x"_s);
    }

    void withoutSecurityATickIsNeededAndForgottenWithIt()
    {
        Page page;
        page.presenter.chooseSecurity(Security::None);
        QCOMPARE(page.view().securityNote.severity, Severity::Warning);
        QVERIFY(!page.view().canContinue);
        page.presenter.allowClearChannel(true);
        QVERIFY(page.view().canContinue);
        QCOMPARE(page.view().serverSummary, u"smtp.naver.com · 25 · not secured"_s);
        page.presenter.typeHost(u"relay2"_s);
        QVERIFY(!page.view().isClearChannelAllowed);
        page.presenter.allowClearChannel(true);
        page.presenter.chooseSecurity(Security::StartTls);
        page.presenter.chooseSecurity(Security::None);
        QVERIFY(!page.view().isClearChannelAllowed);
        page.presenter.chooseSecurity(Security::StartTls);
        page.presenter.allowClearChannel(true);
        QVERIFY(!page.server().clearChannelAllowed);
    }

    void onlyAServerOfTheOwnNetworkMayDoWithoutLogin()
    {
        Page page{unknownAccount()};
        page.presenter.typeHost(u"smtp.haneul.kr"_s);
        page.presenter.typeLogin(QString());
        QVERIFY(!page.view().canContinue);
        page.presenter.typeHost(u"192.168.0.10"_s);
        QCOMPARE(page.view().loginNote.severity, Severity::Info);
        QVERIFY(page.view().canContinue);
    }

    void editsForgetTheProofAndAnotherServerThePinnedCertificate()
    {
        Page page;
        const auto forgets = [&page](auto edit) {
            page.setup.proof = Proof{};
            edit();
            return !page.setup.proof;
        };
        page.server().pinnedCertificate = "pin";
        QVERIFY(forgets([&] { page.presenter.typeLogin(u"x@naver.com"_s); }));
        QVERIFY(forgets([&] { page.presenter.typePassword(Secret::fromText(u"b")); }));
        QCOMPARE(page.server().pinnedCertificate, QByteArray("pin"));
        QVERIFY(forgets([&] { page.presenter.typeHost(u"mail.naver.com"_s); }));
        QVERIFY(page.server().pinnedCertificate.isEmpty());
        page.server().pinnedCertificate = "pin";
        QVERIFY(forgets([&] { page.presenter.typePort(u"10465"_s); }));
        QVERIFY(page.server().pinnedCertificate.isEmpty());
        QVERIFY(forgets([&] { page.presenter.chooseSecurity(Security::StartTls); }));
        QVERIFY(!forgets([&] { page.presenter.showDetails(true); }));
    }

    void takesUpWhatAnotherPageChanged()
    {
        Page page;
        page.presenter.typePort(u"465"_s);
        page.server().security = Security::StartTls;
        page.server().port = 2525;
        page.presenter.enter();
        QCOMPARE(page.view().port, u"2525"_s);
        QCOMPARE(page.view().security, Security::StartTls);
    }

    void detailsFollowTheService()
    {
        Page page{unknownAccount()};
        page.presenter.typeHost(u"smtp.haneul.kr"_s);
        page.presenter.showDetails(true);
        page.setup.account = test::fakeAccount();
        page.presenter.enter();
        QVERIFY(!page.view().areDetailsShown);
    }

    void everyEditIsToldOnce()
    {
        Page page;
        QSignalSpy changed(&page.presenter, &ConnectPresenter::changed);
        page.presenter.typeLogin(u"a@naver.com"_s);
        page.presenter.typePassword(Secret::fromText(u"x"));
        page.presenter.showDetails(true);
        QCOMPARE(changed.count(), 3);
    }
};

QTEST_GUILESS_MAIN(ConnectPresenterTest)
#include "tst_connectpresenter.moc"
