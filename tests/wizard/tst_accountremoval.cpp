// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeround.h"
#include "support/fakes.h"
#include "support/homeaccounts.h"
#include "wizard/accountremoval.h"
#include "wizard/homecards.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

/// A keychain that says "removed" and keeps it.
class StubbornSecrets : public FakeSecretStore
{
public:
    void remove(const QString &, QObject *context, Answer<Done> answer) override
    {
        QTimer::singleShot(0, context, [answer] { answer(Done{}); });
    }
};

struct Scene
{
    Scene()
    {
        accounts.kept = bakeryAccounts();
        for (const MailAccount &account : std::as_const(accounts.kept)) {
            secrets.kept[account.secretKey()] = Secret::fromText(u"saved");
            history.all.append({account.id, {}});
        }
    }
    void remove(const QList<MailAccount> &which, SecretStore &from)
    {
        removal = Story<AccountRemoval>(new AccountRemoval({accounts, from, &history, revoke}, which));
        QObject::connect(removal.get(), &AccountRemoval::removed, removal.get(), [this](const RemovedAccount &one) {
            gone.append(one);
            if (isOneEnough)
                removal.reset();
        });
        QObject::connect(removal.get(), &AccountRemoval::finished, removal.get(),
                         [this](const Result<Done> &result, const MailAccount &account) {
                             ++ends;
                             at = account;
                             failure = result ? std::nullopt : std::optional(result.error());
                         });
        if (!isKeychainNeeded)
            removal->goOnWithoutKeychain();
        removal->start();
    }

    FakeAccountStore accounts;
    FakeSecretStore secrets;
    FakeProofHistory history;
    RevokeGrant revoke = [this](const MailAccount &, Secret token, QObject *, const auto &answer) {
        revoked.append(token.text());
        if (revokeFailure)
            answer(*revokeFailure);
        else
            answer(Done{});
    };
    QStringList revoked;
    std::optional<Failure> revokeFailure;
    Story<AccountRemoval> removal;
    QList<RemovedAccount> gone;
    std::optional<Failure> failure;
    MailAccount at;
    bool isOneEnough = false; ///< Let go after the first
    bool isKeychainNeeded = true;
    int ends = 0;
};

} // namespace

class AccountRemovalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesSecretAccountAndHistory()
    {
        Scene scene;
        const MailAccount account = scene.accounts.kept[2];
        scene.remove({account}, scene.secrets);
        QTRY_COMPARE(scene.ends, 1);
        QVERIFY(!scene.failure);
        QCOMPARE(scene.accounts.kept.size(), 3);
        QCOMPARE(scene.secrets.kept.count(account.secretKey()), 0U);
        QVERIFY(scene.history.of(account.id).value().isEmpty());
        QCOMPARE(scene.gone.size(), 1);
        QCOMPARE(scene.gone[0].grant, GrantFate::None);
        QVERIFY(scene.revoked.isEmpty());
    }

    void givesGooglesPermissionBack()
    {
        Scene scene;
        scene.remove({scene.accounts.kept[0]}, scene.secrets);
        QTRY_COMPARE(scene.ends, 1);
        QCOMPARE(scene.revoked, QStringList{u"saved"_s});
        QCOMPARE(scene.gone[0].grant, GrantFate::GivenBack);
    }

    void leavesThePermissionToTheLastThatHasIt()
    {
        Scene scene;
        MailAccount sibling = scene.accounts.kept[0];
        sibling.id = QUuid::createUuid();
        sibling.workspace = u"바다"_s;
        MailAccount ofAnotherClient = sibling;
        ofAnotherClient.id = QUuid::createUuid();
        ofAnotherClient.direct->clientId = u"own.apps.googleusercontent.com"_s;
        scene.accounts.kept += {sibling, ofAnotherClient};
        for (const MailAccount &account : {sibling, ofAnotherClient})
            scene.secrets.kept[account.secretKey()] = Secret::fromText(account.direct->clientId + u"token"_s);
        scene.remove({scene.accounts.kept[0], sibling}, scene.secrets);
        QTRY_COMPARE(scene.ends, 1);
        QCOMPARE(scene.gone[0].grant, GrantFate::Shared);
        QCOMPARE(removedCard(scene.gone[0]).severity, Severity::Info);
        QVERIFY(!removedCard(scene.gone[0]).body.isEmpty());
        QCOMPARE(scene.gone[1].grant, GrantFate::GivenBack);
        QCOMPARE(scene.revoked, QStringList{u"token"_s});
    }

    void saysWhenThePermissionStays()
    {
        Scene scene;
        scene.revokeFailure = Failure{.kind = FailureKind::TimedOut};
        MailAccount microsoft = scene.accounts.kept[1];
        microsoft.direct = DirectRoute{.service = DirectService::Microsoft};
        scene.remove({scene.accounts.kept[0], microsoft}, scene.secrets);
        QTRY_COMPARE(scene.ends, 1);
        QCOMPARE(scene.gone[0].grant, GrantFate::Kept);
        QCOMPARE(scene.gone[1].grant, GrantFate::ByHand);
        QCOMPARE(scene.accounts.kept.size(), 2);
    }

    void keepsTheAccountWhereTheKeychainFails()
    {
        Scene scene;
        scene.secrets.loadFailure = Failure{.kind = FailureKind::KeychainDenied};
        scene.remove(scene.accounts.kept, scene.secrets);
        QTRY_COMPARE(scene.ends, 1);
        QCOMPARE(scene.failure->kind, FailureKind::KeychainDenied);
        QCOMPARE(scene.accounts.kept.size(), 4);
        QCOMPARE(scene.at.id, scene.accounts.kept[0].id);
    }

    void goesOnWithoutAKeychainWhereThatIsWanted()
    {
        Scene scene;
        scene.secrets.loadFailure = Failure{.kind = FailureKind::KeychainUnavailable};
        scene.isKeychainNeeded = false;
        scene.remove({scene.accounts.kept[0], scene.accounts.kept[2]}, scene.secrets);
        QTRY_COMPARE(scene.ends, 1);
        QVERIFY(!scene.failure);
        QCOMPARE(scene.accounts.kept.size(), 2);
        QCOMPARE(scene.gone[0].grant, GrantFate::Kept);
        scene.secrets.loadFailure = Failure{.kind = FailureKind::KeychainDenied};
        scene.remove({scene.accounts.kept[0]}, scene.secrets);
        QTRY_COMPARE(scene.ends, 2);
        QVERIFY(scene.failure);
        QCOMPARE(scene.accounts.kept.size(), 2);
    }

    void believesNoKeychainThatItIsGone()
    {
        Scene scene;
        StubbornSecrets stubborn;
        stubborn.kept[scene.accounts.kept[2].secretKey()] = Secret::fromText(u"saved");
        scene.remove({scene.accounts.kept[2]}, stubborn);
        QTRY_COMPARE(scene.ends, 1);
        QCOMPARE(scene.failure->kind, FailureKind::KeychainMismatch);
        QCOMPARE(scene.accounts.kept.size(), 4);
    }

    void saysWhichOneTheDiskRefused()
    {
        Scene scene;
        scene.accounts.writeFailure = Failure{.kind = FailureKind::NotWritable};
        scene.remove({scene.accounts.kept[2]}, scene.secrets);
        QTRY_COMPARE(scene.ends, 1);
        QCOMPARE(scene.failure->kind, FailureKind::NotWritable);
        QVERIFY(scene.gone.isEmpty());
    }

    void leavesOutTheRestWhenLetGo()
    {
        Scene scene;
        scene.isOneEnough = true;
        scene.remove(scene.accounts.kept, scene.secrets);
        QTRY_VERIFY(!scene.removal);
        QTest::qWait(20);
        QCOMPARE(scene.gone.size(), 1);
        QCOMPARE(scene.accounts.kept.size(), 3);
    }
};

QTEST_GUILESS_MAIN(AccountRemovalTest)
#include "tst_accountremoval.moc"
