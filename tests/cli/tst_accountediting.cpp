// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliharness.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

/// Everything that an account of one's own domain needs.
QStringList addition(const QStringList &more = {})
{
    return QStringList{u"account"_s,         u"add"_s,    u"--host"_s,
                       u"smtp.haneul.kr"_s,  u"--from"_s, u"info@haneul.kr"_s,
                       u"--password-stdin"_s} +
           more;
}

/// At the host of CliHarness::addAccount(), and with nothing as it is usual.
SubmissionServer ownServer()
{
    return {.host = *HostName::parse(u"smtp.naver.com").host,
            .port = 587,
            .security = Security::StartTls,
            .auth = AuthChoice::Login,
            .pinnedCertificate = QByteArray(32, '\x11')};
}

} // namespace

class TestAccountEditing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addsAnAccountWithItsPassword()
    {
        CliHarness cli;
        cli.stdinBytes = "hunter2\n";
        QCOMPARE(cli.run(addition({u"--name"_s, u"주문서"_s, u"--workspace"_s, u"하늘"_s, u"--sender-name"_s, u"하늘"_s,
                                   u"--port"_s, u"587"_s, u"--login"_s, u"haneul"_s, u"--json"_s})),
                 0);
        const MailAccount account = cli.store.list.value(0);
        QCOMPARE(account.name, u"주문서"_s);
        QCOMPARE(account.workspace, u"하늘"_s);
        QCOMPARE(account.sender.name.toString(), u"하늘"_s);
        QCOMPARE(account.server.port, 587);
        QCOMPARE(account.server.security, Security::StartTls);
        QCOMPARE(account.login, u"haneul"_s);
        QVERIFY(!account.lastProof);
        QCOMPARE(cli.keychain.secrets.at(account.secretKey()), QByteArray("hunter2"));
        QCOMPARE(cli.probesMade, 0);
        QCOMPARE(cli.json().value("account"_L1).toObject().value("name"_L1), u"주문서"_s);
        QVERIFY(cli.json().value("test"_L1).isNull());
        QVERIFY(!cli.hasSaid("hunter2"));
    }

    void theCatalogueFillsWhatIsNotGiven()
    {
        CliHarness cli;
        cli.stdinBytes = "hunter2\n";
        QCOMPARE(cli.run({u"account"_s, u"add"_s, u"--from"_s, u"haneul@naver.com"_s, u"--password-stdin"_s}), 0);
        const MailAccount account = cli.store.list.value(0);
        QCOMPARE(account.providerId, u"naver"_s);
        QCOMPARE(account.server.host.ascii(), u"smtp.naver.com"_s);
        QCOMPARE(account.server.port, 465);
        QCOMPARE(account.login, u"haneul"_s); // its login form
        QCOMPARE(account.name, u"haneul@naver.com"_s);
    }

    void nothingIsSavedWhenTheTestFails()
    {
        CliHarness cli;
        cli.stdinBytes = "hunter2\n";
        cli.script.proof.reset();
        cli.script.failure = {.kind = FailureKind::ReplyRejected, .stage = Stage::Auth, .replyCode = 535};
        QCOMPARE(cli.run(addition({u"--test"_s, u"--json"_s})), 1);
        QVERIFY(cli.store.list.isEmpty());
        QVERIFY(cli.keychain.secrets.empty());
        QCOMPARE(cli.probedSecret, QByteArray("hunter2"));
        QVERIFY(cli.json().value("account"_L1).isNull());
        QCOMPARE(cli.json().value("test"_L1).toObject().value("result"_L1), u"failed"_s);
        cli.script.proof = acceptedProof();
        QCOMPARE(cli.run(addition({u"--test"_s, u"--to"_s, u"probe@haneul.kr"_s})), 0);
        QCOMPARE(cli.probedOrder.recipient.toString(), u"probe@haneul.kr"_s);
        QVERIFY(cli.store.list.value(0).lastProof->accepted);
        QCOMPARE(cli.history.all.size(), 1);
    }

    void aDryRunProvesNoSending()
    {
        CliHarness cli;
        cli.stdinBytes = "hunter2\n";
        QCOMPARE(cli.run(addition({u"--test"_s, u"--dry-run"_s})), 0);
        QVERIFY(cli.probedOrder.dryRun);
        QVERIFY(!cli.store.list.value(0).lastProof);
    }

    void whatStandsAgainstIsSaidBeforeThePasswordIsRead_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QStringList &options, int exit, const QString &words) {
            QTest::newRow(name) << QStringList{u"account"_s, u"add"_s} + options << exit << words;
        };
        const QStringList from{u"--from"_s, u"info@haneul.kr"_s};
        const QStringList host{u"--host"_s, u"smtp.haneul.kr"_s};
        const QString password = u"--password-stdin"_s;
        row("no From", host + QStringList{password}, 2, u"--from"_s);
        row("no server", from + QStringList{password}, 2, u"--host"_s);
        row("no password", from + host, 2, u"--password-stdin"_s);
        row("an unknown provider", from + QStringList{u"--provider"_s, u"nobody"_s, password}, 2, u"--provider"_s);
        row("an address that is none", host + QStringList{u"--from"_s, u"info"_s, password}, 2, u"--from"_s);
        row("a password without login", from + host + QStringList{u"--no-login"_s, password}, 2, u"login"_s);
        row("login and no login", from + host + QStringList{u"--no-login"_s, u"--login"_s, u"a"_s}, 2, u"--no-login"_s);
        row("a recipient without test", from + host + QStringList{password, u"--to"_s, u"a@b.kr"_s}, 2, u"--to"_s);
        row("in the clear", from + host + QStringList{password, u"--security"_s, u"none"_s}, 2, u"--allow-clear"_s);
        row("an invisible name", from + host + QStringList{password, u"--name"_s, u"a\u202eb"_s}, 2, u"--name"_s);
        row("an option of the direct way", from + host + QStringList{password, u"--tenant"_s, u"x"_s}, 2,
            u"--tenant"_s);
        row("a password of the direct way", from + QStringList{u"--direct"_s, u"google"_s, password}, 2,
            u"--password-stdin"_s);
        row("a name that is taken", from + host + QStringList{password, u"--name"_s, u"taken"_s}, 2, u"of this name"_s);
        row("a login that is there", {u"--from"_s, u"haneul@naver.com"_s, password}, 2, u"same login"_s);
    }
    void whatStandsAgainstIsSaidBeforeThePasswordIsRead()
    {
        QFETCH(QStringList, options);
        QFETCH(int, exit);
        QFETCH(QString, words);
        CliHarness cli;
        cli.addAccount(u"taken"_s).providerId = u"naver"_s;
        cli.stdinBytes = "hunter2\n";
        QCOMPARE(cli.run(options), exit);
        QVERIFY2(cli.error.contains(words.toUtf8()), cli.error.constData());
        QCOMPARE(cli.store.list.size(), 1);
        QVERIFY(cli.keychain.secrets.empty());
        QVERIFY(!cli.touched.contains(u"stdin"_s));
    }

    void aConflictHasAKindOfItsOwn()
    {
        CliHarness cli;
        cli.addAccount(u"대표 메일"_s);
        QCOMPARE(cli.run({u"account"_s, u"add"_s, u"--host"_s, u"smtp.naver.com"_s, u"--login"_s, u"haneul"_s,
                          u"--from"_s, u"shop@naver.com"_s, u"--password-stdin"_s, u"--json"_s}),
                 2);
        const QJsonObject error = cli.json().value("error"_L1).toObject();
        QCOMPARE(error.value("kind"_L1), u"conflict"_s);
        QVERIFY(error.value("message"_L1).toString().contains(u"대표 메일"));
    }

    void aKnownRefusalOfFromStopsUnlessItWasRegistered()
    {
        CliHarness cli;
        cli.world.readCatalog = [] {
            return ProviderCatalog::fromJson(R"({"providers": [{"id": "strict", "name": {"ko": "엄격", "en": "Strict"},
                "domains": ["strict.kr"], "host": "smtp.strict.kr", "ports": [{"port": 465, "security": "implicit-tls"}],
                "login_form": "full_address", "from_rule": {"rule": "equals_login", "mismatch": "refused",
                "source": "test", "as_of": "2026-11-20"}, "source": "test", "as_of": "2026-11-20"}]})");
        };
        const QStringList options{u"account"_s,         u"add"_s,          u"--provider"_s, u"strict"_s,
                                  u"--login"_s,         u"me@strict.kr"_s, u"--from"_s,     u"other@strict.kr"_s,
                                  u"--password-stdin"_s};
        cli.stdinBytes = "hunter2\n";
        QCOMPARE(cli.run(options + QStringList{u"--json"_s}), 1);
        QCOMPARE(cli.json().value("error"_L1).toObject().value("kind"_L1), u"from-refused"_s);
        QVERIFY(cli.store.list.isEmpty());
        QCOMPARE(cli.run(options + QStringList{u"--from-is-registered"_s}), 0);
        QCOMPARE(cli.store.list.size(), 1);
        const QStringList edit{u"account"_s, u"edit"_s, u"other@strict.kr"_s};
        QCOMPARE(cli.run(edit + QStringList{u"--from"_s, u"third@strict.kr"_s}), 1);
        QCOMPARE(cli.run(edit + QStringList{u"--name"_s, u"renamed"_s}), 0); // nobody asks about From again
        QVERIFY(cli.error.isEmpty());
    }

    void aDiskThatRefusesTheAccountLeavesTheKeychainAsItWas()
    {
        CliHarness cli;
        cli.stdinBytes = "hunter2\n";
        cli.store.writeFailure = Failure{.kind = FailureKind::NotWritable};
        QCOMPARE(cli.run(addition()), 3);
        QVERIFY(cli.keychain.secrets.empty());
        const MailAccount known = cli.addAccount(u"known"_s);
        cli.keychain.secrets[known.secretKey()] = "old";
        QCOMPARE(cli.run({u"account"_s, u"edit"_s, u"known"_s, u"--password-stdin"_s}), 3);
        QCOMPARE(cli.keychain.secrets.at(known.secretKey()), QByteArray("old"));
    }

    void editsWhatIsGivenAndKeepsTheRest()
    {
        CliHarness cli;
        MailAccount &before = cli.addAccount(u"shop"_s);
        before.server.auth = AuthChoice::Login;
        before.lastProof = ProofRecord{QDateTime::currentDateTimeUtc(), true, u"accepted"_s, {}};
        cli.keychain.secrets[before.secretKey()] = "old";
        const QUuid id = before.id;
        QCOMPARE(cli.run({u"account"_s, u"edit"_s, u"shop"_s, u"--name"_s, u"Shop"_s, u"--to-workspace"_s, u"바다"_s}),
                 0);
        MailAccount account = cli.store.list.value(0);
        QCOMPARE(account.id, id);
        QCOMPARE(account.name, u"Shop"_s);
        QCOMPARE(account.workspace, u"바다"_s);
        QCOMPARE(account.server.auth, AuthChoice::Login);
        QVERIFY(account.lastProof); // it is still true
        cli.stdinBytes = "next\n";
        QCOMPARE(cli.run({u"account"_s, u"edit"_s, u"Shop"_s, u"--to-workspace"_s, u""_s, u"--host"_s,
                          u"mail.haneul.kr"_s, u"--password-stdin"_s}),
                 0);
        account = cli.store.list.value(0);
        QCOMPARE(account.workspace, QString());
        QCOMPARE(account.server.host.ascii(), u"mail.haneul.kr"_s);
        QVERIFY(!account.lastProof); // it was of another server
        QCOMPARE(cli.keychain.secrets.at(account.secretKey()), QByteArray("next"));
        cli.stdinBytes = "new\n";
        QCOMPARE(cli.run({u"account"_s, u"edit"_s, u"Shop"_s, u"--login"_s, u"other"_s, u"--password-stdin"_s}), 0);
        QCOMPARE(cli.store.list.value(0).login, u"other"_s);
        QCOMPARE(cli.keychain.secrets.at(account.secretKey()), QByteArray("new"));
        QCOMPARE(cli.run({u"account"_s, u"edit"_s, u"Shop"_s, u"--no-login"_s}), 0);
        QVERIFY(cli.keychain.secrets.empty());
        QCOMPARE(cli.store.list.size(), 1);
    }

    void anEditOfTheServerKeepsWhatIsNotGiven_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<SubmissionServer>("wanted");
        const SubmissionServer before = ownServer();
        const auto row = [](const char *name, const QStringList &options, const SubmissionServer &wanted) {
            QTest::newRow(name) << options << wanted;
        };
        SubmissionServer server = before;
        row("the same host", {u"--host"_s, u"smtp.naver.com"_s, u"--name"_s, u"x"_s}, server);
        server.auth = AuthChoice::Plain;
        row("auth", {u"--auth"_s, u"plain"_s}, server);
        server = before;
        server.pinnedCertificate = QByteArray(32, '\xab');
        row("pin", {u"--pin"_s, u"ab"_s.repeated(32)}, server);
        server = before;
        server.port = 465;
        server.security = Security::ImplicitTls;
        row("port", {u"--port"_s, u"465"_s}, server);
        row("security", {u"--security"_s, u"implicit-tls"_s}, server);
        server.port = 2525;
        row("port and security", {u"--port"_s, u"2525"_s, u"--security"_s, u"implicit-tls"_s}, server);
        server = before;
        server.port = 25;
        server.security = Security::None;
        server.clearChannelAllowed = true;
        server.pinnedCertificate.clear();
        row("in the clear", {u"--security"_s, u"none"_s, u"--allow-clear"_s}, server);
    }
    void anEditOfTheServerKeepsWhatIsNotGiven()
    {
        QFETCH(QStringList, options);
        QFETCH(SubmissionServer, wanted);
        CliHarness cli;
        MailAccount &account = cli.addAccount(u"shop"_s);
        account.server = ownServer();
        account.providerId = u"hosting"_s; // a server of its customer's, which the catalogue doesn't list
        QCOMPARE(cli.run(QStringList{u"account"_s, u"edit"_s, u"shop"_s} + options), 0);
        QCOMPARE(cli.store.list.value(0).server, wanted);
        QCOMPARE(cli.store.list.value(0).providerId, u"hosting"_s);
    }

    void aRelayInTheClearStaysOneUntilItIsSecured()
    {
        CliHarness cli;
        MailAccount &account = cli.addAccount(u"relay"_s);
        account.server = {
            .host = account.server.host, .port = 25, .security = Security::None, .clearChannelAllowed = true};
        const QStringList edit{u"account"_s, u"edit"_s, u"relay"_s};
        QCOMPARE(cli.run(edit + QStringList{u"--auth"_s, u"login"_s}), 0);
        QCOMPARE(cli.store.list.value(0).server.security, Security::None);
        QVERIFY(cli.store.list.value(0).server.clearChannelAllowed);
        QCOMPARE(cli.run(edit + QStringList{u"--security"_s, u"starttls"_s}), 0);
        QCOMPARE(cli.store.list.value(0).server.port, 587);
        QVERIFY(!cli.store.list.value(0).server.clearChannelAllowed);
        QCOMPARE(cli.run(edit + QStringList{u"--allow-clear"_s}), 2);
    }

    void anEditIsRefusedByTheSameRules_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing to change") << QStringList{} << u"what to change"_s;
        QTest::newRow("another server") << QStringList{u"--host"_s, u"smtp.elsewhere.kr"_s} << u"--host"_s;
        QTest::newRow("the server of a service") << QStringList{u"--provider"_s, u"daum"_s} << u"--provider"_s;
        QTest::newRow("another server in a test")
            << QStringList{u"--host"_s, u"smtp.elsewhere.kr"_s, u"--test"_s} << u"the one before"_s;
        QTest::newRow("another login") << QStringList{u"--login"_s, u"x"_s} << u"another password"_s;
        QTest::newRow("onto another") << QStringList{u"--host"_s, u"smtp.other.kr"_s, u"--no-login"_s, u"--from"_s,
                                                     u"relay@other.kr"_s}
                                      << u"same login"_s;
        QTest::newRow("a taken name") << QStringList{u"--name"_s, u"relay"_s} << u"of this name"_s;
    }
    void anEditIsRefusedByTheSameRules()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, words);
        CliHarness cli;
        MailAccount &relay = cli.addAccount(u"relay"_s);
        relay.server.host = *HostName::parse(u"smtp.other.kr").host;
        relay.login.clear();
        relay.sender.address = *MailAddress::parse(u"relay@other.kr").address;
        const MailAccount before = cli.addAccount(u"shop"_s);
        QCOMPARE(cli.run(QStringList{u"account"_s, u"edit"_s, u"shop"_s} + options), 2);
        QVERIFY2(cli.error.contains(words.toUtf8()), cli.error.constData());
        QCOMPARE(cli.store.list.at(1), before);
        QCOMPARE(cli.probesMade, 0);
    }

    void editTestsWithTheSavedPassword()
    {
        CliHarness cli;
        const MailAccount before = cli.addAccount(u"shop"_s);
        cli.keychain.secrets[before.secretKey()] = "saved";
        QCOMPARE(cli.run({u"account"_s, u"edit"_s, u"shop"_s, u"--port"_s, u"587"_s, u"--test"_s}), 0);
        QCOMPARE(cli.probedSecret, QByteArray("saved"));
        QCOMPARE(cli.probedAccount.server.port, 587);
        QCOMPARE(cli.store.list.value(0).server.port, 587);
        QVERIFY(cli.store.list.value(0).lastProof);
    }

    void whatChangedDuringTheTestStays()
    {
        CliHarness cli;
        cli.keychain.secrets[cli.addAccount(u"shop"_s).secretKey()] = "saved";
        const auto makeProbe = cli.world.makeProbe;
        cli.world.makeProbe = [&](const MailAccount &account, Secret secret, const TestOrder &order,
                                  const RunOptions &run) {
            cli.store.list.first().name = u"Renamed"_s;
            return makeProbe(account, std::move(secret), order, run);
        };
        QCOMPARE(cli.run({u"account"_s, u"edit"_s, u"shop"_s, u"--port"_s, u"587"_s, u"--test"_s}), 0);
        QCOMPARE(cli.store.list.value(0).name, u"Renamed"_s);
        QCOMPARE(cli.store.list.value(0).server.port, 587);
        QVERIFY(cli.store.list.value(0).lastProof);
    }

    void aTestThatEndedMeanwhileIsKeptWhileItIsTrue()
    {
        CliHarness cli;
        cli.addAccount(u"shop"_s);
        const ProofRecord proof{QDateTime::currentDateTimeUtc(), true, u"accepted"_s, {}};
        const auto readCatalog = cli.world.readCatalog;
        cli.world.readCatalog = [&] { // the account was read by then
            cli.store.list.first().lastProof = proof;
            return readCatalog();
        };
        QCOMPARE(cli.run({u"account"_s, u"edit"_s, u"shop"_s, u"--sender-name"_s, u"하늘"_s}), 0);
        QCOMPARE(cli.store.list.value(0).sender.name.toString(), u"하늘"_s);
        QCOMPARE(cli.store.list.value(0).lastProof, proof);
        QCOMPARE(cli.run({u"account"_s, u"edit"_s, u"shop"_s, u"--port"_s, u"587"_s}), 0);
        QVERIFY(!cli.store.list.value(0).lastProof); // it was of another port
    }

    void ofADirectAccountOnlyItsNamesChange()
    {
        CliHarness cli;
        cli.addDirectAccount(u"direct"_s);
        QCOMPARE(cli.run({u"account"_s, u"edit"_s, u"direct"_s, u"--from"_s, u"a@naver.com"_s}), 2);
        QCOMPARE(cli.run({u"account"_s, u"edit"_s, u"direct"_s, u"--port"_s, u"25"_s}), 2);
        QCOMPARE(cli.run({u"account"_s, u"edit"_s, u"direct"_s, u"--sender-name"_s, u"하늘"_s}), 0);
        QCOMPARE(cli.store.list.value(0).sender.name.toString(), u"하늘"_s);
        QVERIFY(cli.store.list.value(0).direct);
    }

    void duplicatesWithThePasswordIntoAnotherWorkspace()
    {
        CliHarness cli;
        MailAccount &before = cli.addAccount(u"shop"_s, u"하늘"_s);
        before.lastProof = ProofRecord{QDateTime::currentDateTimeUtc(), true, u"accepted"_s, {}};
        cli.keychain.secrets[before.secretKey()] = "hunter2";
        QCOMPARE(cli.run({u"account"_s, u"duplicate"_s, u"shop"_s, u"--to-workspace"_s, u"바다"_s}), 0);
        QCOMPARE(cli.store.list.size(), 2);
        const MailAccount copy = cli.store.list.at(1);
        QCOMPARE(copy.workspace, u"바다"_s);
        QVERIFY(copy.id != cli.store.list.at(0).id);
        QVERIFY(!copy.lastProof);
        QCOMPARE(cli.keychain.secrets.at(copy.secretKey()), QByteArray("hunter2"));
        QVERIFY(!cli.hasSaid("hunter2"));
        QCOMPARE(cli.run({u"account"_s, u"duplicate"_s, u"shop"_s, u"--workspace"_s, u"하늘"_s, u"--to-workspace"_s,
                          u"바다"_s}),
                 2); // there it is
        QCOMPARE(cli.run({u"account"_s, u"duplicate"_s, u"shop"_s, u"--workspace"_s, u"하늘"_s}), 2);
        QCOMPARE(cli.store.list.size(), 2);
        QCOMPARE(cli.keychain.secrets.size(), 2U);
    }

    void aSignInIsNotDuplicated()
    {
        CliHarness cli;
        cli.addDirectAccount(u"direct"_s);
        QCOMPARE(cli.run({u"account"_s, u"duplicate"_s, u"direct"_s, u"--to-workspace"_s, u"바다"_s}), 2);
        QCOMPARE(cli.store.list.size(), 1);
    }

    void listsThePastTestsAndForgetsThemWithTheAccount()
    {
        CliHarness cli;
        const MailAccount account = cli.addAccount(u"shop"_s);
        cli.keychain.secrets[account.secretKey()] = "hunter2";
        QCOMPARE(cli.run({u"account"_s, u"history"_s, u"shop"_s}), 0);
        QCOMPARE(cli.lines().size(), 1);
        QCOMPARE(cli.run({u"account"_s, u"test"_s, u"shop"_s}), 0);
        cli.script.proof.reset();
        cli.script.failure = {.kind = FailureKind::TimedOut, .stage = Stage::Connect};
        QCOMPARE(cli.run({u"account"_s, u"test"_s, u"shop"_s}), 1);
        QCOMPARE(cli.run({u"account"_s, u"history"_s, u"shop"_s, u"--json"_s}), 0);
        const QJsonArray tests = cli.json().value("tests"_L1).toArray();
        QCOMPARE(tests.size(), 2);
        QCOMPARE(tests.at(0).toObject().keys(), QStringList({u"accepted"_s, u"at"_s, u"cause"_s, u"stage"_s}));
        QCOMPARE(tests.at(0).toObject().value("accepted"_L1), false);
        QCOMPARE(tests.at(1).toObject().value("accepted"_L1), true);
        QCOMPARE(cli.run({u"account"_s, u"history"_s, u"shop"_s}), 0);
        QVERIFY(cli.lines().first().startsWith(u"✕") && cli.lines().last().startsWith(u"✓"));
        QCOMPARE(cli.run({u"account"_s, u"remove"_s, u"shop"_s, u"--yes"_s}), 0);
        QVERIFY(cli.history.all.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAccountEditing)
#include "tst_accountediting.moc"
