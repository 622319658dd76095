// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jsonaccountstore.h"

#include "store/sampleaccounts.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sendproof;

/// Disks that are full or read-only, mounted in a namespace of this process alone: they go with it.
class TestAccountStoreDisk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (::geteuid() != 0)
            QSKIP("only root may mount");
        if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
            QSKIP("no mount namespaces here");
        if (::mount("tmpfs", path().constData(), "tmpfs", 0, "size=256k") != 0)
            QSKIP("no tmpfs here");
    }
    void cleanupTestCase() { ::umount2(path().constData(), MNT_DETACH); }

    void aFullDiskLosesNothing()
    {
        JsonAccountStore store(QString::fromLocal8Bit(path()));
        QVERIFY(store.save(fullAccount()));
        QFile filler(QString::fromLocal8Bit(path() + "/filler"));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        // One page stays free, so that the lock can still be made but not the file.
        filler.write(QByteArray(256 * 1024, 'x'));
        filler.resize(filler.size() - 4096);
        const Result<Done> saved = store.save(smallAccount(QString(20000, u'x')));
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, FailureKind::NotWritable);
        QVERIFY(saved.error().detail.contains(u"accounts.json"_s));
        // What fits into QSaveFile's buffer (16 kB) meets the full disk only when that is written out.
        const Result<Done> committed = store.save(smallAccount(QString(12000, u'x')));
        QVERIFY(!committed);
        QCOMPARE(committed.error().kind, FailureKind::NotWritable);
        QVERIFY(committed.error().detail.contains(u"accounts.json"_s));
        filler.write(QByteArray(4096, 'x'));
        const Result<Done> again = store.save(smallAccount(u"x"_s));
        QVERIFY(!again);
        QCOMPARE(again.error().kind, FailureKind::NotWritable);
        QCOMPARE(store.accounts().value(), QList{fullAccount()});
        QVERIFY(filler.remove());
        QVERIFY(store.save(smallAccount(u"x"_s)));
        QCOMPARE(QDir(QString::fromLocal8Bit(path())).entryList(QDir::Files | QDir::Hidden),
                 QStringList{u"accounts.json"_s});
    }

    void aReadOnlyDiskCanStillBeRead()
    {
        JsonAccountStore store(QString::fromLocal8Bit(path()), std::chrono::milliseconds(200));
        QVERIFY(store.save(fullAccount()));
        const auto before = store.accounts().value();
        QCOMPARE(::mount("none", path().constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr), 0);
        const Result<Done> saved = store.save(smallAccount(u"x"_s));
        const Result<Done> removed = store.remove(fullAccount().id);
        const auto read = store.accounts();
        QCOMPARE(::mount("none", path().constData(), nullptr, MS_REMOUNT, nullptr), 0);
        QVERIFY(!saved && !removed);
        QCOMPARE(saved.error().kind, FailureKind::NotWritable);
        QCOMPARE(removed.error().kind, FailureKind::NotWritable);
        QVERIFY(read);
        QCOMPARE(read.value(), before);
    }

    void aBadFileOnAReadOnlyDiskStaysWhereItIs()
    {
        JsonAccountStore store(QString::fromLocal8Bit(path()), std::chrono::milliseconds(200));
        QFile file(store.fileName());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write("[1]") == 3);
        file.close();
        QCOMPARE(::mount("none", path().constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr), 0);
        const auto read = store.accounts();
        QCOMPARE(::mount("none", path().constData(), nullptr, MS_REMOUNT, nullptr), 0);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, FailureKind::Damaged);
        QCOMPARE(read.error().detail.section(u'\n', 0, 0), store.fileName());
        QVERIFY(file.exists());
    }

private:
    QByteArray path() const { return m_directory.path().toLocal8Bit(); }
    QTemporaryDir m_directory;
};

QTEST_GUILESS_MAIN(TestAccountStoreDisk)
#include "tst_accountstoredisk.moc"
