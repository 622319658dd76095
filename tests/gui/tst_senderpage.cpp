// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizardscene.h"

#include <QInputMethodEvent>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

class TestSenderPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_language.use(u"en"_s);
        m_scene = std::make_unique<WizardScene>(m_language);
        m_scene->wizard().show();
        QVERIFY(QTest::qWaitForWindowActive(&m_scene->wizard()));
    }
    void cleanup() { m_scene.reset(); }

    void beginsInTheEmptyAddressField()
    {
        QCOMPARE(m_scene->wizard().focusWidget(), address());
        QVERIFY(!nextButton()->isEnabled());
    }

    void recognisesTheServiceWhileTyping()
    {
        QTest::keyClicks(address(), u"haneul@naver.com"_s);
        QVERIFY(m_scene->isShown("providerCard"));
        QVERIFY(m_scene->text("cardTitle").contains(u"Naver Mail"_s));
        QVERIFY(nextButton()->isEnabled());
    }

    void recognisesTheServiceOfAnOwnDomainByItsMailServers()
    {
        m_scene->dns.add("haneul-bakery.kr MX kr1-aspmx1.worksmobile.com");
        QTest::keyClicks(address(), u"secret.name@haneul-bakery.kr"_s);
        QTest::keyClick(address(), Qt::Key_Tab); // leaves the field
        QTRY_VERIFY(m_scene->text("cardTitle").contains(u"NAVER WORKS"_s));
        for (const DnsQuestion &question : std::as_const(m_scene->dns.asked))
            QVERIFY(!question.name.contains(u"secret"));
        m_scene->next();
        QCOMPARE(m_scene->find<QLineEdit>("loginEdit")->text(), u"secret.name@haneul-bakery.kr"_s);
    }

    void comparesTheWaysToConnectByOnePress()
    {
        QTest::keyClicks(address(), u"haneul@gmail.com"_s);
        QVERIFY(m_scene->isShown("compareButton"));
        QVERIFY(!m_scene->isShown("comparisonCard"));
        QTest::keyClick(m_scene->find<QWidget>("compareButton"), Qt::Key_Space);
        QVERIFY(m_scene->isShown("comparisonCard"));
        QTest::keyClick(m_scene->find<QWidget>("compareButton"), Qt::Key_Space);
        QVERIFY(!m_scene->isShown("comparisonCard"));
    }

    void takesAServiceFromTheList()
    {
        QTest::keyClicks(address(), u"info@haneul-bakery.co.kr"_s);
        QTest::keyClick(m_scene->find<QWidget>("providersButton"), Qt::Key_Space);
        m_scene->searchProviders(u"hiworks"_s);
        m_scene->press("takeButton");
        QVERIFY(m_scene->text("cardTitle").contains(u"Hiworks"_s));
        m_scene->next();
        QCOMPARE(m_scene->find<QLineEdit>("hostEdit")->text(), u"smtps.hiworks.com"_s);
    }

    void leavesTheListWithoutAChange()
    {
        QTest::keyClicks(address(), u"haneul@naver.com"_s);
        QTest::keyClick(m_scene->find<QWidget>("providersButton"), Qt::Key_Space);
        auto *dialog = m_scene->wizard().findChild<QDialog *>(u"ProviderDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(m_scene->wizard().isVisible());
        QVERIFY(m_scene->text("cardTitle").contains(u"Naver Mail"_s));
    }

    void entersByHandWhereTheRecognitionIsWrong()
    {
        QTest::keyClicks(address(), u"haneul@naver.com"_s);
        m_scene->press("providersButton");
        m_scene->press("manualButton");
        QVERIFY(!m_scene->text("cardTitle").contains(u"Naver"_s));
        m_scene->next();
        QCOMPARE(m_scene->find<QLineEdit>("hostEdit")->text(), QString());
        QVERIFY(m_scene->isShown("hostEdit"));
    }

    void practiceHasNoListOfServices()
    {
        QVERIFY(m_scene->isShown("providersButton"));
        radio("practiceOption")->click();
        QVERIFY(!m_scene->isShown("providersButton"));
    }

    void goesOnByEnter()
    {
        QTest::keyClicks(address(), u"haneul@naver.com"_s);
        QTest::keyClick(address(), Qt::Key_Return);
        QCOMPARE(m_scene->wizard().currentId(), int(PageId::Connect));
    }

    void keepsTheCursorWhereItIs()
    {
        QTest::keyClicks(address(), u"aneul@naver.com"_s);
        address()->setCursorPosition(0);
        QTest::keyClicks(address(), u"h"_s);
        QCOMPARE(address()->text(), u"haneul@naver.com"_s);
        QCOMPARE(address()->cursorPosition(), 1);
    }

    void leavesAHalfMadeSyllableAlone()
    {
        auto *name = m_scene->find<QLineEdit>("nameEdit");
        name->setFocus();
        QTest::keyClicks(name, u"a"_s);
        QInputMethodEvent composing(u"하"_s, {});
        QCoreApplication::sendEvent(name, &composing);
        QSignalSpy changed(name, &QLineEdit::textChanged);
        m_language.use(u"ko"_s); // everything is rendered again
        QTRY_VERIFY(m_scene->text("pageTitle").startsWith(u"어떤"_s));
        QCOMPARE(changed.size(), 0);
        QInputMethodEvent done;
        done.setCommitString(u"한"_s);
        QCoreApplication::sendEvent(name, &done);
        QCOMPARE(name->text(), u"a한"_s);
    }

    void mendsAMistypedDomainByOnePress()
    {
        QTest::keyClicks(address(), u"haneul@naver.con"_s);
        QTest::keyClick(address(), Qt::Key_Tab); // leaves the field
        auto *offer = m_scene->find<QWidget>("addressNote")->findChild<QAbstractButton *>(u"offerButton"_s);
        QVERIFY(offer->isVisible());
        QTest::keyClick(offer, Qt::Key_Space);
        QCOMPARE(address()->text(), u"haneul@naver.com"_s);
        QVERIFY(!m_scene->isShown("addressNote"));
    }

    void saysAFaultToAScreenReaderToo()
    {
        QTest::keyClicks(address(), u"haneul@@naver.com"_s);
        QVERIFY(m_scene->isShown("addressNote"));
        QVERIFY(!address()->accessibleDescription().isEmpty());
        QVERIFY(!nextButton()->isEnabled());
    }

    void choosesTheRouteByArrowKeys()
    {
        auto *smtp = radio("smtpOption");
        smtp->setFocus();
        QTest::keyClick(smtp, Qt::Key_Down);
        QVERIFY(radio("practiceOption")->isChecked());
        QVERIFY(!smtp->isChecked());
        QVERIFY(nextButton()->isEnabled()); // practising needs no address
    }

    void choosesTheRouteByAPressAnywhereOnItsCard()
    {
        QTest::mouseClick(m_scene->find<QWidget>("practiceOption"), Qt::LeftButton, {}, QPoint(300, 8));
        QVERIFY(radio("practiceOption")->isChecked());
    }

    void practisesByTheLinkInTheFooter()
    {
        m_scene->press("footerLink");
        QCOMPARE(m_scene->wizard().currentId(), int(PageId::Connect));
        QVERIFY(m_scene->isShown("practiceBox"));
    }

    void remembersEverythingOnTheWayBack()
    {
        QTest::keyClicks(address(), u"haneul@naver.com"_s);
        QTest::keyClicks(m_scene->find<QLineEdit>("nameEdit"), u"Haneul"_s);
        m_scene->next();
        m_scene->wizard().back();
        QCOMPARE(address()->text(), u"haneul@naver.com"_s);
        QCOMPARE(m_scene->find<QLineEdit>("nameEdit")->text(), u"Haneul"_s);
    }

    void speaksBothLanguages()
    {
        QCOMPARE(m_scene->text("pageTitle"), u"Which address do you send mail from?"_s);
        m_language.use(u"ko"_s);
        QTRY_COMPARE(m_scene->text("pageTitle"), u"어떤 주소로 메일을 보내시나요?"_s);
        QCOMPARE(radio("smtpOption")->text(), u"SMTP로 연결"_s);
    }

private:
    QLineEdit *address() { return m_scene->find<QLineEdit>("addressEdit"); }
    QRadioButton *radio(const char *option) { return m_scene->find<QWidget>(option)->findChild<QRadioButton *>(); }
    QAbstractButton *nextButton() { return m_scene->wizard().button(QWizard::NextButton); }

    Language m_language;
    std::unique_ptr<WizardScene> m_scene;
};

QTEST_MAIN(TestSenderPage)
#include "tst_senderpage.moc"
