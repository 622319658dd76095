// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/keeppresenter.h"

#include "support/fakes.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

/// A page that was just entered with an account that is on no disk yet.
struct Page
{
    explicit Page(const MailAccount &account = test::fakeAccount())
    {
        setup.account = account;
        setup.secret = Secret::fromText(u"geheim");
        presenter.enter();
    }
    template<typename T> bool is() const { return std::holds_alternative<T>(presenter.view().state); }
    KeepFailed failed() const { return std::get<KeepFailed>(presenter.view().state); }

    Setup setup;
    test::FakeAccountStore accounts;
    test::FakeSecretStore keychain{&accounts.log};
    test::FakeSecretStore session;
    ProviderCatalog catalog = test::fakeCatalog();
    KeepPresenter presenter{setup, accounts, keychain, session, catalog};
    QSignalSpy saved{&presenter, &KeepPresenter::saved};
};

MailAccount savedAccount()
{
    MailAccount account = test::fakeAccount();
    account.id = QUuid::createUuid();
    account.name = u"대표 메일"_s;
    return account;
}

} // namespace

class KeepPresenterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void proposesANameAndSummarises()
    {
        Page page;
        QCOMPARE(page.presenter.view().name, u"haneul@naver.com"_s);
        QVERIFY(page.presenter.view().canSave);
        QVERIFY(page.presenter.view().summary.size() >= 4);
        for (const auto &[label, value] : page.presenter.view().summary)
            QVERIFY(!label.isEmpty() && !value.isEmpty() && !value.contains(u"geheim"));
        page.setup.account.sender.name = HeaderText::from(u"하늘베이커리").value();
        page.presenter.enter();
        QCOMPARE(page.presenter.view().name, u"하늘베이커리"_s);
        page.presenter.typeName(u"주문서"_s);
        page.presenter.enter();
        QCOMPARE(page.presenter.view().name, u"주문서"_s);
    }

    void savesTheSecretFirstAndTellsOnce()
    {
        Page page;
        page.presenter.typeName(u" 주문서 "_s);
        page.presenter.typeWorkspace(u"하늘"_s);
        page.presenter.save();
        QVERIFY(page.is<KeepSaving>());
        QVERIFY(!page.presenter.view().canSave);
        page.presenter.save();
        page.presenter.saveForSession();
        QTRY_COMPARE(page.saved.count(), 1);
        QCOMPARE(page.accounts.log, QStringList({u"save"_s, u"account"_s}));
        const MailAccount kept = page.accounts.kept.first();
        QCOMPARE(kept.name, u"주문서"_s);
        QCOMPARE(kept.workspace, u"하늘"_s);
        QVERIFY(!kept.id.isNull());
        QCOMPARE(page.keychain.kept.at(kept.secretKey()).text(), u"geheim"_s);
        QVERIFY(page.session.kept.empty());
        QVERIFY(page.is<KeepSaved>());
        page.presenter.save();
        page.presenter.enter();
        QVERIFY(page.is<KeepSaved>());
        QTest::qWait(0);
        QCOMPARE(page.saved.count(), 1);
    }

    void badNamesAreSaidAndNotSaved_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("empty") << QString();
        QTest::newRow("blanks") << u"  "_s;
        QTest::newRow("CR LF") << u"a\r\nb"_s;
        QTest::newRow("NUL") << u"a"_s + QChar(0);
        QTest::newRow("bidi") << u"a\u202Eb"_s;
        QTest::newRow("lone surrogate") << QString(QChar(0xD800));
        QTest::newRow("too long") << QString(101, u'a');
    }
    void badNamesAreSaidAndNotSaved()
    {
        QFETCH(QString, typed);
        Page page;
        page.presenter.typeName(typed);
        QCOMPARE(page.presenter.view().name, typed);
        QCOMPARE(page.presenter.view().nameNote.severity, Severity::Error);
        page.presenter.save();
        QVERIFY(page.is<KeepEditing>());
        QVERIFY(page.keychain.kept.empty());
    }

    void aBadWorkspaceIsSaidToo()
    {
        Page page;
        page.presenter.typeWorkspace(u"a\nb"_s);
        QCOMPARE(page.presenter.view().workspaceNote.severity, Severity::Error);
        QVERIFY(!page.presenter.view().canSave);
    }

    void anAccountThatCannotBeWrittenLeavesNoSecretBehind()
    {
        Page page;
        page.accounts.writeFailure = Failure{.kind = FailureKind::NotWritable};
        page.presenter.save();
        QTRY_VERIFY(page.is<KeepFailed>());
        QCOMPARE(page.accounts.log, QStringList({u"save"_s, u"account"_s, u"remove"_s}));
        QVERIFY(page.keychain.kept.empty());
        QVERIFY(!page.failed().canKeepForSession);
        QCOMPARE(page.failed().card.title, u"The account can't be saved"_s);
        QCOMPARE(page.saved.count(), 0);
        page.accounts.writeFailure.reset();
        page.presenter.save();
        QTRY_COMPARE(page.saved.count(), 1);
        QCOMPARE(page.keychain.kept.size(), 1U);
    }

    void aKnownAccountThatCannotBeWrittenGetsItsOldSecretBack()
    {
        const MailAccount known = savedAccount();
        Page page{known};
        page.accounts.kept = {known};
        page.keychain.kept[known.secretKey()] = Secret::fromText(u"old");
        page.accounts.writeFailure = Failure{.kind = FailureKind::NotWritable};
        page.presenter.save();
        QTRY_VERIFY(page.is<KeepFailed>());
        QCOMPARE(page.keychain.kept.at(known.secretKey()).text(), u"old"_s);
        page.accounts.writeFailure.reset();
        page.presenter.save();
        QTRY_COMPARE(page.saved.count(), 1);
        QCOMPARE(page.keychain.kept.at(known.secretKey()).text(), u"geheim"_s);
        QCOMPARE(page.accounts.kept.size(), 1);
    }

    void withoutAKeychainTheSessionIsOffered_data()
    {
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<bool>("isOffered");
        QTest::newRow("unavailable") << FailureKind::KeychainUnavailable << true;
        QTest::newRow("denied") << FailureKind::KeychainDenied << true;
        QTest::newRow("timed out") << FailureKind::KeychainTimedOut << true;
        QTest::newRow("mismatch") << FailureKind::KeychainMismatch << false;
    }
    void withoutAKeychainTheSessionIsOffered()
    {
        QFETCH(FailureKind, kind);
        QFETCH(bool, isOffered);
        Page page;
        page.keychain.saveFailure = Failure{.kind = kind};
        page.presenter.save();
        QTRY_VERIFY(page.is<KeepFailed>());
        QCOMPARE(page.failed().canKeepForSession, isOffered);
        QVERIFY(page.accounts.kept.isEmpty());
        QVERIFY(!page.failed().card.body.isEmpty());
        page.presenter.saveForSession();
        QTRY_COMPARE(page.saved.count(), 1);
        QCOMPARE(page.session.kept.size(), 1U);
        QVERIFY(page.keychain.kept.empty());
        QVERIFY(std::get<KeepSaved>(page.presenter.view().state).card.body.contains(u"until Sendproof is closed"));
    }

    void theSameLoginAtTheSameServerIsRefusedByName()
    {
        Page page;
        MailAccount other = savedAccount();
        other.login = u"HANEUL@naver.com"_s;
        other.server.port = 587;
        page.accounts.kept = {other};
        page.presenter.save();
        QVERIFY(page.is<KeepFailed>());
        QVERIFY(page.failed().card.body.contains(u"대표 메일"));
        QVERIFY(page.keychain.kept.empty());
        page.presenter.typeWorkspace(u"다른 곳"_s);
        page.presenter.save();
        QTRY_COMPARE(page.saved.count(), 1);
    }

    void theOtherAccountIsOfferedWhereSomebodyCanOpenIt()
    {
        Page page;
        page.accounts.kept = {savedAccount()};
        page.presenter.openOther(); // nothing collides yet
        page.presenter.save();
        QCOMPARE(page.failed().openText, QString());
        QVERIFY(page.failed().canChooseWorkspace);
        QSignalSpy wanted(&page.presenter, &KeepPresenter::openWanted);
        QCOMPARE(page.failed().openText, u"Open “대표 메일”"_s);
        page.presenter.openOther();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toUuid(), page.accounts.kept.first().id);
        page.presenter.typeWorkspace(u"바다"_s);
        QVERIFY(page.is<KeepEditing>()); // the card was about the workspace of before
    }

    void aFullDomainIsNoMatterOfWorkspaces()
    {
        const auto catalog =
            ProviderCatalog::fromJson(R"({"providers": [{"id": "lc", "name": {"ko": "엘씨", "en": "LC"},
            "host": "smtp.lc.test", "ports": [{"port": 465, "security": "implicit-tls"}], "login_form": "issued_address",
            "limits": [{"count": 1, "unit": "credentials", "per": "domain", "text": {"ko": "하나", "en": "one"},
                        "source": "test", "as_of": "2026-11-20"}], "source": "test", "as_of": "2026-11-20"}]})");
        MailAccount account = test::fakeAccount();
        account.providerId = u"lc"_s;
        Page page{account};
        page.catalog = catalog.value();
        MailAccount other = savedAccount();
        other.providerId = u"lc"_s;
        other.login = u"first@naver.com"_s;
        page.accounts.kept = {other};
        page.presenter.save();
        QCOMPARE(page.failed().card.title, u"This domain has no SMTP credentials left"_s);
        QVERIFY(!page.failed().canChooseWorkspace);
    }

    void whatCollidedBeforeCanStillGetAnotherPassword()
    {
        const MailAccount one = savedAccount();
        const MailAccount two = savedAccount(); // came by an import of an older version
        Page page{one};
        page.accounts.kept = {one, two};
        page.presenter.save();
        QTRY_COMPARE(page.saved.count(), 1);
        MailAccount third = savedAccount();
        third.login = u"third@naver.com"_s;
        Page other{third};
        other.accounts.kept = {one, third};
        other.setup.account.login = one.login; // collides from now on
        other.presenter.save();
        QVERIFY(other.is<KeepFailed>());
    }

    void anotherLoginOrServerIsNoCollision()
    {
        Page page;
        MailAccount otherLogin = savedAccount();
        otherLogin.login = u"shop@naver.com"_s;
        MailAccount otherServer = savedAccount();
        otherServer.server.host = HostName::parse(u"smtp.example.com").host.value();
        MailAccount practice = savedAccount();
        practice.isPractice = true;
        page.accounts.kept = {otherLogin, otherServer, practice};
        page.presenter.save();
        QTRY_COMPARE(page.saved.count(), 1);
    }

    void aDamagedFileIsSaidWithWhereItWasPut()
    {
        Page page;
        page.accounts.readFailure = Failure{.kind = FailureKind::Damaged, .detail = u"/home/h/accounts.damaged"_s};
        page.presenter.save();
        QVERIFY(page.failed().card.body.contains(u"/home/h/accounts.damaged"));
        QVERIFY(page.keychain.kept.empty());
        page.accounts.readFailure.reset();
        page.presenter.save();
        QTRY_COMPARE(page.saved.count(), 1);
    }

    void whatHappenedToTheAccountMeanwhileIsNotOverwritten()
    {
        const MailAccount begun = savedAccount();
        Page page{begun};
        beginEdit(page.setup, begun, Secret::fromText(u"old"));
        page.setup.secret = Secret::fromText(u"new");
        MailAccount now = begun;
        now.server.host = HostName::parse(u"smtp.example.com").host.value();
        page.accounts.kept = {now};
        page.keychain.kept[begun.secretKey()] = Secret::fromText(u"theirs");
        page.presenter.save();
        QCOMPARE(page.failed().card.title, u"The account has changed meanwhile"_s);
        QCOMPARE(page.keychain.kept.at(begun.secretKey()).text(), u"theirs"_s);
        QCOMPARE(page.accounts.kept.first(), now);
        page.accounts.kept = {begun};
        page.accounts.kept.first().lastProof = ProofRecord{.accepted = true}; // a test alone
        page.presenter.save();
        QTRY_COMPARE(page.saved.count(), 1);
    }

    void whatHappensWhileTheKeychainAnswersIsNotOverwrittenEither()
    {
        const MailAccount begun = savedAccount();
        Page page{begun};
        beginEdit(page.setup, begun, Secret::fromText(u"old"));
        page.setup.secret = Secret::fromText(u"new");
        page.accounts.kept = {begun};
        page.keychain.kept[begun.secretKey()] = Secret::fromText(u"old");
        page.presenter.save();
        QVERIFY(page.is<KeepSaving>());
        page.accounts.kept.first().workspace = u"가온"_s;
        QTRY_VERIFY(page.is<KeepFailed>());
        QCOMPARE(page.failed().card.title, u"The account has changed meanwhile"_s);
        QCOMPARE(page.accounts.kept.first().workspace, u"가온"_s);
        QCOMPARE(page.keychain.kept.at(begun.secretKey()).text(), u"old"_s);
    }

    void aSecretThatWasNotWrittenIsNotSaidToBeSomewhere()
    {
        const MailAccount begun = savedAccount();
        Page page{begun};
        beginEdit(page.setup, begun, Secret::fromText(u"old"));
        page.accounts.kept = {begun};
        page.presenter.typeName(u"예약"_s);
        page.presenter.save();
        QTRY_COMPARE(page.saved.count(), 1);
        QCOMPARE(std::get<KeepSaved>(page.presenter.view().state).card.body, u"Its password stays as it was."_s);
    }

    void knowsWhatWasTyped()
    {
        const MailAccount begun = savedAccount();
        Page page{begun};
        beginEdit(page.setup, begun, Secret::fromText(u"old"));
        QVERIFY(!page.presenter.hasTyped());
        page.presenter.typeName(u"예약"_s);
        QVERIFY(page.presenter.hasTyped());
        page.presenter.typeName(begun.name);
        QVERIFY(!page.presenter.hasTyped());
        page.presenter.typeWorkspace(u"가온"_s);
        QVERIFY(page.presenter.hasTyped());
    }

    void withoutALoginNoKeychainIsAsked()
    {
        MailAccount account = savedAccount();
        account.login.clear();
        Page page{account};
        page.setup.secret = {};
        page.presenter.save();
        QCOMPARE(page.saved.count(), 1);
        QCOMPARE(page.accounts.log, QStringList{u"account"_s});
    }

    void anAccountThatSignsInNoMoreLosesItsSecret()
    {
        MailAccount account = savedAccount();
        Page page{account};
        page.accounts.kept = {account};
        page.keychain.kept[account.secretKey()] = Secret::fromText(u"old");
        page.setup.account.login.clear();
        page.presenter.save();
        QTRY_COMPARE(page.saved.count(), 1);
        QVERIFY(page.keychain.kept.empty());
    }

    void practiceAccountsAreMarked()
    {
        MailAccount account = test::fakeAccount();
        account.isPractice = true;
        Page page{account};
        page.presenter.save();
        QTRY_COMPARE(page.saved.count(), 1);
        QVERIFY(page.accounts.kept.first().isPractice);
    }

    void closingWhileTheKeychainAnswersIsQuiet()
    {
        test::FakeAccountStore accounts;
        test::FakeSecretStore keychain;
        test::FakeSecretStore session;
        Setup setup;
        setup.account = test::fakeAccount();
        setup.secret = Secret::fromText(u"geheim");
        keychain.isHolding = true;
        const ProviderCatalog catalog = test::fakeCatalog();
        auto page = std::make_unique<KeepPresenter>(setup, accounts, keychain, session, catalog);
        page->enter();
        page->save();
        page.reset();
        keychain.release();
        QTest::qWait(0);
        QVERIFY(accounts.kept.isEmpty());
    }

    void opensAndClosesWhatElseIsKnown()
    {
        Page page;
        QVERIFY(page.presenter.view().service.more.isEmpty());
        QSignalSpy changed(&page.presenter, &KeepPresenter::changed);
        page.presenter.toggleService();
        QCOMPARE(changed.size(), 1);
        const auto facts = page.presenter.view().service.more;
        QCOMPARE(facts.first().second, u"Not known"_s); // the limits
        QVERIFY(facts.size() >= 3);
        page.presenter.toggleService();
        QVERIFY(page.presenter.view().service.more.isEmpty());
        MailAccount practice = test::fakeAccount();
        practice.isPractice = true;
        QVERIFY(Page(practice).presenter.view().service.title.isEmpty());
    }
};

QTEST_GUILESS_MAIN(KeepPresenterTest)
#include "tst_keeppresenter.moc"
