// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jsonaccountstore.h"

#include "store/sampleaccounts.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

constexpr int accountsEach = 100;
constexpr int patience = 60000; // ms

/// Saves @p count accounts named @p name 0, 1, 2 …; what was saved is told on standard output.
int writeAccounts(const QString &directory, const QString &name, int count)
{
    JsonAccountStore store(directory, std::chrono::milliseconds(patience));
    for (int i = 0; i < count; ++i) {
        if (const Result<Done> saved = store.save(smallAccount(name + QString::number(i))); !saved) {
            std::fprintf(stderr, "%s\n", qPrintable(saved.error().detail));
            return 1;
        }
        std::fprintf(stdout, "saved %d\n", i);
        std::fflush(stdout);
    }
    return 0;
}

/// Replaces one account for ever: its name, workspace and login always say the same, and take several writes.
int rewriteForEver(const QString &directory, int from)
{
    JsonAccountStore store(directory);
    for (int i = from;; ++i) {
        MailAccount account = fullAccount();
        account.name = account.workspace = account.login = QString(20000 + i % 5000, u'x') + QString::number(i);
        if (const Result<Done> saved = store.save(account); !saved)
            continue; // The lock file of one that was killed while making it
        std::fprintf(stdout, "saved %d\n", i);
        std::fflush(stdout);
    }
}

} // namespace

/// Programs of their own that save at the same time, or are killed while they do.
class TestAccountStoreCrash : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twoProgramsLoseNothingOfEachOther()
    {
        QTemporaryDir directory;
        QProcess one;
        QProcess other;
        start(one, {u"write"_s, directory.path(), u"one "_s});
        start(other, {u"write"_s, directory.path(), u"other "_s});
        QVERIFY(one.waitForFinished(patience) && other.waitForFinished(patience));
        QVERIFY2(one.exitCode() == 0, one.readAllStandardError().constData());
        QVERIFY2(other.exitCode() == 0, other.readAllStandardError().constData());
        JsonAccountStore store(directory.path());
        const auto accounts = store.accounts();
        QVERIFY(accounts);
        QSet<QString> names;
        for (const MailAccount &account : accounts.value())
            names.insert(account.name);
        QCOMPARE(accounts.value().size(), 2 * accountsEach);
        QCOMPARE(names.size(), 2 * accountsEach);
    }

    void aKilledProgramLeavesAWholeFile()
    {
        QTemporaryDir directory;
        int last = -1;
        for (int round = 0; round < 25; ++round) {
            QProcess writer;
            start(writer, {u"rewrite"_s, directory.path(), QString::number(last + 1)});
            QVERIFY(writer.waitForReadyRead(patience));
            QTest::qWait(QRandomGenerator::global()->bounded(20)); // The moment of death is what varies
            writer.kill();
            QVERIFY(writer.waitForFinished(patience));
            const QByteArray told = writer.readAllStandardOutput().trimmed();
            last = told.mid(told.lastIndexOf(' ') + 1).toInt();
            JsonAccountStore store(directory.path());
            const auto accounts = store.accounts();
            QVERIFY2(accounts, accounts ? "" : qPrintable(accounts.error().detail));
            QCOMPARE(accounts.value().size(), 1);
            const MailAccount account = accounts.value().first();
            QVERIFY(account.name == account.workspace && account.name == account.login);
            // What was told as saved is there, or the one after it, which was written but not yet told.
            QVERIFY2(account.name.endsWith(QString::number(last)) || account.name.endsWith(QString::number(last + 1)),
                     told.constData());
            QFile::remove(directory.path() + u"/accounts.lock"_s);
        }
    }

private:
    static void start(QProcess &process, const QStringList &arguments)
    {
        process.start(QCoreApplication::applicationFilePath(), arguments);
        QVERIFY(process.waitForStarted(patience));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "write"_L1)
        return writeAccounts(arguments.value(2), arguments.value(3), accountsEach);
    if (arguments.value(1) == "rewrite"_L1)
        return rewriteForEver(arguments.value(2), arguments.value(3).toInt());
    TestAccountStoreCrash test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_accountstorecrash.moc"
