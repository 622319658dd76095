// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizardscene.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

class TestSetupWizard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_language.use(u"en"_s);
        m_scene = std::make_unique<WizardScene>(m_language);
        wizard().show();
        QVERIFY(QTest::qWaitForWindowActive(&wizard()));
    }
    void cleanup() { m_scene.reset(); }

    void closesWithoutAQuestionWhenNothingWasTyped()
    {
        wizard().close();
        QVERIFY(!wizard().isVisible());
    }

    void asksOnceBeforeTypedTextIsLost()
    {
        m_scene->type("addressEdit", u"haneul@naver.com"_s);
        wizard().button(QWizard::CancelButton)->click();
        QVERIFY(question() && question()->isVisible());
        QVERIFY(wizard().isVisible());
        wizard().close(); // asked already
        QVERIFY(!wizard().isVisible());
    }

    void staysWhenTheUserGoesOn()
    {
        m_scene->type("addressEdit", u"haneul@naver.com"_s);
        QTest::keyClick(&wizard(), Qt::Key_Escape);
        QVERIFY(question());
        QTest::keyClick(question(), Qt::Key_Return); // going on is the default
        QTRY_VERIFY(!question());
        QVERIFY(wizard().isVisible());
        QCOMPARE(m_scene->find<QLineEdit>("addressEdit")->text(), u"haneul@naver.com"_s);
        wizard().close(); // a new try is a new question
        QVERIFY(question());
    }

    void closesInTheMiddleOfATest()
    {
        m_scene->toProve(u"haneul@naver.com"_s, u"abcd1234EFGH"_s);
        m_scene->startTest();
        m_scene->reachAll(Stage::Auth);
        wizard().close();
        wizard().close();
        QVERIFY(!wizard().isVisible());
        QTRY_VERIFY(!m_scene->probe());
    }

    void goesInTheMiddleOfATest()
    {
        m_scene->toProve(u"haneul@naver.com"_s, u"abcd1234EFGH"_s);
        m_scene->startTest();
        m_scene->reachAll(Stage::Auth);
        m_scene->close(); // the whole object
        QTRY_VERIFY(!m_scene->probe());
    }

    void goesWhileThePasswordIsBeingSaved()
    {
        m_scene->toKeep(u"haneul@naver.com"_s, u"abcd1234EFGH"_s);
        m_scene->keychain.isHolding = true;
        wizard().button(QWizard::FinishButton)->click();
        m_scene->close();
        m_scene->keychain.release();
        QCoreApplication::processEvents();
        QVERIFY(m_scene->accounts.kept.isEmpty());
    }

    void walksTheWholeRoadByKeyboard()
    {
        type(u"haneul@naver.com"_s);
        enter();
        type(u"abcd1234EFGH"_s);
        enter();
        enter(); // sends
        m_scene->reachAll(Stage::Accepted);
        m_scene->accept();
        type(u"271828"_s);
        enter();
        enter(); // saves
        QTRY_COMPARE(m_scene->accounts.kept.size(), 1);
    }

    void goesRoundByTabFromThePageToTheFooter()
    {
        m_scene->type("addressEdit", u"haneul@naver.com"_s);
        m_scene->find<QWidget>("addressEdit")->setFocus();
        QStringList stops;
        for (int i = 0; i < 9; ++i) {
            stops.append(nameOf(wizard().focusWidget()));
            QTest::keyClick(wizard().focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(stops, QStringList({u"addressEdit"_s, u"nameEdit"_s, u"providersButton"_s, u"Connect by SMTP"_s,
                                     u"footerLink"_s, u"Cancel"_s, u"&Next"_s, u"languageButton"_s, u"addressEdit"_s}));
    }

    void remembersTheLanguageForTheCaller()
    {
        QSignalSpy chosen(&wizard(), &SetupWizard::languageChosen);
        m_scene->press("languageButton");
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toString(), u"ko"_s);
        QTRY_COMPARE(wizard().button(QWizard::CancelButton)->text(), u"취소"_s);
        m_scene->press("languageButton");
        QTRY_COMPARE(wizard().button(QWizard::CancelButton)->text(), u"Cancel"_s);
    }

    void goesBackOnlyToWhatWasShown()
    {
        m_scene->toProve(u"haneul@naver.com"_s, u"abcd1234EFGH"_s);
        wizard().goTo(PageId::Keep);
        QCOMPARE(wizard().currentId(), int(PageId::Prove));
        wizard().goTo(PageId::Sender);
        QCOMPARE(wizard().currentId(), int(PageId::Sender));
    }

    void hasOnePrimaryButton()
    {
        m_scene->toProve(u"haneul@naver.com"_s, u"abcd1234EFGH"_s);
        QVERIFY(m_scene->find<QPushButton>("startButton")->isDefault());
        QVERIFY(!qobject_cast<QPushButton *>(wizard().button(QWizard::NextButton))->isDefault());
    }

    void survivesDarkAndLightAgain()
    {
        const QPalette light = QApplication::palette();
        m_scene->toProve(u"haneul@naver.com"_s, u"abcd1234EFGH"_s);
        QApplication::setPalette(QPalette(QColor(0x33, 0x33, 0x33), QColor(0x11, 0x11, 0x11)));
        QCoreApplication::processEvents();
        QVERIFY(wizard().grab().toImage().pixelColor(600, 500).lightness() < 60);
        QApplication::setPalette(light);
        QCoreApplication::processEvents();
        QVERIFY(wizard().grab().toImage().pixelColor(600, 500).lightness() > 200);
    }

private:
    SetupWizard &wizard() { return m_scene->wizard(); }
    static QString nameOf(const QWidget *widget)
    {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isNamed = !widget->objectName().isEmpty() && !widget->objectName().startsWith(u"__qt__"_s);
        return isNamed || !button ? widget->objectName() : button->text();
    }
    QMessageBox *question() { return wizard().findChild<QMessageBox *>(); }
    void type(const QString &text) { QTest::keyClicks(wizard().focusWidget(), text); }
    void enter() { QTest::keyClick(wizard().focusWidget(), Qt::Key_Return); }

    Language m_language;
    std::unique_ptr<WizardScene> m_scene;
};

QTEST_MAIN(TestSetupWizard)
#include "tst_setupwizard.moc"
