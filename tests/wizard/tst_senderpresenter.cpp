// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/senderpresenter.h"

#include "realcatalog.h"
#include "support/fakedns.h"
#include "support/fakes.h"
#include "support/fakesignin.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class SenderPresenterTest : public QObject
{
    Q_OBJECT
    ProviderCatalog m_catalog = test::fakeCatalog();
    test::FakeDns m_dns; ///< Asked by no test here: the event loop does not turn

private Q_SLOTS:
    void saysNothingBeforeAnythingWasTyped()
    {
        Setup setup;
        SenderPresenter page(setup, m_catalog, m_dns);
        page.leaveAddress();
        const SenderView view = page.view();
        QCOMPARE(view.addressNote, FieldNote());
        QCOMPARE(view.nameNote, FieldNote());
        QCOMPARE(view.provider.severity, Severity::None);
        QVERIFY(!view.canContinue);
        QVERIFY(!view.smtpHint.isEmpty());
    }

    void halfAnAddressIsAnErrorOnlyAfterTheFieldWasLeft()
    {
        Setup setup;
        SenderPresenter page(setup, m_catalog, m_dns);
        page.typeAddress(u"haneul@na"_s);
        QCOMPARE(page.view().addressNote.severity, Severity::Info);
        page.leaveAddress();
        QCOMPARE(page.view().addressNote.severity, Severity::Error);
        page.typeAddress(u"haneul@nav"_s);
        QCOMPARE(page.view().addressNote.severity, Severity::Info);
    }

    void badAddressesStayAsTypedAndStopThePage_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("CR LF") << u"a@b.kr\r\nBcc: x@y.kr"_s;
        QTest::newRow("NUL") << u"a"_s + QChar(0) + u"@b.kr"_s;
        QTest::newRow("bidi") << u"a\u202E@b.kr"_s;
        QTest::newRow("lone surrogate") << u"a"_s + QChar(0xDC00) + u"@b.kr"_s;
        QTest::newRow("two @") << u"a@b@c.kr"_s;
        QTest::newRow("too long") << QString(65, u'a') + u"@b.kr"_s;
        QTest::newRow("far too long") << QString(1'000'000, u'a') + u"@b.kr"_s;
        QTest::newRow("blank and dot") << u".a b@c.kr"_s;
    }
    void badAddressesStayAsTypedAndStopThePage()
    {
        QFETCH(QString, typed);
        Setup setup;
        SenderPresenter page(setup, m_catalog, m_dns);
        page.typeAddress(typed);
        QCOMPARE(page.view().addressNote.severity, Severity::Error);
        QVERIFY(!page.view().addressNote.text.isEmpty());
        QCOMPARE(page.view().address, typed);
        QVERIFY(!page.view().canContinue);
        page.leave();
        QVERIFY(setup.account.sender.address.isEmpty());
    }

    void aPastedNameAndAddressIsOfferedNotApplied()
    {
        Setup setup;
        SenderPresenter page(setup, m_catalog, m_dns);
        page.typeAddress(u"하늘베이커리 <haneul@naver.com>"_s);
        QCOMPARE(page.view().addressNote.offer, u"haneul@naver.com"_s);
        QCOMPARE(page.view().address, u"하늘베이커리 <haneul@naver.com>"_s);
        QVERIFY(!page.view().canContinue);
        page.takeAddressOffer();
        QCOMPARE(page.view().address, u"haneul@naver.com"_s);
        QCOMPARE(page.view().name, u"하늘베이커리"_s);
        QVERIFY(page.view().canContinue);
        QCOMPARE(page.view().addressNote, FieldNote());
    }

    void aNameThatIsThereIsNotReplacedByAnOffer()
    {
        Setup setup;
        SenderPresenter page(setup, m_catalog, m_dns);
        page.typeName(u"가게"_s);
        page.typeAddress(u"X <a@naver.com>"_s);
        page.takeAddressOffer();
        QCOMPARE(page.view().name, u"가게"_s);
        page.takeAddressOffer();
        QCOMPARE(page.view().address, u"a@naver.com"_s);
    }

    void aDomainThatIsBeingTypedIsNotCalledATypingError()
    {
        Setup setup;
        SenderPresenter page(setup, m_catalog, m_dns);
        page.typeAddress(u"a@naver.co"_s);
        QCOMPARE(page.view().addressNote, FieldNote());
        page.leaveAddress();
        QCOMPARE(page.view().addressNote.offer, u"a@naver.com"_s);
        QVERIFY(page.view().canContinue);
    }

    void namesTheProviderAndItsPassword()
    {
        Setup setup;
        SenderPresenter page(setup, m_catalog, m_dns);
        page.typeAddress(u"haneul@naver.com"_s);
        const SenderView view = page.view();
        QCOMPARE(view.provider.severity, Severity::Info);
        QVERIFY(view.provider.title.contains(u"Naver Mail"));
        QCOMPARE(view.provider.body, u"IMAP/SMTP has to be switched on."_s);
        QVERIFY(view.smtpHint.contains(u"application password"));
    }

    void warnsOfAProviderWithoutSmtp()
    {
        Setup setup;
        SenderPresenter page(setup, m_catalog, m_dns);
        page.typeAddress(u"a@off.example"_s);
        QCOMPARE(page.view().provider.severity, Severity::Warning);
        QCOMPARE(page.view().provider.body, u"SMTP is not available."_s);
    }

    void anUnknownDomainIsNoErrorAndShownInItsOwnLetters()
    {
        Setup setup;
        SenderPresenter page(setup, m_catalog, m_dns);
        page.typeAddress(u"info@하늘.한국"_s);
        QCOMPARE(page.view().provider.severity, Severity::Info);
        QVERIFY(page.view().provider.title.contains(u"하늘.한국"));
        QVERIFY(page.view().canContinue);
        page.leave();
        QCOMPARE(setup.account.sender.address.domain(), u"xn--wh1bz27d.xn--3e0b707e"_s);
        QVERIFY(setup.account.server.host.isEmpty());
    }

    void anAddressWithHangulBeforeTheAtIsAllowedWithAWarning()
    {
        Setup setup;
        SenderPresenter page(setup, m_catalog, m_dns);
        page.typeAddress(u"홍길동@haneul.kr"_s);
        QCOMPARE(page.view().addressNote.severity, Severity::Warning);
        QVERIFY(page.view().canContinue);
    }

    void aBadNameStopsThePage_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("CR LF") << u"가게\r\nBcc: a@b.kr"_s;
        QTest::newRow("too long") << QString(201, u'a');
        QTest::newRow("bidi") << u"\u2066a"_s;
        QTest::newRow("lone surrogate") << QString(QChar(0xD83D));
    }
    void aBadNameStopsThePage()
    {
        QFETCH(QString, typed);
        Setup setup;
        SenderPresenter page(setup, m_catalog, m_dns);
        page.typeAddress(u"a@naver.com"_s);
        page.typeName(typed);
        QCOMPARE(page.view().nameNote.severity, Severity::Error);
        QCOMPARE(page.view().name, typed);
        QVERIFY(!page.view().canContinue);
    }

    void fillsInServerAndLoginOfAKnownProvider()
    {
        Setup setup;
        SenderPresenter page(setup, m_catalog, m_dns);
        page.typeAddress(u"haneul@daum.net"_s);
        page.leave();
        QCOMPARE(setup.account.providerId, u"daum"_s);
        QCOMPARE(setup.account.server.host.ascii(), u"smtp.daum.net"_s);
        QCOMPARE(setup.account.login, u"haneul"_s);
        page.typeAddress(u"new@daum.net"_s);
        page.leave();
        QCOMPARE(setup.account.login, u"new"_s);
    }

    void keepsWhatTheUserEditedAsLongAsTheServiceStays()
    {
        Setup setup;
        SenderPresenter page(setup, m_catalog, m_dns);
        page.typeAddress(u"haneul@naver.com"_s);
        page.leave();
        setup.account.server.port = 587;
        setup.account.providerId.clear();
        setup.account.login = u"other@naver.com"_s;
        page.leave();
        QCOMPARE(setup.account.server.port, 587);
        QCOMPARE(setup.account.login, u"other@naver.com"_s);
    }

    void anotherServiceGetsItsOwnServerAndNotTheOldPassword()
    {
        Setup setup;
        SenderPresenter page(setup, m_catalog, m_dns);
        page.typeAddress(u"haneul@naver.com"_s);
        page.leave();
        setup.secret = Secret::fromText(u"geheim");
        page.typeAddress(u"haneul@daum.net"_s);
        page.leave();
        QCOMPARE(setup.account.server.host.ascii(), u"smtp.daum.net"_s);
        QVERIFY(setup.secret.isEmpty());
        page.typeAddress(u"info@haneul.kr"_s);
        page.leave();
        QVERIFY(setup.account.server.host.isEmpty());
        QCOMPARE(setup.account.login, u"info@haneul.kr"_s);
        QVERIFY(setup.account.providerId.isEmpty());
    }

    void aServerTypedForAnUnknownDomainStays()
    {
        Setup setup;
        SenderPresenter page(setup, m_catalog, m_dns);
        page.typeAddress(u"info@haneul.kr"_s);
        page.leave();
        setup.account.server.host = HostName::parse(u"mail.haneul.kr").host.value();
        page.leave();
        page.typeAddress(u"info@haneul2.kr"_s);
        page.leave();
        QCOMPARE(setup.account.server.host.ascii(), u"mail.haneul.kr"_s);
    }

    void aSavedAccountIsTakenUpAndNotOverwritten()
    {
        Setup setup;
        setup.account = test::fakeAccount();
        setup.account.server.port = 587;
        setup.secret = Secret::fromText(u"geheim");
        SenderPresenter page(setup, m_catalog, m_dns);
        QCOMPARE(page.view().address, u"haneul@naver.com"_s);
        page.leave();
        QCOMPARE(setup.account.server.port, 587);
        QVERIFY(!setup.secret.isEmpty());
        QCOMPARE(setup.revision, 0);
    }

    void anotherAddressForgetsTheProofAndTheSameOneDoesNot()
    {
        Setup setup;
        SenderPresenter page(setup, m_catalog, m_dns);
        page.typeAddress(u"haneul@naver.com"_s);
        page.leave();
        setup.proof = Proof{};
        page.leave();
        QVERIFY(setup.proof);
        page.typeAddress(u"other@naver.com"_s);
        page.leave();
        QVERIFY(!setup.proof);
    }

    void practiceNeedsNoAddressAndLeavesNothingBehind()
    {
        Setup setup;
        SenderPresenter page(setup, m_catalog, m_dns);
        page.chooseRoute(RouteChoice::Practice);
        QVERIFY(page.view().canContinue);
        page.leave();
        QVERIFY(setup.account.isPractice);
        QCOMPARE(setup.account.login, u"ok@practice.test"_s);
        QCOMPARE(setup.account.sender.address.toString(), u"ok@practice.test"_s);
        QVERIFY(!setup.secret.isEmpty());
        page.chooseRoute(RouteChoice::Smtp);
        QVERIFY(page.view().address.isEmpty());
        page.typeAddress(u"haneul@naver.com"_s);
        page.leave();
        QVERIFY(!setup.account.isPractice);
        QVERIFY(setup.secret.isEmpty());
        QCOMPARE(setup.account.login, u"haneul@naver.com"_s);
    }

    void prefersTheSignInWhereThereIsAClientId()
    {
        Setup setup;
        test::FakeSignIns signIns;
        bool isRegistered = true;
        const DirectMeans means{signIns.maker(), [&isRegistered](const DirectRoute &) {
                                    const Failure missing{.kind = FailureKind::ClientIdMissing};
                                    return isRegistered ? std::nullopt : std::optional(missing);
                                }};
        const ProviderCatalog catalog = test::catalogOfTheProgram();
        SenderPresenter page(setup, catalog, m_dns, means);
        page.typeAddress(u"haneul@naver.com"_s);
        QVERIFY(page.view().directTitle.isEmpty());
        page.typeAddress(u"haneul@gmail.com"_s);
        QCOMPARE(page.view().route, RouteChoice::Direct);
        QVERIFY(page.view().isDirectRecommended);
        isRegistered = false;
        QCOMPARE(page.view().route, RouteChoice::Smtp);
        QVERIFY(page.view().directHint.contains(u"client ID"_s));
        page.chooseRoute(RouteChoice::Direct);
        QCOMPARE(page.view().route, RouteChoice::Direct);
    }

    void carriesTheDirectRouteAndTakesItAwayWithItsToken()
    {
        Setup setup;
        test::FakeSignIns signIns;
        const ProviderCatalog catalog = test::catalogOfTheProgram();
        SenderPresenter page(setup, catalog, m_dns, {signIns.maker(), {}});
        page.typeAddress(u"haneul@gmail.com"_s);
        page.leave();
        QVERIFY(setup.account.direct && setup.account.direct->service == DirectService::Google);
        QCOMPARE(setup.account.server.host.ascii(), u"smtp.gmail.com"_s); // for the other transport
        QCOMPARE(setup.account.login, u"haneul@gmail.com"_s);
        setup.secret = Secret(QByteArrayView("token"));
        setup.account.login = u"shop@gmail.com"_s; // who signed in
        page.leave();
        QVERIFY(!setup.secret.isEmpty());
        page.chooseRoute(RouteChoice::Smtp);
        page.leave();
        QVERIFY(!setup.account.direct);
        QVERIFY(setup.secret.isEmpty());
        QCOMPARE(setup.account.login, u"haneul@gmail.com"_s);
        setup.secret = Secret(QByteArrayView("password"));
        page.chooseRoute(RouteChoice::Direct);
        page.leave();
        QVERIFY(setup.secret.isEmpty());
        page.chooseRoute(RouteChoice::Practice);
        page.leave();
        QVERIFY(!setup.account.direct);
    }

    void followsTheRouteThatALaterPageChanged()
    {
        Setup setup;
        test::FakeSignIns signIns;
        const ProviderCatalog catalog = test::catalogOfTheProgram();
        SenderPresenter page(setup, catalog, m_dns, {signIns.maker(), {}});
        page.typeAddress(u"haneul@gmail.com"_s);
        page.leave();
        setup.account.direct.reset();
        page.enter();
        QCOMPARE(page.view().route, RouteChoice::Smtp);
        page.leave();
        setup.account.direct = DirectRoute{};
        page.enter();
        QCOMPARE(page.view().route, RouteChoice::Direct);
    }

    void takesUpAnAddressThatAnotherPageChanged()
    {
        Setup setup;
        SenderPresenter page(setup, m_catalog, m_dns);
        page.typeAddress(u"info@haneul.kr"_s);
        page.leave();
        setup.account.sender.address = MailAddress::parse(u"haneul@naver.com").address.value();
        QSignalSpy changed(&page, &SenderPresenter::changed);
        page.enter();
        QCOMPARE(page.view().address, u"haneul@naver.com"_s);
        QCOMPARE(changed.count(), 1);
    }
};

QTEST_GUILESS_MAIN(SenderPresenterTest)
#include "tst_senderpresenter.moc"
