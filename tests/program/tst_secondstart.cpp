// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int limit = 20000; // ms

} // namespace

/// The program itself, started while it runs.
class TestSecondStart : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
#ifndef Q_OS_LINUX
        QSKIP("the folder of the accounts is given by XDG_CONFIG_HOME");
#endif
        m_program = QStandardPaths::findExecutable(u"sendproof"_s, {QStringLiteral(SENDPROOF_BIN_DIR)});
        QVERIFY(!m_program.isEmpty());
    }

    void endsWithNothingAndAtOnce()
    {
        const QTemporaryDir home;
        QFile file(home.path() + u"/우리 가게 계정.sendproof"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QProcess first;
        start(first, home.path());
        QTRY_VERIFY_WITH_TIMEOUT(listens(home.path()), limit);
        QProcess second;
        start(second, home.path(), u"우리 가게 계정.sendproof"_s); // as seen from its own folder
        QVERIFY(second.waitForFinished(limit));
        QCOMPARE(second.exitStatus(), QProcess::NormalExit);
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(first.state(), QProcess::Running);
        end(first);
    }

    void isAProgramOfItsOwnAfterTheFirstWasKilled()
    {
        const QTemporaryDir home;
        QProcess first;
        start(first, home.path());
        QTRY_VERIFY_WITH_TIMEOUT(listens(home.path()), limit);
        end(first);
        QVERIFY(!listens(home.path()));
        QProcess second;
        start(second, home.path());
        QTRY_VERIFY_WITH_TIMEOUT(listens(home.path()), limit);
        QCOMPARE(second.state(), QProcess::Running);
        end(second);
    }

private:
    void start(QProcess &process, const QString &home, const QString &file = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto &name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s})
            environment.insert(name, home);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(home);
        process.start(m_program, file.isEmpty() ? QStringList() : QStringList{file});
        QVERIFY(process.waitForStarted(limit));
    }
    static void end(QProcess &process)
    {
        process.kill();
        QVERIFY(process.waitForFinished(limit));
    }
    static bool listens(const QString &home)
    {
        const QDir folder(home + u"/sendproof"_s);
        const QStringList sockets = folder.entryList({u"window-*.socket"_s}, QDir::System | QDir::Files);
        if (sockets.size() != 1)
            return false;
        QLocalSocket socket;
        socket.connectToServer(folder.filePath(sockets.first()));
        return socket.waitForConnected(100);
    }

    QString m_program;
};

QTEST_GUILESS_MAIN(TestSecondStart)
#include "tst_secondstart.moc"
