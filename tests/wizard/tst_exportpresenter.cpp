// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/exportpresenter.h"

#include "support/fakeexporters.h"
#include "support/fakes.h"
#include "wizard/exportdelivery.h"
#include "wizard/exportwords.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

MailAccount accountOf(const QString &login)
{
    MailAccount account = fakeAccount();
    account.id = QUuid::createUuid();
    account.name = login.section(u'@', 0, 0);
    account.login = login;
    return account;
}

/// The dialog's presenter for accounts whose passwords are in the keychain.
struct Desk
{
    explicit Desk(QList<MailAccount> forAccounts = {accountOf(u"haneul@naver.com"_s)})
        : accounts(std::move(forAccounts))
    {
        for (const MailAccount &account : accounts)
            keychain.kept[account.secretKey()] = Secret::fromText(u"geheim-"_s + account.name);
        presenter = std::make_unique<ExportPresenter>(exchange.means, accounts, secretsOf(keychain));
    }
    ExportView view() const { return presenter->view(); }
    QString path(const QString &name) const { return folder.filePath(name); }
    QByteArray written(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    bool comesToRest() const
    {
        return QTest::qWaitFor([this] { return view().busyText.isEmpty(); });
    }

    QTemporaryDir folder;
    FakeExchange exchange;
    QList<MailAccount> accounts;
    FakeSecretStore keychain;
    std::unique_ptr<ExportPresenter> presenter;
};

} // namespace

class ExportPresenterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksWhatForFirst()
    {
        const Desk desk;
        QVERIFY(!desk.view().purpose);
        QVERIFY(desk.view().purposes.size() > 3);
        QVERIFY(!desk.view().canSave && !desk.view().canCopy);
        QVERIFY(desk.view().title.contains(u"haneul"_s));
        desk.presenter->choosePurpose(ExportPurpose::WordPress);
        QCOMPARE(desk.view().formats.size(), 2);
        QCOMPARE(desk.view().formatId, u"wp-mail-smtp"_s);
        QVERIFY(desk.view().guide.contains(u"wp-config.php"_s));
        desk.presenter->changePurpose();
        QVERIFY(!desk.view().purpose);
    }

    void writesNoPasswordUnlessToldSo()
    {
        const Desk desk;
        desk.presenter->choosePurpose(ExportPurpose::Developer);
        QVERIFY(desk.view().canHaveSecrets && !desk.view().hasSecrets);
        QCOMPARE(desk.view().preview, u"login=haneul@naver.com\npassword=HERE\n"_s);
        desk.presenter->saveTo(desk.path(u"a.env"_s));
        QVERIFY(desk.comesToRest());
        QCOMPARE(desk.written(u"a.env"_s), "login=haneul@naver.com\npassword=HERE\n");
        QVERIFY(!desk.keychain.log().contains(u"load"_s));
        QCOMPARE(desk.view().status.severity, Severity::Ok);
    }

    void aFileThatAPasswordIsToBePutIntoIsPrivateToo()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows has no such permissions; the folder's rules hold");
#endif
        for (const QString &text : {passwordPlaceholder + u'\n', u"nothing\n"_s}) {
            const ExchangeMeans means;
            ExportFile file{.name = u"a.env"_s, .pieces = {text.toUtf8()}};
            QTemporaryDir folder;
            const QString path = folder.filePath(file.name);
            FakeSecretStore keychain;
            ExportDelivery delivery(means, secretsOf(keychain), {.files = {file}, .paths = {path}});
            QSignalSpy finished(&delivery, &ExportDelivery::finished);
            delivery.start();
            QTRY_COMPARE(finished.size(), 1);
            const bool isForOthers = bool(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther));
            QVERIFY(QFile::exists(path));
            QVERIFY(!text.startsWith(passwordPlaceholder) || !isForOthers);
        }
    }

    void masksThePasswordAndLoadsItOnlyToWrite()
    {
        const Desk desk;
        desk.presenter->choosePurpose(ExportPurpose::Developer);
        desk.presenter->includeSecrets(true);
        QCOMPARE(desk.view().preview, u"login=haneul@naver.com\npassword=••••••••\n"_s);
        QCOMPARE(desk.view().secretCard.severity, Severity::Warning);
        QVERIFY(!desk.keychain.log().contains(u"load"_s));
        desk.presenter->saveTo(desk.path(u"a.env"_s));
        QVERIFY(desk.comesToRest());
        QCOMPARE(desk.written(u"a.env"_s), "login=haneul@naver.com\npassword=geheim-haneul\n");
        QCOMPARE(desk.view().preview, u"login=haneul@naver.com\npassword=••••••••\n"_s);
    }

    void theSwitchIsOffAgainForEveryFormat()
    {
        const Desk desk;
        desk.presenter->choosePurpose(ExportPurpose::WordPress);
        desk.presenter->includeSecrets(true);
        desk.presenter->chooseFormat(u"fluent-smtp"_s);
        QVERIFY(!desk.view().hasSecrets);
        desk.presenter->choosePurpose(ExportPurpose::Print);
        QVERIFY(!desk.view().canHaveSecrets);
        desk.presenter->includeSecrets(true);
        QVERIFY(!desk.view().hasSecrets);
    }

    void copiesTheFileThatIsShown()
    {
        const Desk desk;
        desk.presenter->choosePurpose(ExportPurpose::MailServer);
        desk.presenter->includeSecrets(true);
        desk.presenter->showFile(1);
        QCOMPARE(desk.view().files.size(), 2);
        QByteArray text;
        bool isSecret = false;
        desk.presenter->copy([&](const Secret &copied, bool hasSecret) {
            text = copied.bytes().toByteArray();
            isSecret = hasSecret;
        });
        QVERIFY(desk.comesToRest());
        QVERIFY(text.contains("geheim-haneul"));
        QVERIFY(isSecret);
        QCOMPARE(desk.view().status, FieldNote());
    }

    void asksBeforeItReplacesFilesInAFolder()
    {
        const Desk desk;
        desk.presenter->choosePurpose(ExportPurpose::MailServer);
        QVERIFY(desk.presenter->wantsFolder());
        QFile there(desk.path(u"sendproof_sasl_passwd"_s));
        QVERIFY(there.open(QIODevice::WriteOnly) && there.write("mine") == 4);
        there.close();
        desk.presenter->saveTo(desk.folder.path());
        QVERIFY(desk.view().card.body.contains(u"sendproof_sasl_passwd"_s));
        QCOMPARE(desk.written(u"sendproof_sasl_passwd"_s), "mine");
        desk.presenter->takeWay(0);
        QVERIFY(desk.comesToRest());
        QVERIFY(desk.written(u"sendproof_sasl_passwd"_s).startsWith("login="));
        QVERIFY(desk.written(u"sendproof_main.cf"_s).startsWith("login="));
        QCOMPARE(desk.view().card, CardView());
    }

    void explainsARefusalAndGoesOnWithoutThoseItMeans()
    {
        MailAccount direct = accountOf(u"direct@gmail.com"_s);
        direct.direct = DirectRoute{};
        const Desk desk({accountOf(u"one@naver.com"_s), direct});
        desk.presenter->choosePurpose(ExportPurpose::MailServer);
        QCOMPARE(desk.view().card.severity, Severity::Error);
        QVERIFY(desk.view().card.body.contains(u"direct"_s));
        QVERIFY(!desk.view().canSave);
        desk.presenter->takeWay(0);
        QCOMPARE(desk.view().card, CardView());
        QVERIFY(desk.view().canSave);
        QVERIFY(!desk.view().preview.contains(u"direct@gmail.com"_s));
    }

    void saysWhenTheKeychainRefusesAndTriesAgain()
    {
        Desk desk;
        desk.presenter->choosePurpose(ExportPurpose::Developer);
        desk.presenter->includeSecrets(true);
        desk.keychain.loadFailure = Failure{.kind = FailureKind::KeychainDenied};
        desk.presenter->saveTo(desk.path(u"a.env"_s));
        QTRY_COMPARE(desk.view().card.severity, Severity::Error);
        QVERIFY(!QFile::exists(desk.path(u"a.env"_s)));
        desk.keychain.loadFailure.reset();
        desk.presenter->takeWay(0);
        QVERIFY(desk.comesToRest());
        QVERIFY(desk.written(u"a.env"_s).contains("geheim"));
    }

    void offersToGoOnWithoutAPasswordThatIsNotKept()
    {
        Desk desk;
        desk.keychain.kept.clear();
        desk.presenter->choosePurpose(ExportPurpose::Developer);
        desk.presenter->includeSecrets(true);
        desk.presenter->saveTo(desk.path(u"a.env"_s));
        QTRY_VERIFY(desk.view().card.body.contains(u"haneul"_s));
        desk.presenter->takeWay(0);
        QVERIFY(desk.comesToRest());
        QVERIFY(desk.written(u"a.env"_s).contains("HERE"));
        QVERIFY(!desk.view().hasSecrets);
    }

    void goesOnWithThePasswordsThatAreKept()
    {
        Desk desk({accountOf(u"one@naver.com"_s), accountOf(u"two@naver.com"_s)});
        desk.keychain.kept.erase(desk.accounts.at(1).secretKey());
        desk.presenter->choosePurpose(ExportPurpose::Fleet);
        desk.presenter->includeSecrets(true);
        desk.presenter->saveTo(desk.path(u"a.csv"_s));
        QTRY_VERIFY(desk.view().card.body.contains(u"two"_s));
        desk.presenter->takeWay(0);
        QVERIFY(desk.comesToRest());
        QVERIFY(desk.written(u"a.csv"_s).contains("geheim-one"));
        QVERIFY(desk.written(u"a.csv"_s).contains("HERE"));
    }

    void saysThatTheFormatCannotHoldThePassword()
    {
        Desk desk;
        desk.exchange.exporter(u"env"_s).holdsNothing = true;
        desk.presenter->choosePurpose(ExportPurpose::Developer);
        desk.presenter->includeSecrets(true);
        desk.presenter->saveTo(desk.path(u"a.env"_s));
        QTRY_COMPARE(desk.view().card.severity, Severity::Error);
        QVERIFY(!QFile::exists(desk.path(u"a.env"_s)));
        desk.presenter->takeWay(0); // without
        QVERIFY(desk.comesToRest());
        QVERIFY(desk.written(u"a.env"_s).contains("HERE"));
    }

    void locksABundleUnderAPassphraseTypedTwice()
    {
        Desk desk({accountOf(u"one@naver.com"_s), accountOf(u"two@naver.com"_s)});
        desk.presenter->choosePurpose(ExportPurpose::OtherComputer);
        QVERIFY(desk.view().passphrase && !desk.view().canSave);
        desk.presenter->typePassphrase(Secret::fromText(u"1234"_s));
        desk.presenter->repeatPassphrase(Secret::fromText(u"1234"_s));
        QCOMPARE(desk.view().passphrase->strength.severity, Severity::Error);
        QVERIFY(!desk.view().canSave);
        desk.presenter->typePassphrase(Secret::fromText(u"고래 우체통 망원경 7"_s));
        QCOMPARE(desk.view().passphrase->repeatNote.severity, Severity::Error);
        QVERIFY(!desk.view().canSave);
        desk.presenter->repeatPassphrase(Secret::fromText(u"고래 우체통 망원경 7"_s));
        QVERIFY(desk.view().canSave);
        desk.presenter->saveTo(desk.path(u"a.sendproof"_s));
        QVERIFY(desk.comesToRest());
        QCOMPARE(desk.written(u"a.sendproof"_s),
                 "고래 우체통 망원경 7 one@naver.com geheim-one two@naver.com geheim-two");
    }

    void aBundleThatFailsSaysWhy()
    {
        Desk desk;
        desk.exchange.means.seal = [](const QList<MailAccount> &, const SecretOf &, const Secret &) -> Result<Secret> {
            return Failure{.kind = FailureKind::InvalidInput};
        };
        desk.presenter->choosePurpose(ExportPurpose::OtherComputer);
        desk.presenter->typePassphrase(Secret::fromText(u"고래 우체통 망원경 7"_s));
        desk.presenter->repeatPassphrase(Secret::fromText(u"고래 우체통 망원경 7"_s));
        desk.presenter->saveTo(desk.path(u"a.sendproof"_s));
        QTRY_COMPARE(desk.view().card.severity, Severity::Error);
        QVERIFY(!QFile::exists(desk.path(u"a.sendproof"_s)));
    }

    void writesNothingAfterCancelling()
    {
        Desk desk;
        desk.keychain.isHolding = true;
        desk.presenter->choosePurpose(ExportPurpose::Developer);
        desk.presenter->includeSecrets(true);
        desk.presenter->saveTo(desk.path(u"a.env"_s));
        QTRY_VERIFY(desk.keychain.log().contains(u"load"_s));
        QVERIFY(!desk.view().busyText.isEmpty() && !desk.view().canSave);
        desk.presenter->cancel();
        QVERIFY(desk.view().busyText.isEmpty());
        desk.keychain.release();
        QTest::qWait(20);
        QVERIFY(!QFile::exists(desk.path(u"a.env"_s)));
    }

    void whatIsChosenMeanwhileGivesUpWhatIsBeingMade()
    {
        Desk desk;
        desk.keychain.isHolding = true;
        desk.presenter->choosePurpose(ExportPurpose::Developer);
        desk.presenter->includeSecrets(true);
        desk.presenter->saveTo(desk.path(u"a.env"_s));
        QTRY_VERIFY(desk.keychain.log().contains(u"load"_s));
        desk.presenter->includeSecrets(false);
        QVERIFY(desk.view().busyText.isEmpty() && desk.view().canSave);
        desk.keychain.release();
        QTest::qWait(20);
        QVERIFY(!QFile::exists(desk.path(u"a.env"_s)));
    }

    void anotherPassphraseGivesUpTheBundleThatIsBeingMade()
    {
        for (const bool isRepeated : {false, true}) {
            Desk desk;
            desk.keychain.isHolding = true;
            desk.presenter->choosePurpose(ExportPurpose::OtherComputer);
            desk.presenter->typePassphrase(Secret::fromText(u"고래 우체통 망원경 7"_s));
            desk.presenter->repeatPassphrase(Secret::fromText(u"고래 우체통 망원경 7"_s));
            desk.presenter->saveTo(desk.path(u"a.sendproof"_s));
            QTRY_VERIFY(desk.keychain.log().contains(u"load"_s));
            if (isRepeated)
                desk.presenter->repeatPassphrase(Secret::fromText(u"고래"_s));
            else
                desk.presenter->typePassphrase(Secret::fromText(u"고래"_s));
            QVERIFY(desk.view().busyText.isEmpty());
            desk.keychain.release();
            QTest::qWait(20);
            QVERIFY(!QFile::exists(desk.path(u"a.sendproof"_s)));
        }
    }

    void saysThatAFileCouldNotBeWritten()
    {
        const Desk desk;
        desk.presenter->choosePurpose(ExportPurpose::Developer);
        desk.presenter->saveTo(desk.path(u"missing/a.env"_s));
        QTRY_COMPARE(desk.view().card.severity, Severity::Error);
        QVERIFY(desk.view().card.body.contains(u"a.env"_s));
    }

    void offersToOpenASheet()
    {
        const Desk desk;
        desk.presenter->choosePurpose(ExportPurpose::Print);
        QCOMPARE(desk.presenter->suggestedName(), u"setup-sheet.pdf"_s);
        QVERIFY(!desk.view().canCopy);
        QVERIFY(desk.view().page.contains(u"haneul@naver.com"_s)); // shown as the page that will be printed
        desk.presenter->saveTo(desk.path(u"a.pdf"_s));
        QVERIFY(desk.comesToRest());
        QVERIFY(!desk.view().status.offer.isEmpty());
        QCOMPARE(desk.presenter->savedPath(), desk.path(u"a.pdf"_s));
    }
};

QTEST_MAIN(ExportPresenterTest)
#include "tst_exportpresenter.moc"
