// SPDX-License-Identifier: GPL-3.0-or-later
#include "realcatalog.h"
#include "support/builtincausebook.h"
#include "support/fakes.h"
#include "wizard/provepresenter.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace std::chrono_literals;

namespace {

/// A page whose first test has just begun.
struct Page
{
    Page()
    {
        setup.account = test::fakeAccount();
        setup.secret = Secret::fromText(u"geheim");
        presenter.enter();
        presenter.start();
    }
    ProveView view() const { return presenter.view(); }
    TestFailed failed() const { return std::get<TestFailed>(view().state); }
    TestAccepted accepted() const { return std::get<TestAccepted>(view().state); }

    Setup setup;
    test::FakeProbes probes;
    test::FakePracticeHost practice;
    ProviderCatalog catalog = test::catalogOfTheProgram();
    ProvePresenter presenter{setup, {probes.maker(), {}}, practice, test::builtInCauseBook(), catalog};
};

Proof proof()
{
    Proof made;
    made.at = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
    made.reply = {250, std::nullopt, u"2.0.0 Ok: queued"_s};
    made.arrivalCode = u"123456"_s;
    return made;
}

Failure refused(Stage stage, int code = 553)
{
    return {.kind = FailureKind::ReplyRejected, .stage = stage, .replyCode = code, .detail = u"5.7.1 no"_s};
}

} // namespace

class ProveOutcomeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFailureIsToldFromTheCatalogue()
    {
        Page page;
        page.probes.last().reach(Stage::Dns);
        page.probes.last().reach(Stage::Sender, 5ms);
        page.probes.last().fail(refused(Stage::Sender));
        QCOMPARE(page.view().title, u"The password was right. The From address was refused."_s);
        const CardView card = page.failed().card;
        QCOMPARE(card.severity, Severity::Error);
        QVERIFY(card.title.size() > 3 && card.body.contains(u"Naver"));
        QVERIFY(!card.steps.isEmpty());
        QCOMPARE(card.serverWords, u"553 5.7.1 no"_s);
        QVERIFY(card.actions.first().isPrimary);
        QVERIFY(page.view().subtitle.startsWith(u"smtp.naver.com · 1 of 7"));
        QVERIFY(page.view().canStart);
        QVERIFY(!page.view().canContinue);
    }

    void everyKindAtEveryStageHasWords()
    {
        Page page;
        for (int kind = 0; kind <= static_cast<int>(FailureKind::SecretMissing); ++kind) {
            for (const Stage stage : allStages) {
                page.presenter.start();
                page.probes.last().fail({.kind = static_cast<FailureKind>(kind), .stage = stage, .replyCode = 0});
                QVERIFY(page.view().title.size() > 3);
                QVERIFY(!page.failed().card.title.isEmpty() && !page.failed().card.body.isEmpty());
                QCOMPARE(page.view().ladder.size(), 7);
            }
        }
    }

    void theFailureIsRemembered()
    {
        Page page;
        page.setup.proof = proof();
        page.probes.last().fail(refused(Stage::Auth, 535));
        QVERIFY(!page.setup.proof);
        const ProofRecord record = page.setup.account.lastProof.value();
        QVERIFY(!record.accepted);
        QCOMPARE(record.stage, u"auth"_s);
        QCOMPARE(record.cause, u"auth.app_password_required"_s); // as Naver is
        QCOMPARE(record.at.timeSpec(), Qt::UTC);
    }

    void anAcceptedMailIsProofAndCanBeGoneOnWith()
    {
        Page page;
        page.probes.last().reach(Stage::Dns);
        page.probes.last().reach(Stage::Accepted, 603ms);
        QSignalSpy changed(&page.presenter, &ProvePresenter::changed);
        page.probes.last().succeed(proof());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(page.view().title, u"The mail server took the mail"_s);
        QCOMPARE(page.view().subtitle, u"It took 0.6 seconds."_s);
        QCOMPARE(page.accepted().card.serverWords, u"250 2.0.0 Ok: queued"_s);
        QVERIFY(!page.accepted().wasDryRun);
        QVERIFY(page.view().canContinue);
        QVERIFY(page.setup.proof);
        QCOMPARE(page.setup.account.lastProof.value(), (ProofRecord{proof().at, true, u"accepted"_s, {}}));
    }

    void aDryRunProvesNoSending()
    {
        Page page;
        page.presenter.stop();
        page.presenter.startDryRun();
        Proof dry = proof();
        dry.outcome = ProofOutcome::DryRunOk;
        dry.arrivalCode.clear();
        page.probes.last().succeed(dry);
        QVERIFY(page.accepted().wasDryRun);
        QVERIFY(page.view().canContinue);
        QVERIFY(!page.setup.account.lastProof);
        QVERIFY(page.view().subtitle.startsWith(u"Nothing was sent."));
        page.presenter.typeArrivalCode(u"123456"_s);
        QCOMPARE(page.accepted().code, CodeCheck::Empty);
    }

    void theCodeIsComparedKindly_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<CodeCheck>("check");
        QTest::newRow("nothing") << QString() << CodeCheck::Empty;
        QTest::newRow("blanks") << u"   "_s << CodeCheck::Empty;
        QTest::newRow("half") << u"1234"_s << CodeCheck::Empty;
        QTest::newRow("right") << u"123456"_s << CodeCheck::Right;
        QTest::newRow("blanks inside") << u" 123 456\u00A0"_s << CodeCheck::Right;
        QTest::newRow("full-width") << u"１２３４５６"_s << CodeCheck::Right;
        QTest::newRow("hyphen") << u"123-456"_s << CodeCheck::Right;
        QTest::newRow("wrong") << u"123457"_s << CodeCheck::Wrong;
        QTest::newRow("too long") << u"1234567"_s << CodeCheck::Wrong;
        QTest::newRow("letters") << u"code"_s << CodeCheck::Wrong;
        QTest::newRow("a novel") << QString(100'000, u'1') << CodeCheck::Wrong;
    }
    void theCodeIsComparedKindly()
    {
        QFETCH(QString, typed);
        Page page;
        page.probes.last().succeed(proof());
        page.presenter.typeArrivalCode(typed);
        QTEST(page.accepted().code, "check");
        const bool isRight = page.accepted().code == CodeCheck::Right;
        QCOMPARE(page.setup.account.lastProof->stage, isRight ? u"arrived"_s : u"accepted"_s);
        QCOMPARE(page.view().title.contains(u"arrived"), isRight);
    }

    void aNewTestWantsANewCode()
    {
        Page page;
        page.probes.last().succeed(proof());
        page.presenter.typeArrivalCode(u"123456"_s);
        page.presenter.start();
        page.probes.last().succeed(proof());
        QCOMPARE(page.accepted().code, CodeCheck::Empty);
    }

    void practiceShowsTheMailItTook()
    {
        Page page;
        page.setup.account.isPractice = true;
        page.practice.taken = {"old", "Subject: \xED\x85\x8C\xEC\x8A\xA4\xED\x8A\xB8\r\n\r\nhello \x1B"};
        page.probes.last().succeed(proof());
        QCOMPARE(page.view().practiceMail, u"Subject: 테스트\n\nhello \uFFFD"_s);
        QVERIFY(page.view().isPractice);
        page.presenter.start();
        QVERIFY(page.view().practiceMail.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ProveOutcomeTest)
#include "tst_proveoutcome.moc"
