// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/brokenkeychain.h"
#include "secrets/keychaintest.h"

#include "secrets/secretchunks.h"

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;
using Fault = BrokenKeychain::Fault;

namespace {

constexpr qsizetype windowsLimit = 2560; // CRED_MAX_CREDENTIAL_BLOB_SIZE
constexpr qsizetype chunkSize = 256;

QByteArray secretOf(qsizetype size, char salt = 0)
{
    QByteArray bytes(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char((i * 7 + i / 256 * 13 + salt) % 256); // no two chunks alike
    return bytes;
}

} // namespace

/// Saving and removing with a keychain that breaks at any step.
class TestKeychainCall : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_content.clear(); }

    void keepsWithinTheLimitOfWindows_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<qsizetype>("entries");
        QTest::newRow("1 kB") << qsizetype(1000) << qsizetype(1);
        QTest::newRow("2 kB") << qsizetype(2000) << qsizetype(2);
        QTest::newRow("6 kB") << qsizetype(6000) << qsizetype(3);
        QTest::newRow("20 kB") << qsizetype(20000) << qsizetype(10);
        QTest::newRow("largest") << maximalSecretSize << qsizetype(65);
    }
    void keepsWithinTheLimitOfWindows()
    {
        QFETCH(const qsizetype, size);
        QFETCH(const qsizetype, entries);
        auto keychain = std::make_shared<BrokenKeychain>(m_content);
        keychain->limit = windowsLimit;
        for (const char salt : {0, 1, 2}) {
            QCOMPARE(save(keychain, secretOf(size, salt), 2048), QByteArray("done"));
            QCOMPARE(m_content.size(), entries);
            QCOMPARE(load(), secretOf(size, salt));
        }
    }

    void keepsTheOldSecretWhereTheNewOneIsTooLarge()
    {
        auto keychain = std::make_shared<BrokenKeychain>(m_content);
        keychain->limit = windowsLimit;
        QCOMPARE(save(keychain, "old", 2048), QByteArray("done"));
        QCOMPARE(save(keychain, secretOf(6000), 0), QByteArray("keychain-unavailable: "));
        QCOMPARE(save(keychain, secretOf(6000), 3000), QByteArray("keychain-unavailable: "));
        QCOMPARE(load(), QByteArray("old"));
        QCOMPARE(m_content.size(), 1);
    }

    void leavesTheOldOrTheNewSecretWhereverASaveBreaks_data()
    {
        QTest::addColumn<qsizetype>("oldSize");
        QTest::addColumn<qsizetype>("newSize");
        QTest::addColumn<Fault>("fault");
        const std::initializer_list<std::pair<const char *, Fault>> faults{{"dying", Fault::Dies},
                                                                           {"dying behind", Fault::DiesBehind},
                                                                           {"refusing", Fault::Refuses},
                                                                           {"refusing behind", Fault::RefusesBehind},
                                                                           {"refusing all", Fault::RefusesAll}};
        for (const auto &[name, fault] : faults) {
            for (const int oldSize : {10, 400, 1400}) {
                for (const int newSize : {10, 400, 1400})
                    QTest::addRow("%s, %d to %d", name, oldSize, newSize)
                        << qsizetype(oldSize) << qsizetype(newSize) << fault;
            }
        }
    }
    void leavesTheOldOrTheNewSecretWhereverASaveBreaks()
    {
        QFETCH(const qsizetype, oldSize);
        QFETCH(const qsizetype, newSize);
        QFETCH(const Fault, fault);
        const QByteArray old = secretOf(oldSize);
        const QByteArray fresh = secretOf(newSize, 1);
        bool wasHit = true;
        bool wasOld = false;
        for (int at = 0; wasHit; ++at) {
            m_content.clear();
            QCOMPARE(saveWell(old), QByteArray("done"));
            const auto keychain = std::make_shared<BrokenKeychain>(m_content, fault, at);
            const QByteArray said = save(keychain, fresh, chunkSize);
            wasHit = keychain->steps > at;
            const QByteArray found = load();
            QVERIFY2(found == old || found == fresh, QByteArray::number(at));
            if (said == "done")
                QVERIFY(found == fresh);
            wasOld = wasOld || found == old;
            checkThatNothingIsLeftBehind();
        }
        // A secret of one entry is there with the first step that is done.
        const bool isDone = fault == Fault::DiesBehind || fault == Fault::RefusesBehind;
        QCOMPARE(wasOld, newSize > chunkSize || !isDone);
    }

    void takesBackWhatItWroteWhereAChunkIsRefused()
    {
        QCOMPARE(saveWell(secretOf(1400)), QByteArray("done"));
        const KeychainContent before = m_content;
        for (const int at : {1, 3, 5}) { // 0 looks at the present secret, 1 to 5 write the further chunks
            const auto keychain = std::make_shared<BrokenKeychain>(m_content, Fault::Refuses, at);
            QCOMPARE(save(keychain, secretOf(1400, 1), chunkSize), QByteArray("keychain-unavailable: "));
            QCOMPARE(m_content, before);
        }
    }

    void cleansUpAfterSeveralBrokenSaves()
    {
        for (const int at : {3, 8, 2, 11, 5, 14, 4}) {
            const auto keychain = std::make_shared<BrokenKeychain>(m_content, Fault::Dies, at);
            (void)save(keychain, secretOf(200 * at, char(at)), chunkSize);
        }
        checkThatNothingIsLeftBehind();
    }

    void leavesTheSecretOrNoneWhereverARemoveBreaks_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("dying") << Fault::Dies;
        QTest::newRow("dying behind") << Fault::DiesBehind;
        QTest::newRow("refusing") << Fault::Refuses;
        QTest::newRow("refusing behind") << Fault::RefusesBehind;
        QTest::newRow("refusing all") << Fault::RefusesAll;
    }
    void leavesTheSecretOrNoneWhereverARemoveBreaks()
    {
        QFETCH(const Fault, fault);
        bool wasHit = true;
        for (int at = 0; wasHit; ++at) {
            m_content.clear();
            QCOMPARE(saveWell(secretOf(1400)), QByteArray("done"));
            const auto keychain = std::make_shared<BrokenKeychain>(m_content, fault, at);
            const QByteArray said = remove(keychain);
            wasHit = keychain->steps > at;
            const QByteArray found = load();
            QVERIFY2(found == secretOf(1400) || found == "secret-missing: ", found);
            if (said == "done")
                QVERIFY(m_content.isEmpty());
            QCOMPARE(remove(std::make_shared<BrokenKeychain>(m_content)), QByteArray("done"));
            QVERIFY2(m_content.isEmpty(), QByteArray::number(at));
        }
    }

    void replacesNothingInALockedKeychain()
    {
        QCOMPARE(saveWell(secretOf(1400)), QByteArray("done"));
        const KeychainContent before = m_content;
        const auto locked = std::make_shared<BrokenKeychain>(m_content);
        locked->isLocked = true;
        QCOMPARE(save(locked, secretOf(400), chunkSize), QByteArray("keychain-denied: "));
        QCOMPARE(save(locked, "short", chunkSize), QByteArray("keychain-denied: "));
        QCOMPARE(remove(locked), QByteArray("keychain-denied: "));
        QCOMPARE(m_content, before);
    }

    void replacesWhatOthersLeftUnderTheKey()
    {
        for (const QByteArray content : {"hunter2", "sendproof/1 003 ", ""}) {
            m_content = {{u"key"_s, content}, {u"key.1"_s, "x"}, {u"key.2"_s, "y"}, {u"key+1"_s, "z"}};
            QCOMPARE(load(), QByteArray("keychain-mismatch: key"));
            QCOMPARE(saveWell(secretOf(400)), QByteArray("done"));
            QCOMPARE(m_content.size(), 2);
            QCOMPARE(load(), secretOf(400));
        }
    }

private:
    /// Saves once more and removes: neither may leave an entry that nobody needs.
    void checkThatNothingIsLeftBehind()
    {
        const QByteArray third = secretOf(700, 2);
        QCOMPARE(saveWell(third), QByteArray("done"));
        QCOMPARE(load(), third);
        QCOMPARE(m_content.size(), cutIntoChunks(third, chunkSize, ChunkSet::First).size());
        QCOMPARE(remove(std::make_shared<BrokenKeychain>(m_content)), QByteArray("done"));
        QVERIFY(m_content.isEmpty());
    }
    QByteArray saveWell(const QByteArray &secret)
    {
        return save(std::make_shared<BrokenKeychain>(m_content), secret, chunkSize);
    }
    /// What the store answers, or "no answer" where the keychain died.
    QByteArray save(const std::shared_ptr<BrokenKeychain> &keychain, const QByteArray &secret, qsizetype size)
    {
        KeychainSecretStore store({.chunkSize = size}, keychain);
        Answered<Done> answered;
        store.save(u"key"_s, Secret(secret), this, answered.taker());
        return whenQuiet(*keychain, [&answered] { return answered.describe(); });
    }
    QByteArray remove(const std::shared_ptr<BrokenKeychain> &keychain)
    {
        KeychainSecretStore store({}, keychain);
        Answered<Done> answered;
        store.remove(u"key"_s, this, answered.taker());
        return whenQuiet(*keychain, [&answered] { return answered.describe(); });
    }
    QByteArray load()
    {
        const auto keychain = std::make_shared<BrokenKeychain>(m_content);
        KeychainSecretStore store({}, keychain);
        Answered<Secret> answered;
        store.load(u"key"_s, this, answered.taker());
        const QByteArray said = whenQuiet(*keychain, [&answered] { return answered.describe(); });
        return answered.isDone() ? answered.result()->value().bytes().toByteArray() : said;
    }
    /// Every step is one turn of the event loop: where two turns bring no answer and no step, none will come.
    template<typename Said> static QByteArray whenQuiet(const BrokenKeychain &keychain, Said said)
    {
        for (int quiet = 0; quiet < 3;) {
            const int before = keychain.steps;
            QCoreApplication::processEvents();
            quiet = keychain.steps == before ? quiet + 1 : 0;
        }
        return said();
    }

    KeychainContent m_content;
};

QTEST_GUILESS_MAIN(TestKeychainCall)
#include "tst_keychaincall.moc"
