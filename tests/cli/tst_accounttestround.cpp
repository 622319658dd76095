// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliharness.h"

#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

ProofRecord before(bool accepted)
{
    return {.at = QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC),
            .accepted = accepted,
            .stage = accepted ? u"accepted"_s : u"auth"_s,
            .cause = accepted ? QString() : u"auth.bad_credentials"_s};
}

/// Accounts whose login says what comes of them: "good…" is accepted, "bad…" refused, "held…" never ends.
struct Round : CliHarness
{
    Round()
    {
        world.makeProbe = [this](const MailAccount &account, Secret, const TestOrder &order,
                                 const RunOptions &run) -> Result<Story<MailProbe>> {
            ++probesMade;
            probedOrder = order;
            probedRun = run;
            if (run.trustedCertificates.contains("unreadable"))
                return Failure{.kind = FailureKind::InvalidInput};
            ProbeScript told = script;
            if (account.login.startsWith(u"bad")) {
                told.proof.reset();
                told.failure = {.kind = FailureKind::ReplyRejected,
                                .stage = Stage::Auth,
                                .replyCode = 535,
                                .enhanced = EnhancedCode{5, 7, 8},
                                .detail = u"5.7.8 no\x1b[31m"_s};
            }
            if (account.login.startsWith(u"held"))
                told.stages = QList<StageTime>(1'000'000, StageTime{});
            return Story<MailProbe>(new FakeProbe(told));
        };
    }
    MailAccount &add(const QString &name, const QString &login, std::optional<ProofRecord> last = {})
    {
        MailAccount &account = addAccount(name);
        account.login = login;
        account.lastProof = last;
        keychain.secrets[account.secretKey()] = "hunter2 " + name.toUtf8();
        return account;
    }
    int test(const QStringList &more) { return run(QStringList{u"account"_s, u"test"_s} + more); }
    /// The line of the account @p name.
    QJsonObject of(const QString &name) const
    {
        for (qsizetype i = 0; i < lines().size(); ++i) {
            if (jsonLine(i).value("account"_L1) == name)
                return jsonLine(i);
        }
        return {};
    }
    QJsonObject summary() const { return json().value("summary"_L1).toObject(); }
};

} // namespace

class TestAccountTestRound : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneLineForEachAccountAndOneThatSumsUp()
    {
        Round cli;
        cli.add(u"one"_s, u"good1"_s);
        const QUuid bad = cli.add(u"two"_s, u"bad"_s, before(true)).id;
        cli.add(u"three"_s, u"good2"_s, before(false));
        QCOMPARE(cli.test({u"--all"_s, u"--json"_s}), 1);
        QCOMPARE(cli.lines().size(), 4);
        QCOMPARE(cli.of(u"one"_s).value("result"_L1), u"accepted"_s);
        QCOMPARE(cli.of(u"one"_s).value("change"_L1), QJsonValue(QJsonValue::Null));
        QCOMPARE(cli.of(u"three"_s).value("change"_L1), u"recovered"_s);
        const QJsonObject failed = cli.of(u"two"_s);
        QCOMPARE(failed.value("id"_L1), bad.toString(QUuid::WithoutBraces));
        QCOMPARE(failed.value("result"_L1), u"failed"_s);
        QCOMPARE(failed.value("change"_L1), u"failed"_s);
        QCOMPARE(failed.value("stage"_L1), u"auth"_s);
        QVERIFY(failed.value("cause"_L1).toString().startsWith(u"auth."));
        QCOMPARE(failed.value("reply"_L1).toObject().value("code"_L1), 535);
        QVERIFY(!failed.value("title"_L1).toString().isEmpty() && !failed.value("meaning"_L1).toString().isEmpty());
        QVERIFY(!cli.hasSaid("\x1b") && !cli.hasSaid("hunter2"));
        QCOMPARE(cli.summary(), QJsonObject({{u"total"_s, 3},
                                             {u"accepted"_s, 2},
                                             {u"failed"_s, 1},
                                             {u"not_tested"_s, 0},
                                             {u"newly_failed"_s, 1},
                                             {u"recovered"_s, 1},
                                             {u"interrupted"_s, false},
                                             {u"recorded"_s, true}}));
        QCOMPARE(cli.store.list.at(1).lastProof->accepted, false);
        QCOMPARE(cli.history.all.size(), 3);
    }

    void everyLineHasTheSameFields()
    {
        Round cli;
        cli.add(u"one"_s, u"good"_s);
        cli.add(u"two"_s, u"bad"_s);
        cli.add(u"three"_s, u"good"_s);
        cli.keychain.secrets.erase(cli.store.list.at(2).secretKey());
        cli.test({u"--all"_s, u"--json"_s});
        const QStringList fields{u"account"_s, u"at"_s,      u"cause"_s,        u"change"_s,   u"failure"_s,
                                 u"id"_s,      u"meaning"_s, u"refused_with"_s, u"reply"_s,    u"result"_s,
                                 u"stage"_s,   u"title"_s,   u"total_ms"_s,     u"workspace"_s};
        for (qsizetype i = 0; i < 3; ++i)
            QCOMPARE(cli.jsonLine(i).keys(), fields);
        QCOMPARE(cli.of(u"three"_s).value("cause"_L1), u"secret-missing"_s);
        QCOMPARE(cli.of(u"three"_s).value("title"_L1), u"The password is not in the keychain"_s);
    }

    void peopleGetAMarkAndAReason()
    {
        Round cli;
        cli.add(u"one"_s, u"good"_s);
        cli.add(u"two"_s, u"bad"_s).workspace = u"바다"_s;
        QCOMPARE(cli.test({u"--all"_s}), 1);
        QVERIFY(cli.out.contains("✓ one  "));
        QVERIFY(cli.out.contains("✕ two (바다)  "));
        QVERIFY(cli.out.contains("Accounts: 2. They can send: 1. They can't: 1. Not tested: 0."));
    }

    void accountsAreChosenByNameWorkspaceOrAll_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("exit");
        QTest::addColumn<int>("tested");
        const auto row = [](const char *name, const QStringList &options, int exit, int tested) {
            QTest::newRow(name) << options << exit << tested;
        };
        row("all", {u"--all"_s}, 0, 3);
        row("two names", {u"one"_s, u"two"_s}, 0, 2);
        row("a name twice", {u"one"_s, u"one"_s}, 0, 1);
        row("a workspace", {u"--workspace"_s, u"바다"_s}, 0, 1);
        row("an unknown workspace", {u"--workspace"_s, u"nowhere"_s}, 2, 0);
        row("a workspace of practice", {u"--workspace"_s, u"연습"_s}, 0, 0);
        row("nothing", {}, 2, 0);
        row("all and a name", {u"--all"_s, u"one"_s}, 2, 0);
        row("all and a workspace", {u"--all"_s, u"--workspace"_s, u"바다"_s}, 2, 0);
        row("an unknown name among others", {u"one"_s, u"nobody"_s}, 2, 0);
        row("a practice account by name", {u"one"_s, u"practice"_s}, 2, 0);
        row("a transcript of many", {u"--all"_s, u"--transcript"_s, u"x"_s}, 2, 0);
        row("no number at once", {u"--all"_s, u"--at-once"_s, u"0"_s}, 2, 0);
        row("too many at once", {u"--all"_s, u"--at-once"_s, u"65"_s}, 2, 0);
        row("too many at one server", {u"--all"_s, u"--per-server"_s, u"many"_s}, 2, 0);
        row("news of a dry run", {u"--all"_s, u"--dry-run"_s, u"--notify-only-new-failures"_s}, 2, 0);
    }
    void accountsAreChosenByNameWorkspaceOrAll()
    {
        QFETCH(QStringList, options);
        QFETCH(int, exit);
        QFETCH(int, tested);
        Round cli;
        cli.add(u"one"_s, u"good1"_s);
        cli.add(u"two"_s, u"good2"_s);
        cli.add(u"three"_s, u"good3"_s).workspace = u"바다"_s;
        MailAccount &practice = cli.add(u"practice"_s, u"ok@practice.test"_s);
        practice.isPractice = true;
        practice.workspace = u"연습"_s;
        QCOMPARE(cli.test(options), exit);
        QCOMPARE(cli.probesMade, tested);
    }

    void aWatchOverNoAccountIsNoSuccess()
    {
        Round cli;
        QCOMPARE(cli.test({u"--all"_s}), 0);
        QVERIFY(cli.out.contains("Accounts: 0."));
        const QStringList news{u"--notify-only-new-failures"_s};
        QCOMPARE(cli.test(news + QStringList{u"--all"_s}), 2);
        QVERIFY(cli.error.contains("no account to test"));
        cli.add(u"practice"_s, u"ok@practice.test"_s).isPractice = true;
        QCOMPARE(cli.test(news + QStringList{u"--all"_s, u"--json"_s}), 2);
        QCOMPARE(cli.json().value("error"_L1).toObject().value("kind"_L1), u"usage"_s);
        QCOMPARE(cli.test(news + QStringList{u"--workspace"_s, u"nowhere"_s}), 2);
        QVERIFY(cli.error.contains("workspace of this name"));
    }

    void optionsReachEveryTest()
    {
        Round cli;
        cli.add(u"one"_s, u"good"_s);
        QCOMPARE(cli.test({u"--all"_s, u"--to"_s, u"probe@haneul.kr"_s, u"--timeout"_s, u"5"_s, u"--dry-run"_s,
                           u"--lang"_s, u"en"_s}),
                 0);
        QCOMPARE(cli.probedOrder.recipient.toString(), u"probe@haneul.kr"_s);
        QVERIFY(cli.probedOrder.dryRun);
        QCOMPARE(cli.probedRun.timeout, std::chrono::seconds(5));
        QVERIFY(!cli.store.list.first().lastProof); // a dry run is not remembered
        QVERIFY(cli.history.all.isEmpty());
    }

    void onlyNewsAreTold_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<std::optional<bool>>("before");
        QTest::addColumn<bool>("isTold");
        QTest::addColumn<int>("exit");
        QTest::newRow("still works") << u"good"_s << std::optional(true) << false << 0;
        QTest::newRow("works for the first time") << u"good"_s << std::optional<bool>() << false << 0;
        QTest::newRow("works again") << u"good"_s << std::optional(false) << true << 0;
        QTest::newRow("fails now") << u"bad"_s << std::optional(true) << true << 1;
        QTest::newRow("fails the first time") << u"bad"_s << std::optional<bool>() << true << 1;
        QTest::newRow("still fails") << u"bad"_s << std::optional(false) << false << 0;
    }
    void onlyNewsAreTold()
    {
        QFETCH(QString, login);
        QFETCH(std::optional<bool>, before);
        QFETCH(bool, isTold);
        QFETCH(int, exit);
        for (const bool isJson : {true, false}) {
            Round cli;
            cli.add(u"one"_s, login, before ? std::optional(::before(*before)) : std::nullopt);
            cli.add(u"other"_s, u"good other"_s, ::before(true));
            QStringList options{u"--all"_s, u"--notify-only-new-failures"_s};
            if (isJson)
                options += u"--json"_s;
            QCOMPARE(cli.test(options), exit);
            QCOMPARE(cli.lines().size(), isTold ? 2 : 0); // with the line that sums up
            QVERIFY(cli.error.isEmpty());
            QVERIFY(!isTold || cli.lines().first().contains(u"one"));
            QCOMPARE(cli.history.all.size(), 2);
        }
    }

    void aKeychainThatIsClosedIsNoFailureOfAccounts()
    {
        Round cli;
        cli.add(u"one"_s, u"good"_s, before(true));
        cli.keychain.failure = Failure{.kind = FailureKind::KeychainDenied};
        QCOMPARE(cli.test({u"--all"_s, u"--json"_s}), 3);
        QCOMPARE(cli.of(u"one"_s).value("result"_L1), u"not_tested"_s);
        QCOMPARE(cli.summary().value("not_tested"_L1), 1);
        QCOMPARE(cli.store.list.first().lastProof, before(true));
        QVERIFY(!cli.error.isEmpty());
        QCOMPARE(cli.test({u"--all"_s, u"--notify-only-new-failures"_s}), 3); // silence would look like success
        QVERIFY(cli.out.isEmpty());
        QVERIFY(!cli.error.isEmpty());
    }

    void aRefusedLoginIsNotTriedTwice()
    {
        Round cli;
        cli.add(u"one"_s, u"bad"_s);
        const QString secret = cli.store.list.at(0).secretKey();
        cli.add(u"two"_s, u"bad"_s);
        cli.keychain.secrets[cli.store.list.at(1).secretKey()] = cli.keychain.secrets[secret];
        QCOMPARE(cli.test({u"--all"_s, u"--json"_s}), 1);
        QCOMPARE(cli.probesMade, 1);
        QCOMPARE(cli.of(u"two"_s).value("result"_L1), u"not_tested"_s);
        QCOMPARE(cli.of(u"two"_s).value("refused_with"_L1), secret);
        QVERIFY(cli.of(u"two"_s).value("title"_L1).toString().contains(u"lock"));
    }

    void interruptionKeepsWhatHadEnded()
    {
        Round cli;
        cli.add(u"one"_s, u"good"_s);
        cli.add(u"two"_s, u"held"_s);
        cli.start({u"account"_s, u"test"_s, u"--all"_s, u"--json"_s});
        QTRY_VERIFY(!cli.of(u"one"_s).isEmpty());
        cli.interrupt();
        QVERIFY(cli.waitForEnd());
        QCOMPARE(cli.exit, 1);
        QCOMPARE(cli.summary().value("interrupted"_L1), true);
        QCOMPARE(cli.summary().value("not_tested"_L1), 1);
        QCOMPARE(cli.history.all.size(), 1);
        QVERIFY(cli.error.contains("Interrupted"));
    }

    void aFullDiskIsToldAndNotTakenForSuccess()
    {
        Round cli;
        cli.add(u"one"_s, u"good"_s);
        cli.store.writeFailure = Failure{.kind = FailureKind::NotWritable, .detail = u"/x/accounts.json"_s};
        QCOMPARE(cli.test({u"--all"_s, u"--json"_s}), 3);
        QCOMPARE(cli.summary().value("recorded"_L1), false);
        QVERIFY(cli.error.contains("/x/accounts.json"));
    }

    void aBadAuthoritiesFileEndsTheRound()
    {
        Round cli;
        cli.add(u"one"_s, u"good1"_s);
        cli.add(u"two"_s, u"good2"_s);
        QTemporaryFile file;
        QVERIFY(file.open() && file.write("unreadable") > 0 && file.flush());
        QCOMPARE(cli.test({u"--all"_s, u"--ca-file"_s, file.fileName()}), 2);
        QVERIFY(cli.error.contains("--ca-file"));
    }
};

QTEST_GUILESS_MAIN(TestAccountTestRound)
#include "tst_accounttestround.moc"
