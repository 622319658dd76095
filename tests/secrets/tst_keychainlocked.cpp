// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychaintest.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>

using namespace Qt::StringLiterals;
using namespace sendproof;

/// A real keyring that is locked, on a bus where nobody can ask the user for its password.
class TestKeychainLocked : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deniesEveryCallAndNeverSaysMissingOrDone()
    {
        KeychainSecretStore store;
        QObject context;
        Answered<Done> before;
        store.save(u"key"_s, Secret("secret"), &context, before.taker());
        QTRY_COMPARE(before.count(), 1);
        QVERIFY2(before.isDone(), before.describe().constData());
        lockKeyring();

        Answered<Done> saved;
        Answered<Secret> loaded;
        Answered<Done> removed;
        store.save(u"key"_s, Secret("other"), &context, saved.taker());
        QTRY_COMPARE(saved.count(), 1);
        store.load(u"key"_s, &context, loaded.taker());
        QTRY_COMPARE(loaded.count(), 1);
        store.remove(u"key"_s, &context, removed.taker());
        QTRY_COMPARE(removed.count(), 1);
        QVERIFY2(saved.isFailure(FailureKind::KeychainDenied), saved.describe().constData());
        QVERIFY2(loaded.isFailure(FailureKind::KeychainDenied), loaded.describe().constData());
        QVERIFY2(removed.isFailure(FailureKind::KeychainDenied), removed.describe().constData());
    }

private:
    static void lockKeyring()
    {
        QDBusMessage lock = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                                           u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
        lock << QVariant::fromValue(
            QList<QDBusObjectPath>{QDBusObjectPath(u"/org/freedesktop/secrets/aliases/default"_s)});
        const QDBusMessage answer = QDBusConnection::sessionBus().call(lock);
        QCOMPARE(answer.type(), QDBusMessage::ReplyMessage);
    }
};

SENDPROOF_KEYCHAIN_TEST(TestKeychainLocked, "keyring")
#include "tst_keychainlocked.moc"
