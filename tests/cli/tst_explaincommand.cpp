// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliharness.h"
#include "cli/reportedfailure.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

class TestExplainCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void printsStableJson();
    void speaksBothLanguages();
    void readsCodesOutOfWhatWasPasted_data();
    void readsCodesOutOfWhatWasPasted();
    void recognisesMessagesWithoutCode_data();
    void recognisesMessagesWithoutCode();
    void prefersTheCodesOfTheOptions();
    void refusesWhatIsNoRefusal();
    void refusesALongReply();
    void acceptsTheStageNamesOfOtherPrograms();
    void listsProvidersInBothLanguages();
    void saysWhenTheCatalogueIsDamaged();
    void saysWhenTheRulesAreDamaged();
    void explainsManyRecords();
    void takesPlacesProvidersAndMethodsOfOtherPrograms();
    void readsTheEncodingsOfMailServers();
};

void TestExplainCommand::printsStableJson()
{
    CliHarness cli;
    cli.stdinBytes = "535-5.7.8 Username and Password not accepted.\r\n535 5.7.8 Learn more\r\n";
    QCOMPARE(cli.run({u"explain"_s, u"--stage"_s, u"auth"_s, u"--provider"_s, u"naver"_s, u"--json"_s}), 0);
    const QJsonObject json = cli.json();
    QCOMPARE(json.keys(), QStringList({u"cause"_s, u"code"_s, u"confidence"_s, u"enhanced"_s, u"language"_s,
                                       u"letter"_s, u"meaning"_s, u"others"_s, u"remedies"_s, u"stage"_s, u"steps"_s,
                                       u"title"_s}));
    QCOMPARE(json.value("cause"_L1), u"auth.app_password_required"_s);
    const QJsonObject other = json.value("others"_L1).toArray().at(0).toObject();
    QCOMPARE(other.keys(), QStringList({u"cause"_s, u"confidence"_s}));
    QCOMPARE(json.value("code"_L1), 535);
    QCOMPARE(json.value("enhanced"_L1), u"5.7.8"_s);
    const QJsonObject remedy = json.value("remedies"_L1).toArray().at(0).toObject();
    QCOMPARE(remedy.keys(), QStringList({u"id"_s, u"text"_s}));
    QVERIFY(!json.value("title"_L1).toString().isEmpty() && !json.value("meaning"_L1).toString().isEmpty());
}

void TestExplainCommand::speaksBothLanguages()
{
    CliHarness cli;
    cli.stdinBytes = "450 4.2.0 Greylisted";
    QCOMPARE(cli.run({u"explain"_s, u"--stage"_s, u"recipient"_s}), 0);
    QVERIFY(cli.out.contains("Cause: server.temporary_greylist") && !cli.out.contains("[ko]"));
    QCOMPARE(cli.run({u"explain"_s, u"--stage"_s, u"recipient"_s, u"--lang=ko"_s, u"--json"_s}), 0);
    QVERIFY(cli.json().value("remedies"_L1).toArray().last().toObject().value("text"_L1).toString().contains("[ko]"_L1));
    QCOMPARE(cli.json().value("language"_L1), u"ko"_s);
}

void TestExplainCommand::readsCodesOutOfWhatWasPasted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("enhanced");
    QTest::addColumn<QString>("detail");
    QTest::newRow("one line") << u"535 5.7.8 Error"_s << 535 << u"5.7.8"_s << u"5.7.8 Error"_s;
    QTest::newRow("several lines") << u"535-5.7.8 A\r\n535 5.7.8 B\r\n"_s << 535 << u"5.7.8"_s
                                   << u"5.7.8 A\r\n5.7.8 B"_s;
    QTest::newRow("code alone") << u"554"_s << 554 << QString() << QString();
    QTest::newRow("inside a message") << u"Error: 535 5.7.139 Authentication unsuccessful"_s << 535 << u"5.7.139"_s
                                      << u"Error: 535 5.7.139 Authentication unsuccessful"_s;
    QTest::newRow("enhanced code only") << u"rejected with 5.1.1."_s << 0 << u"5.1.1"_s << u"rejected with 5.1.1."_s;
    QTest::newRow("an IP address is no code")
        << u"535 host 5.7.8.9 says no"_s << 535 << QString() << u"host 5.7.8.9 says no"_s;
    QTest::newRow("a year is no code") << u"On 2025 5.7.8 happened"_s << 0 << u"5.7.8"_s << u"On 2025 5.7.8 happened"_s;
}

void TestExplainCommand::readsCodesOutOfWhatWasPasted()
{
    QFETCH(QString, text);
    QFETCH(int, code);
    QFETCH(QString, enhanced);
    QFETCH(QString, detail);
    const std::optional<Failure> failure = failureFrom(Evidence{.place = u"auth"_s, .text = text});
    QVERIFY(failure);
    QCOMPARE(failure->kind, FailureKind::ReplyRejected);
    QCOMPARE(failure->replyCode, code);
    QCOMPARE(failure->enhanced ? failure->enhanced->toString() : QString(), enhanced);
    QCOMPARE(failure->detail, detail);
}

void TestExplainCommand::recognisesMessagesWithoutCode_data()
{
    QTest::addColumn<QByteArray>("stage");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("cause");
    QTest::newRow("refused") << QByteArray("connect") << QByteArray("connect ECONNREFUSED")
                             << u"net.connection_refused"_s;
    QTest::newRow("timed out") << QByteArray("connect") << QByteArray("Connection timed out")
                               << u"net.timeout_or_port_blocked"_s;
    QTest::newRow("nothing said at dns") << QByteArray("dns") << QByteArray() << u"net.dns_host_not_found"_s;
    QTest::newRow("unknown host") << QByteArray("connect") << QByteArray("getaddrinfo ENOTFOUND smtp.x")
                                  << u"net.dns_host_not_found"_s;
    QTest::newRow("plain port") << QByteArray("tls") << QByteArray("SSL: WRONG_VERSION_NUMBER wrong version number")
                                << u"tls.wrong_port_mode"_s;
    QTest::newRow("expired") << QByteArray("tls") << QByteArray("certificate has expired")
                             << u"tls.certificate_expired"_s;
    QTest::newRow("other host") << QByteArray("tls") << QByteArray("Hostname/IP does not match certificate's altnames")
                                << u"tls.certificate_hostname_mismatch"_s;
    QTest::newRow("self-signed") << QByteArray("tls") << QByteArray("self-signed certificate in certificate chain")
                                 << u"tls.certificate_untrusted_or_self_signed"_s;
    QTest::newRow("no STARTTLS") << QByteArray("tls") << QByteArray("STARTTLS extension not supported by server.")
                                 << u"tls.starttls_not_offered"_s;
    QTest::newRow("old protocol") << QByteArray("tls") << QByteArray("alert handshake failure")
                                  << u"tls.handshake_or_version"_s;
    QTest::newRow("login words") << QByteArray("auth") << QByteArray("Username and Password not accepted")
                                 << u"auth.bad_credentials"_s;
}

void TestExplainCommand::recognisesMessagesWithoutCode()
{
    QFETCH(QByteArray, stage);
    QFETCH(QByteArray, text);
    QFETCH(QString, cause);
    CliHarness cli;
    cli.stdinBytes = text;
    QCOMPARE(cli.run({u"explain"_s, u"--stage"_s, QString::fromLatin1(stage), u"--json"_s}), 0);
    QCOMPARE(cli.json().value("cause"_L1).toString(), cause);
}

void TestExplainCommand::prefersTheCodesOfTheOptions()
{
    CliHarness cli;
    cli.stdinBytes = "Authentication failed";
    QCOMPARE(cli.run({u"explain"_s, u"--stage=auth"_s, u"--code=534"_s, u"--enhanced=5.7.9"_s, u"--json"_s}), 0);
    QCOMPARE(cli.json().value("cause"_L1), u"auth.app_password_required"_s);
    QCOMPARE(cli.json().value("enhanced"_L1), u"5.7.9"_s);
}

void TestExplainCommand::refusesWhatIsNoRefusal()
{
    CliHarness cli;
    cli.stdinBytes = "250 2.1.0 Ok\r\n";
    QCOMPARE(cli.run({u"explain"_s, u"--stage"_s, u"sender"_s}), 2);
}

void TestExplainCommand::refusesALongReply()
{
    CliHarness cli;
    cli.stdinBytes = QByteArray(4 * 1024 * 1024 + 1, 'x');
    QCOMPARE(cli.run({u"explain"_s, u"--stage"_s, u"sender"_s}), 2);
    QVERIFY(cli.error.contains("4 MiB"));
}

void TestExplainCommand::acceptsTheStageNamesOfOtherPrograms()
{
    CliHarness cli;
    cli.stdinBytes = "553 5.7.1 no";
    QCOMPARE(cli.run({u"explain"_s, u"--stage"_s, u"mail_from"_s, u"--json"_s}), 0);
    QCOMPARE(cli.json().value("stage"_L1), u"sender"_s);
}

void TestExplainCommand::listsProvidersInBothLanguages()
{
    CliHarness cli;
    QCOMPARE(cli.run({u"providers"_s, u"--json"_s}), 0);
    const QJsonObject provider = cli.json().value("providers"_L1).toArray().at(0).toObject();
    QCOMPARE(
        provider.keys().join(u' '),
        u"as_of category caveats direct domains fixed_login free_mail from_rule help_url host hosts id imap kind "
        u"limits login_form"
        " login_note mechanisms mx_suffixes name note notices own password_kind password_name password_steps ports sharing source status"_s);
    QCOMPARE(provider.value("name"_L1).toObject(), QJsonObject({{u"ko"_s, u"네이버"_s}, {u"en"_s, u"Naver"_s}}));
    QCOMPARE(provider.value("login_form"_L1), u"local_part"_s);
    QVERIFY(provider.value("note"_L1).isNull());
    QCOMPARE(cli.run({u"providers"_s, u"--lang=ko"_s}), 0);
    QVERIFY(cli.out.contains("smtp.naver.com:465 implicit-tls") && cli.out.contains("네이버"));
}

void TestExplainCommand::saysWhenTheCatalogueIsDamaged()
{
    CliHarness cli;
    cli.world.readCatalog = [] { return ProviderCatalog::fromJson("{"); };
    QCOMPARE(cli.run({u"providers"_s, u"--json"_s}), 3);
    QCOMPARE(cli.json().value("error"_L1).toObject().value("kind"_L1), u"damaged"_s);
}

void TestExplainCommand::saysWhenTheRulesAreDamaged()
{
    CliHarness cli;
    cli.world.readCauseBook = [] { return Failure{.kind = FailureKind::Damaged}; };
    cli.stdinBytes = "535 no";
    QCOMPARE(cli.run({u"explain"_s, u"--stage=auth"_s, u"--json"_s}), 3);
    QCOMPARE(cli.json().value("error"_L1).toObject().value("kind"_L1), u"damaged"_s);
}

void TestExplainCommand::explainsManyRecords()
{
    CliHarness cli;
    cli.stdinBytes = "{\"id\":\"a\",\"stage\":\"auth\",\"raw\":\"535 5.7.8 authentication failed\"}\n"
                     "\n{broken\n[1]\n{\"stage\":\"moon\",\"raw\":\"x\"}\n{\"stage\":\"auth\"}\n"
                     "{\"stage\":\"tls\",\"raw\":\"self signed certificate\",\"code\":\"DEPTH_ZERO\"}\n"
                     "{\"stage\":\"api\",\"raw\":\"too many requests\",\"code\":429}";
    QCOMPARE(cli.run({u"explain"_s, u"--jsonl"_s}), 0);
    QCOMPARE(cli.lines().size(), 7);
    QCOMPARE(cli.jsonLine(0).value("id"_L1), u"a"_s);
    QCOMPARE(cli.jsonLine(0).value("cause"_L1), u"auth.bad_credentials"_s);
    for (const auto &[index, line] : {std::pair(1, 3), std::pair(2, 4), std::pair(3, 5), std::pair(4, 6)}) {
        QCOMPARE(cli.jsonLine(index).value("line"_L1), line);
        QCOMPARE(cli.jsonLine(index).value("error"_L1).toObject().value("kind"_L1), u"usage"_s);
    }
    QCOMPARE(cli.jsonLine(5).value("cause"_L1), u"tls.certificate_untrusted_or_self_signed"_s);
    QCOMPARE(cli.jsonLine(6).value("cause"_L1), u"limit.rate"_s);
    QCOMPARE(cli.jsonLine(6).value("stage"_L1), u"api"_s);
}

void TestExplainCommand::takesPlacesProvidersAndMethodsOfOtherPrograms()
{
    CliHarness cli;
    cli.stdinBytes = "535 5.7.3 Authentication unsuccessful";
    const QStringList question{u"explain"_s, u"--stage=auth"_s, u"--provider=outlook.com"_s, u"--json"_s};
    QCOMPARE(cli.run(question), 0);
    QCOMPARE(cli.json().value("cause"_L1), u"auth.basic_auth_retired"_s);
    QCOMPARE(cli.run(question + QStringList{u"--auth-method=oauth2"_s, u"--via=submission"_s}), 0);
    QCOMPARE(cli.json().value("cause"_L1), u"auth.oauth_scope_or_consent"_s);
    QCOMPARE(cli.run({u"explain"_s, u"--stage=oauth"_s, u"--provider=nobody knows"_s, u"--json"_s}), 0);
    QCOMPARE(cli.json().value("stage"_L1), u"oauth"_s);
    QCOMPARE(cli.run(question + QStringList{u"--auth-method=magic"_s}), 2);
    QCOMPARE(cli.run(question + QStringList{u"--via=pigeon"_s}), 2);
    QCOMPARE(cli.run({u"explain"_s, u"--stage=moon"_s}), 2);
}

void TestExplainCommand::readsTheEncodingsOfMailServers()
{
    CliHarness cli;
    cli.stdinBytes = "550 \xb8\xde\xc0\xcf\xc7\xd4\xc0\xcc \xb0\xa1\xb5\xe6 \xc3\xa1\xbd\xc0\xb4\xcf\xb4\xd9";
    QCOMPARE(cli.run({u"explain"_s, u"--stage=recipient"_s, u"--json"_s}), 0);
    QCOMPARE(cli.json().value("cause"_L1), u"recipient.mailbox_full"_s);
}

QTEST_GUILESS_MAIN(TestExplainCommand)
#include "tst_explaincommand.moc"
