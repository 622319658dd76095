// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizardscene.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

class TestConnectPage : public QObject
{
    Q_OBJECT
public Q_SLOTS:
    void rememberUrl(const QUrl &url) { m_opened = url; }

private Q_SLOTS:
    void init()
    {
        m_language.use(u"en"_s);
        m_scene = std::make_unique<WizardScene>(m_language);
        m_scene->wizard().show();
        QVERIFY(QTest::qWaitForWindowActive(&m_scene->wizard()));
    }
    void cleanup() { m_scene.reset(); }

    void asksAKnownServiceForThePasswordOnly()
    {
        m_scene->toConnect(u"haneul@naver.com"_s);
        QCOMPARE(m_scene->wizard().focusWidget(), password());
        QCOMPARE(edit("loginEdit")->text(), u"haneul@naver.com"_s);
        QVERIFY(!m_scene->isShown("detailsCard"));
        QVERIFY(m_scene->text("pageSentence").startsWith(u"smtp.naver.com · 465"_s));
        QTest::keyClicks(password(), u"abcd1234EFGH"_s);
        QTest::keyClick(password(), Qt::Key_Return);
        QCOMPARE(m_scene->wizard().currentId(), int(PageId::Prove));
    }

    void callsThePasswordByTheServicesOwnWord()
    {
        m_scene->toConnect(u"haneul@naver.com"_s);
        QCOMPARE(m_scene->text("passwordLabel"), u"&Application password"_s);
        QVERIFY(m_scene->text("stepsText").startsWith(u"1. "_s));
        m_language.use(u"ko"_s);
        QTRY_COMPARE(m_scene->text("passwordLabel"), u"애플리케이션 비밀번호(&P)"_s);
    }

    void keepsTheServerBehindALink()
    {
        m_scene->toConnect(u"haneul@naver.com"_s);
        m_scene->press("detailsLink");
        QVERIFY(m_scene->isShown("detailsCard"));
        QCOMPARE(m_scene->wizard().focusWidget(), edit("hostEdit"));
        m_scene->press("detailsLink");
        QVERIFY(!m_scene->isShown("detailsCard"));
    }

    void asksForTheServerByHandWhereTheUserWantsTo()
    {
        m_scene->toConnect(u"info@haneul-bakery.co.kr"_s);
        m_scene->press("detailsLink");
        QVERIFY(m_scene->isShown("detailsCard"));
        QCOMPARE(m_scene->wizard().focusWidget(), edit("hostEdit"));
    }

    void takesTheServerOutOfAPastedAddress()
    {
        m_scene->toConnect(u"info@haneul-bakery.co.kr"_s);
        m_scene->press("detailsLink");
        QTest::keyClicks(edit("hostEdit"), u"https://smtp.haneul.kr:587/"_s);
        auto *offer = m_scene->find<QWidget>("hostNote")->findChild<QAbstractButton *>(u"offerButton"_s);
        QTest::keyClick(offer, Qt::Key_Space);
        QCOMPARE(edit("hostEdit")->text(), u"smtp.haneul.kr"_s);
        QCOMPARE(edit("portEdit")->text(), u"587"_s);
        QCOMPARE(m_scene->find<QComboBox>("securityCombo")->currentData().toInt(), int(Security::StartTls));
    }

    void wantsATickBeforeItSendsInTheClear()
    {
        m_scene->toConnect(u"info@haneul-bakery.co.kr"_s);
        m_scene->press("detailsLink");
        QTest::keyClicks(edit("hostEdit"), u"192.168.0.20"_s);
        QTest::keyClicks(password(), u"secret"_s);
        QVERIFY(!m_scene->isShown("clearChannelBox"));
        auto *security = m_scene->find<QComboBox>("securityCombo");
        security->setFocus();
        QTest::keyClick(security, Qt::Key_End);
        QVERIFY(m_scene->isShown("clearChannelBox"));
        QVERIFY(!nextButton()->isEnabled());
        QTest::keyClick(m_scene->find<QWidget>("clearChannelBox"), Qt::Key_Space);
        QVERIFY(nextButton()->isEnabled());
    }

    void stopsAtAFromThatIsNotTheLogins()
    {
        m_scene->toConnect(u"haneul@naver.com"_s);
        m_scene->type("loginEdit", u"haneul@daum.net"_s);
        m_scene->type("passwordEdit", u"abcd1234EFGH"_s);
        QVERIFY(m_scene->isShown("senderCard"));
        QVERIFY(!nextButton()->isEnabled());
        m_scene->press("actionButton0"); // send as the login
        QVERIFY(nextButton()->isEnabled());
        QVERIFY(!m_scene->isShown("senderCard"));
        m_scene->wizard().back();
        QCOMPARE(edit("addressEdit")->text(), u"haneul@daum.net"_s);
    }

    void goesOnWhenTheUserVouchesForFrom()
    {
        m_scene->toConnect(u"haneul@naver.com"_s);
        m_scene->type("loginEdit", u"haneul@daum.net"_s);
        m_scene->type("passwordEdit", u"abcd1234EFGH"_s);
        m_scene->press("actionButton1"); // keep it
        QVERIFY(nextButton()->isEnabled());
    }

    void handsThePasswordOnlyToTheProbe()
    {
        m_scene->toProve(u"haneul@naver.com"_s, u"abcd1234EFGH"_s);
        m_scene->startTest();
        QCOMPARE(m_scene->probe()->secret.bytes(), QByteArrayView("abcd1234EFGH"));
        for (const auto *label : m_scene->wizard().findChildren<QLabel *>())
            QVERIFY(!label->text().contains(u"abcd1234"_s));
    }

    void forgetsThePasswordOfAnotherService()
    {
        m_scene->toConnect(u"haneul@naver.com"_s);
        m_scene->type("passwordEdit", u"abcd1234EFGH"_s);
        m_scene->wizard().back();
        m_scene->toConnect(u"haneul@gmail.com"_s);
        QCOMPARE(password()->text(), QString());
        QVERIFY(!nextButton()->isEnabled());
    }

    void removesTheBlanksOfACopiedPassword()
    {
        m_scene->toConnect(u"haneul@gmail.com"_s);
        m_scene->type("passwordEdit", u"abcd efgh ijkl mnop"_s);
        auto *offer = m_scene->find<QWidget>("passwordNote")->findChild<QAbstractButton *>(u"offerButton"_s);
        QVERIFY(offer->isVisible());
        offer->click();
        QCOMPARE(password()->text(), u"abcdefghijklmnop"_s);
        QVERIFY(!m_scene->isShown("passwordNote"));
    }

    void opensTheGuideInTheBrowser()
    {
        QDesktopServices::setUrlHandler(u"https"_s, this, "rememberUrl");
        m_scene->toConnect(u"haneul@naver.com"_s);
        m_scene->press("helpButton");
        QDesktopServices::unsetUrlHandler(u"https"_s);
        QCOMPARE(m_opened.scheme(), u"https"_s);
        QVERIFY(m_opened.host().endsWith(u"naver.com"_s));
    }

    void letsAPractitionerChooseWhatHappens()
    {
        m_scene->press("footerLink");
        QVERIFY(!m_scene->isShown("credentialsBox"));
        QVERIFY(!m_scene->isShown("detailsLink"));
        auto *choices = m_scene->find<QComboBox>("practiceCombo");
        QCOMPARE(m_scene->wizard().focusWidget(), choices);
        QTest::keyClick(choices, Qt::Key_Down);
        QCOMPARE(choices->currentData().toString(), u"wrong-password@practice.test"_s);
        QVERIFY(nextButton()->isEnabled());
        m_scene->next();
        m_scene->startTest();
        QCOMPARE(m_scene->probe()->account.login, u"wrong-password@practice.test"_s);
    }

    void saysWhyThereIsNoPracticeServer()
    {
        m_scene->practice.failure = Failure{.kind = FailureKind::InvalidInput};
        m_scene->press("footerLink");
        QVERIFY(m_scene->isShown("senderCard"));
        QVERIFY(!nextButton()->isEnabled());
    }

private:
    QLineEdit *edit(const char *name) { return m_scene->find<QLineEdit>(name); }
    QLineEdit *password() { return edit("passwordEdit"); }
    QAbstractButton *nextButton() { return m_scene->wizard().button(QWizard::NextButton); }

    Language m_language;
    std::unique_ptr<WizardScene> m_scene;
    QUrl m_opened;
};

QTEST_MAIN(TestConnectPage)
#include "tst_connectpage.moc"
