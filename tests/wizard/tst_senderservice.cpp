// SPDX-License-Identifier: GPL-3.0-or-later
#include "realcatalog.h"
#include "support/fakedns.h"
#include "support/fakes.h"
#include "wizard/providercard.h"
#include "wizard/senderpresenter.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

/// The service of an address: by mail exchangers, by choice, and what of it goes into the account.
class SenderServiceTest : public QObject
{
    Q_OBJECT
    ProviderCatalog m_catalog = test::catalogOfTheProgram();
    std::unique_ptr<test::FakeDns> m_dns; ///< Of each test its own
    std::unique_ptr<Setup> m_setup;
    std::unique_ptr<SenderPresenter> m_page;

    SenderView view() const { return m_page->view(); }
    const MailAccount &account() const { return m_setup->account; }
    void typeAndWait(const QString &address)
    {
        QSignalSpy changed(m_page.get(), &SenderPresenter::changed);
        m_page->typeAddress(address);
        m_page->leaveAddress();
        QTRY_COMPARE(changed.size(), 3);
    }

private Q_SLOTS:
    void cleanup() { m_page.reset(); }
    void init()
    {
        m_dns = std::make_unique<test::FakeDns>();
        m_setup = std::make_unique<Setup>();
        m_page = std::make_unique<SenderPresenter>(*m_setup, m_catalog, *m_dns);
    }

    void recognisesTheServiceByItsMailExchangers_data()
    {
        QTest::addColumn<QByteArray>("exchanger");
        QTest::addColumn<QString>("provider");
        QTest::newRow("Microsoft 365") << QByteArray("haneul-kr.mail.protection.outlook.com") << u"microsoft365"_s;
        QTest::newRow("Outlook.com") << QByteArray("haneul-kr.olc.protection.outlook.com") << u"outlook_com"_s;
        QTest::newRow("Google Workspace") << QByteArray("aspmx.l.google.com") << u"google_workspace"_s;
        QTest::newRow("Naver Works") << QByteArray("kr1-aspmx1.worksmobile.com") << u"naverworks"_s;
        QTest::newRow("Daum Smartwork") << QByteArray("aspmx.daum.net") << u"daum_smartwork"_s;
        QTest::newRow("Hiworks") << QByteArray("mail.hiworks.co.kr") << u"hiworks"_s;
    }
    void recognisesTheServiceByItsMailExchangers()
    {
        QFETCH(QByteArray, exchanger);
        QFETCH(QString, provider);
        const QString domain = provider.toLower().replace(u'_', u'-') + u".haneul.kr"_s;
        m_dns->add(domain.toLatin1() + " MX " + exchanger);
        typeAndWait(u"info@"_s + domain);
        const Provider *meant = m_catalog.byId(provider);
        QVERIFY(view().provider.title.contains(meant->name.en));
        QVERIFY(view().provider.body.contains(u"(MX)"));
        m_page->leave();
        QCOMPARE(account().providerId, provider);
        QCOMPARE(account().server.host.ascii(), meant->host);
        QCOMPARE(account().login, ProviderCatalog::loginFor(*meant, account().sender.address));
    }

    void onlyTheDomainLeavesTheComputer()
    {
        typeAndWait(u"secret.name@haneul.kr"_s);
        QCOMPARE(m_dns->asked.size(), 1);
        QCOMPARE(m_dns->asked.first().name, u"haneul.kr"_s);
    }

    void aKnownDomainAndPracticeAskNobody()
    {
        m_page->typeAddress(u"haneul@naver.com"_s);
        m_page->leaveAddress();
        m_page->chooseRoute(RouteChoice::Practice);
        m_page->typeAddress(u"info@haneul.kr"_s);
        m_page->leaveAddress();
        QVERIFY(m_dns->asked.isEmpty());
    }

    void anAnswerForAnEarlierAddressIsIgnored()
    {
        m_dns->add("old.kr MX aspmx.l.google.com\nnew.kr A 192.0.2.1");
        m_page->typeAddress(u"info@old.kr"_s);
        m_page->leaveAddress();
        m_page->typeAddress(u"info@new.kr"_s);
        const SenderView before = view();
        QSignalSpy changed(m_page.get(), &SenderPresenter::changed);
        QCoreApplication::processEvents();
        QCOMPARE(changed.size(), 0);
        QCOMPARE(view().provider, before.provider);
        m_page->leave();
        QVERIFY(account().server.host.isEmpty());
    }

    void anAnswerAfterThePageWasLeftChangesNothingByItself()
    {
        m_dns->add("haneul.kr MX aspmx.l.google.com");
        m_page->typeAddress(u"info@haneul.kr"_s);
        m_page->leave();
        m_setup->account.server.host = HostName::parse(u"mail.haneul.kr").host.value();
        QCoreApplication::processEvents();
        QCOMPARE(account().server.host.ascii(), u"mail.haneul.kr"_s);
        m_page->enter();
        m_page->leave(); // back and on again: what was typed by hand stays
        QCOMPARE(account().server.host.ascii(), u"mail.haneul.kr"_s);
        m_dns->add("bada.kr MX aspmx.l.google.com");
        typeAndWait(u"info@bada.kr"_s);
        m_page->leave(); // another domain is another matter
        QCOMPARE(account().server.host.ascii(), u"smtp.gmail.com"_s);
    }

    void silenceAndErrorsSayNothing()
    {
        m_page->typeAddress(u"info@haneul.kr"_s);
        const CardView unknown = view().provider;
        m_dns->add("haneul.kr MX !temporary-error");
        m_page->leaveAddress();
        QCoreApplication::processEvents();
        QCOMPARE(view().provider, unknown);
        QCOMPARE(unknown.severity, Severity::Info);
        QVERIFY(view().canContinue);
    }

    void warnsQuietlyOfADomainThatTakesNoMailOrIsNotThere()
    {
        m_dns->add("silent.kr MX .");
        typeAndWait(u"info@silent.kr"_s);
        QCOMPARE(view().provider.severity, Severity::Warning);
        QVERIFY(view().provider.title.contains(u"takes no mail"));
        QVERIFY(view().canContinue);
        typeAndWait(u"info@nowhere.kr"_s);
        QCOMPARE(view().provider.severity, Severity::Warning);
        QVERIFY(view().provider.title.contains(u"nowhere.kr"));
        QVERIFY(view().canContinue);
    }

    void saysWhichRouteIsRecommended()
    {
        m_page->typeAddress(u"haneul@gmail.com"_s);
        const Provider *gmail = m_catalog.byId(u"gmail");
        QVERIFY(view().provider.body.contains(gmail->comparison->directFor.en.first()));
        QVERIFY(!view().provider.body.contains(u"What you set up here"));
        QVERIFY(!view().compareText.isEmpty());
        QVERIFY(view().comparison.isEmpty());
        m_page->toggleComparison();
        QVERIFY(view().comparison.size() >= 5);
        for (const auto &[label, value] : view().comparison)
            QVERIFY(!label.isEmpty() && !value.isEmpty());
        m_page->typeAddress(u"haneul@nate.com"_s);
        QVERIFY(view().compareText.isEmpty());
        QVERIFY(view().comparison.isEmpty());
    }

    void showsTheNoticesOfTheDayWithSourceAndAge()
    {
        Recognition found;
        found.provider = m_catalog.byId(u"microsoft365");
        found.by = RecognisedBy::Exchanger;
        const MailAddress address = MailAddress::parse(u"info@haneul.kr").address.value();
        const CardView before = serviceCard(address, found, QDate(2026, 11, 20));
        QCOMPARE(before.severity, Severity::Warning);
        QVERIFY(before.body.contains(found.provider->notices.at(0).text.en));
        QVERIFY(before.body.contains(u"as of January 2026)"));
        QVERIFY(!before.body.contains(found.provider->notices.at(1).text.en));
        const CardView after = serviceCard(address, found, QDate(2027, 2, 1));
        QVERIFY(after.body.contains(found.provider->notices.at(1).text.en));
        QVERIFY(!after.body.contains(found.provider->notices.at(0).text.en));
    }

    void aServiceThatEndedOrIsSuspendedIsAWarning_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("suspended") << int(ProviderStatus::Suspended);
        QTest::newRow("retired") << int(ProviderStatus::Retired);
        QTest::newRow("ask the host") << int(ProviderStatus::AskHost);
    }
    void aServiceThatEndedOrIsSuspendedIsAWarning()
    {
        QFETCH(int, status);
        Provider provider = *m_catalog.byId(u"naver");
        provider.status = ProviderStatus(status);
        provider.note = {};
        const Recognition found{&provider, RecognisedBy::Domain, {}, {}, ExchangerFinding::State::Unknown};
        const CardView card =
            serviceCard(MailAddress::parse(u"a@naver.com").address.value(), found, QDate(2026, 11, 20));
        QCOMPARE(card.severity, Severity::Warning);
        QCOMPARE(card.body, providerStatusText(provider.status));
    }

    void aChosenServiceIsFilledInLikeARecognisedOne()
    {
        m_page->typeAddress(u"info@haneul.kr"_s);
        m_page->chooseService(u"amazon_ses"_s, u"email-smtp.us-west-2.amazonaws.com"_s);
        QVERIFY(view().provider.title.contains(u"Amazon SES"));
        QVERIFY(view().provider.body.contains(u"email-smtp.us-west-2.amazonaws.com"));
        m_page->leave();
        QCOMPARE(account().providerId, u"amazon_ses"_s);
        QCOMPARE(account().server.host.ascii(), u"email-smtp.us-west-2.amazonaws.com"_s);
        QVERIFY(account().login.isEmpty()); // it is issued there
        m_setup->account.server.port = 2587;
        m_page->enter();
        m_page->leave();
        QCOMPARE(account().server.port, 2587); // taken once, not each time
        m_page->chooseService(u"amazon_ses"_s, u"email-smtp.eu-west-1.amazonaws.com"_s);
        m_page->leave();
        QCOMPARE(account().server.host.ascii(), u"email-smtp.eu-west-1.amazonaws.com"_s);
    }

    void aChoiceHoldsForItsDomain()
    {
        m_page->typeAddress(u"info@haneul.kr"_s);
        m_page->chooseService(u"hiworks"_s, {});
        m_page->typeAddress(u"sales@haneul.kr"_s);
        QVERIFY(view().provider.title.contains(m_catalog.byId(u"hiworks")->name.en));
        m_page->typeAddress(u"haneul@naver.com"_s);
        QVERIFY(view().provider.title.contains(u"Naver"));
    }

    void aChoiceBeforeTheAddressHoldsForTheFirstOne()
    {
        m_page->chooseService(u"sendgrid"_s, {});
        QVERIFY(view().provider.title.contains(u"SendGrid"));
        QVERIFY(!view().canContinue);
        m_page->typeAddress(u"info@haneul.kr"_s);
        m_page->leaveAddress();
        QVERIFY(view().provider.title.contains(u"SendGrid"));
        m_page->typeAddress(u"info@bada.kr"_s);
        QVERIFY(!view().provider.title.contains(u"SendGrid"));
        m_page->typeAddress(u"info@haneul.kr"_s);
        m_page->leave();
        QCOMPARE(account().server.host.ascii(), u"smtp.sendgrid.net"_s);
        QCOMPARE(account().login, u"apikey"_s);
    }

    void aWrongRecognitionGivesWayToTheChoiceAndToEnteringByHand()
    {
        m_dns->add("haneul.kr MX aspmx.l.google.com");
        typeAndWait(u"info@haneul.kr"_s);
        m_page->leave();
        QCOMPARE(account().providerId, u"google_workspace"_s);
        m_page->chooseService(u"mailplug"_s, {});
        QCOMPARE(m_page->recognition().fitting, QStringList({u"google_workspace"_s, u"mailplug"_s}));
        m_page->leave();
        QCOMPARE(account().providerId, u"mailplug"_s);
        m_page->chooseService({}, {});
        QCOMPARE(view().provider.severity, Severity::Info);
        m_page->leave();
        QVERIFY(account().providerId.isEmpty());
        QVERIFY(account().server.host.isEmpty());
        QCOMPARE(account().login, u"info@haneul.kr"_s);
        QVERIFY(m_setup->isServerByHand);
        m_page->chooseService(u"mailplug"_s, {});
        m_page->leave();
        QVERIFY(!m_setup->isServerByHand);
    }

    void aSavedAccountKeepsTheServiceItWasSetUpWith()
    {
        m_dns->add("haneul.kr MX aspmx.l.google.com");
        m_setup->account.sender.address = MailAddress::parse(u"info@haneul.kr").address.value();
        m_setup->account.providerId = u"amazon_ses"_s;
        m_setup->account.login = u"AKIA"_s;
        m_setup->account.server.host = HostName::parse(u"email-smtp.eu-west-1.amazonaws.com").host.value();
        m_setup->account.server.port = 2587;
        const MailAccount before = account();
        m_page = std::make_unique<SenderPresenter>(*m_setup, m_catalog, *m_dns);
        m_page->leaveAddress();
        QCoreApplication::processEvents();
        QVERIFY(view().provider.title.contains(u"Amazon SES"));
        m_page->leave();
        QCOMPARE(account().server, before.server);
        QCOMPARE(account().login, before.login);
        QCOMPARE(account().providerId, before.providerId);
    }
};

QTEST_GUILESS_MAIN(SenderServiceTest)
#include "tst_senderservice.moc"
