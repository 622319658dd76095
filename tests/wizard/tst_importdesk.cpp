// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/importdesk.h"

#include "support/fakeimportjournal.h"
#include "support/fakes.h"

#include <QEventLoop>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

/// Secrets in memory, of which the n-th operation fails.
class FailingKeychain : public SecretStore
{
public:
    void save(const QString &key, Secret secret, QObject *context, Answer<Done> answer) override
    {
        const bool isFine = next();
        if (isFine)
            kept[key] = std::move(secret);
        QTimer::singleShot(0, context, [=] { answer(isFine ? Result<Done>(Done{}) : Result<Done>(denied())); });
    }
    void load(const QString &key, QObject *context, Answer<Secret> answer) override
    {
        const bool isFine = next();
        QTimer::singleShot(0, context, [=, this] {
            const auto at = kept.find(key);
            if (!isFine)
                answer(denied());
            else if (at == kept.end())
                answer(Failure{.kind = FailureKind::SecretMissing});
            else
                answer(at->second.duplicate());
        });
    }
    void remove(const QString &key, QObject *context, Answer<Done> answer) override
    {
        const bool isFine = next();
        if (isFine)
            kept.erase(key);
        QTimer::singleShot(0, context, [=] { answer(isFine ? Result<Done>(Done{}) : Result<Done>(denied())); });
    }
    static Failure denied() { return Failure{.kind = FailureKind::KeychainDenied}; }
    QMap<QString, QByteArray> content() const
    {
        QMap<QString, QByteArray> all;
        for (const auto &[key, secret] : kept)
            all.insert(key, secret.bytes().toByteArray());
        return all;
    }

    std::map<QString, Secret> kept;
    int operations = 0;
    int failsAt = 0; ///< 0: never
    bool failsFrom = false;

private:
    bool next()
    {
        ++operations;
        return failsAt == 0 || (failsFrom ? operations < failsAt : operations != failsAt);
    }
};

MailAccount account(const QString &login)
{
    MailAccount made = fakeAccount();
    made.id = QUuid::createUuid();
    made.name = made.login = login;
    made.providerId.clear();
    return made;
}

/// Three accounts that are there, and a file that adds one, changes the secret of one, leads one elsewhere and has one
/// with the secret it has already.
struct Scene
{
    FakeAccountStore store;
    FailingKeychain keychain;
    FakeJournal journal;
    QList<MailAccount> before;
    QMap<QString, QByteArray> secretsBefore;
    MailAccount fresh = account(u"fresh"_s);

    Scene()
    {
        for (const auto *login : {u"changed", u"moved", u"kept"}) {
            MailAccount one = account(QString::fromUtf16(login));
            one.lastProof = ProofRecord{.at = QDateTime::currentDateTimeUtc(), .accepted = true};
            store.kept.append(one);
            keychain.kept[one.secretKey()] = Secret::fromText(u"old "_s + one.login);
        }
        before = store.kept;
        secretsBefore = keychain.content();
    }

    ImportMeans means() { return {store, keychain, journal}; }

    ImportReading reading() const
    {
        ImportReading made;
        MailAccount moved = before.at(1);
        moved.server.host = *HostName::parse(u"smtp.else.example").host;
        const auto add = [&made](const MailAccount &one, const char *secret) {
            made.accounts.push_back({.account = one, .secret = Secret(secret), .hasOwnId = true});
        };
        add(fresh, "new fresh");
        add(before.at(0), "new changed");
        add(moved, "");
        add(before.at(2), "old kept");
        return made;
    }

    std::unique_ptr<ImportDesk> desk()
    {
        ImportReading read = reading();
        ImportPlan plan = planImport(read, store.kept, ProviderCatalog());
        return std::make_unique<ImportDesk>(means(), std::move(read), std::move(plan));
    }

    bool isAsBefore() const { return store.kept == before && keychain.content() == secretsBefore; }
    bool isAsAfter() const
    {
        const QMap<QString, QByteArray> secrets = keychain.content();
        return store.kept.size() == 4 && secrets.size() == 3 && secrets.value(fresh.secretKey()) == "new fresh" &&
               secrets.value(before.at(0).secretKey()) == "new changed" &&
               secrets.value(before.at(2).secretKey()) == "old kept";
    }
};

std::optional<Result<ImportOutcome>> outcomeOf(ImportDesk &desk)
{
    std::optional<Result<ImportOutcome>> outcome;
    int count = 0;
    QObject::connect(&desk, &ImportDesk::finished, &desk, [&](const Result<ImportOutcome> &result) {
        ++count;
        outcome = result;
    });
    QEventLoop loop;
    QObject::connect(&desk, &ImportDesk::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(5000, &loop, &QEventLoop::quit);
    desk.start();
    loop.exec();
    return count == 1 ? outcome : std::nullopt;
}

} // namespace

class TestImportDesk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void putsSecretsAndAccountsInTheirPlaces()
    {
        Scene scene;
        const auto desk = scene.desk();
        QSignalSpy progress(desk.get(), &ImportDesk::progressed);
        const auto outcome = outcomeOf(*desk);
        QVERIFY(outcome && *outcome);
        QVERIFY(scene.isAsAfter());
        QCOMPARE(outcome->value().added, 1);
        QCOMPARE(outcome->value().changed, 3);
        QCOMPARE(outcome->value().withoutSecret, QList{scene.before.at(1).id});
        QCOMPARE(progress.size(), 3);
        QVERIFY(!scene.journal.kept);
        QVERIFY(!scene.store.kept.at(0).lastProof && !scene.store.kept.at(1).lastProof);
        QVERIFY(scene.store.kept.at(2).lastProof); // nothing of it changed
    }

    void aKeychainThatFailsAnywhereLeavesEverythingAsItWas()
    {
        int failures = 0;
        for (int at = 1; at < 40; ++at) {
            Scene scene;
            scene.keychain.failsAt = at;
            const auto desk = scene.desk();
            const auto outcome = outcomeOf(*desk);
            QVERIFY(outcome);
            if (*outcome) {
                // What was kept aside could not be taken away; the next time does that.
                QVERIFY(scene.store.kept.size() == 4);
                scene.keychain.failsAt = 0;
                clearUp(scene);
                QVERIFY2(scene.isAsAfter(), qPrintable(QString::number(at)));
                continue;
            }
            ++failures;
            QCOMPARE(outcome->error().kind, FailureKind::KeychainDenied);
            QVERIFY2(scene.isAsBefore(), qPrintable(QString::number(at)));
        }
        QVERIFY(failures >= 8);
    }

    void aKeychainThatIsLockedInTheMiddleIsClearedUpTheNextTime()
    {
        for (int at = 1; at < 14; ++at) {
            Scene scene;
            scene.keychain.failsAt = at;
            scene.keychain.failsFrom = true;
            const auto desk = scene.desk();
            const auto outcome = outcomeOf(*desk);
            QVERIFY(outcome);
            scene.keychain.failsAt = 0;
            clearUp(scene);
            QVERIFY2(*outcome ? scene.isAsAfter() : scene.isAsBefore(), qPrintable(QString::number(at)));
            QVERIFY(!scene.journal.kept);
        }
    }

    void accountsThatCannotBeWrittenTakeTheSecretsBack()
    {
        Scene scene;
        scene.store.writeFailure = Failure{.kind = FailureKind::NotWritable};
        const auto desk = scene.desk();
        const auto outcome = outcomeOf(*desk);
        QVERIFY(outcome && !*outcome);
        QCOMPARE(outcome->error().kind, FailureKind::NotWritable);
        QVERIFY(scene.isAsBefore() && !scene.journal.kept);
    }

    void accountsThatChangedSinceThePreviewAreLeftAlone()
    {
        Scene scene;
        const auto desk = scene.desk();
        scene.store.kept.removeLast();
        const QList<MailAccount> now = scene.store.kept;
        const auto outcome = outcomeOf(*desk);
        QVERIFY(outcome && !*outcome);
        QCOMPARE(outcome->error().kind, FailureKind::Damaged);
        QCOMPARE(scene.store.kept, now);
        QCOMPARE(scene.keychain.content(), scene.secretsBefore);
        QCOMPARE(scene.keychain.operations, 0);
    }

    void withoutAJournalNoSecretIsTouched()
    {
        Scene scene;
        scene.journal.failure = Failure{.kind = FailureKind::LockedByAnother};
        const auto desk = scene.desk();
        const auto outcome = outcomeOf(*desk);
        QVERIFY(outcome && !*outcome);
        QCOMPARE(outcome->error().kind, FailureKind::LockedByAnother);
        QVERIFY(scene.isAsBefore());
    }

    void lettingGoTakesEverythingBackOrFinishes()
    {
        for (int turns = 0; turns < 60; ++turns) {
            Scene scene;
            auto desk = scene.desk();
            desk->start();
            for (int i = 0; i < turns; ++i)
                QCoreApplication::processEvents();
            desk.reset();
            for (int i = 0; i < 1000 && scene.journal.kept; ++i)
                QCoreApplication::processEvents();
            QVERIFY(!scene.journal.kept);
            QVERIFY2(scene.isAsBefore() || scene.isAsAfter(), qPrintable(QString::number(turns)));
        }
    }

    void withNothingToDoNoKeychainIsAsked()
    {
        Scene scene;
        ImportReading reading;
        reading.accounts.push_back({.account = scene.before.at(0), .hasOwnId = true});
        ImportPlan plan = planImport(reading, scene.store.kept, ProviderCatalog());
        ImportDesk desk(scene.means(), std::move(reading), std::move(plan));
        const auto outcome = outcomeOf(desk);
        QVERIFY(outcome && *outcome);
        QCOMPARE(outcome->value().same, 1);
        QCOMPARE(scene.keychain.operations, 0);
        QVERIFY(scene.isAsBefore());
    }

private:
    static void clearUp(Scene &scene)
    {
        std::optional<Result<Done>> cleared;
        QObject context;
        ImportClearing::afterKilled(scene.means(), &context, [&](Result<Done> result) { cleared = std::move(result); });
        QVERIFY(!cleared); // later
        for (int i = 0; i < 1000 && !cleared; ++i)
            QCoreApplication::processEvents();
        QVERIFY(cleared);
        QVERIFY(*cleared);
    }
};

QTEST_GUILESS_MAIN(TestImportDesk)
#include "tst_importdesk.moc"
