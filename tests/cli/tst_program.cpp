// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int limit = 30000; // milliseconds, for one run of the program

struct Ended
{
    int exit = -1;
    QByteArray out;
    QByteArray error;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

} // namespace

/// The finished program, run as its users run it, against its own practice server.
class TestProgram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void endsAsThePracticeServerPromises_data();
    void endsAsThePracticeServerPromises();
    void tellsOfEveryMailItTook();
    void takesThePasswordFromAPipe();
    void acceptsAPinnedCertificateOnly();
    void writesUtf8WhateverTheLocale();
    void printsTheCatalogue();
    void findsSettingsWithoutTheNetwork();
    void beginsWithoutAccounts();
#ifdef Q_OS_UNIX
    void refusesArgumentsThatAreNoUtf8();
    void saysWhenItsOutputIsLost();
    void endsAtOnceWhenInterrupted();
    void cleansUpWhenPracticeIsTerminated();
#endif

private:
    void prepare(QProcess &process) const;
    Ended run(const QStringList &arguments, const QByteArray &input = {}) const;
    QStringList testOf(const QJsonObject &scenario) const;
    QJsonObject scenario(const QString &id) const;
    bool startPractice(QProcess &process, const QStringList &more = {});
    QJsonObject m_world; ///< The first line of the practice server
    QProcess m_practice;
    QTemporaryDir m_home;
    const QString m_program = QStringLiteral(SENDPROOF_BIN_DIR "/sendproof-cli");
};

void TestProgram::prepare(QProcess &process) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, m_home.path());
    environment.insert(u"SENDPROOF_TEST_PASSWORD"_s, u"open-sesame"_s);
    environment.insert(u"LC_ALL"_s, u"C"_s);
    process.setProcessEnvironment(environment);
    process.setProgram(m_program);
}

Ended TestProgram::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    prepare(process);
    process.setArguments(arguments);
    process.start();
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(limit) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

bool TestProgram::startPractice(QProcess &process, const QStringList &more)
{
    prepare(process);
    process.setArguments(QStringList{u"practice"_s, u"--json"_s} + more);
    process.start();
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(limit))
            return false;
    }
    return true;
}

QStringList TestProgram::testOf(const QJsonObject &scenario) const
{
    const bool isSlow = scenario.value("cause"_L1) == u"net.timeout_or_port_blocked"_s;
    return {u"test"_s,           u"--json"_s,
            u"--host"_s,         scenario.value("host"_L1).toString(),
            u"--port"_s,         QString::number(scenario.value("port"_L1).toInt()),
            u"--security"_s,     scenario.value("security"_L1).toString(),
            u"--login"_s,        scenario.value("login"_L1).toString(),
            u"--from"_s,         scenario.value("login"_L1).toString(),
            u"--to"_s,           u"somebody@practice.test"_s,
            u"--ca-file"_s,      m_world.value("ca_file"_L1).toString(),
            u"--password-env"_s, u"SENDPROOF_TEST_PASSWORD"_s,
            u"--timeout"_s,      isSlow ? u"1.5"_s : u"20"_s};
}

QJsonObject TestProgram::scenario(const QString &id) const
{
    for (const QJsonValue &value : m_world.value("scenarios"_L1).toArray()) {
        if (value.toObject().value("id"_L1) == id)
            return value.toObject();
    }
    return {};
}

void TestProgram::initTestCase()
{
    QVERIFY(startPractice(m_practice, {u"--until-eof"_s}));
    m_world = QJsonDocument::fromJson(m_practice.readLine()).object();
    QVERIFY(m_world.value("scenarios"_L1).toArray().size() > 10);
    QCOMPARE(m_world.value("password"_L1), u"open-sesame"_s);
}

void TestProgram::cleanupTestCase()
{
    m_practice.closeWriteChannel();
    QVERIFY(m_practice.waitForFinished(limit));
    QCOMPARE(m_practice.exitCode(), 0);
    QVERIFY(!QFile::exists(m_world.value("ca_file"_L1).toString()));
}

void TestProgram::endsAsThePracticeServerPromises_data()
{
    QTest::addColumn<QJsonObject>("scenario");
    for (const QJsonValue &value : m_world.value("scenarios"_L1).toArray())
        QTest::newRow(qPrintable(value.toObject().value("id"_L1).toString())) << value.toObject();
}

void TestProgram::endsAsThePracticeServerPromises()
{
    QFETCH(QJsonObject, scenario);
    const Ended ended = run(testOf(scenario));
    const QJsonObject json = ended.json();
    QCOMPARE(json.value("stage"_L1).toString(), scenario.value("stage"_L1).toString());
    QCOMPARE(json.value("cause"_L1), scenario.value("cause"_L1));
    QCOMPARE(ended.exit, scenario.value("cause"_L1).isNull() ? 0 : 1);
    QVERIFY2(ended.error.isEmpty(), ended.error);
}

void TestProgram::tellsOfEveryMailItTook()
{
    const QJsonObject json = run(testOf(scenario(u"ok"_s))).json();
    const QString id = json.value("message_id"_L1).toString();
    QVERIFY(!id.isEmpty());
    QJsonObject mail;
    // The mails of the tests before this one are told first.
    while (!mail.value("message"_L1).toString().contains(id)) {
        while (!m_practice.canReadLine())
            QVERIFY(m_practice.waitForReadyRead(limit));
        mail = QJsonDocument::fromJson(m_practice.readLine()).object().value("mail"_L1).toObject();
    }
    QCOMPARE(mail.value("to"_L1).toArray(), QJsonArray({u"somebody@practice.test"_s}));
}

void TestProgram::takesThePasswordFromAPipe()
{
    QStringList arguments = testOf(scenario(u"ok"_s));
    arguments.remove(arguments.indexOf(u"--password-env"_s), 2);
    arguments.append({u"--password-stdin"_s, u"--dry-run"_s});
    QCOMPARE(run(arguments, "practice\r\n").json().value("result"_L1), u"dry_run_ok"_s);
    const Ended ended = run(arguments);
    QCOMPARE(ended.exit, 2);
    QVERIFY(ended.json().contains("error"_L1));
}

void TestProgram::acceptsAPinnedCertificateOnly()
{
    QStringList arguments = testOf(scenario(u"self-signed"_s));
    const QJsonObject certificate =
        run(arguments).json().value("failure"_L1).toObject().value("certificate"_L1).toObject();
    const QString fingerprint = certificate.value("sha256"_L1).toString();
    QCOMPARE(fingerprint.size(), 64);
    QCOMPARE(run(arguments + QStringList{u"--pin"_s, QString(64, u'0')}).exit, 1);
    const Ended pinned = run(arguments + QStringList{u"--pin"_s, fingerprint});
    QVERIFY2(pinned.json().value("result"_L1) == u"accepted"_s, pinned.out);
}

void TestProgram::writesUtf8WhateverTheLocale()
{
    const Ended ended =
        run({u"explain"_s, u"--stage"_s, u"auth"_s, u"--lang"_s, u"ko"_s, u"--json"_s}, "535 5.7.8 Error");
    QCOMPARE(ended.exit, 0);
    const QString title = ended.json().value("title"_L1).toString();
    QVERIFY2(title.contains(u'\uBE44') || title.contains(QChar(0xD558)) || title.contains(QChar(0xB2E4)),
             qPrintable(title));
}

void TestProgram::printsTheCatalogue()
{
    const QJsonArray providers = run({u"providers"_s, u"--json"_s}).json().value("providers"_L1).toArray();
    QVERIFY(providers.size() > 3);
}

void TestProgram::findsSettingsWithoutTheNetwork()
{
    const Ended known = run({u"discover"_s, u"haneul@naver.com"_s, u"--offline"_s, u"--json"_s});
    QCOMPARE(known.exit, 0);
    const QJsonObject found = known.json().value("found"_L1).toObject();
    QCOMPARE(found.value("provider"_L1), u"naver"_s);
    QCOMPARE(found.value("host"_L1), u"smtp.naver.com"_s);
    const Ended unknown = run({u"discover"_s, u"shop.example"_s, u"--offline"_s, u"--json"_s});
    QCOMPARE(unknown.exit, 1);
    const QJsonArray sources = unknown.json().value("sources"_L1).toArray();
    QCOMPARE(sources.size(), 8);
    QCOMPARE(sources.last().toObject().value("state"_L1), u"stopped"_s);
}

void TestProgram::beginsWithoutAccounts()
{
    const Ended ended = run({u"account"_s, u"list"_s, u"--json"_s});
    QCOMPARE(ended.exit, 0);
    QVERIFY(ended.json().value("accounts"_L1).toArray().isEmpty());
}

#ifdef Q_OS_UNIX
void TestProgram::refusesArgumentsThatAreNoUtf8()
{
    QProcess shell;
    shell.start(u"/bin/sh"_s,
                {u"-c"_s, u"exec \"$0\" test --host \"$(printf 'a\\377b')\" --from a@b.de --to a@b.de"_s, m_program});
    QVERIFY(shell.waitForFinished(limit));
    QCOMPARE(shell.exitCode(), 2);
    QVERIFY(shell.readAllStandardError().contains("UTF-8"));
}

void TestProgram::saysWhenItsOutputIsLost()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("There is no /dev/full here.");
    QProcess process;
    prepare(process);
    process.setArguments({u"--version"_s});
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start();
    QVERIFY(process.waitForFinished(limit));
    QCOMPARE(process.exitCode(), 3);
}

void TestProgram::endsAtOnceWhenInterrupted()
{
    QProcess process;
    prepare(process);
    QStringList arguments = testOf(scenario(u"silent"_s));
    arguments.removeAll(u"--json"_s);
    arguments.replace(arguments.indexOf(u"--timeout"_s) + 1, u"60"_s);
    process.setArguments(arguments);
    process.start();
    QVERIFY(process.waitForReadyRead(limit)); // it said where it connects to
    QElapsedTimer clock;
    clock.start();
    QProcess::execute(u"kill"_s, {u"-INT"_s, QString::number(process.processId())});
    QVERIFY(process.waitForFinished(limit));
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
}

void TestProgram::cleansUpWhenPracticeIsTerminated()
{
    QProcess process;
    QVERIFY(startPractice(process));
    const QString certificate = QJsonDocument::fromJson(process.readLine()).object().value("ca_file"_L1).toString();
    QVERIFY(QFile::exists(certificate));
    process.terminate();
    QVERIFY(process.waitForFinished(limit));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(!QFile::exists(certificate));
}
#endif

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
