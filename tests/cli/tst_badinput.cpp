// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliharness.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof::test;

/// Every option of every command with input that is wrong: exit code 2, a sentence in the language that was asked for,
/// and nothing done.
class TestBadInput : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isRefusedWithASentence_data();
    void isRefusedWithASentence();
    void acceptsTheEdgesOfEveryOption_data();
    void acceptsTheEdgesOfEveryOption();

private:
    static void hostRows();
    static void serverRows();
    static void addressRows();
    static void formRows();
    static void commandRows();
    static void row(const char *name, const QStringList &arguments, const char *words);
};

namespace {

QStringList typed(const char *option, const QString &value)
{
    return goodTest({QLatin1StringView(option) + u'=' + value});
}

/// goodTest() with the value behind @p option replaced.
QStringList with(const char *option, const QString &value)
{
    QStringList arguments = goodTest();
    arguments.replace(arguments.indexOf(QLatin1StringView(option)) + 1, value);
    return arguments;
}

QStringList without(const char *option)
{
    QStringList arguments = goodTest();
    const qsizetype at = arguments.indexOf(QLatin1StringView(option));
    arguments.remove(at, 2);
    return arguments;
}

} // namespace

void TestBadInput::row(const char *name, const QStringList &arguments, const char *words)
{
    QTest::newRow(name) << arguments << QByteArray(words);
}

void TestBadInput::hostRows()
{
    row("web address as host", with("--host", u"https://smtp.naver.com:465/"_s), "--host smtp.naver.com --port 465");
    row("host with port", with("--host", u"smtp.naver.com:587"_s), "--host smtp.naver.com --port 587");
    row("host with path", with("--host", u"smtp.naver.com/mail"_s), "Try: --host smtp.naver.com");
    row("empty host", with("--host", QString()), "--host:");
    row("host with line break", with("--host", u"smtp.naver.com\r\nX"_s), "control characters");
    row("host with escape", with("--host", u"smtp\x1b[31m.com"_s), "control characters");
    row("host with bidi control", with("--host", u"smtp.\u202Enaver.com"_s), "invisible");
    row("over-long host", with("--host", QString(300, u'a') + u".com"_s), "--host:");
    row("over-long argument", with("--host", QString(9000, u'a')), "too long");
    row("bytes that are no UTF-8", with("--host", u"smtp\uFFFD.com"_s), "UTF-8");
    row("half a surrogate pair", with("--login", QString(QChar(0xD83D))), "UTF-8");
    row("NUL", with("--login", QString(u"a"_s) + QChar(QChar::Null)), "UTF-8");
    row("host missing", without("--host"), "--account NAME");
    row("from missing", without("--from"), "--from");
    row("to missing", without("--to"), "--to");
    row("login missing", without("--login"), "--login");
}

void TestBadInput::serverRows()
{
    for (const char *port : {"0", "65536", "-1", "abc", "", "+25", "465 ", "1e3", "٤٦٥", "99999999999"})
        QTest::addRow("port '%s'", port) << typed("--port", QString::fromUtf8(port)) << QByteArray("--port:");
    row("unknown security", typed("--security", u"ssl"_s), "implicit-tls");
    row("clear without consent", typed("--security", u"none"_s), "--allow-clear");
    row("consent without clear", goodTest({u"--allow-clear"_s}), "--security none");
    row("pin without TLS", typed("--pin", QString(64, u'a')) + QStringList{u"--security=none"_s, u"--allow-clear"_s},
        "--pin:");
    row("unknown mechanism", typed("--auth", u"ntlm"_s), "scram-sha-256");
    row("short pin", typed("--pin", QString(62, u'a')), "64");
    row("pin that is no hex", typed("--pin", QString(64, u'g')), "64");
    for (const char *time : {"0", "-1", "3601", "nan", "inf", "1e2", "", "0.0001"})
        QTest::addRow("timeout '%s'", time) << typed("--timeout", QString::fromUtf8(time)) << QByteArray("--timeout:");
}

void TestBadInput::addressRows()
{
    row("from without @", with("--from", u"me.example.com"_s), "--from:");
    row("from with two @", with("--from", u"a@b@example.com"_s), "--from:");
    row("from with line break", with("--from", u"a@example.com\nBcc: b@c.de"_s), "--from:");
    row("two recipients", with("--to", u"a@example.com,b@example.com"_s), "--to:");
    row("recipient of bad domain", with("--to", u"a@-"_s), "--to:");
    row("over-long recipient", with("--to", QString(80, u'a') + u"@example.com"_s), "--to:");
    row("empty login", with("--login", u" "_s), "--login:");
    row("login with line break", with("--login", u"a\r\nRSET"_s), "--login:");
    row("over-long login", with("--login", QString(255, u'a')), "--login:");
}

void TestBadInput::formRows()
{
    row("CA file that is not there", typed("--ca-file", u"/nonexistent/ca.pem"_s), "--ca-file:");
    row("CA file that is none", typed("--ca-file", QFINDTESTDATA("tst_badinput.cpp")), "PEM");
    row("CA file that is a folder", typed("--ca-file", u"/"_s), "--ca-file:");
    row("transcript nowhere", typed("--transcript", u"/nonexistent/folder/t"_s), "--transcript:");
    row("transcript without name", typed("--transcript", QString()), "--transcript:");
    row("an option twice", goodTest({u"--port=1"_s, u"--port=2"_s}), "only once");
    row("an unknown option", goodTest({u"--subject"_s, u"x"_s}), "--subject");
    row("an option without value", {u"test"_s, u"--host"_s}, "lacks its value");
    row("a switch with value", goodTest({u"--dry-run=yes"_s}), "doesn't take");
    row("two places for the password", goodTest({u"--password-env"_s, u"A"_s}), "not by both");
    row("account and host", goodTest({u"--account"_s, u"a"_s}), "--account");
    row("workspace without account", goodTest({u"--workspace"_s, u"a"_s}), "--workspace:");
}

void TestBadInput::commandRows()
{
    row("explain without stage", {u"explain"_s}, "--stage");
    row("unknown stage", {u"explain"_s, u"--stage"_s, u"nowhere"_s}, "--stage:");
    row("positive code", {u"explain"_s, u"--stage"_s, u"auth"_s, u"--code"_s, u"250"_s}, "--code:");
    row("bad enhanced code", {u"explain"_s, u"--stage"_s, u"auth"_s, u"--enhanced"_s, u"5.7"_s}, "--enhanced:");
    row("enhanced code of success", {u"explain"_s, u"--stage"_s, u"auth"_s, u"--enhanced"_s, u"2.0.0"_s},
        "--enhanced:");
    row("nothing to explain", {u"explain"_s, u"--stage"_s, u"auth"_s}, "standard input");
    row("practice port", {u"practice"_s, u"--port"_s, u"70000"_s}, "--port:");
    row("practice file", {u"practice"_s, u"--ca-out="_s}, "--ca-out:");
    row("a word too many", {u"providers"_s, u"naver"_s}, "too many");
    row("a word too few", {u"account"_s, u"rename"_s, u"a"_s}, "missing");
    row("an account that is not there", {u"account"_s, u"show"_s, u"b"_s}, "account list");
    row("a new name with line break", {u"account"_s, u"rename"_s, u"a"_s, u"b\nc"_s}, "invisible");
    row("an empty new name", {u"account"_s, u"rename"_s, u"a"_s, QString()}, "1 to 200");
    row("an over-long new name", {u"account"_s, u"rename"_s, u"a"_s, QString(201, u'x')}, "1 to 200");
    row("no place for the password", {u"account"_s, u"set-password"_s, u"a"_s}, "--password-stdin");
}

void TestBadInput::isRefusedWithASentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("words");
    hostRows();
    serverRows();
    addressRows();
    formRows();
    commandRows();
}

void TestBadInput::isRefusedWithASentence()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, words);
    for (const QString &language : {u"en"_s, u"ko"_s}) {
        CliHarness cli;
        cli.addAccount(u"a"_s);
        if (!arguments.contains(u"explain"_s))
            cli.stdinBytes = "pass\n";
        // Right behind the command's name: at the end it would become the value that an option lacks.
        const qsizetype at = arguments.first() == u"account"_s ? 2 : 1;
        QStringList inLanguage = arguments;
        inLanguage.insert(at, u"--lang="_s + language);
        QCOMPARE(cli.run(inLanguage), 2);
        QVERIFY2(cli.out.isEmpty(), cli.out);
        QVERIFY2(cli.error.contains(words), cli.error);
        QCOMPARE(cli.error.contains("[ko] "), language == u"ko"_s);
        QVERIFY(!cli.error.contains('\x1b') && !cli.error.contains('\r'));
        QCOMPARE(cli.probesMade, 0);
        QCOMPARE(cli.store.list.first().name, u"a"_s);
        inLanguage.insert(at, u"--json"_s);
        QCOMPARE(cli.run(inLanguage), 2);
        QVERIFY(cli.json().contains("error"_L1));
    }
}

void TestBadInput::acceptsTheEdgesOfEveryOption_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("expected"); // host:port security
    const auto good = [](const char *name, const QStringList &arguments, const char *expected) {
        QTest::newRow(name) << arguments << QByteArray(expected);
    };
    good("usual port and security", goodTest(), "smtp.example.com:465 implicit-tls");
    good("security by the port", typed("--port", u"587"_s), "smtp.example.com:587 starttls");
    good("port by the security", typed("--security", u"starttls"_s), "smtp.example.com:587 starttls");
    good("lowest port", typed("--port", u"1"_s), "smtp.example.com:1 starttls");
    good("highest port", typed("--port", u"65535"_s), "smtp.example.com:65535 starttls");
    good("IDN host", with("--host", u"메일.한국"_s), "xn--h32bq4v.xn--3e0b707e:465 implicit-tls");
    good("IPv4 host", with("--host", u"192.0.2.1"_s), "192.0.2.1:465 implicit-tls");
    good("IPv6 host", with("--host", u"[2001:db8::1]"_s), "2001:db8::1:465 implicit-tls");
    good("upper case and final dot", with("--host", u"SMTP.Example.COM."_s), "smtp.example.com:465 implicit-tls");
    good("clear with consent", goodTest({u"--security=none"_s, u"--allow-clear"_s}), "smtp.example.com:25 none");
    good("IDN address", with("--to", u"하늘@하늘.한국"_s), "smtp.example.com:465 implicit-tls");
    good("pin with colons", typed("--pin", QString(u"ab:"_s).repeated(31) + u"AB"_s),
         "smtp.example.com:465 implicit-tls");
    good("login of other letters", with("--login", u"하늘가게"_s), "smtp.example.com:465 implicit-tls");
    good("a login like an option", with("--login", u"-x"_s), "smtp.example.com:465 implicit-tls");
    good("fraction of a second", typed("--timeout", u"0.5"_s), "smtp.example.com:465 implicit-tls");
}

void TestBadInput::acceptsTheEdgesOfEveryOption()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, expected);
    CliHarness cli;
    cli.stdinBytes = "pass\n";
    QVERIFY2(cli.run(arguments) == 0, cli.error);
    const sendproof::SubmissionServer server = cli.probedAccount.server;
    const QString text =
        u"%1:%2 %3"_s.arg(server.host.ascii()).arg(server.port).arg(sendproof::securityName(server.security));
    QCOMPARE(text.toUtf8(), expected);
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_badinput.moc"
