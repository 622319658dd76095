// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/accountround.h"

#include "support/builtincausebook.h"
#include "support/fakehistory.h"
#include "support/fakes.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

Failure refused()
{
    return {.kind = FailureKind::ReplyRejected, .stage = Stage::Auth, .replyCode = 535, .detail = u"5.7.8 no"_s};
}

/// A round over accounts of fake probes.
struct Scene
{
    /// An account with a secret of its own.
    MailAccount &add(const QString &login, const QString &host = u"smtp.naver.com"_s)
    {
        MailAccount account = test::fakeAccount();
        account.id = QUuid::createUuid();
        account.name = login;
        account.login = login;
        account.server.host = HostName::parse(host).host.value();
        keychain.kept[account.secretKey()] = Secret::fromText(u"secret of "_s + login);
        accounts.kept.append(account);
        order.accounts.append(account);
        return order.accounts.last();
    }
    TestRound &begin()
    {
        order.language = u"ko"_s;
        round.reset(new AccountRound({.accounts = accounts,
                                      .history = history,
                                      .keychain = keychain,
                                      .makeProbe = probes.maker(),
                                      .book = [this] { return hasBook ? &test::builtInCauseBook() : nullptr; },
                                      .catalog = catalog,
                                      .practice = &practice},
                                     order));
        QObject::connect(round.get(), &TestRound::accountFinished,
                         [this](const RoundResult &result) { results.append(result); });
        QObject::connect(round.get(), &TestRound::finished, [this] { ++ends; });
        QObject::connect(round.get(), &TestRound::notKept, [this](const Failure &why) { unkept.append(why); });
        round->start();
        return *round;
    }
    bool waitForProbes(qsizetype count)
    {
        return QTest::qWaitFor([this, count] { return probes.made.size() >= count; }, 2000);
    }
    bool waitForEnd()
    {
        return QTest::qWaitFor([this] { return ends > 0; }, 2000);
    }
    /// The probe of the account that was made as number @p index is on its way; @p index from 0.
    test::FakeMailProbe &probe(qsizetype index) { return *probes.made.at(index); }

    RoundOrder order;
    test::FakeAccountStore accounts;
    test::FakeProofHistory history;
    test::FakeSecretStore keychain;
    test::FakePracticeHost practice;
    test::FakeProbes probes;
    ProviderCatalog catalog = test::fakeCatalog();
    bool hasBook = true;
    RunningRound round;
    QList<RoundResult> results;
    QList<Failure> unkept;
    int ends = 0;
};

} // namespace

class TestAccountRound : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachAccountIsTestedWithItsOwnSecretAndOrder()
    {
        Scene scene;
        scene.add(u"one"_s);
        scene.add(u"two"_s, u"smtp.daum.net"_s);
        scene.begin();
        QVERIFY(scene.waitForProbes(2));
        QCOMPARE(scene.probe(0).account.login, u"one"_s);
        QCOMPARE(scene.probe(0).secret.text(), u"secret of one"_s);
        QCOMPARE(scene.probe(0).order.recipient, scene.probe(0).account.sender.address);
        QCOMPARE(scene.probe(0).order.language, u"ko"_s);
        QCOMPARE(scene.probe(1).secret.text(), u"secret of two"_s);
        scene.probe(1).succeed({});
        scene.probe(0).fail(refused());
        QVERIFY(scene.waitForEnd());
        QCOMPARE(scene.results.size(), 2);
        QCOMPARE(scene.results.at(0).account.login, u"two"_s); // as they end
        QVERIFY(!scene.results.at(0).failure);
        QVERIFY(scene.results.at(1).failure);
        QCOMPARE(scene.results.at(1).record.cause, u"auth.app_password_required"_s);
        QCOMPARE(scene.results.at(1).record.stage, u"auth"_s);
        QCOMPARE(scene.accounts.kept.at(0).lastProof, scene.results.at(1).record);
        QCOMPARE(scene.accounts.kept.at(1).lastProof->accepted, true);
        QCOMPARE(scene.accounts.kept.at(1).lastProof->stage, u"accepted"_s);
        QCOMPARE(scene.history.all.size(), 2);
        QCOMPARE(scene.history.adds, 1); // one batch
    }

    void anotherRecipientTakesAllMails()
    {
        Scene scene;
        scene.add(u"one"_s);
        scene.order.recipient = MailAddress::parse(u"probe@haneul.kr").address.value();
        scene.begin();
        QVERIFY(scene.waitForProbes(1));
        QCOMPARE(scene.probe(0).order.recipient, scene.order.recipient);
    }

    void aDryRunIsToldAndNotKept()
    {
        Scene scene;
        scene.add(u"one"_s);
        scene.order.dryRun = true;
        scene.begin();
        QVERIFY(scene.waitForProbes(1));
        QVERIFY(scene.probe(0).order.dryRun);
        scene.probe(0).succeed({.outcome = ProofOutcome::DryRunOk});
        QVERIFY(scene.waitForEnd());
        QVERIFY(!scene.accounts.kept.first().lastProof);
        QVERIFY(scene.history.all.isEmpty());
    }

    void aServerIsNotStormed()
    {
        Scene scene;
        for (int i = 0; i < 6; ++i)
            scene.add(QString::number(i));
        scene.add(u"other"_s, u"smtp.daum.net"_s);
        scene.begin();
        QVERIFY(scene.waitForProbes(3));
        QTest::qWait(20);
        QCOMPARE(scene.probes.made.size(), 3); // two there, and the other server's
        scene.probe(0).succeed({});
        QVERIFY(scene.waitForProbes(4));
        QTest::qWait(20);
        QCOMPARE(scene.probes.made.size(), 4);
    }

    void atNoTimeIsThereMoreThanWhatRuns()
    {
        Scene scene;
        scene.order.atOnce = 3;
        for (int i = 0; i < 300; ++i)
            scene.add(QString::number(i), u"host%1.kr"_s.arg(i % 50));
        scene.begin();
        QElapsedTimer timer;
        timer.start();
        while (scene.ends == 0 && timer.elapsed() < 5000) {
            const auto isAlive = [](const QPointer<test::FakeMailProbe> &probe) { return !probe.isNull(); };
            const auto alive = std::count_if(scene.probes.made.begin(), scene.probes.made.end(), isAlive);
            QVERIFY2(alive <= 3, qPrintable(QString::number(alive)));
            const auto at = std::find_if(scene.probes.made.begin(), scene.probes.made.end(), isAlive);
            if (at != scene.probes.made.end())
                (*at)->succeed({});
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QTest::qWait(0);
        }
        QCOMPARE(scene.results.size(), 300);
        QVERIFY(scene.history.adds >= 3); // batches of a hundred
        QCOMPARE(scene.history.all.size(), 300);
    }

    void aMissingPasswordIsAResultOfItsOwn()
    {
        Scene scene;
        scene.add(u"one"_s);
        scene.keychain.kept.clear();
        scene.begin();
        QVERIFY(scene.waitForEnd());
        QVERIFY(scene.probes.made.isEmpty());
        const RoundResult result = scene.results.first();
        QVERIFY(result.wasTested);
        QCOMPARE(result.failure->kind, FailureKind::SecretMissing);
        QCOMPARE(result.record.cause, u"secret-missing"_s);
        QCOMPARE(scene.accounts.kept.first().lastProof->cause, u"secret-missing"_s);
    }

    void aLockedKeychainSaysNothingAboutTheAccounts_data()
    {
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<int>("asked");
        QTest::newRow("absent") << FailureKind::KeychainUnavailable << 1;
        QTest::newRow("denied") << FailureKind::KeychainDenied << 1;
        QTest::newRow("silent") << FailureKind::KeychainTimedOut << 1;
        QTest::newRow("one entry is damaged") << FailureKind::KeychainMismatch << 3;
    }
    void aLockedKeychainSaysNothingAboutTheAccounts()
    {
        QFETCH(FailureKind, kind);
        QFETCH(int, asked);
        Scene scene;
        for (const auto &login : {u"one"_s, u"two"_s, u"three"_s})
            scene.add(login);
        scene.order.atOnce = 1; // those that run already have asked
        scene.keychain.loadFailure = Failure{.kind = kind};
        scene.begin();
        QVERIFY(scene.waitForEnd());
        QCOMPARE(scene.keychain.log().size(), asked);
        QCOMPARE(scene.results.size(), 3);
        for (const RoundResult &result : std::as_const(scene.results)) {
            QVERIFY(!result.wasTested);
            QCOMPARE(result.failure->kind, kind);
        }
        QVERIFY(!scene.accounts.kept.first().lastProof);
        QVERIFY(scene.history.all.isEmpty());
    }

    void aRefusedLoginIsNotTriedAgainWithTheSameSecret()
    {
        Scene scene;
        const QUuid first = scene.add(u"Shared@naver.com"_s).id;
        const MailAccount same = scene.add(u"shared@naver.com"_s);
        const MailAccount otherSecret = scene.add(u"SHARED@naver.com"_s);
        scene.add(u"shared@naver.com"_s, u"smtp.daum.net"_s);
        scene.keychain.kept[same.secretKey()] = Secret::fromText(u"secret of Shared@naver.com");
        scene.begin();
        QVERIFY(scene.waitForProbes(2));
        QTest::qWait(20);
        QCOMPARE(scene.probes.made.size(), 2); // never the same login twice at once
        scene.probe(0).fail(refused());
        QVERIFY(scene.waitForProbes(3));
        QCOMPARE(scene.probe(2).account.id, otherSecret.id); // another password may be the right one
        QCOMPARE(scene.results.size(), 2);
        const RoundResult skipped = scene.results.at(1);
        QCOMPARE(skipped.account.id, same.id);
        QVERIFY(!skipped.wasTested);
        QCOMPARE(skipped.refusedWith, first);
        QCOMPARE(skipped.failure->replyCode, 535);
        scene.probe(1).succeed({});
        scene.probe(2).succeed({});
        QVERIFY(scene.waitForEnd());
        QVERIFY(!scene.accounts.kept.at(1).lastProof);
        QCOMPARE(scene.history.all.size(), 3);
    }

    void anotherFailureLeavesTheNextOfTheSameLoginItsTurn()
    {
        Scene scene;
        scene.add(u"shared"_s);
        scene.add(u"shared"_s);
        scene.begin();
        QVERIFY(scene.waitForProbes(1));
        scene.probe(0).fail({.kind = FailureKind::TimedOut, .stage = Stage::Auth});
        QVERIFY(scene.waitForProbes(2));
    }

    void practiceAccountsAreServedByThePracticeServer()
    {
        Scene scene;
        MailAccount &account = scene.add(u"self-signed@practice.test"_s);
        account.isPractice = true;
        account.server = {};
        scene.begin();
        QVERIFY(scene.waitForProbes(1));
        QCOMPARE(scene.practice.opens, 1);
        QCOMPARE(scene.probe(0).account.server.port, 40002);
        scene.probe(0).succeed({});
        QVERIFY(scene.waitForEnd());
        QCOMPARE(scene.results.first().account.server, SubmissionServer{}); // the port of today isn't kept
    }

    void aPracticeServerThatCannotOpenSaysNothingAboutTheAccount()
    {
        Scene scene;
        scene.add(u"ok@practice.test"_s).isPractice = true;
        scene.practice.failure = Failure{.kind = FailureKind::LoopbackUnavailable};
        scene.begin();
        QVERIFY(scene.waitForEnd());
        QVERIFY(!scene.results.first().wasTested);
        QVERIFY(scene.probes.made.isEmpty());
    }

    void withoutALoginNoKeychainIsAsked()
    {
        Scene scene;
        scene.add({});
        scene.begin();
        QVERIFY(scene.waitForProbes(1));
        QVERIFY(scene.keychain.log().isEmpty());
    }

    void lettingGoKeepsWhatHasEnded()
    {
        Scene scene;
        scene.add(u"one"_s);
        scene.add(u"two"_s);
        scene.begin();
        QVERIFY(scene.waitForProbes(2));
        scene.probe(0).succeed({});
        scene.round.reset();
        QTRY_COMPARE(scene.history.all.size(), 1);
        QVERIFY(scene.accounts.kept.at(0).lastProof);
        QVERIFY(!scene.accounts.kept.at(1).lastProof);
        QTRY_VERIFY(scene.probes.made.at(1).isNull());
        QCOMPARE(scene.ends, 0);
    }

    void lettingGoInTheMiddleOfAnAnswerIsSafe()
    {
        Scene scene;
        scene.add(u"one"_s);
        scene.add(u"two"_s);
        scene.keychain.isHolding = true;
        scene.begin();
        QTRY_COMPARE(scene.keychain.log().size(), 2);
        scene.round.reset();
        QTest::qWait(0);
        scene.keychain.release();
        QTest::qWait(0);
        QVERIFY(scene.probes.made.isEmpty());
    }

    void whatEndedIsKeptWithinASecond()
    {
        Scene scene;
        scene.add(u"one"_s);
        scene.add(u"two"_s);
        scene.begin();
        QVERIFY(scene.waitForProbes(2));
        scene.probe(0).succeed({});
        QTRY_COMPARE_WITH_TIMEOUT(scene.history.all.size(), 1, 1500);
        QCOMPARE(scene.ends, 0);
    }

    void anEditFromElsewhereIsNotUndone()
    {
        Scene scene;
        scene.add(u"one"_s);
        scene.begin();
        QVERIFY(scene.waitForProbes(1));
        scene.accounts.kept.first().name = u"renamed meanwhile"_s;
        scene.probe(0).succeed({});
        QVERIFY(scene.waitForEnd());
        QCOMPARE(scene.accounts.kept.first().name, u"renamed meanwhile"_s);
        QVERIFY(scene.accounts.kept.first().lastProof);
    }

    void aFullDiskIsToldAndTheRoundGoesOn()
    {
        Scene scene;
        scene.add(u"one"_s);
        scene.accounts.writeFailure = Failure{.kind = FailureKind::NotWritable};
        scene.begin();
        QVERIFY(scene.waitForProbes(1));
        scene.probe(0).succeed({});
        QVERIFY(scene.waitForEnd());
        QCOMPARE(scene.unkept.size(), 1);
        QCOMPARE(scene.unkept.first().kind, FailureKind::NotWritable);
    }

    void aDamagedCopyStillTellsTheStage()
    {
        Scene scene;
        scene.add(u"one"_s);
        scene.hasBook = false;
        scene.begin();
        QVERIFY(scene.waitForProbes(1));
        scene.probe(0).fail(refused());
        QVERIFY(scene.waitForEnd());
        QCOMPARE(scene.results.first().record.stage, u"auth"_s);
        QCOMPARE(scene.results.first().record.cause, QString());
    }

    void anEmptyRoundEnds()
    {
        Scene scene;
        scene.begin();
        QVERIFY(scene.waitForEnd());
        QCOMPARE(scene.ends, 1);
        QVERIFY(scene.accounts.log.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAccountRound)
#include "tst_accountround.moc"
