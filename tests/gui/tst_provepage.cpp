// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stageladder.h"
#include "wizardscene.h"

#include <QDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

class TestProvePage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_language.use(u"en"_s);
        m_scene = std::make_unique<WizardScene>(m_language);
        m_scene->wizard().show();
        QVERIFY(QTest::qWaitForWindowActive(&m_scene->wizard()));
        m_scene->toProve(u"haneul@naver.com"_s, u"abcd1234EFGH"_s);
    }
    void cleanup() { m_scene.reset(); }

    void startsByEnter()
    {
        QTest::keyClick(m_scene->wizard().focusWidget(), Qt::Key_Return);
        QVERIFY(m_scene->probe());
        QCOMPARE(m_scene->probe()->starts, 1);
        QCOMPARE(m_scene->probe()->order.recipient.toString(), u"haneul@naver.com"_s);
        QCOMPARE(m_scene->probe()->order.language, u"en"_s);
        QVERIFY(!m_scene->probe()->order.dryRun);
    }

    void startsByEnterInTheRecipientField()
    {
        auto *recipient = m_scene->find<QLineEdit>("recipientEdit");
        m_scene->type("recipientEdit", u"friend@example.com"_s);
        QTest::keyClick(recipient, Qt::Key_Return);
        QCOMPARE(m_scene->probe()->order.recipient.toString(), u"friend@example.com"_s);
    }

    void fillsTheLadderLive()
    {
        m_scene->startTest();
        const int height = ladder()->height();
        m_scene->reachAll(Stage::Auth);
        QCOMPARE(stateOf(0), RowState::Done);
        QVERIFY(ladder()->isSpinning());
        m_scene->probe()->reach(Stage::Sender);
        QCOMPARE(ladder()->height(), height);
    }

    void saysItAllInKoreanWhileTheTestRuns()
    {
        m_scene->startTest();
        m_scene->reachAll(Stage::Auth);
        m_scene->press("languageButton");
        QTRY_COMPARE(m_scene->text("pageTitle"), u"시험하고 있어요"_s);
        QVERIFY(m_scene->probe());
        m_scene->reachAll(Stage::Accepted);
        m_scene->accept();
        QCOMPARE(m_scene->text("pageTitle"), u"메일 서버가 메일을 받았어요"_s);
    }

    void bringsThePageBackByStop()
    {
        m_scene->startTest();
        m_scene->reachAll(Stage::Auth);
        QVERIFY(m_scene->isShown("stopButton"));
        QCOMPARE(m_scene->wizard().focusWidget(), m_scene->find<QWidget>("stopButton"));
        QTest::keyClick(m_scene->wizard().focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(!m_scene->probe());
        QVERIFY(m_scene->isShown("recipientBox"));
        QVERIFY(!m_scene->isShown("stopButton"));
        QCOMPARE(stateOf(0), RowState::Waiting);
    }

    void sendsNothingInADryRun()
    {
        m_scene->press("dryRunButton");
        QVERIFY(m_scene->probe()->order.dryRun);
        m_scene->reachAll(Stage::Recipient);
        m_scene->acceptDryRun();
        QVERIFY(m_scene->isShown("recipientBox")); // the mail is still to be sent
        QVERIFY(!m_scene->isShown("codeBox"));
        QVERIFY(m_scene->find<QPushButton>("startButton")->isDefault());
    }

    void provesTheArrivalByTheCodeInTheMail()
    {
        m_scene->startTest();
        m_scene->reachAll(Stage::Accepted);
        m_scene->accept();
        auto *code = m_scene->find<QLineEdit>("codeEdit");
        QCOMPARE(m_scene->wizard().focusWidget(), code);
        QTest::keyClicks(code, u"111111"_s);
        QVERIFY(m_scene->text("pageTitle") != u"The mail you sent has arrived"_s);
        code->clear();
        QTest::keyClicks(code, u"271828"_s);
        QCOMPARE(m_scene->text("pageTitle"), u"The mail you sent has arrived"_s);
        QTest::keyClick(code, Qt::Key_Return);
        QCOMPARE(m_scene->wizard().currentId(), int(PageId::Keep));
    }

    void sendsAnotherOneToSomebodyElse()
    {
        m_scene->startTest();
        m_scene->reachAll(Stage::Accepted);
        m_scene->accept();
        QVERIFY(!m_scene->isShown("recipientBox"));
        m_scene->press("againButton");
        QCOMPARE(m_scene->wizard().focusWidget(), m_scene->find<QWidget>("recipientEdit"));
        m_scene->type("recipientEdit", u"friend@example.com"_s);
        QTest::keyClick(m_scene->wizard().focusWidget(), Qt::Key_Return);
        QCOMPARE(m_scene->probesMade(), 2);
        QVERIFY(!m_scene->isShown("recipientBox"));
    }

    void refusesAHalfRecipient()
    {
        m_scene->type("recipientEdit", u"friend@@example"_s);
        QVERIFY(m_scene->isShown("recipientNote"));
        QVERIFY(!m_scene->find<QPushButton>("startButton")->isEnabled());
    }

    void letsGoOfTheTestByBack()
    {
        m_scene->startTest();
        m_scene->reachAll(Stage::Auth);
        m_scene->wizard().back();
        QTRY_VERIFY(!m_scene->probe());
        QCOMPARE(m_scene->wizard().currentId(), int(PageId::Connect));
        m_scene->next();
        QVERIFY(m_scene->isShown("recipientBox"));
    }

    void showsTheConversation()
    {
        m_scene->startTest();
        m_scene->reachAll(Stage::Auth);
        m_scene->press("footerLink");
        auto *dialog = m_scene->wizard().findChild<QDialog *>(u"TranscriptDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->findChild<QPlainTextEdit *>()->toPlainText().startsWith(u"S: 220 smtp.naver.com"_s));
        m_scene->wizard().back(); // the dialog goes with its page
        QVERIFY(!m_scene->wizard().findChild<QDialog *>(u"TranscriptDialog"_s));
    }

    void showsTheMailThatThePracticeServerTook()
    {
        m_scene = std::make_unique<WizardScene>(m_language);
        m_scene->wizard().show();
        m_scene->press("footerLink");
        m_scene->next();
        m_scene->startTest();
        m_scene->reachAll(Stage::Accepted);
        m_scene->accept();
        m_scene->press("practiceMailButton");
        auto *dialog = m_scene->wizard().findChild<QDialog *>(u"TranscriptDialog"_s);
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QPlainTextEdit *>()->toPlainText().contains(u"Your code is 271828"_s));
    }

private:
    StageLadder *ladder() { return m_scene->find<StageLadder>("ladder"); }
    RowState stateOf(int row) { return RowState(ladder()->model()->index(row, 0).data(Qt::UserRole).toInt()); }

    Language m_language;
    std::unique_ptr<WizardScene> m_scene;
};

QTEST_MAIN(TestProvePage)
#include "tst_provepage.moc"
