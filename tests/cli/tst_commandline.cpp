// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliharness.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof::test;

class TestCommandLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsHelpAndVersionAndEndsWithZero();
    void everyCommandExplainsItself_data();
    void everyCommandExplainsItself();
    void refusesUnknownCommandsWithoutRepeatingThem();
    void neverTakesAPasswordAsArgument_data();
    void neverTakesAPasswordAsArgument();
    void speaksKoreanWhenAskedOrWhenTheSystemDoes();
    void refusesOtherLanguages();
    void reportsUsageErrorsAsJson();
    void failsWhenItsOutputCannotBeWritten();
    void neverEndsFromInsideStart();
};

void TestCommandLine::showsHelpAndVersionAndEndsWithZero()
{
    CliHarness cli;
    QCOMPARE(cli.run({u"--version"_s}), 0);
    QCOMPARE(cli.out, QByteArray("sendproof-cli " SENDPROOF_VERSION "\n"));
    QCOMPARE(cli.run({u"--help"_s}), 0);
    QVERIFY(cli.out.startsWith("Usage: sendproof-cli COMMAND …\n"));
    QVERIFY(cli.out.contains("account set-password"));
    QVERIFY(cli.error.isEmpty());
    QCOMPARE(cli.run({}), 2);
    QVERIFY(cli.out.isEmpty() && cli.error.contains("--help"));
}

void TestCommandLine::everyCommandExplainsItself_data()
{
    QTest::addColumn<QString>("command");
    for (const char *name :
         {"test", "discover", "practice", "explain", "providers", "check-sender", "domain", "account list",
          "account show", "account add", "account edit", "account duplicate", "account history", "account test",
          "account rename", "account set-password", "account remove", "export", "import"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestCommandLine::everyCommandExplainsItself()
{
    QFETCH(QString, command);
    CliHarness cli;
    QCOMPARE(cli.run(command.split(u' ') + QStringList{u"--help"_s}), 0);
    QVERIFY(cli.out.startsWith("Usage: sendproof-cli " + command.toUtf8()));
    QVERIFY(cli.out.contains("--json") && cli.out.contains("--lang"));
    QVERIFY(!cli.out.contains("\xc3\xa2")); // what UTF-8 becomes that was taken for Latin-1
    QCOMPARE(cli.touched, QStringList());
    QCOMPARE(cli.run(command.split(u' ') + QStringList{u"--help"_s, u"--lang=ko"_s}), 0);
    QVERIFY(cli.out.startsWith("[ko] "));
}

void TestCommandLine::refusesUnknownCommandsWithoutRepeatingThem()
{
    CliHarness cli;
    QCOMPARE(cli.run({u"hunter2"_s}), 2);
    QVERIFY(!cli.hasSaid("hunter2"));
    QCOMPARE(cli.run({u"account"_s}), 2);
    QCOMPARE(cli.run({u"account"_s, u"hunter2"_s}), 2);
    QVERIFY(!cli.hasSaid("hunter2"));
}

void TestCommandLine::neverTakesAPasswordAsArgument_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("option") << goodTest({u"--password"_s, u"hunter2"_s});
    QTest::newRow("option=") << goodTest({u"--password=hunter2"_s});
    QTest::newRow("one dash") << goodTest({u"-password"_s, u"hunter2"_s});
    QTest::newRow("curl's user") << goodTest({u"--user"_s, u"me:hunter2"_s});
    QTest::newRow("switch with value") << goodTest({u"--password-stdin=hunter2"_s});
    QTest::newRow("loose word") << goodTest({u"hunter2"_s});
    QTest::newRow("as variable") << QStringList{u"account"_s, u"set-password"_s, u"a"_s, u"--password-env"_s,
                                                u"hunter2"_s};
    QTest::newRow("behind the name") << QStringList{u"account"_s, u"set-password"_s, u"a"_s, u"hunter2"_s};
}

void TestCommandLine::neverTakesAPasswordAsArgument()
{
    QFETCH(QStringList, arguments);
    for (const QString &mode : {u"--json"_s, u"--lang=en"_s}) {
        CliHarness cli;
        cli.addAccount(u"a"_s);
        cli.stdinBytes = "another\n"; // nothing but the argument is wrong
        QCOMPARE(cli.run(arguments + QStringList{mode}), 2);
        QVERIFY(!cli.hasSaid("hunter2"));
        QCOMPARE(cli.probesMade, 0);
        QVERIFY(cli.keychain.secrets.empty());
    }
}

void TestCommandLine::speaksKoreanWhenAskedOrWhenTheSystemDoes()
{
    CliHarness cli;
    QCOMPARE(cli.run({u"nothing"_s, u"--lang"_s, u"ko"_s}), 2);
    QVERIFY(cli.error.startsWith("sendproof-cli: [ko] "));
    cli.world.systemLanguage = [] { return u"ko"_s; };
    QCOMPARE(cli.run({u"nothing"_s}), 2);
    QVERIFY(cli.error.startsWith("sendproof-cli: [ko] "));
    QCOMPARE(cli.run({u"nothing"_s, u"--lang=en"_s}), 2);
    QVERIFY(cli.error.startsWith("sendproof-cli: There is"));
}

void TestCommandLine::refusesOtherLanguages()
{
    CliHarness cli;
    QCOMPARE(cli.run({u"providers"_s, u"--lang"_s, u"fr"_s}), 2);
    QVERIFY(cli.error.contains("ko and en"));
    QCOMPARE(cli.run({u"providers"_s, u"--lang"_s}), 2);
    QCOMPARE(cli.run({u"providers"_s, u"--lang="_s}), 2);
}

void TestCommandLine::reportsUsageErrorsAsJson()
{
    CliHarness cli;
    QCOMPARE(cli.run({u"test"_s, u"--json"_s, u"--nonsense"_s, u"--lang"_s, u"ko"_s}), 2);
    QVERIFY(cli.error.isEmpty());
    QCOMPARE(cli.lines().size(), 1);
    const QJsonObject problem = cli.json().value("error"_L1).toObject();
    QCOMPARE(problem.value("kind"_L1), u"usage"_s);
    QVERIFY(problem.value("message"_L1).toString().startsWith("[ko] "_L1));
}

void TestCommandLine::failsWhenItsOutputCannotBeWritten()
{
    CliHarness cli;
    cli.isOutputBroken = true;
    QCOMPARE(cli.run({u"providers"_s}), 3);
}

void TestCommandLine::neverEndsFromInsideStart()
{
    CliHarness cli;
    cli.start({u"--version"_s});
    QCOMPARE(cli.exit, -1);
    QVERIFY(cli.waitForEnd());
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
