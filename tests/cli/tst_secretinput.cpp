// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliharness.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof::test;

class TestSecretInput : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesThePasswordByteForByte_data();
    void takesThePasswordByteForByte();
    void refusesWhatIsNoPassword_data();
    void refusesWhatIsNoPassword();
    void takesThePasswordFromTheEnvironment();
    void signsInWithoutLoginWhenNoneIsGiven();
};

void TestSecretInput::takesThePasswordByteForByte_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("LF") << QByteArray("abc\n") << QByteArray("abc");
    QTest::newRow("CR LF") << QByteArray("abc\r\n") << QByteArray("abc");
    QTest::newRow("no line end") << QByteArray("abc") << QByteArray("abc");
    QTest::newRow("only the first line") << QByteArray("abc\ndef\n") << QByteArray("abc");
    QTest::newRow("blanks stay") << QByteArray(" a b \t\n") << QByteArray(" a b \t");
    QTest::newRow("only one CR goes") << QByteArray("abc\r\r\n") << QByteArray("abc\r");
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\n") << QByteArray("\xff\xfe");
    QTest::newRow("longest") << QByteArray(65536, 'x') << QByteArray(65536, 'x');
}

void TestSecretInput::takesThePasswordByteForByte()
{
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, expected);
    CliHarness cli;
    cli.stdinBytes = typed;
    QCOMPARE(cli.run(goodTest()), 0);
    QCOMPARE(cli.probedSecret, expected);
}

void TestSecretInput::refusesWhatIsNoPassword_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an empty line") << QByteArray("\r\nabc");
    QTest::newRow("NUL") << QByteArray("hunter2\0x\n", 10);
    QTest::newRow("too long") << QByteArray("hunter2").repeated(10000);
}

void TestSecretInput::refusesWhatIsNoPassword()
{
    QFETCH(QByteArray, typed);
    CliHarness cli;
    cli.stdinBytes = typed;
    QCOMPARE(cli.run(goodTest()), 2);
    QCOMPARE(cli.probesMade, 0);
    QVERIFY(!cli.hasSaid("hunter2"));
}

void TestSecretInput::takesThePasswordFromTheEnvironment()
{
    CliHarness cli;
    QStringList arguments = goodTest({u"--password-env"_s, u"SMTP_PASSWORD"_s});
    arguments.removeAll(u"--password-stdin"_s);
    QCOMPARE(cli.run(arguments), 2);
    cli.variables.insert(u"SMTP_PASSWORD"_s, "a\n");
    QCOMPARE(cli.run(arguments), 0);
    QCOMPARE(cli.probedSecret, QByteArray("a\n"));
    cli.variables.insert(u"SMTP_PASSWORD"_s, "");
    QCOMPARE(cli.run(arguments), 2);
}

void TestSecretInput::signsInWithoutLoginWhenNoneIsGiven()
{
    CliHarness cli;
    const QStringList arguments{u"test"_s, u"--host=relay.example.com"_s, u"--from=a@example.com"_s,
                                u"--to=b@example.com"_s};
    QCOMPARE(cli.run(arguments), 0);
    QVERIFY(cli.probedAccount.login.isEmpty() && cli.probedSecret.isEmpty());
    QCOMPARE(cli.run(arguments + QStringList{u"--login=me"_s}), 2);
    QVERIFY(cli.error.contains("--password-stdin"));
}

QTEST_GUILESS_MAIN(TestSecretInput)
#include "tst_secretinput.moc"
