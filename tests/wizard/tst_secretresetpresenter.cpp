// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakes.h"
#include "support/homeaccounts.h"
#include "wizard/secretresetpresenter.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

class SecretResetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void replacesTheSecretAndForgetsTheProof()
    {
        FakeAccountStore accounts;
        accounts.kept = bakeryAccounts();
        const MailAccount account = accounts.kept[2];
        FakeSecretStore secrets;
        secrets.kept[account.secretKey()] = Secret::fromText(u"old");
        const ProviderCatalog catalog = fakeCatalog();
        SecretResetPresenter presenter(account, accounts, secrets, catalog);
        QSignalSpy saved(&presenter, &SecretResetPresenter::saved);
        QVERIFY(!presenter.view().canSave);
        presenter.type(Secret::fromText(u"new"));
        QVERIFY(presenter.view().canSave);
        presenter.save();
        QVERIFY(presenter.view().isSaving);
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(secrets.kept.size(), 1U);
        QCOMPARE(secrets.kept.at(account.secretKey()).text(), u"new"_s);
        QVERIFY(!accounts.kept[2].lastProof);
        QVERIFY(presenter.view().isSaved);
        QCOMPARE(presenter.view().card.severity, Severity::Ok);
        presenter.save();
        QTest::qWait(5);
        QCOMPARE(saved.size(), 1);
    }

    void keepsTheOldOneWhereTheKeychainFails()
    {
        FakeAccountStore accounts;
        accounts.kept = bakeryAccounts();
        FakeSecretStore secrets;
        secrets.saveFailure = Failure{.kind = FailureKind::KeychainDenied};
        const ProviderCatalog catalog = fakeCatalog();
        SecretResetPresenter presenter(accounts.kept[2], accounts, secrets, catalog);
        presenter.type(Secret::fromText(u"new"));
        presenter.save();
        QTRY_COMPARE(presenter.view().card.severity, Severity::Error);
        QVERIFY(accounts.kept[2].lastProof);
        QVERIFY(presenter.view().canSave); // once more
        secrets.saveFailure.reset();
        presenter.save();
        QTRY_VERIFY(presenter.view().isSaved);
    }

    void saysWhenOnlyTheListCouldNotBeChanged()
    {
        FakeAccountStore accounts;
        accounts.kept = bakeryAccounts();
        accounts.writeFailure = Failure{.kind = FailureKind::NotWritable};
        FakeSecretStore secrets;
        const ProviderCatalog catalog = fakeCatalog();
        SecretResetPresenter presenter(accounts.kept[2], accounts, secrets, catalog);
        presenter.type(Secret::fromText(u"new"));
        presenter.save();
        QTRY_VERIFY(presenter.view().isSaved);
        QCOMPARE(presenter.view().card.severity, Severity::Warning);
    }

    void refusesWhatIsNoPassword()
    {
        FakeAccountStore accounts;
        accounts.kept = bakeryAccounts();
        FakeSecretStore secrets;
        const ProviderCatalog catalog = fakeCatalog();
        SecretResetPresenter presenter(accounts.kept[2], accounts, secrets, catalog);
        presenter.type(Secret::fromText(u"a\nb"));
        QVERIFY(!presenter.view().canSave);
        QCOMPARE(presenter.view().note.severity, Severity::Error);
        presenter.type({});
        QVERIFY(!presenter.view().canSave);
        presenter.save();
        QTest::qWait(5);
        QVERIFY(secrets.kept.empty());
        QVERIFY(!presenter.view().steps.isEmpty()); // of Naver
    }
};

QTEST_GUILESS_MAIN(SecretResetTest)
#include "tst_secretresetpresenter.moc"
