// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizardscene.h"

#include "gui/exportdialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

class TestKeepPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_language.use(u"en"_s);
        m_scene = std::make_unique<WizardScene>(m_language);
        m_scene->wizard().show();
        QVERIFY(QTest::qWaitForWindowActive(&m_scene->wizard()));
        m_scene->toKeep(u"haneul@naver.com"_s, u"abcd1234EFGH"_s);
    }
    void cleanup() { m_scene.reset(); }

    void savesByEnter()
    {
        QSignalSpy saved(&m_scene->wizard(), &SetupWizard::accountSaved);
        auto *name = m_scene->find<QLineEdit>("nameEdit");
        QCOMPARE(m_scene->wizard().focusWidget(), name);
        QTest::keyClicks(name, u"Haneul"_s); // over the suggestion, which is selected
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(m_scene->accounts.kept.size(), 1);
        QCOMPARE(m_scene->accounts.kept[0].name, u"Haneul"_s);
        QCOMPARE(m_scene->keychain.kept.size(), 1U);
        QVERIFY(m_scene->wizard().isVisible()); // saved, and still here to say so
    }

    void waitsForTheKeychainWithoutASecondSave()
    {
        m_scene->keychain.isHolding = true;
        finish()->click();
        QVERIFY(!finish()->isEnabled());
        QVERIFY(!m_scene->find<QLineEdit>("nameEdit")->isEnabled());
        m_scene->keychain.release();
        QTRY_VERIFY(finish()->isEnabled());
        QCOMPARE(m_scene->accounts.kept.size(), 1);
    }

    void closesAfterSaving()
    {
        finish()->click();
        QTRY_VERIFY(m_scene->wizard().button(QWizard::CustomButton2)->isVisible());
        QVERIFY(!m_scene->wizard().button(QWizard::CancelButton)->isVisible());
        QVERIFY(!m_scene->wizard().button(QWizard::BackButton)->isVisible());
        finish()->click();
        QVERIFY(!m_scene->wizard().isVisible());
        QCOMPARE(m_scene->wizard().result(), int(QDialog::Accepted));
    }

    void beginsAnewForAnotherAccount()
    {
        finish()->click();
        QTRY_VERIFY(m_scene->wizard().button(QWizard::CustomButton2)->isVisible());
        m_scene->press("anotherButton");
        QTRY_COMPARE(m_scene->wizard().currentId(), int(PageId::Sender));
        QCOMPARE(m_scene->find<QLineEdit>("addressEdit")->text(), QString());
        m_scene->toKeep(u"second@daum.net"_s, u"other"_s);
        finish()->click();
        QTRY_COMPARE(m_scene->accounts.kept.size(), 2);
        QVERIFY(m_scene->accounts.kept[0].id != m_scene->accounts.kept[1].id);
    }

    void offersTheSessionWhereThereIsNoKeychain()
    {
        m_scene->keychain.saveFailure = Failure{.kind = FailureKind::KeychainUnavailable};
        finish()->click();
        QTRY_VERIFY(m_scene->isShown("sessionButton"));
        QVERIFY(m_scene->accounts.kept.isEmpty());
        QTest::keyClick(m_scene->find<QWidget>("sessionButton"), Qt::Key_Space);
        QTRY_COMPARE(m_scene->accounts.kept.size(), 1);
        QCOMPARE(m_scene->session.kept.size(), 1U);
        QVERIFY(!m_scene->isShown("sessionButton"));
    }

    void leadsOutOfACollision()
    {
        MailAccount other = fakeAccount();
        other.id = QUuid::createUuid();
        other.name = u"Sales & more"_s;
        m_scene->accounts.kept = {other};
        QVERIFY(!m_scene->isShown("otherWorkspaceButton"));
        finish()->click();
        QTRY_VERIFY(m_scene->isShown("otherWorkspaceButton"));
        QVERIFY(m_scene->accounts.kept.size() == 1);
        m_scene->press("otherWorkspaceButton");
        auto *workspace = m_scene->find<QLineEdit>("workspaceEdit");
        QCOMPARE(m_scene->wizard().focusWidget(), workspace);
        QTest::keyClicks(workspace, u"Bada"_s);
        QVERIFY(!m_scene->isShown("otherWorkspaceButton"));
        finish()->click();
        QTRY_COMPARE(m_scene->accounts.kept.size(), 2);
    }

    void savesAgainAfterAFailure()
    {
        m_scene->accounts.writeFailure = Failure{.kind = FailureKind::NotWritable};
        finish()->click();
        QTRY_VERIFY(m_scene->isShown("card"));
        QVERIFY(!m_scene->text("cardTitle").isEmpty());
        m_scene->accounts.writeFailure.reset();
        finish()->click();
        QTRY_COMPARE(m_scene->accounts.kept.size(), 1);
    }

    void wantsAName()
    {
        m_scene->type("nameEdit", u"  "_s);
        QVERIFY(!finish()->isEnabled());
    }

    void tellsTheLimitsAndOnRequestTheRest()
    {
        QVERIFY(m_scene->isShown("limitsCard"));
        QVERIFY(!m_scene->isShown("serviceCard"));
        QVERIFY(m_scene->text("serviceTitle").contains(u"Naver Mail"_s));
        QTest::keyClick(m_scene->find<QWidget>("serviceButton"), Qt::Key_Space);
        QVERIFY(m_scene->isShown("serviceCard"));
        QTest::keyClick(m_scene->find<QWidget>("serviceButton"), Qt::Key_Space);
        QVERIFY(!m_scene->isShown("serviceCard"));
    }

    void handsOverBeforeItIsSaved()
    {
        m_scene->type("nameEdit", u"Bakery"_s);
        QTest::keyClick(m_scene->find<QWidget>("purposeTile0"), Qt::Key_Return); // not the button that saves
        auto *dialog = m_scene->wizard().findChild<ExportDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(m_scene->accounts.kept.isEmpty());
        QVERIFY(dialog->windowTitle().contains(u"Bakery"_s));
        dialog->findChild<QCheckBox *>(u"secretBox"_s)->click();
        dialog->findChild<QPushButton *>(u"copyButton"_s)->click();
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"login=haneul@naver.com\npassword=abcd1234EFGH\n"_s);
        delete dialog;
        QVERIFY(m_scene->accounts.kept.isEmpty());
    }

    void handsOverAfterItIsSavedToo()
    {
        finish()->click();
        QTRY_VERIFY(m_scene->wizard().button(QWizard::CustomButton2)->isVisible());
        m_scene->press("purposeTile0");
        QVERIFY(m_scene->wizard().findChild<ExportDialog *>());
        m_scene->close(); // with the dialog open
    }

    void neverShowsThePassword()
    {
        for (const auto *label : m_scene->wizard().findChildren<QLabel *>())
            QVERIFY(!label->text().contains(u"abcd1234EFGH"_s));
    }

private:
    QAbstractButton *finish() { return m_scene->wizard().button(QWizard::FinishButton); }

    Language m_language;
    std::unique_ptr<WizardScene> m_scene;
};

QTEST_MAIN(TestKeepPage)
#include "tst_keeppage.moc"
