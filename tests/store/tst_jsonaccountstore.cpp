// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jsonaccountstore.h"

#include "store/accountsfile.h"
#include "store/sampleaccounts.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QLockFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace std::chrono_literals;

class TestJsonAccountStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void whatAnotherProgramWritesIsSeenAtOnce()
    {
        QTemporaryDir directory;
        JsonAccountStore one(directory.path());
        JsonAccountStore other(directory.path());
        for (int i = 0; i < 50; ++i) { // of the same length each time, and faster than clocks tick
            QVERIFY(one.save(smallAccount(u"same"_s)));
            QCOMPARE(other.accounts().value().size(), 2 * i + 1);
            QVERIFY(other.save(smallAccount(u"size"_s)));
            QCOMPARE(one.accounts().value().size(), 2 * i + 2);
        }
        QVERIFY(QFile::remove(one.fileName()));
        QVERIFY(one.accounts().value().isEmpty());
    }

    void theFileReadsAsIfItWereWrittenInOneGo()
    {
        QTemporaryDir directory;
        JsonAccountStore store(directory.path());
        QVERIFY(store.save(fullAccount()));
        QVERIFY(store.save(smallAccount(u"second"_s)));
        QFile file(store.fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(bytes, QJsonDocument::fromJson(bytes).toJson());
    }

    void anEmptyDirectoryHasNoAccountsAndStaysEmpty()
    {
        JsonAccountStore store(path() + u"/not/yet"_s);
        const auto accounts = store.accounts();
        QVERIFY(accounts);
        QVERIFY(accounts.value().isEmpty());
        QVERIFY(store.remove(QUuid::createUuid()));
        QVERIFY(QDir(path()).isEmpty());
    }

    void keepsReplacesAndRemovesForTheNextRun()
    {
        MailAccount first = fullAccount();
        const MailAccount second = smallAccount(u"second"_s);
        JsonAccountStore store(path() + u"/made/by it"_s);
        QVERIFY(store.save(first));
        QVERIFY(store.save(second));
        first.lastProof.reset();
        QVERIFY(store.save(first));
        JsonAccountStore next(path() + u"/made/by it"_s);
        QCOMPARE(next.accounts().value(), (QList{first, second}));
        QVERIFY(next.remove(first.id));
        QVERIFY(next.remove(first.id));
        QCOMPARE(store.accounts().value(), QList{second});
        QCOMPARE(QDir(path() + u"/made/by it"_s).entryList(QDir::Files | QDir::Hidden),
                 QStringList{u"accounts.json"_s});
    }

    void isReadableByTheUserAlone()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows has no modes; the user's profile is protected as a whole");
#endif
        JsonAccountStore store(path() + u"/own"_s);
        for (int i = 0; i < 2; ++i) {
            QVERIFY(store.save(fullAccount()));
            const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                                QFile::WriteOther | QFile::ExeOther;
            QVERIFY(!(QFile::permissions(store.fileName()) & (others | QFile::ExeOwner)));
            QVERIFY(!(QFile::permissions(path() + u"/own"_s) & others));
            // A file that was made readable becomes private again with the next save.
            QFile::setPermissions(store.fileName(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        }
    }

    void seesWhatAnotherInstanceWrote()
    {
        JsonAccountStore one(path());
        JsonAccountStore other(path());
        QVERIFY(one.save(smallAccount(u"1"_s)));
        QVERIFY(other.save(smallAccount(u"2"_s)));
        QVERIFY(one.save(smallAccount(u"3"_s)));
        QStringList names;
        for (const MailAccount &account : other.accounts().value())
            names.append(account.name);
        QCOMPARE(names, (QStringList{u"1"_s, u"2"_s, u"3"_s}));
    }

    void keepsABadFileAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("reason");
        const QString damaged = u"accounts\\.damaged-\\d{8}T\\d{6}Z\\.json"_s;
        QTest::newRow("damaged") << QByteArray("{\"format\"") << FailureKind::Damaged << damaged
                                 << u"a colon is expected"_s;
        QTest::newRow("empty") << QByteArray() << FailureKind::Damaged << damaged << u"an object"_s;
        QTest::newRow("huge") << QByteArray(AccountsFile::maximalSize + 1, ' ') << FailureKind::Damaged << damaged
                              << u"too long"_s;
        QTest::newRow("newer") << QByteArray(R"({"format":"sendproof-accounts","version":2})")
                               << FailureKind::NewerVersion << u"accounts\\.version-2-\\d{8}T\\d{6}Z\\.json"_s
                               << u"version 2"_s;
    }
    void keepsABadFileAside()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(FailureKind, kind);
        QFETCH(QString, name);
        QFETCH(QString, reason);
        JsonAccountStore store(path());
        for (int round = 1; round <= 2; ++round) { // The second one within the same second
            put(bytes);
            const Result<Done> result = round == 1 ? store.save(fullAccount()) : listed(store);
            QVERIFY(!result);
            QCOMPARE(result.error().kind, kind);
            const QString kept = result.error().detail.section(u'\n', 0, 0);
            QVERIFY2(result.error().detail.section(u'\n', 1).contains(reason), qPrintable(result.error().detail));
            QVERIFY2(round == 2 || QFileInfo(kept).fileName().contains(QRegularExpression(u"^%1$"_s.arg(name))),
                     qPrintable(kept));
            QCOMPARE(read(kept), bytes);
            QVERIFY(!QFile::exists(store.fileName()));
            QCOMPARE(QDir(path()).entryList(QDir::Files).size(), round);
        }
        QVERIFY(store.save(fullAccount()));
        QCOMPARE(store.accounts().value(), QList{fullAccount()});
        QCOMPARE(QDir(path()).entryList(QDir::Files).size(), 3);
    }

    void refusesABadAccountAndLeavesTheFileAlone()
    {
        JsonAccountStore store(path());
        QVERIFY(store.save(fullAccount()));
        const QByteArray before = read(store.fileName());
        MailAccount bad = smallAccount(u"bad"_s);
        bad.server.port = 70000;
        const Result<Done> saved = store.save(bad);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, FailureKind::InvalidInput);
        QVERIFY(saved.error().detail.contains(u"server.port"_s));
        QCOMPARE(read(store.fileName()), before);
    }

    void refusesToGrowBeyondWhatItReads()
    {
        JsonAccountStore store(path());
        QVERIFY(store.save(fullAccount()));
        MailAccount large = smallAccount(QString(AccountsFile::maximalSize - 500, u'x'));
        const Result<Done> saved = store.save(large);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, FailureKind::InvalidInput);
        QCOMPARE(store.accounts().value(), QList{fullAccount()});
    }

    void saysWhoHoldsTheLock()
    {
        JsonAccountStore store(path(), 150ms);
        QVERIFY(store.save(fullAccount()));
        QLockFile held(path() + u"/accounts.lock"_s);
        QVERIFY(held.lock());
        QElapsedTimer clock;
        clock.start();
        for (const Result<Done> &result : {store.save(smallAccount(u"x"_s)), store.remove(fullAccount().id)}) {
            QVERIFY(!result);
            QCOMPARE(result.error().kind, FailureKind::LockedByAnother);
            QVERIFY2(result.error().detail.contains(QString::number(QCoreApplication::applicationPid())),
                     qPrintable(result.error().detail));
        }
        QVERIFY(clock.elapsed() >= 300 && clock.elapsed() < 3000);
        // Reading still works, but a bad file stays where it is.
        QCOMPARE(store.accounts().value(), QList{fullAccount()});
        put("[]");
        const auto accounts = store.accounts();
        QVERIFY(!accounts);
        QCOMPARE(accounts.error().kind, FailureKind::Damaged);
        QCOMPARE(accounts.error().detail.section(u'\n', 0, 0), store.fileName());
        QCOMPARE(read(store.fileName()), QByteArray("[]"));
    }

    void aLockOfADeadProgramIsNoObstacle()
    {
        JsonAccountStore store(path(), 2000ms);
        QVERIFY(store.save(fullAccount()));
        QLockFile own(path() + u"/own.lock"_s);
        qint64 id = 0;
        QString computer;
        QString program;
        QVERIFY(own.tryLock() && own.getLockInfo(&id, &computer, &program));
        QFile lock(path() + u"/accounts.lock"_s);
        QVERIFY(lock.open(QIODevice::WriteOnly));
        // No process has this id: it is over the system's largest one.
        lock.write("2147483644\nsendproof\n" + computer.toUtf8() + "\n\n\n");
        lock.close();
        const Result<Done> saved = store.save(smallAccount(u"x"_s));
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().detail));
    }

    void saysWhenTheFileCannotBeRead()
    {
        QVERIFY(QDir(path()).mkdir(u"accounts.json"_s));
        JsonAccountStore store(path());
        QCOMPARE(listed(store).error().kind, FailureKind::NotReadable);
        QCOMPARE(store.save(fullAccount()).error().kind, FailureKind::NotReadable);
        QVERIFY(QFileInfo(path() + u"/accounts.json"_s).isDir());
    }

    void saysWhenTheDirectoryCannotBeMade()
    {
        put("a file");
        JsonAccountStore below(path() + u"/accounts.json/below"_s);
        const Result<Done> saved = below.save(fullAccount());
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, FailureKind::NotWritable);
        QVERIFY(below.accounts());
    }

private:
    QString path() const
    {
        return m_directory->path();
    }
    void put(const QByteArray &bytes)
    {
        QFile file(path() + u"/accounts.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    static QByteArray read(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }
    static Result<Done> listed(JsonAccountStore &store)
    {
        const auto accounts = store.accounts();
        return accounts ? Result<Done>(Done{}) : Result<Done>(accounts.error());
    }
    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestJsonAccountStore)
#include "tst_jsonaccountstore.moc"
