// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/sessionsecretstore.h"

#include "secrets/keychaintest.h"

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestSessionSecretStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsReplacesAndRemoves()
    {
        SessionSecretStore store;
        QObject context;
        Answered<Done> saved;
        Answered<Secret> loaded;
        const QByteArray korean("비밀번호\0\xff", 14);
        store.save(u"a"_s, Secret("first"), &context, saved.taker());
        store.save(u"a"_s, Secret(korean), &context, saved.taker());
        store.save(u"b"_s, Secret("other"), &context, saved.taker());
        store.load(u"a"_s, &context, loaded.taker());
        QTRY_COMPARE(loaded.count(), 1);
        QCOMPARE(saved.count(), 3);
        QCOMPARE(loaded.result()->value().bytes().toByteArray(), korean);

        Answered<Done> removed;
        Answered<Secret> missing;
        store.remove(u"a"_s, &context, removed.taker());
        store.remove(u"a"_s, &context, removed.taker());
        store.load(u"a"_s, &context, missing.taker());
        QTRY_COMPARE(missing.count(), 1);
        QCOMPARE(removed.count(), 2);
        QVERIFY(removed.isDone());
        QVERIFY(missing.isFailure(FailureKind::SecretMissing));
    }

    void answersLaterAndNotWithoutContext()
    {
        SessionSecretStore store;
        QObject context;
        Answered<Done> kept;
        Answered<Done> dropped;
        auto gone = std::make_unique<QObject>();
        store.save(u"a"_s, Secret("x"), gone.get(), dropped.taker());
        store.save(u"a"_s, Secret("x"), &context, kept.taker());
        QCOMPARE(kept.count(), 0);
        gone.reset();
        QTRY_COMPARE(kept.count(), 1);
        QCOMPARE(dropped.count(), 0);
    }

    void answersAreGoodBeyondTheStore()
    {
        QObject context;
        Answered<Secret> loaded;
        {
            SessionSecretStore store;
            Answered<Done> saved;
            store.save(u"a"_s, Secret("x"), &context, saved.taker());
            QTRY_COMPARE(saved.count(), 1);
            store.load(u"a"_s, &context, loaded.taker());
        }
        QTRY_COMPARE(loaded.count(), 1);
        QCOMPARE(loaded.result()->value().bytes().toByteArray(), QByteArray("x"));
    }
};

QTEST_GUILESS_MAIN(TestSessionSecretStore)
#include "tst_sessionsecretstore.moc"
