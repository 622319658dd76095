// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliharness.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

class TestPracticeCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhereItListensAndEndsWhenInterrupted();
    void tellsPeopleTheSame();
    void tellsEachMailItTook();
    void endsWithStandardInputOnlyWhenAsked();
    void removesItsOwnCertificateFileAndKeepsTheUsers();
    void listsWithoutListening();
    void saysWhyItCannotListen();
};

void TestPracticeCommand::tellsWhereItListensAndEndsWhenInterrupted()
{
    CliHarness cli;
    cli.start({u"practice"_s, u"--json"_s, u"--port"_s, u"4000"_s});
    QTRY_VERIFY(cli.interrupt && !cli.out.isEmpty());
    const QJsonObject json = cli.jsonLine(0);
    QCOMPARE(json.keys(), QStringList({u"ca_file"_s, u"host"_s, u"password"_s, u"ports"_s, u"scenarios"_s}));
    QCOMPARE(json.value("ports"_L1).toObject(), QJsonObject({{u"implicit_tls"_s, 4000}, {u"starttls"_s, 4001}}));
    const QJsonObject scenario = json.value("scenarios"_L1).toArray().at(1).toObject();
    QCOMPARE(scenario.keys(), QStringList({u"cause"_s, u"description"_s, u"host"_s, u"id"_s, u"login"_s, u"port"_s,
                                           u"security"_s, u"stage"_s}));
    QCOMPARE(scenario.value("cause"_L1), u"auth.bad_credentials"_s);
    QVERIFY(json.value("scenarios"_L1).toArray().at(0).toObject().value("cause"_L1).isNull());
    QCOMPARE(cli.exit, -1);
    cli.interrupt();
    QVERIFY(cli.waitForEnd());
    QCOMPARE(cli.exit, 0);
}

void TestPracticeCommand::tellsPeopleTheSame()
{
    CliHarness cli;
    cli.start({u"practice"_s, u"--lang"_s, u"ko"_s});
    QTRY_VERIFY(cli.out.contains("Ctrl-C"));
    QVERIFY(cli.out.contains("127.0.0.1:4650") && cli.out.contains("wrong-password@practice.test"));
    QVERIFY(cli.out.contains("[ko] "));
    cli.interrupt();
    QVERIFY(cli.waitForEnd());
}

void TestPracticeCommand::tellsEachMailItTook()
{
    CliHarness cli;
    cli.start({u"practice"_s, u"--json"_s});
    QTRY_VERIFY(cli.interrupt);
    cli.practice->taken(
        {u"ok@practice.test"_s, u"a@practice.test"_s, {u"b@example.com"_s}, "Subject: x\x1b\r\n\r\nbody\r\n"});
    QCOMPARE(cli.lines().size(), 2);
    QCOMPARE(cli.jsonLine(1).value("mail"_L1).toObject(),
             QJsonObject({{u"number"_s, 1},
                          {u"login"_s, u"ok@practice.test"_s},
                          {u"from"_s, u"a@practice.test"_s},
                          {u"to"_s, QJsonArray({u"b@example.com"_s})},
                          {u"bytes"_s, 21},
                          {u"message"_s, u"Subject: x\uFFFD\n\nbody\n"_s}}));
    cli.interrupt();
    QVERIFY(cli.waitForEnd());
}

void TestPracticeCommand::endsWithStandardInputOnlyWhenAsked()
{
    CliHarness cli;
    cli.start({u"practice"_s});
    QTRY_VERIFY(cli.interrupt);
    QVERIFY(!cli.endStdin);
    cli.start({u"practice"_s, u"--until-eof"_s});
    QTRY_VERIFY(cli.endStdin);
    cli.endStdin();
    QVERIFY(cli.waitForEnd());
    QCOMPARE(cli.exit, 0);
}

void TestPracticeCommand::removesItsOwnCertificateFileAndKeepsTheUsers()
{
    QTemporaryDir folder;
    CliHarness cli;
    cli.start({u"practice"_s, u"--json"_s});
    QTRY_VERIFY(cli.interrupt && !cli.out.isEmpty());
    const QString own = cli.jsonLine(0).value("ca_file"_L1).toString();
    QVERIFY(QFile::exists(own));
    cli.interrupt();
    QVERIFY(cli.waitForEnd());
    QTRY_VERIFY(!QFile::exists(own));
    const QString chosen = folder.filePath(u"인증서.pem"_s);
    cli.start({u"practice"_s, u"--ca-out"_s, chosen});
    QTRY_VERIFY(cli.out.contains(chosen.toUtf8()));
    cli.interrupt();
    QVERIFY(cli.waitForEnd());
    QVERIFY(QFile::exists(chosen));
    QCOMPARE(cli.run({u"practice"_s, u"--ca-out"_s, folder.path() + u"/nowhere/x.pem"_s}), 3);
}

void TestPracticeCommand::listsWithoutListening()
{
    CliHarness cli;
    QCOMPARE(cli.run({u"practice"_s, u"--list"_s, u"--json"_s}), 0);
    const QJsonArray scenarios = cli.json().value("scenarios"_L1).toArray();
    QCOMPARE(scenarios.size(), 2);
    QVERIFY(scenarios.at(0).toObject().value("port"_L1).isNull());
    QCOMPARE(cli.run({u"practice"_s, u"--list"_s}), 0);
    QCOMPARE(cli.lines().size(), 2);
    for (const auto &part : {u"wrong-password@practice.test "_s, u" auth "_s, u" auth.bad_credentials "_s,
                             u"The password is wrong"_s})
        QVERIFY2(cli.lines().at(1).contains(part), qPrintable(cli.lines().at(1)));
    QVERIFY(!cli.practice->isOpen);
}

void TestPracticeCommand::saysWhyItCannotListen()
{
    CliHarness cli;
    FakePractice::openFailure = Failure{.kind = FailureKind::LockedByAnother, .detail = u"Address already in use"_s};
    QCOMPARE(cli.run({u"practice"_s, u"--port"_s, u"25"_s}), 3);
    FakePractice::openFailure.reset();
    QVERIFY(cli.error.contains("Address already in use"));
}

QTEST_GUILESS_MAIN(TestPracticeCommand)
#include "tst_practicecommand.moc"
