// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectscene.h"
#include "support/builtincausebook.h"
#include "support/fakedns.h"
#include "wizard/keeppresenter.h"
#include "wizard/provepresenter.h"
#include "wizard/senderpresenter.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

MailAccount keptAccount()
{
    MailAccount account = test::fakeAccount();
    account.id = QUuid::createUuid();
    account.name = u"주문서"_s;
    account.lastProof = ProofRecord{QDateTime::currentDateTimeUtc(), true, u"accepted"_s, {}};
    return account;
}

/// The page "Connect" of an account that is edited.
struct Edited : test::ConnectScene
{
    Edited()
    {
        beginEdit(setup, keptAccount(), Secret::fromText(u"saved"));
        presenter.enter();
    }
    QString secret() const { return setup.secret.text(); }
};

} // namespace

/// An account that is edited keeps its secret until another one is typed, and nobody else gets it.
class KeptSecretTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsWhileNothingIsTyped()
    {
        Edited page;
        QVERIFY(page.view().canContinue);
        QVERIFY(page.view().hasPassword);
        QCOMPARE(page.view().keptPassword, u"The saved password is used"_s);
        QVERIFY(page.setup.account.lastProof);
        QVERIFY(!isEdited(page.setup));
    }

    void isReplacedOnlyByWhatIsTyped()
    {
        Edited page;
        page.presenter.typePassword(Secret::fromText(u"new"));
        QCOMPARE(page.secret(), u"new"_s);
        QVERIFY(page.view().keptPassword.isEmpty());
        QVERIFY(!page.setup.account.lastProof);
        QVERIFY(isEdited(page.setup));
        page.presenter.typePassword({});
        QCOMPARE(page.secret(), u"saved"_s);
        QVERIFY(!page.view().keptPassword.isEmpty());
    }

    void isOfNoUseAtAnotherHost()
    {
        Edited page;
        page.presenter.typeHost(u"smtp.other.example"_s);
        QVERIFY(page.secret().isEmpty());
        QVERIFY(!page.view().canContinue);
        page.presenter.typeHost(u"smtp.naver.com"_s);
        QCOMPARE(page.secret(), u"saved"_s);
        page.presenter.typePassword(Secret::fromText(u"new"));
        page.presenter.typeHost(u"smtp.other.example"_s);
        QCOMPARE(page.secret(), u"new"_s); // was typed for what is on the page
    }

    void isOfNoUseForAnotherLogin()
    {
        Edited page;
        page.presenter.typeLogin(u"shop@naver.com"_s);
        QVERIFY(page.secret().isEmpty());
        QVERIFY(!page.view().canContinue);
        page.presenter.typeLogin(u"haneul@naver.com"_s);
        QCOMPARE(page.secret(), u"saved"_s);
    }

    void isOfNoUseAtAnotherServiceEither()
    {
        Setup setup;
        beginEdit(setup, keptAccount(), Secret::fromText(u"saved"));
        const ProviderCatalog catalog = test::fakeCatalog();
        test::FakeDns dns;
        SenderPresenter page(setup, catalog, dns);
        page.leave();
        QVERIFY(hasKeptSecret(setup));
        QVERIFY(setup.account.lastProof);
        page.typeAddress(u"haneul@daum.net"_s);
        page.leave();
        QVERIFY(setup.secret.isEmpty());
        QVERIFY(!setup.account.lastProof);
        page.typeAddress(u"haneul@naver.com"_s);
        page.leave();
        QVERIFY(hasKeptSecret(setup));
    }

    void staysUntouchedInTheKeychainWhenOtherThingsAreSaved()
    {
        Setup setup;
        beginEdit(setup, keptAccount(), Secret::fromText(u"saved"));
        test::FakeAccountStore accounts;
        accounts.kept = {setup.account};
        test::FakeSecretStore keychain(&accounts.log);
        test::FakeSecretStore session;
        keychain.kept[setup.account.secretKey()] = Secret::fromText(u"saved");
        const ProviderCatalog catalog = test::fakeCatalog();
        KeepPresenter page(setup, accounts, keychain, session, catalog);
        QSignalSpy saved(&page, &KeepPresenter::saved);
        page.enter();
        page.typeName(u"예약"_s);
        accounts.writeFailure = Failure{.kind = FailureKind::NotWritable};
        page.save();
        QVERIFY(std::holds_alternative<KeepFailed>(page.view().state));
        accounts.writeFailure.reset();
        page.save();
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(accounts.kept.size(), 1);
        QCOMPARE(accounts.kept.first().name, u"예약"_s);
        QCOMPARE(accounts.log, QStringList({u"account"_s, u"account"_s}));
        QCOMPARE(keychain.kept.at(setup.account.secretKey()).text(), u"saved"_s);
    }

    void isReplacedUnderTheSameIdWhenAnotherOneIsSaved()
    {
        Setup setup;
        beginEdit(setup, keptAccount(), Secret::fromText(u"saved"));
        test::FakeAccountStore accounts;
        accounts.kept = {setup.account};
        test::FakeSecretStore keychain;
        test::FakeSecretStore session;
        keychain.kept[setup.account.secretKey()] = Secret::fromText(u"saved");
        setup.secret = Secret::fromText(u"new");
        const ProviderCatalog catalog = test::fakeCatalog();
        KeepPresenter page(setup, accounts, keychain, session, catalog);
        QSignalSpy saved(&page, &KeepPresenter::saved);
        page.enter();
        page.save();
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(keychain.kept.size(), 1U);
        QCOMPARE(keychain.kept.at(accounts.kept.first().secretKey()).text(), u"new"_s);
    }

    void anSmtpAccountStaysOneWhereDirectIsRecommended()
    {
        Setup setup;
        MailAccount account = keptAccount();
        account.providerId = u"gmail"_s;
        account.server.host = HostName::parse(u"smtp.gmail.com").host.value();
        account.login = u"haneul@gmail.com"_s;
        account.sender.address = MailAddress::parse(account.login).address.value();
        beginEdit(setup, account, Secret::fromText(u"saved"));
        QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/providers.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const ProviderCatalog catalog = ProviderCatalog::fromJson(file.readAll()).value();
        test::FakeDns dns;
        const DirectMeans means{.signIn = [](const SignInOrder &) { return Story<DirectSignIn>(); }};
        SenderPresenter page(setup, catalog, dns, means);
        QVERIFY(page.view().isDirectRecommended);
        page.leave();
        QVERIFY(!setup.account.direct);
        QVERIFY(hasKeptSecret(setup));
        QVERIFY(!isEdited(setup));
    }

    void aTestMadeElsewhereIsToldOnItsPage()
    {
        Setup setup;
        beginEdit(setup, keptAccount(), Secret::fromText(u"saved"));
        test::FakeProbes probes;
        test::FakePracticeHost practice;
        const ProviderCatalog catalog = test::fakeCatalog();
        ProvePresenter page(setup, {probes.maker(), {}, {}}, practice, test::builtInCauseBook(), catalog);
        page.enter();
        ToldTest told;
        told.state = Failure{.kind = FailureKind::ReplyRejected,
                             .stage = Stage::Auth,
                             .replyCode = 535,
                             .enhanced = EnhancedCode{5, 7, 8},
                             .detail = u"authentication failed"_s};
        told.at = QDateTime::currentDateTimeUtc();
        page.recall(told);
        const ProveView view = page.view();
        const auto *failed = std::get_if<TestFailed>(&view.state);
        QVERIFY(failed);
        QVERIFY(failed->card.serverWords.contains(u"535"));
        QVERIFY(probes.made.isEmpty());
    }
};

QTEST_GUILESS_MAIN(KeptSecretTest)
#include "tst_keptsecret.moc"
