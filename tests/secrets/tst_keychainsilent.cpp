// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychaintest.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

/// A Secret Service that takes every call and answers none, until it is told to refuse them all from then on.
class SilentService : public QDBusVirtualObject
{
public:
    explicit SilentService(QDBusConnection bus)
        : m_bus(std::move(bus))
    {
        m_bus.registerVirtualObject(u"/org/freedesktop/secrets"_s, this, QDBusConnection::SubPath);
        m_bus.registerService(u"org.freedesktop.secrets"_s);
    }
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        if (m_isRefusing)
            refuse(message);
        else
            m_waiting.append(message);
        return true;
    }
    int waiting() const { return int(m_waiting.size()); }
    void startRefusing()
    {
        m_isRefusing = true;
        for (const QDBusMessage &message : std::exchange(m_waiting, {}))
            refuse(message);
    }

private:
    void refuse(const QDBusMessage &message)
    {
        m_bus.send(message.createErrorReply(u"org.freedesktop.DBus.Error.Failed"_s, u"at last"_s));
    }
    QDBusConnection m_bus;
    bool m_isRefusing = false;
    QList<QDBusMessage> m_waiting;
};

} // namespace

/// A keyring that hangs, as one does behind a hidden unlock dialog.
class TestKeychainSilent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCallEndsAtItsDeadlineAndAnswersOnce()
    {
        SilentService service(QDBusConnection::sessionBus());
        KeychainSecretStore store({.deadline = std::chrono::milliseconds(150)});
        Answered<Done> saved;
        Answered<Secret> loaded;
        Answered<Done> removed;
        QElapsedTimer clock;
        clock.start();
        store.save(u"key"_s, Secret("secret"), this, saved.taker());
        store.load(u"key"_s, this, loaded.taker());
        store.remove(u"key"_s, this, removed.taker());
        QTRY_COMPARE(saved.count() + loaded.count() + removed.count(), 3);
        QVERIFY2(clock.elapsed() >= 150 && clock.elapsed() < 3000, QByteArray::number(clock.elapsed()).constData());
        QVERIFY2(saved.isFailure(FailureKind::KeychainTimedOut), saved.describe().constData());
        QVERIFY2(loaded.isFailure(FailureKind::KeychainTimedOut), loaded.describe().constData());
        QVERIFY2(removed.isFailure(FailureKind::KeychainTimedOut), removed.describe().constData());
        QCOMPARE(service.waiting(), 1); // The two that had not begun never reach the service

        // The late answer of the first call frees the way, and is not passed on.
        Answered<Secret> next;
        store.load(u"key"_s, this, next.taker());
        service.startRefusing();
        QTRY_COMPARE(next.count(), 1);
        QVERIFY2(next.isFailure(FailureKind::KeychainUnavailable), next.describe().constData());
        QCOMPARE(saved.count() + loaded.count() + removed.count(), 3);
    }

    void theStoreMayGoWhileAJobHangs()
    {
        SilentService service(QDBusConnection::sessionBus());
        Answered<Secret> dropped;
        {
            KeychainSecretStore store({.deadline = std::chrono::milliseconds(60000)});
            store.load(u"key"_s, this, dropped.taker());
            QTRY_VERIFY(service.waiting() > 0);
        }
        service.startRefusing();
        KeychainSecretStore next({.deadline = std::chrono::milliseconds(150)});
        Answered<Secret> answered;
        next.load(u"key"_s, this, answered.taker());
        QTRY_COMPARE(answered.count(), 1);
        QCOMPARE(dropped.count(), 0);
        service.startRefusing();
    }
};

SENDPROOF_KEYCHAIN_TEST(TestKeychainSilent, "bus")
#include "tst_keychainsilent.moc"
