// SPDX-License-Identifier: GPL-3.0-or-later
// Built twice: once without any session bus, once with a bus on which no Secret Service answers.
#include "secrets/keychaintest.h"

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestKeychainAbsent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCallSaysThatThereIsNoKeychain()
    {
        KeychainSecretStore store;
        QObject context;
        Answered<Done> saved;
        Answered<Secret> loaded;
        Answered<Done> removed;
        store.save(u"key"_s, Secret("secret"), &context, saved.taker());
        store.load(u"key"_s, &context, loaded.taker());
        store.remove(u"key"_s, &context, removed.taker());
        QTRY_COMPARE(removed.count(), 1);
        QVERIFY2(saved.isFailure(FailureKind::KeychainUnavailable), saved.describe().constData());
        QVERIFY2(loaded.isFailure(FailureKind::KeychainUnavailable), loaded.describe().constData());
        QVERIFY2(removed.isFailure(FailureKind::KeychainUnavailable), removed.describe().constData());
        QVERIFY(!saved.result()->error().detail.isEmpty());
        QCOMPARE(saved.count() + loaded.count(), 2);
    }
};

SENDPROOF_KEYCHAIN_TEST(TestKeychainAbsent, SENDPROOF_TEST_BUS)
#include "tst_keychainabsent.moc"
