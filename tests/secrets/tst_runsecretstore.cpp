// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/runsecretstore.h"
#include "support/fakes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

/// There is no keychain on this computer.
class NoKeychain : public SecretStore
{
public:
    void save(const QString &, Secret, QObject *context, Answer<Done> answer) override { fail(context, answer); }
    void load(const QString &, QObject *context, Answer<Secret> answer) override { fail(context, answer); }
    void remove(const QString &, QObject *context, Answer<Done> answer) override { fail(context, answer); }

private:
    template<typename T> static void fail(QObject *context, const T &answer)
    {
        QTimer::singleShot(0, context, [answer] { answer(Failure{.kind = FailureKind::KeychainUnavailable}); });
    }
};

/// What came of one call: "done", the secret, or the kind of failure.
struct Said
{
    SecretStore::Answer<Done> done()
    {
        return [this](const Result<Done> &result) { text = result ? u"done"_s : nameOf(result.error()); };
    }
    SecretStore::Answer<Secret> secret()
    {
        return [this](const Result<Secret> &result) { text = result ? result.value().text() : nameOf(result.error()); };
    }
    static QString nameOf(const Failure &failure) { return failureKindName(failure.kind); }
    QString text;
    QObject context;
};

} // namespace

class RunSecretStoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsWhatIsKeptForTheSessionFirst()
    {
        test::FakeSecretStore session;
        test::FakeSecretStore keychain;
        RunSecretStore store(session, keychain);
        session.kept[u"a"_s] = Secret("passing");
        keychain.kept[u"a"_s] = Secret("old");
        keychain.kept[u"b"_s] = Secret("lasting");
        Said first;
        Said second;
        Said third;
        store.load(u"a"_s, &first.context, first.secret());
        store.load(u"b"_s, &second.context, second.secret());
        store.load(u"c"_s, &third.context, third.secret());
        QTRY_COMPARE(first.text, u"passing"_s);
        QTRY_COMPARE(second.text, u"lasting"_s);
        QTRY_COMPARE(third.text, u"secret-missing"_s);
    }

    void savesIntoTheKeychainAndForgetsThePassingOne()
    {
        test::FakeSecretStore session;
        test::FakeSecretStore keychain;
        RunSecretStore store(session, keychain);
        session.kept[u"a"_s] = Secret("passing");
        Said said;
        keychain.saveFailure = Failure{.kind = FailureKind::KeychainDenied};
        store.save(u"a"_s, Secret("new"), &said.context, said.done());
        QTRY_COMPARE(said.text, u"keychain-denied"_s);
        QCOMPARE(session.kept.size(), 1U);
        keychain.saveFailure.reset();
        store.save(u"a"_s, Secret("new"), &said.context, said.done());
        QTRY_COMPARE(said.text, u"done"_s);
        QVERIFY(session.kept.empty());
        QCOMPARE(keychain.kept.at(u"a"_s).text(), u"new"_s);
    }

    void removesInBoth()
    {
        test::FakeSecretStore session;
        test::FakeSecretStore keychain;
        RunSecretStore store(session, keychain);
        session.kept[u"a"_s] = Secret("passing");
        keychain.kept[u"a"_s] = Secret("old");
        Said said;
        store.remove(u"a"_s, &said.context, said.done());
        QTRY_COMPARE(said.text, u"done"_s);
        QVERIFY(session.kept.empty());
        QVERIFY(keychain.kept.empty());
    }

    void needsNoKeychainForWhatWasNeverInOne()
    {
        test::FakeSecretStore session;
        NoKeychain keychain;
        RunSecretStore store(session, keychain);
        session.kept[u"a"_s] = Secret("passing");
        Said said;
        store.remove(u"a"_s, &said.context, said.done());
        QTRY_COMPARE(said.text, u"done"_s);
        store.load(u"a"_s, &said.context, said.secret());
        QTRY_COMPARE(said.text, u"secret-missing"_s);
        store.remove(u"b"_s, &said.context, said.done()); // may be in one that comes back
        QTRY_COMPARE(said.text, u"keychain-unavailable"_s);
    }
};

QTEST_GUILESS_MAIN(RunSecretStoreTest)
#include "tst_runsecretstore.moc"
