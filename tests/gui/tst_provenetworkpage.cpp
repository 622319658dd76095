// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fieldnotelabel.h"
#include "gui/letterdialog.h"
#include "wizardscene.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

/// What the third page shows of the network after a test that didn't get through: by keyboard, in both languages.
class TestProveNetworkPage : public QObject
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

    void changesThePortAndTakesItBack_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("back");
        QTest::newRow("ko") << u"ko"_s << u"이 네트워크는 465 포트를 막고 있어요"_s << u"587 포트로 바꾸고 다시 시험"_s
                            << u"되돌리기"_s;
        QTest::newRow("en") << u"en"_s << u"This network blocks port 465"_s << u"Change to port 587 and test again"_s
                            << u"Take it back"_s;
    }
    void changesThePortAndTakesItBack()
    {
        QFETCH(QString, language);
        failAtConnect(language);
        QVERIFY(m_scene->isShown("noteLabel"));
        m_scene->judge(NetworkState::PortBlocked, {587});
        QTEST(m_scene->text("cardTitle"), "title");
        auto *primary = m_scene->find<QPushButton>("actionButton0");
        QTEST(primary->text(), "button");
        QVERIFY(primary->isDefault());
        QCOMPARE(m_scene->wizard().focusWidget(), primary);
        QTest::keyClick(primary, Qt::Key_Return);
        QCOMPARE(m_scene->probesMade(), 2);
        QCOMPARE(m_scene->probe()->account.server.port, 587);
        QCOMPARE(m_scene->probe()->account.server.security, Security::StartTls);

        m_scene->reachAll(Stage::Accepted);
        m_scene->accept();
        auto *back = m_scene->find<FieldNoteLabel>("noteLabel")->findChild<QPushButton *>(u"offerButton"_s);
        QTEST(back->text(), "back");
        QVERIFY(tabTo(back));
        QTest::keyClick(back, Qt::Key_Space);
        QVERIFY(!m_scene->isShown("noteLabel"));
        QVERIFY(m_scene->isShown("recipientBox"));
        QVERIFY(m_scene->wizard().focusWidget() && m_scene->wizard().focusWidget()->isVisible());
        m_scene->press("startButton");
        QCOMPARE(m_scene->probe()->account.server.port, 465);
    }

    void advisesWhereNoMailPortIsOpen()
    {
        failAtConnect(u"en"_s);
        m_scene->judge(NetworkState::MailBlocked);
        QCOMPARE(m_scene->text("cardTitle"), u"No mail server can be reached from this network"_s);
        QTest::keyClick(m_scene->find<QPushButton>("actionButton0"), Qt::Key_Space);
        QCOMPARE(m_scene->probesMade(), 2);
        QTRY_VERIFY(!m_scene->isShown("noteLabel"));
    }

    void writesToTheOperatorOfASilentServer()
    {
        failAtConnect(u"en"_s);
        m_scene->judge(NetworkState::ServerSilent);
        QTest::keyClick(m_scene->find<QPushButton>("actionButton0"), Qt::Key_Space);
        auto *dialog = m_scene->wizard().findChild<LetterDialog *>();
        QVERIFY(dialog && dialog->findChild<QPlainTextEdit *>()->toPlainText().contains(u"smtp.naver.com"_s));
    }

    void saysItInAnotherLanguageInTheMiddle()
    {
        failAtConnect(u"en"_s);
        m_scene->press("languageButton");
        m_scene->judge(NetworkState::ServerSilent, {587});
        QVERIFY(m_scene->text("cardBody").contains(u"587"_s));
        QVERIFY(m_scene->text("cardBody").contains(u"네트워크"_s));
    }

    void keepsTheFocusWhereItIsWhenTheVerdictComes()
    {
        failAtConnect(u"en"_s);
        auto *link = m_scene->find<QPushButton>("againButton");
        link->setFocus();
        m_scene->judge(NetworkState::PortBlocked, {587});
        QCOMPARE(m_scene->wizard().focusWidget(), link);
    }

    void letsTheSurveyGoWithTheWindow()
    {
        failAtConnect(u"en"_s);
        const QPointer<FakePortSurvey> survey = m_scene->survey();
        QVERIFY(survey);
        m_scene->close();
        QTRY_VERIFY(!survey);
    }

private:
    void failAtConnect(const QString &language)
    {
        m_language.use(language);
        m_scene->toProve(u"haneul@naver.com"_s, u"abcd1234EFGH"_s);
        m_scene->fail({.kind = FailureKind::TimedOut, .stage = Stage::Connect});
        QVERIFY(m_scene->survey());
    }
    bool tabTo(const QWidget *widget)
    {
        for (int i = 0; i < 60 && m_scene->wizard().focusWidget() != widget; ++i)
            QTest::keyClick(m_scene->wizard().focusWidget(), Qt::Key_Tab);
        return m_scene->wizard().focusWidget() == widget;
    }

    Language m_language;
    std::unique_ptr<WizardScene> m_scene;
};

QTEST_MAIN(TestProveNetworkPage)
#include "tst_provenetworkpage.moc"
