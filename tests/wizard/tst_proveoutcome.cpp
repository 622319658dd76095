// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/builtindiagnoser.h"
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
    ProvePresenter presenter{setup, probes.maker(), {}, practice, test::builtInDiagnoser()};
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

Failure untrusted(QList<CertificateFault> faults)
{
    CertificateFacts certificate;
    certificate.sha256 = QByteArray(32, 'x');
    certificate.faults = std::move(faults);
    return {.kind = FailureKind::CertificateRejected, .stage = Stage::Tls, .certificate = certificate};
}

} // namespace

class ProveOutcomeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFailureSaysWhatHadWorked_data()
    {
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<QString>("title");
        QTest::newRow("greeting") << Stage::Greeting << u"Connecting worked. The server turned this computer away."_s;
        QTest::newRow("auth") << Stage::Auth << u"The server was reached. The sign-in was refused."_s;
        QTest::newRow("sender") << Stage::Sender << u"The password was right. The From address was refused."_s;
        QTest::newRow("recipient") << Stage::Recipient << u"The From address was fine. The recipient was refused."_s;
        QTest::newRow("data") << Stage::Data << u"The addresses were fine. The mail was not taken."_s;
    }
    void aFailureSaysWhatHadWorked()
    {
        QFETCH(Stage, stage);
        Page page;
        page.probes.last().reach(Stage::Dns);
        page.probes.last().reach(stage, 5ms);
        page.probes.last().fail(refused(stage));
        QTEST(page.view().title, "title");
        QCOMPARE(page.failed().card.severity, Severity::Error);
        QCOMPARE(page.failed().card.serverWords, u"553 5.7.1 no"_s);
        QVERIFY(page.failed().card.actions.first().isPrimary);
        QVERIFY(page.view().subtitle.startsWith(u"smtp.naver.com · 1 of 7"));
        QVERIFY(page.view().canStart);
        QVERIFY(!page.view().canContinue);
    }

    void withoutASignInNoPasswordIsPraised()
    {
        Page page;
        page.setup.account.login.clear();
        page.probes.last().fail(refused(Stage::Sender));
        QCOMPARE(page.view().title, u"The server was reached. The From address was refused."_s);
    }

    void breakingOffIsNotCalledARefusal()
    {
        Page page;
        page.probes.last().fail({.kind = FailureKind::ClosedByPeer, .stage = Stage::Sender});
        QCOMPARE(page.view().title, u"The password was right. It stopped at the From address."_s);
        page.presenter.start();
        page.probes.last().fail({.kind = FailureKind::HostNotFound, .stage = Stage::Dns});
        QCOMPARE(page.view().title, u"The mail server was not found."_s);
        page.presenter.start();
        page.probes.last().fail({.kind = FailureKind::OutcomeUnknown, .stage = Stage::Sender});
        QCOMPARE(page.view().title, u"It is not known whether the mail was taken."_s);
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

    void pinningTrustsTheShownCertificateAndTestsAgain()
    {
        Page page;
        page.probes.last().fail(untrusted({CertificateFault::SelfSigned}));
        QCOMPARE(page.failed().certificate.sha256, QByteArray(32, 'x'));
        page.presenter.pinCertificate();
        QCOMPARE(page.probes.made.size(), 2);
        QCOMPARE(page.probes.last().account.server.pinnedCertificate, QByteArray(32, 'x'));
        page.presenter.pinCertificate();
        QCOMPARE(page.probes.made.size(), 2);
    }

    void nothingIsPinnedWhereItIsNotSafe()
    {
        Page page;
        page.presenter.pinCertificate(); // in the middle of a test
        page.probes.last().fail(untrusted({CertificateFault::HostMismatch, CertificateFault::SelfSigned}));
        page.presenter.pinCertificate();
        page.presenter.switchPortMode();
        QVERIFY(page.setup.account.server.pinnedCertificate.isEmpty());
        QCOMPARE(page.probes.made.size(), 1);
    }

    void switchingThePortModeTestsAgainTheSameWay()
    {
        Page page;
        page.presenter.stop();
        page.presenter.startDryRun();
        page.probes.last().fail({.kind = FailureKind::WrongPortMode, .stage = Stage::Tls});
        page.presenter.switchPortMode();
        QCOMPARE(page.probes.last().account.server.security, Security::StartTls);
        QCOMPARE(page.probes.last().account.server.port, 465);
        QVERIFY(page.probes.last().order.dryRun);
        QCOMPARE(page.setup.account.server.security, Security::StartTls);
        page.probes.last().fail({.kind = FailureKind::WrongPortMode, .stage = Stage::Greeting});
        page.presenter.switchPortMode();
        QCOMPARE(page.setup.account.server.security, Security::ImplicitTls);
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

    void theLetterHasTheFactsAndNoSecret()
    {
        Page page;
        QVERIFY(page.presenter.administratorLetter().isEmpty());
        page.probes.last().fail(refused(Stage::Sender));
        const QString letter = page.presenter.administratorLetter();
        for (const QString &part : {u"smtp.naver.com:465"_s, u"haneul@naver.com"_s, u"553 5.7.1 no"_s})
            QVERIFY(letter.contains(part));
        QVERIFY(!letter.contains(u"geheim"));
    }
};

QTEST_GUILESS_MAIN(ProveOutcomeTest)
#include "tst_proveoutcome.moc"
