// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliharness.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;
using namespace sendproof::test;

/// What the commands for saved accounts and `test` do with accounts that are signed in to in a browser.
class TestDirectAccounts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheRouteAndItsEnd();
    void tellsWhenSmtpWithAPasswordEnds();
    void refusesPasswordsAndCertificates_data();
    void refusesPasswordsAndCertificates();
    void testsWithTheTokenOfTheKeychain();
    void saysHowToSignInAgain();
    void tellsTheServerThatFailed();
    void givesThePermissionBackAndRemovesTheToken();
    void keepsThePermissionThatAnotherAccountNeeds();
    void saysWhereThePermissionStays_data();
    void saysWhereThePermissionStays();
    void removesAnAccountWithoutAToken();
    void keepsTheAccountWhileItsTokenIsNotGone();
};

void TestDirectAccounts::showsTheRouteAndItsEnd()
{
    CliHarness cli;
    cli.addDirectAccount(u"a"_s);
    QCOMPARE(cli.run({u"account"_s, u"show"_s, u"a"_s, u"--json"_s}), 0);
    const QJsonObject json = cli.json().value("account"_L1).toObject();
    QCOMPARE(json.value("direct"_L1).toObject(), QJsonObject({{u"service"_s, u"google"_s},
                                                              {u"transport"_s, u"api"_s},
                                                              {u"tenant"_s, QJsonValue::Null},
                                                              {u"client_id"_s, QJsonValue::Null},
                                                              {u"signed_in_at"_s, u"2026-11-20T03:04:05Z"_s},
                                                              {u"ends_at"_s, u"2026-11-27T03:04:05Z"_s}}));
    const QJsonObject end = json.value("ends"_L1).toArray().first().toObject();
    QCOMPARE(end.keys(), QStringList({u"as_of"_s, u"source"_s, u"until"_s, u"what"_s}));
    QCOMPARE(end.value("what"_L1), u"sign_in"_s);
    QCOMPARE(cli.run({u"account"_s, u"show"_s, u"a"_s}), 0);
    QVERIFY(cli.out.contains("Google, web API") && cli.out.contains("Ends on 2026-11-27"));
    QVERIFY(!cli.out.contains("smtp.naver.com"));
    QCOMPARE(cli.run({u"account"_s, u"list"_s}), 0);
    QVERIFY(cli.out.contains("Google, web API") && cli.out.contains("Ends on 2026-11-27"));
    QVERIFY(!cli.touched.contains(u"keychain"_s));
}

void TestDirectAccounts::tellsWhenSmtpWithAPasswordEnds()
{
    CliHarness cli;
    cli.world.readCatalog = [] {
        QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/providers.json"));
        return ProviderCatalog::fromJson(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    };
    cli.addAccount(u"a"_s).providerId = u"microsoft365"_s;
    QCOMPARE(cli.run({u"account"_s, u"show"_s, u"a"_s, u"--json"_s}), 0);
    const QJsonObject account = cli.json().value("account"_L1).toObject();
    QVERIFY(account.value("direct"_L1).isNull());
    QCOMPARE(account.value("ends"_L1).toArray().first().toObject().value("what"_L1), u"password_smtp"_s);
    QCOMPARE(cli.run({u"account"_s, u"list"_s}), 0);
    QVERIFY(cli.out.contains("SMTP with a password"));
}

void TestDirectAccounts::refusesPasswordsAndCertificates_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const QStringList test{u"test"_s, u"--account"_s, u"a"_s};
    QTest::newRow("on standard input") << test + QStringList{u"--password-stdin"_s} << QByteArray("--password-stdin: ");
    QTest::newRow("of a variable") << test + QStringList{u"--password-env"_s, u"X"_s} << QByteArray("--password-env: ");
    QTest::newRow("another authority") << test + QStringList{u"--ca-file"_s,
                                                             QStringLiteral(SENDPROOF_SOURCE_DIR
                                                                            "/tests/cli/tst_directaccounts.cpp")}
                                       << QByteArray("--ca-file: ");
    QTest::newRow("a new password") << QStringList{u"account"_s, u"set-password"_s, u"a"_s, u"--password-stdin"_s}
                                    << QByteArray("no password");
}

void TestDirectAccounts::refusesPasswordsAndCertificates()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, says);
    CliHarness cli;
    cli.addDirectAccount(u"a"_s);
    cli.stdinBytes = "pw";
    QCOMPARE(cli.run(arguments), 2);
    QVERIFY2(cli.error.contains(says), cli.error.constData());
    QCOMPARE(cli.probesMade, 0);
    QVERIFY(!cli.touched.contains(u"stdin"_s));
    QCOMPARE(cli.keychain.secrets.begin()->second, QByteArray("refresh-token-0123456789"));
}

void TestDirectAccounts::testsWithTheTokenOfTheKeychain()
{
    CliHarness cli;
    cli.addDirectAccount(u"a"_s);
    cli.script.stages = {{Stage::Token, 0ms, 20ms}, {Stage::Dns, 20ms, 2ms},  {Stage::Connect, 22ms, 5ms},
                         {Stage::Tls, 27ms, 5ms},   {Stage::Send, 32ms, 9ms}, {Stage::Accepted, 41ms, 0ms}};
    QCOMPARE(cli.run({u"test"_s, u"--account"_s, u"a"_s, u"--json"_s}), 0);
    QCOMPARE(cli.probedSecret, QByteArray("refresh-token-0123456789"));
    QVERIFY(cli.probedAccount.direct.has_value());
    QStringList names;
    for (const auto &row : cli.json().value("stages"_L1).toArray())
        names.append(row.toObject().value("name"_L1).toString());
    QCOMPARE(names, QStringList({u"token"_s, u"dns"_s, u"connect"_s, u"tls"_s, u"send"_s, u"accepted"_s}));
    QVERIFY(cli.json().value("server"_L1).isNull());
    QCOMPARE(cli.json().value("direct"_L1).toObject().value("service"_L1), u"google"_s);
    QCOMPARE(cli.run({u"account"_s, u"test"_s, u"a"_s}), 0);
    QVERIFY(cli.out.startsWith("Testing a (Google, web API)\n"));
    QVERIFY(cli.store.list.first().lastProof && cli.store.list.first().lastProof->accepted);
    QVERIFY(!cli.hasSaid("refresh-token"));
    cli.store.list.first().direct->transport = DirectTransport::Smtp;
    QCOMPARE(cli.run({u"test"_s, u"--account"_s, u"a"_s, u"--json"_s}), 0);
    QCOMPARE(cli.json().value("server"_L1).toObject().value("host"_L1), u"smtp.naver.com"_s);
}

void TestDirectAccounts::saysHowToSignInAgain()
{
    CliHarness cli;
    cli.addDirectAccount(u"a"_s);
    cli.script.stages = {{Stage::Token, 0ms, 20ms}};
    cli.script.proof.reset();
    cli.script.failure = {.kind = FailureKind::ReplyRejected,
                          .stage = Stage::Token,
                          .replyCode = 400,
                          .detail = u"invalid_grant: Token has been expired or revoked."_s};
    QCOMPARE(cli.run({u"account"_s, u"test"_s, u"a"_s, u"--json"_s}), 1);
    QCOMPARE(cli.json().value("cause"_L1), u"auth.oauth_token_expired_or_revoked"_s);
    const QJsonArray remedies = cli.json().value("explanation"_L1).toObject().value("remedies"_L1).toArray();
    QCOMPARE(remedies.first().toObject().value("id"_L1), u"sign-in-again"_s);
    QCOMPARE(cli.store.list.first().lastProof->stage, u"token"_s);
    cli.keychain.secrets.clear();
    QCOMPARE(cli.run({u"test"_s, u"--account"_s, u"a"_s}), 2);
    QVERIFY(cli.error.contains("account add --direct"));
}

void TestDirectAccounts::tellsTheServerThatFailed()
{
    CliHarness cli;
    cli.world.readCatalog = [] {
        QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/providers.json"));
        return ProviderCatalog::fromJson(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    };
    cli.addDirectAccount(u"a"_s);
    cli.script.proof.reset();
    cli.script.failure = {.kind = FailureKind::HostNotFound, .stage = Stage::Dns};
    cli.script.stages = {{Stage::Token, 0ms, 20ms}};
    QCOMPARE(cli.run({u"test"_s, u"--account"_s, u"a"_s}), 1);
    QVERIFY2(cli.out.contains("oauth2.googleapis.com"), cli.out.constData());
    cli.script.stages = {{Stage::Token, 0ms, 20ms}, {Stage::Dns, 20ms, 5ms}};
    QCOMPARE(cli.run({u"test"_s, u"--account"_s, u"a"_s}), 1);
    QVERIFY2(cli.out.contains("gmail.googleapis.com"), cli.out.constData());
}

void TestDirectAccounts::givesThePermissionBackAndRemovesTheToken()
{
    CliHarness cli;
    cli.addDirectAccount(u"a"_s);
    QCOMPARE(cli.run({u"account"_s, u"remove"_s, u"a"_s, u"--yes"_s, u"--json"_s}), 0);
    QCOMPARE(cli.revoked, QByteArray("refresh-token-0123456789"));
    QCOMPARE(cli.json().value("permission"_L1), u"given_back"_s);
    QVERIFY(cli.store.list.isEmpty() && cli.keychain.secrets.empty());
    QVERIFY(!cli.hasSaid("refresh-token"));
}

void TestDirectAccounts::keepsThePermissionThatAnotherAccountNeeds()
{
    CliHarness cli;
    cli.addDirectAccount(u"a"_s);
    cli.addDirectAccount(u"b"_s).login = u"Haneul@naver.com"_s;
    cli.addDirectAccount(u"c"_s);
    QCOMPARE(cli.run({u"account"_s, u"remove"_s, u"a"_s, u"--yes"_s, u"--json"_s}), 0);
    QCOMPARE(cli.json().value("permission"_L1), u"shared"_s);
    QCOMPARE(cli.run({u"account"_s, u"remove"_s, u"c"_s, u"--yes"_s}), 0);
    QVERIFY(cli.out.contains("Another saved account"));
    QVERIFY(cli.revoked.isEmpty());
    QCOMPARE(cli.run({u"account"_s, u"remove"_s, u"b"_s, u"--yes"_s, u"--json"_s}), 0);
    QCOMPARE(cli.json().value("permission"_L1), u"given_back"_s);
}

void TestDirectAccounts::saysWhereThePermissionStays_data()
{
    QTest::addColumn<DirectService>("service");
    QTest::addColumn<QString>("permission");
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("Google can't be reached")
        << DirectService::Google << u"kept"_s << QByteArray("myaccount.google.com");
    QTest::newRow("Microsoft has no way")
        << DirectService::Microsoft << u"by_hand"_s << QByteArray("myapps.microsoft.com");
}

void TestDirectAccounts::saysWhereThePermissionStays()
{
    QFETCH(const DirectService, service);
    QFETCH(const QString, permission);
    QFETCH(const QByteArray, page);
    CliHarness cli;
    cli.revokeFailure = Failure{.kind = FailureKind::NetworkUnreachable, .stage = Stage::Connect};
    cli.addDirectAccount(u"a"_s, service);
    QCOMPARE(cli.run({u"account"_s, u"remove"_s, u"a"_s, u"--yes"_s}), 0);
    QVERIFY2(cli.out.contains(page), cli.out.constData());
    QVERIFY(cli.store.list.isEmpty() && cli.keychain.secrets.empty());
    QCOMPARE(cli.revoked.isEmpty(), service == DirectService::Microsoft);
    cli.addDirectAccount(u"b"_s, service);
    QCOMPARE(cli.run({u"account"_s, u"remove"_s, u"b"_s, u"--yes"_s, u"--json"_s}), 0);
    QCOMPARE(cli.json().value("permission"_L1), permission);
}

void TestDirectAccounts::removesAnAccountWithoutAToken()
{
    CliHarness cli;
    cli.addDirectAccount(u"a"_s);
    cli.keychain.secrets.clear();
    QCOMPARE(cli.run({u"account"_s, u"remove"_s, u"a"_s, u"--yes"_s, u"--json"_s}), 0);
    QCOMPARE(cli.json().value("permission"_L1), u"none"_s);
    QVERIFY(cli.store.list.isEmpty() && cli.revoked.isEmpty());
}

void TestDirectAccounts::keepsTheAccountWhileItsTokenIsNotGone()
{
    CliHarness cli;
    cli.addDirectAccount(u"a"_s);
    cli.keychain.forgetsToRemove = true;
    QCOMPARE(cli.run({u"account"_s, u"remove"_s, u"a"_s, u"--yes"_s}), 3);
    QCOMPARE(cli.store.list.size(), 1);
    QVERIFY(cli.revoked.isEmpty());
}

QTEST_GUILESS_MAIN(TestDirectAccounts)
#include "tst_directaccounts.moc"
