// SPDX-License-Identifier: GPL-3.0-or-later
#include "windows/servercertificates.h"
#include "windows/windowsprogram.h"

#include "practice/scriptedserver.h"
#include "store/jsonaccountstore.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

/// The dialogue of a server where somebody signs in as @p signIn says, and sends a mail.
QByteArray dialogue(const QByteArray &signIn)
{
    return "S: 220 mail\nC: EHLO *\nS: 250-mail\nS: 250 AUTH PLAIN\n" + signIn +
           "S: 235 2.7.0 OK\nC: MAIL *\nS: 250 OK\nC: RCPT *\nS: 250 OK\nC: DATA\nS: 354 go\nC-data\n"
           "S: 250 2.0.0 queued\n";
}

constexpr int credentialLimit = 2560; // bytes; Windows' own
constexpr int killings = 12;

QByteArray longSecret(char letter, int size)
{
    return QByteArray(size, letter);
}

} // namespace

/// Accounts and their secrets as the Windows program keeps them, for a user with a Korean name.
class TestWindowsAccounts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void keepsThePasswordInTheCredentialManager();
    void cutsALongPasswordIntoCredentials();
    void aKilledProgramLeavesOneStateOrTheOther();
    void writesFarDownInFoldersWithKoreanNames();
    void speaksKoreanIntoAPipeAsHere();

private:
    QStringList adding(const QString &name) const;
    bool serve(const QByteArray &signIn);
    ProgramEnd run(const QStringList &arguments, const QByteArray &input = {});
    QStringList credentials();
    QString accountsFile() const;
    QByteArray sentPassword(const QString &name);
    void killWhileItRuns(const QStringList &arguments, const QByteArray &input, int milliseconds);

    WindowsProgram m_windows{{.user = u"홍길동"_s}};
    ServerCertificates m_certificates;
    std::unique_ptr<ScriptedServer> m_server;
};

void TestWindowsAccounts::initTestCase()
{
    if (!m_windows.start()) {
        if (m_windows.isUnavailable())
            QSKIP(qPrintable(m_windows.reason()));
        QFAIL(qPrintable(m_windows.reason()));
    }
    QVERIFY2(m_certificates.make(), qPrintable(m_certificates.reason()));
    QVERIFY(m_windows.trust(m_certificates.authority()));
    QVERIFY(serve("C: AUTH PLAIN *\n"));
}

bool TestWindowsAccounts::serve(const QByteArray &signIn)
{
    m_server = std::make_unique<ScriptedServer>(dialogue(signIn),
                                                ScriptedServerOptions{true, m_certificates.tls(u"ip-address"_s)});
    return bool(m_server->start());
}

void TestWindowsAccounts::cleanup()
{
    if (!m_server)
        return;
    for (const QString &name : {u"하늘 가게"_s, u"바다 가게"_s})
        run({u"account"_s, u"remove"_s, name, u"--yes"_s});
    if (WindowsProgram::has(u"listcredentials.exe"_s))
        QCOMPARE(credentials(), QStringList());
}

QStringList TestWindowsAccounts::adding(const QString &name) const
{
    return {u"account"_s,
            u"add"_s,
            u"--json"_s,
            u"--host"_s,
            u"127.0.0.1"_s,
            u"--port"_s,
            QString::number(m_server->port()),
            u"--security"_s,
            u"implicit-tls"_s,
            u"--login"_s,
            u"haneul"_s,
            u"--from"_s,
            u"haneul@sendproof.test"_s,
            u"--name"_s,
            name,
            u"--password-stdin"_s};
}

ProgramEnd TestWindowsAccounts::run(const QStringList &arguments, const QByteArray &input)
{
    return m_windows.run(arguments, input);
}

/// Target name and size of each credential that is ours.
QStringList TestWindowsAccounts::credentials()
{
    const ProgramEnd end = m_windows.run({u"kr.sendproof.Sendproof"_s}, {}, u"listcredentials.exe"_s);
    return end.exit == 0 ? QString::fromUtf8(end.out).split(u'\n', Qt::SkipEmptyParts) : QStringList{u"not told"_s};
}

QString TestWindowsAccounts::accountsFile() const
{
    QDirIterator files(m_windows.driveC() + u"/users/홍길동"_s, {u"accounts.json"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    return files.hasNext() ? files.next() : QString();
}

/// What a test of the account @p name signs in with.
QByteArray TestWindowsAccounts::sentPassword(const QString &name)
{
    const qsizetype before = m_server->received().size();
    const ProgramEnd end = run({u"account"_s, u"test"_s, name, u"--json"_s});
    if (end.exit != 0)
        return "no test: " + end.out + end.error;
    const QByteArray heard = m_server->received().mid(before);
    const qsizetype at = heard.indexOf("AUTH PLAIN") + 10;
    const QByteArray response = heard.sliced(at).trimmed(); // in the same line or the next one
    return QByteArray::fromBase64(response.first(response.indexOf('\r'))).split('\0').last();
}

void TestWindowsAccounts::keepsThePasswordInTheCredentialManager()
{
    const QByteArray first = "비밀 pencil 1";
    const QByteArray second = "다른 비밀 2";
    const ProgramEnd added = run(adding(u"하늘 가게"_s), first + "\r\n");
    QVERIFY2(added.exit == 0, added.out + added.error);
    const QString id = added.json().value("account"_L1).toObject().value("id"_L1).toString();
    QVERIFY2(accountsFile().contains(u"/users/홍길동/AppData/Local/"_s), qPrintable(accountsFile()));
    QFile file(accountsFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("pencil"));
    file.close();
    if (WindowsProgram::has(u"listcredentials.exe"_s)) {
        QCOMPARE(credentials().size(), 1);
        QVERIFY2(credentials().first().contains(id), qPrintable(credentials().first()));
    }
    QCOMPARE(sentPassword(u"하늘 가게"_s), first);

    const ProgramEnd replaced =
        run({u"account"_s, u"set-password"_s, u"하늘 가게"_s, u"--password-stdin"_s}, second + "\n");
    QVERIFY2(replaced.exit == 0, replaced.out + replaced.error);
    QCOMPARE(sentPassword(u"하늘 가게"_s), second);

    const ProgramEnd removed = run({u"account"_s, u"remove"_s, u"하늘 가게"_s, u"--yes"_s, u"--json"_s});
    QVERIFY2(removed.exit == 0, removed.out + removed.error);
    QCOMPARE(JsonAccountStore(QFileInfo(accountsFile()).path()).accounts().value().size(), 0);
}

void TestWindowsAccounts::cutsALongPasswordIntoCredentials()
{
    const QByteArray secret = longSecret('x', 20000);
    const ProgramEnd added = run(adding(u"하늘 가게"_s), secret + '\n');
    QVERIFY2(added.exit == 0, added.out + added.error);
    if (!WindowsProgram::has(u"listcredentials.exe"_s))
        QSKIP("no listcredentials.exe beside the programs");
    const QStringList entries = credentials();
    QVERIFY2(entries.size() >= 20000 / credentialLimit, qPrintable(entries.join(u'\n')));
    for (const QString &entry : entries)
        QVERIFY2(entry.section(u'\t', 1).toInt() <= credentialLimit, qPrintable(entry));
    QVERIFY(run({u"account"_s, u"set-password"_s, u"하늘 가게"_s, u"--password-stdin"_s}, "short\n").exit == 0);
    QCOMPARE(credentials().size(), 1);
}

void TestWindowsAccounts::killWhileItRuns(const QStringList &arguments, const QByteArray &input, int milliseconds)
{
    QProcess process;
    m_windows.prepare(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    QTest::qWait(milliseconds);
    process.kill();
    QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished());
}

void TestWindowsAccounts::aKilledProgramLeavesOneStateOrTheOther()
{
    const QString name = u"하늘 가게"_s;
    QVERIFY(serve("C: AUTH PLAIN\nS: 334\nC: *\n")); // what is this long is no initial response
    QByteArray present = longSecret('a', 5000);
    QElapsedTimer clock;
    const ProgramEnd added = run(adding(name), present + '\n');
    QVERIFY2(added.exit == 0, added.out + added.error);
    clock.start();
    QCOMPARE(run({u"account"_s, u"edit"_s, name, u"--name"_s, name, u"--password-stdin"_s}, present + '\n').exit, 0);
    const int whole = int(clock.elapsed());
    for (int round = 0; round < killings; ++round) {
        const QByteArray next = longSecret(char('b' + round), 5000);
        const QString sender = u"하늘 %1"_s.arg(round);
        // The moment of death is what varies; nothing is written in the first half.
        killWhileItRuns({u"account"_s, u"edit"_s, name, u"--sender-name"_s, sender, u"--password-stdin"_s}, next + '\n',
                        whole / 2 + QRandomGenerator::global()->bounded(whole / 2 + 1));
        JsonAccountStore store(QFileInfo(accountsFile()).path());
        const auto accounts = store.accounts();
        QVERIFY2(accounts, accounts ? "" : qPrintable(accounts.error().detail));
        QCOMPARE(accounts.value().size(), 1);
        const QByteArray found = sentPassword(name);
        QVERIFY2(found == present || found == next, found.left(300));
        present = found;
    }
}

void TestWindowsAccounts::writesFarDownInFoldersWithKoreanNames()
{
    QVERIFY(run(adding(u"하늘 가게"_s), "secret\n").exit == 0);
    QString folder = u"C:/users/홍길동/바탕 화면"_s;
    while (folder.size() < 300)
        folder += u"/하늘 베이커리 서류 보관함"_s;
    QVERIFY(QDir().mkpath(m_windows.driveC() + folder.mid(2)));
    const ProgramEnd end = run(
        {u"export"_s, u"하늘 가게"_s, u"--format"_s, u"csv"_s, u"-o"_s, folder + u"/계정.csv"_s, u"--lang"_s, u"ko"_s});
    QVERIFY2(end.exit == 0, end.out + end.error);
    QFile written(m_windows.driveC() + folder.mid(2) + u"/계정.csv"_s);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().contains("haneul@sendproof.test"));
}

void TestWindowsAccounts::speaksKoreanIntoAPipeAsHere()
{
    const QStringList order{u"explain"_s, u"--stage"_s, u"auth"_s, u"--lang"_s, u"ko"_s};
    const QByteArray reply = "535 5.7.8 Username and Password not accepted";
    const ProgramEnd windows = run(order, reply);
    QCOMPARE(windows.exit, 0);
    QVERIFY(QString::fromUtf8(windows.out).contains(u"비밀번호"_s));
    QCOMPARE(windows.out, m_windows.runNative(order, reply).out);
    QVERIFY(run(adding(u"바다 가게"_s), "secret\n").exit == 0);
    const ProgramEnd list = run({u"account"_s, u"list"_s, u"--lang"_s, u"ko"_s});
    QVERIFY2(list.out.contains("바다 가게"), list.out);
}

QTEST_GUILESS_MAIN(TestWindowsAccounts)
#include "tst_windowsaccounts.moc"
