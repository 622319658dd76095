// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliharness.h"
#include "support/fakeimportjournal.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

class TestAccountCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsAccountsAndWorkspaces();
    void showsOneAccountAsStableJson();
    void asksForTheWorkspaceWhenANameStandsInSeveral();
    void findsANameInAnyComposition();
    void remembersTheResultOfATest();
    void remembersNoDryRun();
    void tellsWhenTheResultCouldNotBeRemembered();
    void renamesButNotOntoAnother();
    void renamesNothingButTheName();
    void replacesThePassword();
    void removesThePasswordFirstAndMakesSure();
    void keepsTheAccountWhileItsPasswordIsNotGone_data();
    void keepsTheAccountWhileItsPasswordIsNotGone();
    void removesOnlyWhenConfirmed();
    void removesAllAccounts();
    void removesAccountsThatComeWhileTheQuestionStands();
    void anAccountThatCannotGoLeavesTheRest();
    void clearsUpAfterAKilledImportToo();
    void allIsOnlyOnItsOwn();
    void saysWhenTheStoreFails();
};

void TestAccountCommands::listsAccountsAndWorkspaces()
{
    CliHarness cli;
    QCOMPARE(cli.run({u"account"_s, u"list"_s, u"--json"_s}), 0);
    QCOMPARE(cli.json().value("accounts"_L1).toArray().size(), 0);
    cli.addAccount(u"가게"_s, u"하늘"_s);
    cli.addAccount(u"shop"_s, u"바다"_s);
    QCOMPARE(cli.run({u"account"_s, u"list"_s}), 0);
    QCOMPARE(cli.lines().size(), 2);
    QVERIFY(cli.out.contains("가게") && cli.out.contains("not tested yet"));
    QCOMPARE(cli.run({u"account"_s, u"list"_s, u"--workspace"_s, u"바다"_s, u"--json"_s}), 0);
    QCOMPARE(cli.json().value("accounts"_L1).toArray().size(), 1);
    QVERIFY(!cli.touched.contains(u"keychain"_s) && !cli.touched.contains(u"catalog"_s));
}

void TestAccountCommands::showsOneAccountAsStableJson()
{
    CliHarness cli;
    MailAccount &account = cli.addAccount(u"a"_s, u"w"_s);
    account.lastProof =
        ProofRecord{QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC), false, u"auth"_s, u"auth.bad_credentials"_s};
    QCOMPARE(cli.run({u"account"_s, u"show"_s, u"a"_s, u"--json"_s}), 0);
    const QJsonObject json = cli.json().value("account"_L1).toObject();
    QCOMPARE(json.keys(), QStringList({u"direct"_s, u"ends"_s, u"from"_s, u"id"_s, u"last_proof"_s, u"login"_s,
                                       u"name"_s, u"practice"_s, u"provider"_s, u"server"_s, u"workspace"_s}));
    QCOMPARE(json.value("server"_L1).toObject().keys(),
             QStringList({u"auth"_s, u"clear_allowed"_s, u"host"_s, u"pinned_sha256"_s, u"port"_s, u"security"_s}));
    QCOMPARE(json.value("last_proof"_L1).toObject(), QJsonObject({{u"at"_s, u"2026-01-02T03:04:05Z"_s},
                                                                  {u"accepted"_s, false},
                                                                  {u"stage"_s, u"auth"_s},
                                                                  {u"cause"_s, u"auth.bad_credentials"_s}}));
    QVERIFY(json.value("provider"_L1).isNull());
    QCOMPARE(cli.run({u"account"_s, u"show"_s, u"a"_s}), 0);
    QVERIFY(cli.out.contains("smtp.naver.com:465") && cli.out.contains("auth.bad_credentials"));
}

void TestAccountCommands::asksForTheWorkspaceWhenANameStandsInSeveral()
{
    CliHarness cli;
    const MailAccount first = cli.addAccount(u"a"_s, u"one"_s);
    cli.addAccount(u"a"_s, u"two"_s);
    QCOMPARE(cli.run({u"account"_s, u"show"_s, u"a"_s}), 2);
    QVERIFY(cli.error.contains("one") && cli.error.contains("two") && cli.error.contains(first.secretKey().toUtf8()));
    QCOMPARE(cli.run({u"account"_s, u"show"_s, u"a"_s, u"--workspace"_s, u"two"_s}), 0);
    QCOMPARE(cli.run({u"account"_s, u"show"_s, first.secretKey(), u"--json"_s}), 0);
    QCOMPARE(cli.json().value("account"_L1).toObject().value("workspace"_L1), u"one"_s);
}

void TestAccountCommands::findsANameInAnyComposition()
{
    CliHarness cli;
    cli.addAccount(u"가게"_s);
    QCOMPARE(cli.run({u"account"_s, u"show"_s, u"가게"_s.normalized(QString::NormalizationForm_D)}), 0);
}

void TestAccountCommands::remembersTheResultOfATest()
{
    CliHarness cli;
    const MailAccount account = cli.addAccount(u"a"_s);
    cli.keychain.secrets[account.secretKey()] = "pw";
    QCOMPARE(cli.run({u"account"_s, u"test"_s, u"a"_s, u"--json"_s}), 0);
    QCOMPARE(cli.json().value("recorded"_L1), true);
    QVERIFY(cli.store.list.first().lastProof && cli.store.list.first().lastProof->accepted);
    cli.script.proof.reset();
    cli.script.failure = {.kind = FailureKind::ConnectionRefused, .stage = Stage::Connect};
    QCOMPARE(cli.run({u"account"_s, u"test"_s, u"a"_s}), 1);
    const ProofRecord record = *cli.store.list.first().lastProof;
    QCOMPARE(record.stage, u"connect"_s);
    QCOMPARE(record.cause, u"net.connection_refused"_s);
    QVERIFY(!record.accepted && record.at.isValid());
}

void TestAccountCommands::remembersNoDryRun()
{
    CliHarness cli;
    const MailAccount account = cli.addAccount(u"a"_s);
    cli.keychain.secrets[account.secretKey()] = "pw";
    QCOMPARE(cli.run({u"account"_s, u"test"_s, u"a"_s, u"--dry-run"_s, u"--json"_s}), 0);
    QVERIFY(!cli.store.list.first().lastProof);
    QVERIFY(cli.json().value("recorded"_L1).isNull());
}

void TestAccountCommands::tellsWhenTheResultCouldNotBeRemembered()
{
    CliHarness cli;
    const MailAccount account = cli.addAccount(u"a"_s);
    cli.keychain.secrets[account.secretKey()] = "pw";
    cli.store.writeFailure = Failure{.kind = FailureKind::LockedByAnother};
    QCOMPARE(cli.run({u"account"_s, u"test"_s, u"a"_s, u"--json"_s}), 0);
    QCOMPARE(cli.json().value("recorded"_L1), false);
    QVERIFY(!cli.error.isEmpty());
}

void TestAccountCommands::renamesButNotOntoAnother()
{
    CliHarness cli;
    cli.addAccount(u"a"_s, u"w"_s);
    cli.addAccount(u"b"_s, u"w"_s);
    cli.addAccount(u"c"_s, u"other"_s);
    QCOMPARE(cli.run({u"account"_s, u"rename"_s, u"a"_s, u"b"_s}), 2);
    QCOMPARE(cli.run({u"account"_s, u"rename"_s, u"a"_s, u" c "_s}), 0);
    QCOMPARE(cli.store.list.first().name, u"c"_s);
    cli.store.writeFailure = Failure{.kind = FailureKind::NotWritable, .detail = u"/x"_s};
    QCOMPARE(cli.run({u"account"_s, u"rename"_s, u"b"_s, u"d"_s}), 3);
}

void TestAccountCommands::renamesNothingButTheName()
{
    CliHarness cli;
    cli.addAccount(u"a"_s, u"w"_s);
    const ProofRecord proof{QDateTime::currentDateTimeUtc(), true, u"accepted"_s, {}};
    int calls = 0;
    cli.world.accounts = [&]() -> AccountStore & {
        if (++calls == 2) { // after it was read, and before it is written
            cli.store.list.first().lastProof = proof;
            cli.store.list.first().server.port = 587;
        }
        if (calls == 4)
            cli.store.list.clear();
        return cli.store;
    };
    QCOMPARE(cli.run({u"account"_s, u"rename"_s, u"a"_s, u"b"_s, u"--json"_s}), 0);
    QCOMPARE(cli.store.list.first().name, u"b"_s);
    QCOMPARE(cli.store.list.first().lastProof, proof);
    QCOMPARE(cli.store.list.first().server.port, 587);
    QVERIFY(cli.json().value("account"_L1).toObject().value("last_proof"_L1).isObject());
    calls = 2;
    QCOMPARE(cli.run({u"account"_s, u"rename"_s, u"b"_s, u"c"_s}), 2); // it was removed meanwhile
    QVERIFY(cli.store.list.isEmpty());
}

void TestAccountCommands::replacesThePassword()
{
    CliHarness cli;
    const MailAccount account = cli.addAccount(u"a"_s);
    cli.keychain.secrets[account.secretKey()] = "old";
    cli.stdinBytes = "hunter2\r\n";
    QCOMPARE(cli.run({u"account"_s, u"set-password"_s, u"a"_s, u"--password-stdin"_s, u"--json"_s}), 0);
    QCOMPARE(cli.keychain.secrets.at(account.secretKey()), QByteArray("hunter2"));
    QVERIFY(!cli.hasSaid("hunter2"));
    cli.keychain.failure = Failure{.kind = FailureKind::KeychainUnavailable};
    QCOMPARE(cli.run({u"account"_s, u"set-password"_s, u"a"_s, u"--password-stdin"_s}), 3);
    QVERIFY(!cli.hasSaid("hunter2"));
}

void TestAccountCommands::removesThePasswordFirstAndMakesSure()
{
    CliHarness cli;
    const MailAccount account = cli.addAccount(u"a"_s);
    cli.keychain.secrets[account.secretKey()] = "pw";
    QCOMPARE(cli.run({u"account"_s, u"remove"_s, u"a"_s, u"--yes"_s, u"--json"_s}), 0);
    QVERIFY(cli.store.list.isEmpty() && cli.keychain.secrets.empty());
    QCOMPARE(cli.json().value("removed"_L1).toObject().value("name"_L1), u"a"_s);
}

void TestAccountCommands::keepsTheAccountWhileItsPasswordIsNotGone_data()
{
    QTest::addColumn<bool>("isDenied");
    QTest::newRow("the keychain refuses") << true;
    QTest::newRow("the keychain says done and still has it") << false;
}

void TestAccountCommands::keepsTheAccountWhileItsPasswordIsNotGone()
{
    QFETCH(bool, isDenied);
    CliHarness cli;
    const MailAccount account = cli.addAccount(u"a"_s);
    cli.keychain.secrets[account.secretKey()] = "hunter2";
    cli.keychain.forgetsToRemove = !isDenied;
    if (isDenied)
        cli.keychain.failure = Failure{.kind = FailureKind::KeychainDenied};
    QCOMPARE(cli.run({u"account"_s, u"remove"_s, u"a"_s, u"--yes"_s}), 3);
    QCOMPARE(cli.store.list.size(), 1);
    QVERIFY(!cli.hasSaid("hunter2"));
}

void TestAccountCommands::removesOnlyWhenConfirmed()
{
    CliHarness cli;
    cli.addAccount(u"a"_s);
    QCOMPARE(cli.run({u"account"_s, u"remove"_s, u"a"_s}), 2);
    cli.stdinBytes = "no\n";
    QCOMPARE(cli.run({u"account"_s, u"remove"_s, u"a"_s}), 2);
    cli.stdinBytes = "yes\n";
    QCOMPARE(cli.run({u"account"_s, u"remove"_s, u"a"_s, u"--json"_s}), 2);
    QCOMPARE(cli.store.list.size(), 1);
    QCOMPARE(cli.run({u"account"_s, u"remove"_s, u"a"_s}), 0);
    QVERIFY(cli.store.list.isEmpty());
    cli.addAccount(u"b"_s);
    cli.stdinBytes = "네\n";
    QCOMPARE(cli.run({u"account"_s, u"remove"_s, u"b"_s, u"--lang=ko"_s}), 0);
}

void TestAccountCommands::removesAllAccounts()
{
    CliHarness cli;
    FakeJournal journal;
    cli.world.importJournal = [&journal]() -> ImportJournal & { return journal; };
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
        cli.keychain.secrets[cli.addAccount(name).secretKey()] = "hunter2";
    cli.addDirectAccount(u"d"_s, DirectService::Microsoft);
    cli.stdinBytes = "no\n";
    QCOMPARE(cli.run({u"account"_s, u"remove"_s, u"--all"_s}), 2);
    QCOMPARE(cli.store.list.size(), 4);
    QCOMPARE(cli.run({u"account"_s, u"remove"_s, u"--all"_s, u"--yes"_s, u"--json"_s}), 0);
    QVERIFY(cli.store.list.isEmpty() && cli.keychain.secrets.empty());
    const QJsonArray removed = cli.json().value("removed"_L1).toArray();
    QCOMPARE(removed.size(), 4);
    QCOMPARE(removed[0]["account"_L1]["name"_L1], u"a"_s);
    QCOMPARE(removed[0]["permission"_L1], u"none"_s);
    QCOMPARE(removed[3]["permission"_L1], u"by_hand"_s);
    QCOMPARE(cli.json().value("left"_L1), 0);
    QVERIFY(cli.json().value("error"_L1).isNull());
    QCOMPARE(cli.run({u"account"_s, u"remove"_s, u"--all"_s, u"--yes"_s}), 0); // nothing is left to be removed
    QVERIFY(!cli.hasSaid("hunter2"));
}

void TestAccountCommands::removesAccountsThatComeWhileTheQuestionStands()
{
    CliHarness cli;
    FakeJournal journal;
    cli.world.importJournal = [&journal]() -> ImportJournal & { return journal; };
    cli.addAccount(u"early"_s);
    cli.stdinBytes = "yes\n";
    cli.world.readStdin = [&cli, read = cli.world.readStdin](StdinPart part, qsizetype limit) {
        cli.addAccount(u"late"_s);
        return read(part, limit);
    };
    QCOMPARE(cli.run({u"account"_s, u"remove"_s, u"--all"_s}), 0);
    QVERIFY(cli.out.contains("(1)") && cli.out.contains("early") && cli.out.contains("late"));
    QVERIFY(cli.store.list.isEmpty());
}

void TestAccountCommands::anAccountThatCannotGoLeavesTheRest()
{
    CliHarness cli;
    FakeJournal journal;
    cli.world.importJournal = [&journal]() -> ImportJournal & { return journal; };
    cli.addAccount(u"a"_s);
    cli.keychain.secrets[cli.addAccount(u"대표 메일"_s).secretKey()] = "hunter2";
    cli.addAccount(u"c"_s);
    cli.keychain.forgetsToRemove = true;
    QCOMPARE(cli.run({u"account"_s, u"remove"_s, u"--all"_s, u"--yes"_s}), 3);
    QVERIFY(cli.out.contains("a"));
    QVERIFY2(cli.error.contains("대표 메일") && cli.error.contains('2'), cli.error.constData());
    QCOMPARE(cli.store.list.size(), 2);
    QCOMPARE(cli.run({u"account"_s, u"remove"_s, u"--all"_s, u"--yes"_s, u"--json"_s}), 3);
    QCOMPARE(cli.json().value("left"_L1), 2);
    QCOMPARE(cli.json()["error"_L1]["kind"_L1], u"keychain-mismatch"_s);
    cli.keychain.failure = Failure{.kind = FailureKind::KeychainUnavailable};
    QCOMPARE(cli.run({u"account"_s, u"remove"_s, u"--all"_s, u"--yes"_s}), 3);
    QCOMPARE(cli.store.list.size(), 2);
}

void TestAccountCommands::clearsUpAfterAKilledImportToo()
{
    CliHarness cli;
    FakeJournal journal;
    cli.world.importJournal = [&journal]() -> ImportJournal & { return journal; };
    const MailAccount account = cli.addAccount(u"a"_s);
    cli.keychain.secrets[keptAsideKey(account.id)] = "hunter2";
    const QByteArray now = accountFingerprint(account);
    const JournalEntry entry{.account = account.id, .hadSecret = true, .before = "other", .after = now};
    journal.kept = BrokenImport{.entries = {entry}, .isCommitted = true};
    QCOMPARE(cli.run({u"account"_s, u"remove"_s, u"--all"_s, u"--yes"_s}), 0);
    QVERIFY(cli.keychain.secrets.empty());
    QVERIFY(!journal.kept);
}

void TestAccountCommands::allIsOnlyOnItsOwn()
{
    for (const QStringList &more : {QStringList{}, QStringList{u"a"_s, u"b"_s}, QStringList{u"--all"_s, u"a"_s},
                                    QStringList{u"--all"_s, u"--workspace"_s, u"w"_s}}) {
        CliHarness cli;
        cli.addAccount(u"a"_s);
        QCOMPARE(cli.run(QStringList{u"account"_s, u"remove"_s, u"--yes"_s} + more), 2);
        QVERIFY(!cli.error.isEmpty());
        QCOMPARE(cli.store.list.size(), 1);
    }
}

void TestAccountCommands::saysWhenTheStoreFails()
{
    for (const FailureKind kind :
         {FailureKind::Damaged, FailureKind::NewerVersion, FailureKind::LockedByAnother, FailureKind::NotReadable}) {
        CliHarness cli;
        cli.store.readFailure = Failure{.kind = kind, .detail = u"/x/accounts.json"_s};
        QCOMPARE(cli.run({u"account"_s, u"list"_s, u"--json"_s}), 3);
        QCOMPARE(cli.json().value("error"_L1).toObject().value("kind"_L1), QString(failureKindName(kind)));
        QVERIFY(!cli.json().value("error"_L1).toObject().value("message"_L1).toString().isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestAccountCommands)
#include "tst_accountcommands.moc"
