// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizardscene.h"

#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

/// The same pages for an account that is there already.
class TestEditAccount : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_language.use(u"en"_s);
        m_scene = std::make_unique<WizardScene>(m_language);
        m_scene->wizard().setHome(true);
        m_scene->wizard().show();
        QVERIFY(QTest::qWaitForWindowActive(&m_scene->wizard()));
        m_kept = fakeAccount();
        m_kept.id = QUuid::createUuid();
        m_kept.name = u"주문서"_s;
        m_kept.sender.name = HeaderText::from(u"하늘"_s).value();
        m_scene->accounts.kept = {m_kept};
        m_scene->keychain.kept[m_kept.secretKey()] = Secret::fromText(u"saved");
    }
    void cleanup() { m_scene.reset(); }

    void beginsPrefilled()
    {
        edit({});
        QCOMPARE(m_scene->find<QLineEdit>("addressEdit")->text(), u"haneul@naver.com"_s);
        QCOMPARE(m_scene->find<QLineEdit>("nameEdit")->text(), u"하늘"_s);
        m_scene->next();
        QCOMPARE(m_scene->find<QLineEdit>("loginEdit")->text(), u"haneul@naver.com"_s);
        QCOMPARE(m_scene->find<QLineEdit>("passwordEdit")->text(), QString());
        QCOMPARE(m_scene->find<QLineEdit>("passwordEdit")->placeholderText(), u"The saved password is used"_s);
        QVERIFY(m_scene->wizard().button(QWizard::NextButton)->isEnabled());
    }

    void testsWithTheSavedPassword()
    {
        edit({.page = PageId::Prove});
        QCOMPARE(m_scene->wizard().currentId(), int(PageId::Prove));
        m_scene->startTest();
        QCOMPARE(m_scene->probe()->secret.text(), u"saved"_s);
    }

    void stopsWhereThePasswordIsMissing()
    {
        m_scene->wizard().edit({.account = m_kept, .page = PageId::Prove});
        QCOMPARE(m_scene->wizard().currentId(), int(PageId::Connect));
        QCOMPARE(m_scene->wizard().focusWidget(), m_scene->find<QWidget>("passwordEdit"));
    }

    void tellsAFailureThatIsKnownAlready()
    {
        ToldTest told;
        told.state = Failure{
            .kind = FailureKind::ReplyRejected, .stage = Stage::Auth, .replyCode = 535, .detail = u"not today"_s};
        edit({.page = PageId::Prove, .told = told});
        QVERIFY(m_scene->isShown("card"));
        QVERIFY(m_scene->text("serverWords").contains(u"not today"_s));
    }

    void carriesARepairOutOnItsPage()
    {
        edit({.page = PageId::Connect, .repair = RepairKind::EditServer});
        QCOMPARE(m_scene->wizard().currentId(), int(PageId::Connect));
        QCOMPARE(m_scene->wizard().focusWidget(), m_scene->find<QWidget>("hostEdit"));
    }

    void savesUnderTheSameId()
    {
        QSignalSpy saved(&m_scene->wizard(), &SetupWizard::accountSaved);
        edit({.page = PageId::Prove});
        m_scene->startTest();
        m_scene->reachAll(Stage::Accepted);
        m_scene->accept();
        m_scene->next();
        m_scene->type("nameEdit", u"예약"_s);
        m_scene->wizard().button(QWizard::FinishButton)->click();
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(saved.first().first().toUuid(), m_kept.id);
        QCOMPARE(m_scene->accounts.kept.size(), 1);
        QCOMPARE(m_scene->accounts.kept.first().name, u"예약"_s);
        QVERIFY(m_scene->accounts.kept.first().lastProof);
        QCOMPARE(m_scene->keychain.kept.at(m_kept.secretKey()).text(), u"saved"_s);
        QCOMPARE(m_scene->wizard().button(QWizard::FinishButton)->text(), u"&To the accounts"_s);
    }

    void asksOnlyWhenSomethingWasChanged()
    {
        edit({.page = PageId::Prove});
        m_scene->wizard().close();
        QVERIFY(!m_scene->wizard().isVisible());
        m_scene->wizard().show();
        edit({.page = PageId::Connect});
        m_scene->type("loginEdit", u"other@naver.com"_s);
        m_scene->wizard().close();
        QVERIFY(m_scene->wizard().isVisible());
        QVERIFY(m_scene->wizard().findChild<QMessageBox *>());
    }

    void followsTheLanguage()
    {
        edit({.page = PageId::Connect});
        m_language.use(u"ko"_s);
        QTRY_COMPARE(m_scene->find<QLineEdit>("passwordEdit")->placeholderText(), u"저장된 비밀번호를 써요"_s);
    }

private:
    void edit(EditOrder order)
    {
        order.account = m_kept;
        order.secret = Secret::fromText(u"saved");
        m_scene->wizard().edit(std::move(order));
    }

    MailAccount m_kept;
    Language m_language;
    std::unique_ptr<WizardScene> m_scene;
};

QTEST_MAIN(TestEditAccount)
#include "tst_editaccount.moc"
