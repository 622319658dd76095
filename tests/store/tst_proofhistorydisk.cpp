// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/fileproofhistory.h"

#include "store/sampleproofs.h"

#include <QTemporaryDir>
#include <QTest>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sendproof;

/// Disks that are full or read-only, mounted in a namespace of this process alone: they go with it.
class TestProofHistoryDisk : public QObject
{
    Q_OBJECT
    const QUuid m_account = QUuid::createUuid();

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

    void aFullDiskTakesAllOrNothing()
    {
        FileProofHistory history(QString::fromLocal8Bit(path()));
        QVERIFY(history.add({sampleProof(m_account, 1)}));
        const qint64 size = QFile(history.fileName()).size();
        QFile filler(QString::fromLocal8Bit(path() + "/filler"));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        filler.write(QByteArray(256 * 1024, 'x'));
        filler.resize(filler.size() - 8192); // room for the lock and a part of what comes
        QList<PastProof> many;
        for (int i = 2; i < 200; ++i)
            many.append(sampleProof(m_account, i));
        const Result<Done> added = history.add(many);
        QVERIFY(!added);
        QCOMPARE(added.error().kind, FailureKind::NotWritable);
        QVERIFY(added.error().detail.contains(u"proofs.jsonl"));
        QCOMPARE(QFile(history.fileName()).size(), size);
        QCOMPARE(numbersOf(history.of(m_account).value()), QList{1});
        QVERIFY(filler.remove());
        QVERIFY(history.add(many));
        QCOMPARE(history.of(m_account).value().size(), ProofHistory::kept);
    }

    void aReadOnlyDiskCanStillBeRead()
    {
        FileProofHistory history(QString::fromLocal8Bit(path()), std::chrono::milliseconds(200));
        const auto before = history.of(m_account).value();
        QCOMPARE(::mount("none", path().constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr), 0);
        const Result<Done> added = history.add({sampleProof(m_account, 1)});
        const Result<Done> forgotten = history.forget({m_account});
        const auto read = history.of(m_account);
        QCOMPARE(::mount("none", path().constData(), nullptr, MS_REMOUNT, nullptr), 0);
        QVERIFY(!added && !forgotten);
        QCOMPARE(added.error().kind, FailureKind::NotWritable);
        QCOMPARE(forgotten.error().kind, FailureKind::NotWritable);
        QCOMPARE(read.value(), before);
    }

private:
    QByteArray path() const { return m_directory.path().toLocal8Bit(); }
    QTemporaryDir m_directory;
};

QTEST_GUILESS_MAIN(TestProofHistoryDisk)
#include "tst_proofhistorydisk.moc"
