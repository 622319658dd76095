// SPDX-License-Identifier: GPL-3.0-or-later
#include "singleinstance.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocalSocket>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <cstdio>
#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace Qt::StringLiterals;
using namespace sendproof;
using std::chrono::milliseconds;

namespace {

constexpr int limit = 20000; // ms
const QByteArray goodLine = "come - -\n";

using Role = SingleInstance::Role;

const char *nameOf(Role role)
{
    return role == Role::First ? "first" : role == Role::HandedOver ? "handed over" : "alone";
}

/// A start as a process of its own: says its role on a line, and where it is the first each order on another.
int runStart(const QString &folder, const QString &file)
{
    SingleInstance instance(folder);
    const Role role = instance.start({file, {}});
    std::printf("%s\n", nameOf(role));
    std::fflush(stdout);
    if (role != Role::First)
        return 0;
    instance.setTake([](const StartOrder &order) {
        std::printf("for %s\n", order.file.toUtf8().toBase64().constData());
        std::fflush(stdout);
    });
    return QCoreApplication::exec();
}

/// Such a process; it is killed when this goes.
class Start
{
public:
    explicit Start(const QString &folder, const QString &file = {})
    {
        m_process.start(QCoreApplication::applicationFilePath(), {u"start"_s, folder, file});
    }
    ~Start() { kill(); }
    QByteArray nextLine()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead(limit)) {
        }
        return m_process.readLine().trimmed();
    }
    bool ends() { return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(limit); }
    int exitCode() const { return m_process.exitCode(); }
    qint64 id() const { return m_process.processId(); }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished(limit);
    }

private:
    QProcess m_process;
};

} // namespace

/// Two starts of the program with the window, and more.
class TestSingleInstance : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aSecondStartHandsItsFileOver()
    {
        const QString file = path() + u"/우리 가게/메일 계정 (사본).sendproof"_s;
        Start first(path());
        QCOMPARE(first.nextLine(), "first");
        Start second(path(), file);
        QCOMPARE(second.nextLine(), "handed over");
        QVERIFY(second.ends());
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(QString::fromUtf8(QByteArray::fromBase64(first.nextLine().mid(4))), file);
    }

    void aSecondStartWithoutAFileOnlyBringsTheFirstForward()
    {
        Start first(path());
        QCOMPARE(first.nextLine(), "first");
        Start second(path());
        QCOMPARE(second.nextLine(), "handed over");
        QCOMPARE(first.nextLine(), "for");
    }

    void afterAKilledOneTheNextIsTheFirst()
    {
        Start killed(path());
        QCOMPARE(killed.nextLine(), "first");
        killed.kill();
        Start next(path());
        QCOMPARE(next.nextLine(), "first");
        Start last(path());
        QCOMPARE(last.nextLine(), "handed over");
    }

    void ofSeveralAtTheSameTimeOneIsTheFirst()
    {
        for (int round = 0; round < 3; ++round) {
            const QTemporaryDir folder;
            std::array<std::unique_ptr<Start>, 6> starts;
            for (auto &start : starts)
                start = std::make_unique<Start>(folder.path());
            int firsts = 0;
            int others = 0;
            for (auto &start : starts) {
                const QByteArray role = start->nextLine();
                firsts += role == "first";
                others += role == "handed over";
            }
            QCOMPARE(firsts, 1);
            QCOMPARE(others, 5);
        }
    }

    void twoFoldersAreTwoPrograms()
    {
        const QTemporaryDir other;
        Start first(path());
        QCOMPARE(first.nextLine(), "first");
        Start second(other.path());
        QCOMPARE(second.nextLine(), "first");
    }

    void makesAFolderThatIsNotThere()
    {
        const QString folder = path() + u"/새 폴더/sendproof"_s;
        SingleInstance first(folder);
        QCOMPARE(first.start({}), Role::First);
        QVERIFY(QFile::exists(folder));
#ifdef Q_OS_UNIX // on Windows it inherits from the user's own folder
        QVERIFY(!(QFile::permissions(folder) & (QFileDevice::ReadOther | QFileDevice::ReadGroup)));
#endif
    }

    void isThereForItsUserAlone()
    {
#ifdef Q_OS_UNIX
        SingleInstance first(path());
        QCOMPARE(first.start({}), Role::First);
        constexpr auto others =
            QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ReadGroup | QFileDevice::WriteGroup;
        QVERIFY(!(QFile::permissions(first.serverName()) & others));
#else
        QSKIP("the rights of a pipe can't be read by QFile");
#endif
    }

    void leavesNothingBehind()
    {
        {
            SingleInstance first(path());
            QCOMPARE(first.start({}), Role::First);
        }
        QVERIFY(QDir(path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System).isEmpty());
    }

    void costsAMillisecondOrTwo()
    {
        QElapsedTimer clock;
        clock.start();
        SingleInstance first(path());
        QCOMPARE(first.start({}), Role::First);
        QVERIFY2(clock.elapsed() < 100, qPrintable(QString::number(clock.elapsed()))); // a busy computer
    }

    void runsAloneBesideOneThatHangs()
    {
#ifdef Q_OS_UNIX
        Start first(path());
        QCOMPARE(first.nextLine(), "first");
        ::kill(pid_t(first.id()), SIGSTOP);
        QElapsedTimer clock;
        clock.start();
        SingleInstance second(path(), milliseconds(300));
        QCOMPARE(second.start({}), Role::Alone);
        QVERIFY(clock.elapsed() >= 250 && clock.elapsed() < 3000);
        ::kill(pid_t(first.id()), SIGCONT);
        Start third(path());
        QCOMPARE(third.nextLine(), "handed over"); // the first is still there
#else
        QSKIP("a process is stopped by a signal");
#endif
    }

    void runsAloneWhereSomethingElseAnswers_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("silence") << QByteArray();
        QTest::newRow("a newer version") << QByteArray("sendproof 2 17\n");
        QTest::newRow("no number") << QByteArray("sendproof 1 one\n");
        QTest::newRow("something else") << QByteArray("220 mail.example ESMTP\r\n");
        QTest::newRow("a line without end") << QByteArray(100000, 'x');
        QTest::newRow("no answer to the order") << QByteArray("sendproof 1 17\n");
        QTest::newRow("another answer") << QByteArray("sendproof 1 17\nnever\n");
    }
    void runsAloneWhereSomethingElseAnswers()
    {
        QFETCH(QByteArray, answer);
        SingleInstance second(path(), milliseconds(300));
        QLockFile lock(second.lockName());
        QVERIFY(lock.tryLock(0));
        QLocalServer server;
        QVERIFY(server.listen(second.serverName()));
        connect(&server, &QLocalServer::newConnection, &server, [&server, &answer] {
            while (QLocalSocket *caller = server.nextPendingConnection())
                caller->write(answer);
        });
        // The one that waits must not keep this thread from answering.
        Role role = Role::First;
        std::unique_ptr<QThread> thread(QThread::create([&] { role = second.start({}); }));
        thread->start();
        QTRY_VERIFY_WITH_TIMEOUT(thread->isFinished(), limit);
        QCOMPARE(role, Role::Alone);
    }

    void runsAloneWhereNobodyListens()
    {
        SingleInstance second(path(), milliseconds(300));
        QLockFile lock(second.lockName());
        QVERIFY(lock.tryLock(0));
        QCOMPARE(second.start({}), Role::Alone);
    }

    void takesOverFromOneThatEndsMeanwhile()
    {
        SingleInstance second(path());
        QLockFile lock(second.lockName());
        QVERIFY(lock.tryLock(0));
        QLocalServer ending;
        QVERIFY(ending.listen(second.serverName()));
        connect(&ending, &QLocalServer::newConnection, &ending, [&] {
            ending.nextPendingConnection()->abort();
            ending.close();
            lock.unlock();
        });
        Start later(path());
        QTRY_VERIFY_WITH_TIMEOUT(!lock.isLocked(), limit);
        QCOMPARE(later.nextLine(), "first");
    }

    void ordersThatMakeNoSenseAreRefused_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("garbage") << QByteArray("\xff\xfe\0\n", 4);
        QTest::newRow("an empty line") << QByteArray("\n");
        QTest::newRow("another word") << QByteArray("go - -\n");
        QTest::newRow("too few fields") << QByteArray("come -\n");
        QTest::newRow("too many fields") << QByteArray("come - - -\n");
        QTest::newRow("an empty field") << QByteArray("come  -\n");
        QTest::newRow("not base64") << QByteArray("come - L2E*\n");
        QTest::newRow("a relative path") << "come - " + QByteArray("a.sendproof").toBase64() + '\n';
        QTest::newRow("not UTF-8") << "come - " + QByteArray("/a\xff").toBase64() + '\n';
        QTest::newRow("a NUL") << "come - " + QByteArray("/a\0b", 4).toBase64() + '\n';
        QTest::newRow("a token too long") << "come " + QByteArray(5000, 'a').toBase64() + " -\n";
        QTest::newRow("a line too long") << "come - " + QByteArray(400000, 'A') + '\n';
        QTest::newRow("a line without end") << QByteArray(400000, 'A');
    }
    void ordersThatMakeNoSenseAreRefused()
    {
        QFETCH(QByteArray, line);
        SingleInstance first(path());
        QCOMPARE(first.start({}), Role::First);
        int orders = 0;
        first.setTake([&orders](const StartOrder &) { ++orders; });
        QLocalSocket caller;
        caller.connectToServer(first.serverName());
        QTRY_VERIFY(caller.canReadLine());
        caller.readLine();
        caller.write(line);
        QTRY_COMPARE(caller.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(caller.readAll(), QByteArray());
        QCOMPARE(orders, 0);

        QLocalSocket next; // and it still listens
        next.connectToServer(first.serverName());
        next.write(goodLine);
        QTRY_COMPARE(orders, 1);
    }

    void whoSaysNothingIsLetGo()
    {
        SingleInstance first(path(), milliseconds(100));
        QCOMPARE(first.start({}), Role::First);
        QLocalSocket caller;
        caller.connectToServer(first.serverName());
        QTRY_COMPARE(caller.state(), QLocalSocket::ConnectedState);
        QTRY_COMPARE(caller.state(), QLocalSocket::UnconnectedState);
    }

    void anOrderWaitsForWhoTakesIt()
    {
        SingleInstance first(path());
        QCOMPARE(first.start({}), Role::First);
        QLocalSocket caller;
        caller.connectToServer(first.serverName());
        caller.write("come " + QByteArray("a token").toBase64() + " -\n");
        QByteArray answer;
        QTRY_VERIFY((answer += caller.readAll()).endsWith("taken\n"));
        int orders = 0;
        first.setTake([&orders](const StartOrder &order) { orders += order.activationToken == "a token"; });
        QCOMPARE(orders, 0); // from the event loop
        QTRY_COMPARE(orders, 1);
    }

    void aPathThatNoSocketCanHaveIsNoReasonToWait()
    {
#ifdef Q_OS_UNIX
        QElapsedTimer clock;
        clock.start();
        SingleInstance first(path() + u'/' + QString(120, u'x'));
        QCOMPARE(first.start({}), Role::Alone);
        QVERIFY(clock.elapsed() < 500);
#else
        QSKIP("pipes have no folder");
#endif
    }

private:
    QString path() const
    {
        return m_folder->path();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "start"_L1)
        return runStart(arguments.value(2), arguments.value(3));
    TestSingleInstance test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_singleinstance.moc"
