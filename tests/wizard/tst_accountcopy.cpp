// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakes.h"
#include "support/homeaccounts.h"
#include "wizard/accountcopy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

struct Scene
{
    Scene()
    {
        accounts.kept = bakeryAccounts();
        for (const MailAccount &account : std::as_const(accounts.kept))
            secrets.kept[account.secretKey()] = Secret::fromText(u"saved");
    }
    const MailAccount &orders() const { return accounts.kept[2]; }
    void copyTo(const QString &workspace)
    {
        copy = Story<AccountCopy>(new AccountCopy({accounts, secrets, catalog}, orders(), workspace));
        QObject::connect(copy.get(), &AccountCopy::finished, copy.get(),
                         [this](const AccountChange &made, const QUuid &of) {
                             ++ends;
                             change = made;
                             id = of;
                         });
        copy->start();
    }
    template<typename T> const T *is() const { return std::get_if<T>(&change); }

    FakeAccountStore accounts;
    FakeSecretStore secrets;
    ProviderCatalog catalog = fakeCatalog();
    Story<AccountCopy> copy;
    AccountChange change;
    QUuid id;
    int ends = 0;
};

} // namespace

class AccountCopyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void standsInTheOtherWorkspaceWithItsSecretAndUnproven()
    {
        Scene scene;
        scene.copyTo(u"가온"_s);
        QTRY_COMPARE(scene.ends, 1);
        QVERIFY(scene.is<Done>());
        QCOMPARE(scene.accounts.kept.size(), 5);
        const MailAccount made = scene.accounts.kept.last();
        QCOMPARE(made.id, scene.id);
        QCOMPARE(made.workspace, u"가온"_s);
        QVERIFY(!made.lastProof);
        QCOMPARE(scene.secrets.kept.at(made.secretKey()).text(), u"saved"_s);
        QCOMPARE(scene.secrets.kept.at(scene.orders().secretKey()).text(), u"saved"_s);
        MailAccount rest = made;
        rest.id = scene.orders().id;
        rest.workspace = scene.orders().workspace;
        rest.lastProof = scene.orders().lastProof;
        QCOMPARE(rest, scene.orders());
    }

    void collidesInItsOwnWorkspace()
    {
        Scene scene;
        scene.copyTo(scene.orders().workspace);
        QTRY_COMPARE(scene.ends, 1);
        QVERIFY(scene.is<AccountConflict>());
        QCOMPARE(scene.is<AccountConflict>()->with, scene.orders().id);
        QCOMPARE(scene.accounts.kept.size(), 4);
        QCOMPARE(scene.secrets.kept.size(), 4U);
    }

    void leavesNoSecretWhereTheDiskRefuses()
    {
        Scene scene;
        scene.accounts.writeFailure = Failure{.kind = FailureKind::NotWritable};
        scene.copyTo(u"가온"_s);
        QTRY_COMPARE(scene.ends, 1);
        QCOMPARE(scene.is<Failure>()->kind, FailureKind::NotWritable);
        QCOMPARE(scene.secrets.kept.size(), 4U);
    }

    void leavesNoSecretWhenItIsLetGoInTheMiddle()
    {
        Scene scene;
        scene.secrets.isHolding = true;
        scene.copyTo(u"가온"_s);
        QTRY_VERIFY(scene.secrets.log().contains(u"load"_s));
        scene.secrets.release();
        scene.secrets.isHolding = true; // from the answer to "save" on
        QTRY_COMPARE(scene.secrets.kept.size(), 5U);
        scene.copy.reset();
        QTRY_COMPARE(scene.secrets.kept.size(), 4U);
        QCOMPARE(scene.accounts.kept.size(), 4);
        QCOMPARE(scene.ends, 0);
    }

    void saysThatTheSecretCannotBeRead()
    {
        Scene scene;
        scene.secrets.loadFailure = Failure{.kind = FailureKind::KeychainTimedOut};
        scene.copyTo(u"가온"_s);
        QTRY_COMPARE(scene.ends, 1);
        QCOMPARE(scene.is<Failure>()->kind, FailureKind::KeychainTimedOut);
        QCOMPARE(scene.accounts.kept.size(), 4);
    }

    void renamesTheOneThatIsThere()
    {
        Scene scene;
        QVERIFY(renameAccount(scene.accounts, scene.orders().id, u"새 이름"_s));
        QCOMPARE(scene.orders().name, u"새 이름"_s);
        QCOMPARE(renameAccount(scene.accounts, QUuid::createUuid(), u"x"_s).error().kind, FailureKind::NotFound);
    }

    void movesAllOrNone()
    {
        Scene scene;
        MailAccount twin = scene.orders();
        twin.id = QUuid::createUuid();
        twin.workspace = u"가온"_s;
        scene.accounts.kept.append(twin);
        const QList<QUuid> ids{scene.accounts.kept[1].id, scene.orders().id};
        const auto before = scene.accounts.kept;
        const AccountChange refused = moveAccounts(scene.accounts, ids, u"가온"_s, scene.catalog);
        QCOMPARE(std::get<AccountConflict>(refused).with, twin.id);
        QCOMPARE(scene.accounts.kept, before);
        QVERIFY(std::holds_alternative<Done>(moveAccounts(scene.accounts, ids, u"나래"_s, scene.catalog)));
        QCOMPARE(scene.orders().workspace, u"나래"_s);
        QCOMPARE(scene.accounts.kept[1].workspace, u"나래"_s);
    }
};

QTEST_GUILESS_MAIN(AccountCopyTest)
#include "tst_accountcopy.moc"
