// SPDX-License-Identifier: GPL-3.0-or-later
#include "realcatalog.h"
#include "support/builtincausebook.h"
#include "support/fakeround.h"
#include "support/fakes.h"
#include "support/homeaccounts.h"
#include "support/wine.h"
#include "wizard/homepresenter.h"

#include <QSignalSpy>
#include <QTest>
#include <vector>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

const ProviderCatalog &realCatalog()
{
    static const ProviderCatalog made = catalogOfTheProgram();
    return made;
}

/// The list of a bakery, just read.
struct Home
{
    explicit Home(const QList<MailAccount> &kept = bakeryAccounts())
    {
        accounts.kept = kept;
        for (const MailAccount &account : kept)
            secrets.kept[account.secretKey()] = Secret::fromText(u"saved");
        presenter.refresh();
    }
    HomeMeans means()
    {
        return {.accounts = accounts,
                .secrets = secrets,
                .catalog = realCatalog(),
                .practice = practice,
                .book = &builtInCauseBook(),
                .history = &history,
                .makeRound = rounds.maker(),
                .directProblem = [](const DirectRoute &) { return std::optional<Failure>(); },
                .revoke = [](const MailAccount &, Secret, QObject *, const auto &answer) { answer(Done{}); },
                .openWizard = [this](EditOrder order) { opened.push_back(std::move(order)); },
                .editedAccount = [this] { return edited; }};
    }
    QUuid id(int place) const { return accounts.kept[place].id; }
    AccountRow row(int place) { return presenter.row(presenter.list().lineOf(id(place))); }
    CardView card() const { return presenter.view().card; }

    FakeAccountStore accounts;
    FakeSecretStore secrets;
    FakeProofHistory history;
    FakePracticeHost practice;
    FakeRounds rounds;
    std::vector<EditOrder> opened;
    QUuid edited;
    HomePresenter presenter{means()};
};

constexpr int works = 0, ends = 1, failed = 2, practising = 3;

Failure refused()
{
    return {.kind = FailureKind::ReplyRejected, .stage = Stage::Auth, .replyCode = 535};
}

} // namespace

class HomePresenterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isEmptyLoadingOrFull()
    {
        Home none{QList<MailAccount>()};
        QVERIFY(none.presenter.view().isEmpty);
        QVERIFY(!none.presenter.view().canTest);
        Home home;
        QVERIFY(!home.presenter.view().isEmpty);
        QCOMPARE(home.presenter.view().countText, u"4 account(s)"_s);
        HomeMeans slow = home.means();
        std::function<void(const Result<QList<MailAccount>> &)> answer;
        slow.readAccounts = [&answer](QObject *, auto told) { answer = told; };
        HomePresenter presenter(slow);
        presenter.refresh();
        QVERIFY(presenter.view().isLoading);
        answer(home.accounts.kept);
        QVERIFY(!presenter.view().isLoading);
        QCOMPARE(presenter.list().count(), 4);
    }

    void aFileThatCannotBeReadIsACardAndTriedAgain()
    {
        Home home;
        home.accounts.readFailure = Failure{.kind = FailureKind::LockedByAnother};
        home.presenter.refresh();
        QCOMPARE(home.card().severity, Severity::Error);
        QCOMPARE(home.presenter.list().count(), 4); // what was read before stays
        home.accounts.readFailure.reset();
        home.presenter.retry();
        QCOMPARE(home.card().severity, Severity::None);
    }

    void readingTheSameAgainTellsNobody()
    {
        Home home;
        QSignalSpy list(&home.presenter, &HomePresenter::listChanged);
        home.presenter.refresh();
        QCOMPARE(list.size(), 0);
        home.accounts.kept[works].name = u"새 이름"_s; // another program
        home.presenter.refresh();
        QCOMPARE(list.size(), 1);
        QCOMPARE(home.row(works).name, u"새 이름"_s);
    }

    void readsOnceAtATimeAndOnceMoreForWhatCameBetween()
    {
        Home home;
        HomeMeans slow = home.means();
        std::vector<std::function<void(const Result<QList<MailAccount>> &)>> answers;
        slow.readAccounts = [&answers](QObject *, auto told) { answers.push_back(told); };
        HomePresenter presenter(slow);
        presenter.refresh();
        presenter.refresh();
        presenter.refresh();
        QCOMPARE(answers.size(), 1U);
        answers[0](home.accounts.kept);
        QCOMPARE(presenter.list().count(), 4);
        QCOMPARE(answers.size(), 2U);
        answers[1](QList<MailAccount>());
        QCOMPARE(answers.size(), 2U);
        QVERIFY(presenter.view().isEmpty);
    }

    void whatARoundFoundStaysWhenTheDiskDoesNotHaveItYet()
    {
        Home home;
        home.presenter.askTest({home.id(works), home.id(failed)});
        home.presenter.answerTest(false);
        home.rounds.last().accept(1);
        home.accounts.kept[works].name = u"새 이름"_s; // the list is read again in the middle
        home.presenter.refresh();
        QCOMPARE(home.row(failed).mark, AccountMark::Proven);
        QCOMPARE(home.row(works).name, u"새 이름"_s);
    }

    void editsWithTheSavedSecret()
    {
        Home home;
        home.presenter.edit(home.id(failed));
        QTRY_COMPARE(home.opened.size(), 1U);
        QCOMPARE(home.opened[0].account, home.accounts.kept[failed]);
        QCOMPARE(home.opened[0].secret.text(), u"saved"_s);
        QCOMPARE(home.opened[0].page, PageId::Sender);
    }

    void editsWithoutASecretThatIsGoneAndSaysSo()
    {
        Home home;
        home.secrets.kept.clear();
        home.presenter.edit(home.id(failed));
        QTRY_COMPARE(home.opened.size(), 1U);
        QVERIFY(home.opened[0].secret.isEmpty());
        QCOMPARE(home.row(failed).action, RowAction::EnterSecret);
    }

    void aKeychainThatFailsIsACardAndTriedAgain()
    {
        Home home;
        home.secrets.loadFailure = Failure{.kind = FailureKind::KeychainMismatch};
        home.presenter.useDirect(home.id(ends));
        QTRY_COMPARE(home.card().severity, Severity::Error);
        QVERIFY(home.opened.empty());
        home.secrets.loadFailure.reset();
        home.presenter.retry();
        QTRY_COMPARE(home.opened.size(), 1U);
        QCOMPARE(home.opened[0].page, PageId::Connect);
        QCOMPARE(home.opened[0].repair, RepairKind::UseDirect);
    }

    void theButtonOfALineDoesWhatItSays()
    {
        Home home;
        QSignalSpy secret(&home.presenter, &HomePresenter::secretWanted);
        home.presenter.pressButton(home.id(ends)); // direct
        QTRY_COMPARE(home.opened.size(), 1U);
        QCOMPARE(home.opened[0].repair, RepairKind::UseDirect);
        home.presenter.pressButton(home.id(failed)); // fix: from the cause
        QTRY_COMPARE(home.opened.size(), 2U);
        QCOMPARE(home.opened[1].page, PageId::Connect);
        QCOMPARE(home.opened[1].repair, RepairKind::EditCredentials);
        home.presenter.pressButton(home.id(works)); // test
        QCOMPARE(home.rounds.made.size(), 1);
        home.presenter.stopRound();
        home.presenter.pressButton(QUuid::createUuid());
        QCOMPARE(home.opened.size(), 2U);
        QCOMPARE(secret.size(), 0);
    }

    void fixesAFailureOfThisRunWithItsCard()
    {
        Home home;
        home.presenter.test(home.id(failed));
        home.rounds.last().begin(0);
        home.rounds.last().fail(0, refused());
        home.rounds.last().end();
        home.presenter.fix(home.id(failed));
        QTRY_COMPARE(home.opened.size(), 1U);
        QCOMPARE(home.opened[0].page, PageId::Prove);
        QVERIFY(home.opened[0].told);
        QCOMPARE(std::get<Failure>(home.opened[0].told->state).replyCode, 535);
    }

    void asksBeforeManyMailsAndNotBeforeOne()
    {
        Home home;
        home.presenter.askTest({home.id(works)});
        QCOMPARE(home.rounds.made.size(), 1);
        home.rounds.last().end();
        home.presenter.askTest({});
        QCOMPARE(home.rounds.made.size(), 1);
        QVERIFY(!home.presenter.view().question.text.isEmpty());
        home.presenter.closeQuestion();
        QVERIFY(home.presenter.view().question.text.isEmpty());
        home.presenter.askTest({});
        home.presenter.answerTest(true);
        QCOMPARE(home.rounds.made.size(), 2);
        QVERIFY(home.rounds.last().order.dryRun);
        QCOMPARE(home.rounds.last().order.accounts.size(), 4);
        QVERIFY(home.rounds.last().order.recipient.isEmpty());
    }

    void testsOnlyWhatTheSearchShows()
    {
        Home home;
        home.presenter.search(u"하늘"_s);
        home.presenter.askTest({});
        home.presenter.answerTest(false);
        QCOMPARE(home.rounds.last().order.accounts.size(), 3);
    }

    void followsARound()
    {
        Home home;
        home.presenter.askTest({home.id(works), home.id(failed)});
        home.presenter.answerTest(false);
        FakeTestRound &round = home.rounds.last();
        QCOMPARE(round.starts, 1);
        QCOMPARE(home.row(works).mark, AccountMark::Waiting);
        QCOMPARE(home.presenter.view().round.text, u"0/2"_s);
        QVERIFY(!home.presenter.view().canTest);
        round.begin(0);
        QCOMPARE(home.row(works).mark, AccountMark::Testing);
        QSignalSpy list(&home.presenter, &HomePresenter::listChanged);
        round.accept(0);
        QCOMPARE(home.row(works).mark, AccountMark::Proven);
        round.fail(1, refused());
        QVERIFY(home.presenter.view().round.text.startsWith(u"2/2"));
        QCOMPARE(list.size(), 0); // lines change, the list doesn't
        round.end();
        QVERIFY(!home.presenter.isTesting());
        QCOMPARE(home.card().severity, Severity::Warning);
        home.presenter.closeCard();
        QCOMPARE(home.card().severity, Severity::None);
    }

    void aRoundThatIsStoppedLeavesNobodyWaiting()
    {
        Home home;
        home.presenter.askTest({});
        home.presenter.answerTest(false);
        home.rounds.last().begin(0);
        home.presenter.stopRound();
        QVERIFY(!home.presenter.isTesting());
        for (int place = 0; place < 4; ++place)
            QVERIFY(home.row(place).mark != AccountMark::Waiting && home.row(place).mark != AccountMark::Testing);
        QTRY_VERIFY(home.rounds.made.last().isNull());
    }

    void aResultThatCannotBeKeptIsSaid()
    {
        Home home;
        home.presenter.test(home.id(works));
        home.rounds.last().loseOnDisk({.kind = FailureKind::NotWritable});
        QCOMPARE(home.card().severity, Severity::Warning);
        home.rounds.last().end();
        QCOMPARE(home.card().severity, Severity::Warning);
    }

    void aSignInAloneProvesNothing()
    {
        Home home;
        home.presenter.testSignIn({home.id(failed)});
        home.rounds.last().accept(0);
        home.rounds.last().end();
        QCOMPARE(home.row(failed).mark, AccountMark::Failed); // by its last mail
    }

    void aKeychainThatDoesNotAnswerSaysNothingAboutTheAccount()
    {
        Home home;
        home.presenter.test(home.id(works));
        home.rounds.last().leaveUntested(0, {.kind = FailureKind::KeychainTimedOut});
        home.rounds.last().end();
        QCOMPARE(home.row(works).mark, AccountMark::Proven);
        QCOMPARE(home.card().severity, Severity::Error);
    }

    void practiceAccountsAreTestedWhereThePracticeServerIsNow()
    {
        Home home;
        home.presenter.test(home.id(practising));
        QCOMPARE(home.practice.opens, 1);
        QCOMPARE(home.rounds.last().order.accounts[0].server.port, 40001);
        home.rounds.last().end();
        home.practice.failure = Failure{.kind = FailureKind::LoopbackUnavailable};
        home.presenter.test(home.id(practising));
        QCOMPARE(home.rounds.made.size(), 1);
        QCOMPARE(home.card().severity, Severity::Error);
    }

    void aSecretThatTheRoundMissesIsAskedFor()
    {
        Home home;
        home.presenter.test(home.id(works));
        home.rounds.last().fail(0, {.kind = FailureKind::SecretMissing}, {});
        home.rounds.last().end();
        QCOMPARE(home.row(works).action, RowAction::SignIn);
        home.presenter.noteSecret(home.id(works));
        QVERIFY(home.row(works).action != RowAction::SignIn);
    }

    void deletesAfterAskingAndNotDuringATest()
    {
        Home home;
        const QList<QUuid> ids{home.id(failed)};
        home.presenter.test(home.id(failed));
        QVERIFY(!home.presenter.mayDelete(ids));
        QCOMPARE(home.card().severity, Severity::Info);
        home.rounds.last().end();
        home.edited = home.id(failed);
        QVERIFY(!home.presenter.mayDelete(ids));
        home.edited = QUuid();
        QVERIFY(home.presenter.mayDelete(ids));
        QVERIFY(home.presenter.deleteQuestion(ids).title.contains(u"주문서"));
        home.presenter.remove(ids);
        QVERIFY(!home.presenter.mayDelete(ids)); // once is enough
        QTRY_COMPARE(home.presenter.list().count(), 3);
        QCOMPARE(home.accounts.kept.size(), 3);
        QCOMPARE(home.secrets.kept.size(), 3U);
    }

    void withoutAKeychainItIsOpenedWithoutItsSecret()
    {
        Home home;
        home.secrets.loadFailure = Failure{.kind = FailureKind::KeychainUnavailable};
        home.presenter.edit(home.id(failed));
        QTRY_COMPARE(home.opened.size(), 1U);
        QVERIFY(home.opened[0].secret.isEmpty());
        QCOMPARE(home.card().severity, Severity::Error);
    }

    void withoutAKeychainItCanGoFromTheListOnly()
    {
        Home home;
        home.secrets.loadFailure = Failure{.kind = FailureKind::KeychainUnavailable};
        home.presenter.remove({home.id(works), home.id(failed)});
        QTRY_COMPARE(home.card().severity, Severity::Error);
        QCOMPARE(home.card().actions.first().text, u"Remove from the list only"_s);
        QCOMPARE(home.presenter.list().count(), 4);
        home.presenter.retry();
        QTRY_COMPARE(home.presenter.list().count(), 2);
    }

    void aDeletionOfManyThatFailsIsTriedAgainForAllOfThem()
    {
        Home home;
        home.secrets.loadFailure = Failure{.kind = FailureKind::KeychainDenied};
        home.presenter.remove({home.id(ends), home.id(failed)});
        QTRY_COMPARE(home.card().severity, Severity::Error);
        home.secrets.loadFailure.reset();
        home.presenter.retry();
        QTRY_COMPARE(home.presenter.list().count(), 2);
    }

    void whatIsOpenInTheWizardIsNotChangedBesideIt()
    {
        Home home;
        home.edited = home.id(failed);
        home.presenter.rename(home.id(failed), u"새 이름"_s);
        QCOMPARE(home.card().severity, Severity::Info);
        home.presenter.move({home.id(ends), home.id(failed)}, u"나래"_s);
        QCOMPARE(home.accounts.kept[failed].name, u"주문서"_s);
        QCOMPARE(home.accounts.kept[failed].workspace, u"하늘베이커리"_s);
        QVERIFY(!home.presenter.mayChange({home.id(failed)}));
        QVERIFY(home.presenter.mayChange({home.id(ends)}));
    }

    void aTestThatCannotBeginNowSaysSo()
    {
        Home home;
        home.presenter.askTest({});
        home.presenter.test(home.id(failed)); // the question is about a list that is out of date
        QVERIFY(home.presenter.view().question.text.isEmpty());
        QCOMPARE(home.row(ends).action, RowAction::TakeDirect);
        QCOMPARE(home.row(practising).action, RowAction::None);
        for (const auto &begin : std::initializer_list<std::function<void()>>{
                 [&] { home.presenter.test(home.id(works)); }, [&] { home.presenter.askTest({home.id(works)}); },
                 [&] { home.presenter.testSignIn({home.id(works)}); }}) {
            home.presenter.closeCard();
            begin();
            QCOMPARE(home.card().severity, Severity::Info);
        }
        QCOMPARE(home.rounds.made.size(), 1);
        QSignalSpy rows(&home.presenter, &HomePresenter::rowsChanged);
        home.rounds.last().accept(0);
        home.rounds.last().end();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(home.card().severity, Severity::None);
        QCOMPARE(home.row(practising).action, RowAction::Test);
    }

    void aQuestionAboutAccountsThatAreGoneIsOver()
    {
        Home home;
        home.presenter.askTest({home.id(works), home.id(failed)});
        home.accounts.kept = {home.accounts.kept[ends]};
        home.presenter.refresh();
        QSignalSpy changed(&home.presenter, &HomePresenter::changed);
        home.presenter.answerTest(false);
        QVERIFY(changed.size() > 0);
        QVERIFY(home.rounds.made.isEmpty());
        QVERIFY(home.presenter.view().question.text.isEmpty());
    }

    void aTestOfOldSettingsSaysNothingAboutNewOnes()
    {
        Home home;
        home.presenter.test(home.id(failed));
        home.accounts.kept[failed].login = u"other@naver.com"_s;
        home.presenter.refresh();
        home.rounds.last().accept(0);
        home.rounds.last().end();
        QCOMPARE(home.row(failed).mark, AccountMark::Failed);
    }

    void aFailureIsForgottenWithANewSecretOrAnotherTest()
    {
        Home home;
        home.accounts.kept[failed].lastProof.reset();
        home.presenter.refresh();
        home.presenter.test(home.id(failed));
        home.rounds.last().fail(0, refused()); // not on disk yet
        home.rounds.last().end();
        QCOMPARE(home.row(failed).mark, AccountMark::Failed);
        home.presenter.noteSecret(home.id(failed));
        QCOMPARE(home.row(failed).mark, AccountMark::Untested);
        home.presenter.testSignIn({home.id(failed)});
        home.rounds.last().fail(0, refused());
        home.rounds.last().end();
        QCOMPARE(home.row(failed).mark, AccountMark::Failed);
        QCOMPARE(home.row(failed).action, RowAction::Fix);
        home.presenter.testSignIn({home.id(failed)});
        home.rounds.last().accept(0);
        home.rounds.last().end();
        QCOMPARE(home.row(failed).mark, AccountMark::Untested);
        QCOMPARE(home.card().title, u"The sign-in works"_s);
    }

    void savingWithoutAChangeKeepsTheLastProof()
    {
        Home home;
        home.presenter.noteSaved(home.id(works));
        QCOMPARE(home.row(works).mark, AccountMark::Proven);
    }

    void whatWasRefusedWithAnotherFailedToo()
    {
        Home home;
        home.presenter.askTest({home.id(works), home.id(ends)});
        home.presenter.answerTest(false);
        home.rounds.last().fail(0, refused());
        home.rounds.last().leaveUntested(1, refused(), home.id(works));
        home.rounds.last().end();
        QCOMPARE(home.row(ends).mark, AccountMark::Failed);
        QCOMPARE(home.row(ends).action, RowAction::Fix);
        QVERIFY(home.presenter.hasFailed(*home.presenter.list().byId(home.id(ends))));
        QVERIFY(home.accounts.kept[ends].lastProof->accepted); // nothing is kept of it
    }

    void aDeletionThatFailsLosesNothing()
    {
        Home home;
        home.secrets.loadFailure = Failure{.kind = FailureKind::KeychainDenied};
        home.presenter.remove({home.id(failed)});
        QTRY_COMPARE(home.card().severity, Severity::Error);
        QCOMPARE(home.presenter.list().count(), 4);
        home.secrets.loadFailure.reset();
        home.presenter.retry();
        QTRY_COMPARE(home.presenter.list().count(), 3);
    }

    void renamesMovesAndCopies()
    {
        Home home;
        QVERIFY(!home.presenter.canRename(u" "_s));
        QVERIFY(!home.presenter.canRename(u"a\nb"_s));
        home.presenter.rename(home.id(failed), u" 새 이름 "_s);
        QCOMPARE(home.row(failed).name, u"새 이름"_s);
        home.presenter.copyTo(home.id(failed), u"가온"_s);
        QTRY_COMPARE(home.presenter.list().count(), 5);
        home.presenter.move({home.id(failed)}, u"가온"_s); // collides with the copy
        QCOMPARE(home.card().severity, Severity::Error);
        QCOMPARE(home.accounts.kept[failed].workspace, u"하늘베이커리"_s);
        home.presenter.move({home.id(failed)}, u"나래"_s);
        QStringList workspaces = home.presenter.list().workspaces();
        if (isWine()) // which doesn't know how Korean is sorted
            workspaces.sort();
        QCOMPARE(workspaces, QStringList({u"가온"_s, u"나래"_s, u"하늘베이커리"_s}));
    }

    void namesTheAccountThatCannotBeMovedAndOpensTheOther()
    {
        Home home;
        home.presenter.copyTo(home.id(failed), u"가온"_s);
        QTRY_COMPARE(home.presenter.list().count(), 5);
        home.presenter.move({home.id(ends), home.id(failed)}, u"가온"_s); // the second collides
        QVERIFY2(home.card().title.contains(u"주문서"_s), qPrintable(home.card().title));
        QCOMPARE(home.card().actions.size(), 1);
        home.presenter.retry();
        QTRY_COMPARE(home.opened.size(), 1U);
        QCOMPARE(home.opened[0].account.id, home.id(4));
    }

    void marksImportedAccountsThatWantAPassword()
    {
        Home home;
        home.presenter.noteImported({home.id(works), home.id(failed)}, {home.id(failed)});
        QCOMPARE(home.row(failed).action, RowAction::EnterSecret);
        QCOMPARE(home.row(works).action, RowAction::Test);
        home.presenter.noteImported({home.id(failed)}, {});
        QCOMPARE(home.row(failed).action, RowAction::Fix);
    }

    void aCopyOfADirectAccountSignsInForItself()
    {
        Home home;
        home.presenter.copyTo(home.id(works), u"가온"_s);
        QCOMPARE(home.opened.size(), 1U);
        QVERIFY(home.opened[0].account.id.isNull());
        QVERIFY(home.opened[0].secret.isEmpty());
        QCOMPARE(home.opened[0].account.workspace, u"가온"_s);
        QVERIFY(!home.opened[0].account.direct->signedInAt.isValid());
        QCOMPARE(home.accounts.kept.size(), 4);
    }

    void whatTheWizardProvedJoinsTheHistoryOnce()
    {
        Home home;
        home.presenter.noteSaved(home.id(works));
        home.presenter.noteSaved(home.id(works));
        QCOMPARE(home.history.all.size(), 1);
        QCOMPARE(home.presenter.history(home.id(works))->size(), 1);
        home.history.failure = Failure{.kind = FailureKind::NotReadable};
        QVERIFY(!home.presenter.history(home.id(works)));
        QCOMPARE(home.card().severity, Severity::Error);
    }
};

QTEST_GUILESS_MAIN(HomePresenterTest)
#include "tst_homepresenter.moc"
