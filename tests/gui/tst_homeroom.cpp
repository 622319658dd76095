// SPDX-License-Identifier: GPL-3.0-or-later
#include "homeroom.h"
#include "homescene.h"
#include "wizardscene.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QFileOpenEvent>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

/// Which window is there: the list where there are accounts, the wizard for the first one, and never none too many.
class TestHomeRoom : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_language.use(u"en"_s);
        m_scene = std::make_unique<WizardScene>(m_language);
        HomeMeans means{.accounts = m_scene->accounts,
                        .secrets = m_scene->keychain,
                        .catalog = m_scene->helpLinks.catalog(),
                        .practice = m_scene->practice,
                        .readAccounts = {}};
        m_room = std::make_unique<HomeRoom>(
            HomeParts{.makeWizard = [this] { return m_scene->takeWizard(); },
                      .means = std::move(means),
                      .openImport =
                          [this](QWidget *parent, const QString &path, const auto &, const auto &) {
                              m_imported.append(path);
                              m_import = new QDialog(parent);
                              m_import->setAttribute(Qt::WA_DeleteOnClose);
                              m_import->open();
                          },
                      .useLanguage = [this](const QString &code) { m_language.use(code); }});
    }
    void cleanup()
    {
        m_room.reset();
        m_scene.reset();
        m_imported.clear();
    }

    void leadsFromTheFirstAccountToTheList()
    {
        m_room->showHome();
        m_room->presenter().addAccount();
        m_scene->toKeep(u"haneul@naver.com"_s, u"abcd1234EFGH"_s);
        finish()->click();
        QTRY_COMPARE(finish()->text(), u"&To the accounts"_s);
        QTimer::singleShot(0, m_room.get(), [this] { finish()->click(); });
        QVERIFY(goesOn());
        QVERIFY(m_room->home().isVisible());
        QCOMPARE(m_room->presenter().list().count(), 1);
    }

    void leavesTheEmptyListBehindAWizardThatWasCancelled()
    {
        m_room->showHome();
        m_room->presenter().addAccount();
        QVERIFY(QTest::qWaitForWindowExposed(&m_scene->wizard()));
        QTimer::singleShot(0, m_room.get(), [this] { m_scene->wizard().close(); });
        QVERIFY(goesOn());
        QVERIFY(m_room->home().isVisible());
    }

    void opensTheWizardOverTheListAndOnlyOnce()
    {
        m_scene->accounts.kept = bakeryAccounts();
        m_room->showHome();
        m_room->presenter().addAccount();
        QVERIFY(m_scene->wizard().isVisible());
        const SetupWizard *first = &m_scene->wizard();
        m_scene->type("addressEdit", u"haneul@naver.com"_s);
        m_room->presenter().addAccount();
        QCOMPARE(&m_scene->wizard(), first);
        QCOMPARE(m_scene->find<QLineEdit>("addressEdit")->text(), u"haneul@naver.com"_s);
    }

    void showsAtOnceWhatTheWizardSaved()
    {
        m_scene->accounts.kept = bakeryAccounts();
        m_room->showHome();
        m_room->presenter().addAccount();
        m_scene->toKeep(u"new@naver.com"_s, u"abcd1234EFGH"_s);
        m_scene->type("workspaceEdit", u"가온"_s);
        finish()->click();
        QTRY_COMPARE(m_room->presenter().list().count(), 5);
        finish()->click();
        QVERIFY(m_room->home().isVisible());
    }

    void aWizardWithNothingToLoseMakesWayForAnother()
    {
        m_scene->accounts.kept = bakeryAccounts();
        const QUuid id = m_scene->accounts.kept[2].id;
        m_room->showHome();
        m_room->presenter().addAccount();
        m_room->presenter().edit(id);
        QTRY_COMPARE(m_room->presenter().means().editedAccount(), id);
        QVERIFY(m_scene->wizard().isVisible());
        QCOMPARE(m_scene->find<QLineEdit>("addressEdit")->text(), u"haneul.bakery@naver.com"_s);
        m_room->presenter().addAccount();
        QCOMPARE(m_scene->find<QLineEdit>("addressEdit")->text(), QString());
        QVERIFY(m_room->presenter().means().editedAccount().isNull());
    }

    void whatWasSavedIsEditedNoMore()
    {
        m_scene->accounts.kept = {
            homeAccount(u"주문서"_s, {}, u"haneul@naver.com"_s, u"smtp.naver.com"_s, 465, u"naver"_s)};
        const MailAccount account = m_scene->accounts.kept[0];
        m_scene->keychain.kept[account.secretKey()] = Secret::fromText(u"abcd1234EFGH");
        m_room->showHome();
        m_room->presenter().edit(account.id);
        QTRY_COMPARE(m_room->presenter().means().editedAccount(), account.id);
        m_scene->next();
        m_scene->next();
        m_scene->startTest();
        m_scene->reachAll(Stage::Accepted);
        m_scene->accept();
        m_scene->next();
        m_scene->type("nameEdit", u"예약"_s);
        QVERIFY(m_room->presenter().means().isWizardOpen()); // a name alone is something to lose
        finish()->click();
        QTRY_COMPARE(m_scene->accounts.kept[0].name, u"예약"_s);
        QVERIFY(m_room->presenter().means().editedAccount().isNull());
        QVERIFY(!m_room->presenter().means().isWizardOpen());
        QVERIFY(m_room->presenter().mayChange({account.id}));
    }

    void refusesToDeleteWhatIsOpenInTheWizard()
    {
        m_scene->accounts.kept = bakeryAccounts();
        const QUuid id = m_scene->accounts.kept[2].id;
        m_room->showHome();
        m_room->presenter().edit(id);
        QTRY_COMPARE(m_room->presenter().means().editedAccount(), id);
        QVERIFY(!m_room->presenter().mayDelete({id}));
        m_scene->wizard().close();
        QTRY_VERIFY(m_room->presenter().mayDelete({id}));
    }

    void tellsOfAFileThatCouldNotBeRead()
    {
        m_room->showHome(
            Failure{.kind = FailureKind::Damaged, .detail = u"/somewhere/accounts.damaged.json\nbyte 7"_s});
        QVERIFY(m_room->home().isVisible());
        QCOMPARE(m_room->presenter().view().card.severity, Severity::Error);
    }

    void comesForwardOutOfTheTaskBar()
    {
        m_room->showHome();
        m_room->home().showMinimized();
        m_room->comeForward({});
        QVERIFY(!m_room->home().isMinimized());
        QVERIFY(m_room->home().isVisible());
        QTRY_COMPARE(QApplication::activeWindow(), &m_room->home());
    }

    void comesForwardWithTheWizardInFront()
    {
        m_room->showHome();
        m_room->presenter().addAccount();
        m_scene->type("addressEdit", u"haneul@naver.com"_s);
        m_scene->wizard().showMinimized();
        m_room->comeForward({});
        QVERIFY(!m_scene->wizard().isMinimized());
        QTRY_COMPARE(QApplication::activeWindow(), &m_scene->wizard());
        QCOMPARE(m_scene->find<QLineEdit>("addressEdit")->text(), u"haneul@naver.com"_s);
    }

    void bringsAnOpenDialogForwardAndLosesNeitherItNorTheFile()
    {
        m_room->showHome();
        QDialog question(&m_room->home());
        question.open();
        m_room->home().showMinimized();
        m_room->comeForward(u"/가게/하나.sendproof"_s);
        m_room->comeForward(u"/가게/둘.sendproof"_s);
        m_room->comeForward(u"/가게/하나.sendproof"_s);
        QVERIFY(question.isVisible());
        QTRY_COMPARE(QApplication::activeWindow(), &question);
        QVERIFY(m_imported.isEmpty());
        question.reject();
        QTRY_COMPARE(m_imported, QStringList{u"/가게/하나.sendproof"_s}); // and its dialog is open now
        m_import->reject();
        QTRY_COMPARE(m_imported.value(1), u"/가게/둘.sendproof"_s);
        m_import->reject();
        QCOMPARE(m_imported.size(), 2);
    }

    void takesInWhatTheDesktopOpensWithIt()
    {
        m_room->showHome();
        QFileOpenEvent event(u"/가게/계정.sendproof"_s);
        QCoreApplication::sendEvent(QCoreApplication::instance(), &event);
        QCOMPARE(m_imported, QStringList{u"/가게/계정.sendproof"_s});
    }

    void closesTheWizardWithTheList()
    {
        m_scene->accounts.kept = bakeryAccounts();
        m_room->showHome();
        m_room->presenter().addAccount();
        QVERIFY(!m_room->presenter().means().isWizardOpen()); // nothing would be lost
        m_scene->type("addressEdit", u"haneul@naver.com"_s);
        QVERIFY(m_room->presenter().means().isWizardOpen());
        m_room->home().close();
        QVERIFY(m_room->home().isVisible()); // asks
        for (QAbstractButton *button : m_room->home().findChildren<QAbstractButton *>()) {
            if (button->text() == u"Close everything"_s)
                button->click();
        }
        QVERIFY(!m_room->home().isVisible());
        QVERIFY(!m_room->presenter().means().isWizardOpen());
    }

    void readsInTheBackgroundAndTellsNobodyWhoIsGone()
    {
        FakeAccountStore accounts;
        accounts.kept = bakeryAccounts();
        const ReadAccounts read = inTheBackground(accounts);
        auto context = std::make_unique<QObject>();
        int answers = 0;
        read(context.get(), [&answers](const Result<QList<MailAccount>> &all) { answers += int(all.value().size()); });
        QCOMPARE(answers, 0);
        QTRY_COMPARE(answers, 4);
        read(context.get(), [&answers](const auto &) { ++answers; });
        context.reset();
        QTest::qWait(50);
        QCOMPARE(answers, 4);
    }

private:
    /// Lets the program run for a moment; false: it ended by itself, as its last window was closed.
    static bool goesOn()
    {
        constexpr int byTheTest = 7;
        QTimer::singleShot(200, qApp, [] { QCoreApplication::exit(byTheTest); });
        return QApplication::exec() == byTheTest;
    }
    QAbstractButton *finish() { return m_scene->wizard().button(QWizard::FinishButton); }

    Language m_language;
    std::unique_ptr<WizardScene> m_scene;
    std::unique_ptr<HomeRoom> m_room;
    QStringList m_imported;
    QPointer<QDialog> m_import; ///< The last one
};

QTEST_MAIN(TestHomeRoom)
#include "tst_homeroom.moc"
