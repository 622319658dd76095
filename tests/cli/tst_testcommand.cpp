// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliharness.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

const QByteArray secret = "s3cr3t-\xeb\xb9\x84\xeb\xb0\x80";

Failure authFailure()
{
    return {.kind = FailureKind::ReplyRejected,
            .stage = Stage::Auth,
            .replyCode = 535,
            .enhanced = EnhancedCode{5, 7, 8},
            .detail = u"5.7.8 Error: \x1b[31mauthentication\u202E failed"_s};
}

void makeItFail(CliHarness &cli)
{
    cli.script.proof.reset();
    cli.script.failure = authFailure();
}

} // namespace

class TestTestCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsTheLadderAndTheResult();
    void tellsWhatADryRunFound();
    void tellsCauseMeaningAndRemediesOfAFailure();
    void printsOneStableJsonDocument();
    void printsTheSecuredChannelAsJson();
    void printsFailuresAsJson();
    void printsCertificatesAsJson();
    void touchesNothingItDoesNotNeed();
    void warnsThatNothingIsEncrypted();
    void handsOptionsOverToTheAttempt();
    void testsASavedAccountWithThePasswordOfTheKeychain();
    void saysWhatIsWrongWithTheKeychain();
    void refusesAPracticeAccount();
    void refusesACertificateFileThatHoldsNone();
    void letsGoOfTheAttemptWhenItIsLetGo();
};

void TestTestCommand::tellsTheLadderAndTheResult()
{
    CliHarness cli;
    cli.stdinBytes = secret + '\n';
    QCOMPARE(cli.run(goodTest()), 0);
    QVERIFY(cli.error.isEmpty());
    const QStringList lines = cli.lines();
    QCOMPARE(lines.at(0), u"Testing smtp.example.com:465 (implicit-tls)"_s);
    QVERIFY(lines.at(1).contains("2 ms"_L1) && lines.at(2).contains("10 ms"_L1) && lines.at(3).contains("30 ms"_L1));
    QVERIFY(cli.out.contains("012345") && cli.out.contains("<abc@example.com>"));
    QVERIFY(cli.out.contains("250 2.0.0 Ok: queued as 4F2"));
    QVERIFY(!cli.hasSaid(secret));
}

void TestTestCommand::tellsWhatADryRunFound()
{
    CliHarness cli;
    cli.stdinBytes = "x";
    cli.script.proof->outcome = ProofOutcome::DryRunOk;
    cli.script.proof->arrivalCode.clear();
    QCOMPARE(cli.run(goodTest({u"--dry-run"_s})), 0);
    QVERIFY(cli.probedOrder.dryRun);
    QVERIFY(cli.out.contains("Nothing was sent."));
    QCOMPARE(cli.run(goodTest({u"--dry-run"_s, u"--json"_s})), 0);
    QCOMPARE(cli.json().value("result"_L1), u"dry_run_ok"_s);
    QVERIFY(cli.json().value("arrival_code"_L1).isNull());
}

void TestTestCommand::tellsCauseMeaningAndRemediesOfAFailure()
{
    CliHarness cli;
    cli.stdinBytes = secret;
    makeItFail(cli);
    QCOMPARE(cli.run(goodTest()), 1);
    QVERIFY(cli.out.contains("Cause: auth.bad_credentials"));
    QVERIFY(cli.out.contains("What you can do:\n  1. "));
    QVERIFY(cli.out.contains("535 5.7.8 Error:"));
    QVERIFY(!cli.out.contains('\x1b') && !cli.out.contains("\u202E"));
    QCOMPARE(cli.run(goodTest({u"--lang"_s, u"ko"_s})), 1);
    QVERIFY(cli.out.contains("[ko] What you can do:"));
    QCOMPARE(cli.probedOrder.language, u"ko"_s);
    QVERIFY(!cli.hasSaid(secret));
}

void TestTestCommand::printsOneStableJsonDocument()
{
    CliHarness cli;
    cli.stdinBytes = secret;
    cli.script.facts.mechanism = "SCRAM-SHA-256";
    cli.script.facts.roundTrips = 7;
    QCOMPARE(cli.run(goodTest({u"--json"_s})), 0);
    QCOMPARE(cli.lines().size(), 1);
    const QJsonObject json = cli.json();
    QCOMPARE(json.keys(),
             QStringList({u"account"_s,     u"arrival_code"_s, u"auth"_s,   u"cause"_s,       u"direct"_s,
                          u"explanation"_s, u"failure"_s,      u"from"_s,   u"login"_s,       u"message_id"_s,
                          u"recorded"_s,    u"reply"_s,        u"result"_s, u"round_trips"_s, u"server"_s,
                          u"stage"_s,       u"stages"_s,       u"tls"_s,    u"to"_s,          u"total_ms"_s}));
    QCOMPARE(json.value("result"_L1), u"accepted"_s);
    QCOMPARE(json.value("auth"_L1), u"SCRAM-SHA-256"_s);
    QCOMPARE(json.value("round_trips"_L1), 7);
    QCOMPARE(json.value("total_ms"_L1), 42);
    QCOMPARE(json.value("stages"_L1).toArray().at(1).toObject(),
             QJsonObject({{u"name"_s, u"connect"_s}, {u"ms"_s, 10}, {u"at_ms"_s, 2}}));
    QCOMPARE(json.value("server"_L1).toObject(),
             QJsonObject({{u"host"_s, u"smtp.example.com"_s}, {u"port"_s, 465}, {u"security"_s, u"implicit-tls"_s}}));
    QCOMPARE(json.value("reply"_L1).toObject(),
             QJsonObject({{u"code"_s, 250}, {u"enhanced"_s, u"2.0.0"_s}, {u"text"_s, u"2.0.0 Ok: queued as 4F2"_s}}));
    QVERIFY(json.value("cause"_L1).isNull() && json.value("failure"_L1).isNull() && json.value("recorded"_L1).isNull());
}

void TestTestCommand::printsTheSecuredChannelAsJson()
{
    CliHarness cli;
    cli.stdinBytes = secret;
    cli.script.facts.tls = TlsFacts{u"TLSv1.3"_s,
                                    u"TLS_AES_256_GCM_SHA384"_s,
                                    {.names = {u"smtp.example.com"_s},
                                     .subject = u"Example"_s,
                                     .issuer = u"An Issuer"_s,
                                     .notAfter = QDateTime(QDate(2030, 1, 2), QTime(3, 4, 5), Qt::UTC),
                                     .sha256 = QByteArray(32, 'a')}};
    QCOMPARE(cli.run(goodTest({u"--json"_s})), 0);
    const QJsonObject tls = cli.json().value("tls"_L1).toObject();
    QCOMPARE(tls.keys(), QStringList({u"cipher"_s, u"issuer"_s, u"names"_s, u"not_after"_s, u"not_before"_s,
                                      u"sha256"_s, u"subject"_s, u"version"_s}));
    QCOMPARE(tls.value("not_after"_L1), u"2030-01-02T03:04:05Z"_s);
    QVERIFY(tls.value("not_before"_L1).isNull());
    QCOMPARE(tls.value("sha256"_L1), QString(u"61"_s).repeated(32));
}

void TestTestCommand::printsFailuresAsJson()
{
    CliHarness cli;
    cli.stdinBytes = secret;
    makeItFail(cli);
    QCOMPARE(cli.run(goodTest({u"--json"_s})), 1);
    const QJsonObject json = cli.json();
    QCOMPARE(json.value("result"_L1), u"failed"_s);
    QCOMPARE(json.value("stage"_L1), u"auth"_s);
    QCOMPARE(json.value("cause"_L1), u"auth.bad_credentials"_s);
    QVERIFY(json.value("tls"_L1).isNull() && json.value("auth"_L1).isNull());
    const QJsonObject failure = json.value("failure"_L1).toObject();
    QCOMPARE(failure.keys(), QStringList({u"certificate"_s, u"detail"_s, u"kind"_s}));
    QCOMPARE(failure.value("kind"_L1), u"reply-rejected"_s);
    const QJsonObject explanation = json.value("explanation"_L1).toObject();
    QCOMPARE(explanation.keys(), QStringList({u"cause"_s, u"confidence"_s, u"letter"_s, u"meaning"_s, u"others"_s,
                                              u"remedies"_s, u"steps"_s, u"title"_s}));
    QVERIFY(!explanation.value("remedies"_L1).toArray().at(0).toObject().value("text"_L1).toString().isEmpty());
    QVERIFY(!cli.out.contains("\\u001b") && !cli.out.contains("\u202E"));
}

void TestTestCommand::printsCertificatesAsJson()
{
    CliHarness cli;
    cli.stdinBytes = "x";
    cli.script.proof.reset();
    cli.script.failure = {.kind = FailureKind::CertificateRejected,
                          .stage = Stage::Tls,
                          .certificate =
                              CertificateFacts{.issuer = u"Nobody"_s,
                                               .faults = {CertificateFault::SelfSigned, CertificateFault::Expired}}};
    QCOMPARE(cli.run(goodTest({u"--json"_s})), 1);
    const QJsonObject certificate = cli.json().value("failure"_L1).toObject().value("certificate"_L1).toObject();
    QCOMPARE(certificate.value("faults"_L1).toArray(), QJsonArray({u"self-signed"_s, u"expired"_s}));
    QCOMPARE(certificate.value("issuer"_L1), u"Nobody"_s);
    QVERIFY(cli.json().value("reply"_L1).isNull());
}

void TestTestCommand::touchesNothingItDoesNotNeed()
{
    CliHarness cli;
    cli.stdinBytes = "x";
    QCOMPARE(cli.run(goodTest({u"--json"_s})), 0);
    QCOMPARE(cli.touched, QStringList{u"stdin"_s});
}

void TestTestCommand::warnsThatNothingIsEncrypted()
{
    CliHarness cli;
    cli.stdinBytes = "x";
    QCOMPARE(cli.run(goodTest({u"--security=none"_s, u"--allow-clear"_s, u"--json"_s})), 0);
    QVERIFY(cli.error.contains("nothing is encrypted"));
    QVERIFY(cli.probedAccount.server.clearChannelAllowed);
}

void TestTestCommand::handsOptionsOverToTheAttempt()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"ca.pem"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    file.close();
    CliHarness cli;
    cli.stdinBytes = "x";
    QCOMPARE(cli.run(goodTest(
                 {u"--ca-file"_s, path, u"--timeout=2.5"_s, u"--auth=cram-md5"_s, u"--pin"_s, QString(64, u'1')})),
             0);
    QCOMPARE(cli.probedRun.timeout, std::optional(2500ms));
    QVERIFY(cli.probedRun.trustedCertificates.contains("AAAA"));
    QCOMPARE(cli.probedAccount.server.auth, AuthChoice::CramMd5);
    QCOMPARE(cli.probedAccount.server.pinnedCertificate, QByteArray(32, '\x11'));
    QCOMPARE(cli.probedOrder.recipient.toString(), u"you@example.net"_s);
}

void TestTestCommand::testsASavedAccountWithThePasswordOfTheKeychain()
{
    CliHarness cli;
    const MailAccount account = cli.addAccount(u"가게"_s);
    cli.keychain.secrets[account.secretKey()] = secret;
    QCOMPARE(cli.run({u"test"_s, u"--account"_s, u"가게"_s, u"--json"_s}), 0);
    QCOMPARE(cli.probedSecret, secret);
    QCOMPARE(cli.json().value("account"_L1), u"가게"_s);
    QCOMPARE(cli.json().value("to"_L1), u"haneul@naver.com"_s);
    QVERIFY(!cli.store.list.first().lastProof);
    cli.stdinBytes = "other\n";
    QCOMPARE(cli.run({u"test"_s, u"--account"_s, u"가게"_s, u"--password-stdin"_s, u"--to=b@example.com"_s}), 0);
    QCOMPARE(cli.probedSecret, QByteArray("other"));
    QVERIFY(!cli.touched.contains(u"keychain"_s));
}

void TestTestCommand::saysWhatIsWrongWithTheKeychain()
{
    CliHarness cli;
    cli.addAccount(u"a"_s);
    QCOMPARE(cli.run({u"test"_s, u"--account"_s, u"a"_s, u"--json"_s}), 2);
    QCOMPARE(cli.json().value("error"_L1).toObject().value("kind"_L1), u"secret-missing"_s);
    cli.keychain.failure = Failure{.kind = FailureKind::KeychainDenied};
    QCOMPARE(cli.run({u"test"_s, u"--account"_s, u"a"_s, u"--json"_s}), 3);
    QCOMPARE(cli.json().value("error"_L1).toObject().value("kind"_L1), u"keychain-denied"_s);
    cli.store.readFailure = Failure{.kind = FailureKind::Damaged, .detail = u"/x/accounts.json"_s};
    QCOMPARE(cli.run({u"test"_s, u"--account"_s, u"a"_s}), 3);
    QVERIFY(cli.error.contains("/x/accounts.json"));
    QCOMPARE(cli.probesMade, 0);
}

void TestTestCommand::refusesAPracticeAccount()
{
    CliHarness cli;
    cli.addAccount(u"a"_s).isPractice = true;
    QCOMPARE(cli.run({u"test"_s, u"--account"_s, u"a"_s}), 2);
    QVERIFY(cli.error.contains("sendproof-cli practice"));
}

void TestTestCommand::refusesACertificateFileThatHoldsNone()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"ca.pem"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("-----BEGIN CERTIFICATE-----\nunreadable\n-----END CERTIFICATE-----\n");
    file.close();
    CliHarness cli;
    cli.stdinBytes = "x";
    QCOMPARE(cli.run(goodTest({u"--ca-file"_s, path})), 2);
    QVERIFY(cli.error.contains("PEM"));
}

void TestTestCommand::letsGoOfTheAttemptWhenItIsLetGo()
{
    auto cli = std::make_unique<CliHarness>();
    cli->stdinBytes = "x";
    cli->start(goodTest());
    QTRY_COMPARE(cli->probesMade, 1);
    cli.reset(); // must neither crash nor call back
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QTEST_GUILESS_MAIN(TestTestCommand)
#include "tst_testcommand.moc"
