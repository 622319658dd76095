// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychaintest.h"

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

constexpr int patience = 30000; // ms; gnome-keyring derives a key anew for each write
#ifdef Q_OS_WIN
const qsizetype chunk = KeychainOptions().chunkSize;
#else
const qsizetype chunk = 2048;
#endif
const QString testService = u"kr.sendproof.Sendproof.test"_s;

QByteArray everyByte(qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char((i * 7 + i / 256 * 13) % 256); // no two chunks alike
    return bytes;
}

} // namespace

/// Against a real keychain: gnome-keyring on a private bus on Linux, the system's own elsewhere.
class TestKeychainSecretStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QVERIFY(removeKey(u"key"_s)); }

    void givesBackWhatWasSaved_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<qsizetype>("chunkSize");
        QTest::newRow("a password") << QByteArray("pencil-\xc3\x9cn\xc3\xaf 1") << qsizetype(0);
        QTest::newRow("Korean") << u"비밀 번호 가나다"_s.toUtf8() << qsizetype(0);
        QTest::newRow("binary") << everyByte(256) << qsizetype(0);
        QTest::newRow("empty") << QByteArray() << qsizetype(0);
        for (const int size : {1000, 2000, 6000, 20000}) {
#ifndef Q_OS_WIN // has a limit
            QTest::addRow("%d bytes in one entry", size) << everyByte(size) << qsizetype(0);
#endif
            QTest::addRow("%d bytes in chunks", size) << everyByte(size) << chunk;
        }
        QTest::newRow("one chunk") << QByteArray(" \r\n\0x \n", 8) << chunk;
    }
    void givesBackWhatWasSaved()
    {
        QFETCH(QByteArray, secret);
        QFETCH(qsizetype, chunkSize);
        KeychainSecretStore store({.service = testService, .chunkSize = chunkSize});
        Answered<Done> saved;
        store.save(u"key"_s, Secret(secret), this, saved.taker());
        QCOMPARE(saved.count(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
        QVERIFY2(saved.isDone(), saved.describe().constData());
        // Another store reads it, so that nothing can come from memory.
        QCOMPARE(load(u"key"_s), secret);
    }

    void replacesALongByAShortSecretWithoutLeftovers()
    {
        KeychainSecretStore store({.service = testService, .chunkSize = 256});
        Answered<Done> saved;
        store.save(u"key"_s, Secret(everyByte(1400)), this, saved.taker());
        QTRY_VERIFY_WITH_TIMEOUT(saved.isDone(), patience);
        QVERIFY(hasEntry(u"key"_s) && hasEntry(u"key.1"_s) && hasEntry(u"key.5"_s) && !hasEntry(u"key.6"_s));
        store.save(u"key"_s, Secret(everyByte(300)), this, saved.taker());
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 2, patience);
        QVERIFY2(saved.isDone(), saved.describe().constData());
        QVERIFY(hasEntry(u"key+1"_s) && !hasEntry(u"key+2"_s));
        for (int i = 1; i < 6; ++i)
            QVERIFY(!hasEntry(u"key.%1"_s.arg(i)));
        QCOMPARE(load(u"key"_s), everyByte(300));
    }

    void removesAllEntriesAlsoOnesWithoutHeader()
    {
        KeychainSecretStore store({.service = testService, .chunkSize = 256});
        Answered<Done> saved;
        store.save(u"key"_s, Secret(everyByte(600)), this, saved.taker());
        QTRY_VERIFY_WITH_TIMEOUT(saved.isDone(), patience);
        QVERIFY(overwrite(u"key"_s, "damaged"));
        Answered<Done> removed;
        store.remove(u"key"_s, this, removed.taker());
        QTRY_VERIFY2_WITH_TIMEOUT(removed.isDone(), removed.describe().constData(), patience);
        for (int i = 1; i < 6; ++i)
            QVERIFY(!hasEntry(u"key.%1"_s.arg(i)));
        QVERIFY(!hasEntry(u"key"_s));
    }

    void saysMissingOnLoadAndDoneOnRemoveOfWhatIsNotThere()
    {
        KeychainSecretStore store({.service = testService});
        Answered<Secret> loaded;
        Answered<Done> removed;
        store.load(u"never"_s, this, loaded.taker());
        store.remove(u"never"_s, this, removed.taker());
        QTRY_COMPARE_WITH_TIMEOUT(removed.count(), 1, patience);
        QVERIFY(removed.isDone());
        QVERIFY2(loaded.isFailure(FailureKind::SecretMissing), loaded.describe().constData());
    }

    void noticesAChangedChunk_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::newRow("header") << u"key"_s;
        QTest::newRow("middle") << u"key.2"_s;
    }
    void noticesAChangedChunk()
    {
        QFETCH(QString, entry);
        KeychainSecretStore store({.service = testService, .chunkSize = 256});
        Answered<Done> saved;
        store.save(u"key"_s, Secret(everyByte(600)), this, saved.taker());
        QTRY_VERIFY_WITH_TIMEOUT(saved.isDone(), patience);
        QVERIFY(overwrite(entry, QByteArray(256, 'x')));
        Answered<Secret> loaded;
        store.load(u"key"_s, this, loaded.taker());
        QTRY_COMPARE_WITH_TIMEOUT(loaded.count(), 1, patience);
        QVERIFY2(loaded.isFailure(FailureKind::KeychainMismatch), loaded.describe().constData());
    }

    void saveFailsWhenAnotherSecretIsReadBack()
    {
        KeychainSecretStore store({.service = testService, .chunkSize = 0});
        KeychainSecretStore rival({.service = testService, .chunkSize = 0});
        Answered<Done> saved;
        Answered<Done> rivalSaved;
        // QtKeychain works off its jobs in order: the rival's write comes between this one's write and its read.
        store.save(u"key"_s, Secret("mine"), this, saved.taker());
        rival.save(u"key"_s, Secret("theirs"), this, rivalSaved.taker());
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(rivalSaved.count(), 1, patience);
        QVERIFY2(saved.isFailure(FailureKind::KeychainMismatch), saved.describe().constData());
        QVERIFY2(rivalSaved.isDone(), rivalSaved.describe().constData());
    }

    void carriesCallsOutInOrder()
    {
        KeychainSecretStore store({.service = testService, .chunkSize = 256});
        Answered<Done> saved;
        Answered<Secret> first;
        Answered<Secret> second;
        store.save(u"key"_s, Secret(everyByte(400)), this, saved.taker());
        store.load(u"key"_s, this, first.taker());
        store.save(u"key"_s, Secret("short"), this, saved.taker());
        store.load(u"key"_s, this, second.taker());
        QTRY_COMPARE_WITH_TIMEOUT(second.count(), 1, patience);
        QCOMPARE(saved.count(), 2);
        QVERIFY(first.isDone() && second.isDone());
        QCOMPARE(first.result()->value().bytes().toByteArray(), everyByte(400));
        QCOMPARE(second.result()->value().bytes().toByteArray(), QByteArray("short"));
    }

    void keepsKeysAndApplicationsApart()
    {
        KeychainSecretStore store({.service = testService});
        KeychainSecretStore other({.service = testService + u".other"_s});
        Answered<Done> saved;
        store.save(u"key"_s, Secret("x"), this, saved.taker());
        QTRY_VERIFY_WITH_TIMEOUT(saved.isDone(), patience);
        Answered<Secret> otherKey;
        Answered<Secret> otherService;
        store.load(u"ke"_s, this, otherKey.taker());
        other.load(u"key"_s, this, otherService.taker());
        QTRY_VERIFY_WITH_TIMEOUT(otherKey.isFailure(FailureKind::SecretMissing), patience);
        QTRY_VERIFY_WITH_TIMEOUT(otherService.isFailure(FailureKind::SecretMissing), patience);
    }

    void refusesAnEmptyKeyAndAHugeSecretLater()
    {
        KeychainSecretStore store({.service = testService});
        Answered<Done> noKey;
        Answered<Done> huge;
        Answered<Secret> loaded;
        store.save(QString(), Secret("x"), this, noKey.taker());
        store.save(u"key"_s, Secret(QByteArray(200000, 'x')), this, huge.taker());
        store.load(QString(), this, loaded.taker());
        QCOMPARE(noKey.count() + huge.count() + loaded.count(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(loaded.isFailure(FailureKind::InvalidInput), patience);
        QVERIFY(noKey.isFailure(FailureKind::InvalidInput) && huge.isFailure(FailureKind::InvalidInput));
    }

    void answersNobodyWhoIsGoneAndStillCarriesItOut()
    {
        KeychainSecretStore store({.service = testService});
        Answered<Done> saved;
        Answered<Secret> loaded;
        auto gone = std::make_unique<QObject>();
        store.save(u"key"_s, Secret("x"), gone.get(), saved.taker());
        gone.reset();
        store.load(u"key"_s, this, loaded.taker());
        QTRY_COMPARE_WITH_TIMEOUT(loaded.count(), 1, patience);
        QVERIFY(loaded.isDone());
        QCOMPARE(saved.count(), 0);
    }

    void mayBeLetGoFromItsOwnAnswer()
    {
        auto store = std::make_unique<KeychainSecretStore>(KeychainOptions{.service = testService});
        Answered<Secret> dropped;
        int answers = 0;
        store->load(u"key"_s, this, [&](const Result<Secret> &) {
            ++answers;
            store.reset();
        });
        store->load(u"key"_s, this, dropped.taker());
        QTRY_COMPARE_WITH_TIMEOUT(answers, 1, patience);
        KeychainSecretStore next({.service = testService});
        Answered<Done> removed;
        next.remove(u"key"_s, this, removed.taker());
        QTRY_COMPARE_WITH_TIMEOUT(removed.count(), 1, patience);
        QCOMPARE(dropped.count(), 0);
        QCOMPARE(answers, 1);
    }

private:
    QByteArray load(const QString &key)
    {
        KeychainSecretStore store({.service = testService});
        Answered<Secret> loaded;
        QObject context;
        store.load(key, &context, loaded.taker());
        if (!QTest::qWaitFor([&] { return loaded.count() == 1; }, patience) || !loaded.isDone())
            return loaded.describe();
        return loaded.result()->value().bytes().toByteArray();
    }
    bool removeKey(const QString &key)
    {
        KeychainSecretStore store({.service = testService});
        Answered<Done> removed;
        QObject context;
        store.remove(key, &context, removed.taker());
        return QTest::qWaitFor([&] { return removed.count() == 1; }, patience) && removed.isDone();
    }
    static bool finishes(QKeychain::Job *job, const QString &entry)
    {
        bool isFinished = false;
        bool worked = false;
        job->setKey(testService + u'/' + entry);
        QObject::connect(job, &QKeychain::Job::finished, [&](QKeychain::Job *done) {
            isFinished = true;
            worked = done->error() == QKeychain::NoError;
        });
        job->start();
        return QTest::qWaitFor([&] { return isFinished; }, patience) && worked;
    }
    static bool hasEntry(const QString &entry) { return finishes(new QKeychain::ReadPasswordJob(testService), entry); }
    static bool overwrite(const QString &entry, const QByteArray &bytes)
    {
        auto *job = new QKeychain::WritePasswordJob(testService);
        job->setBinaryData(bytes);
        return finishes(job, entry);
    }
};

SENDPROOF_KEYCHAIN_TEST(TestKeychainSecretStore, "keyring")
#include "tst_keychainsecretstore.moc"
