// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/importpresenter.h"

#include "importers/importerlist.h"
#include "support/fakeimport.h"
#include "wizard/importrows.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

const QByteArray twoAccounts = "fake\none@haneul-bakery.kr geheim1\ntwo@haneul-bakery.kr geheim2\n";

/// The dialog's presenter, with a file chosen and looked at.
struct Desk
{
    explicit Desk(const QByteArray &content = twoAccounts)
        : path(world.file(content))
    {
        presenter.choose(path);
        if (!comesTo({ImportStage::Preview, ImportStage::Choosing, ImportStage::Passphrase}))
            qFatal("the file is never read");
    }
    ImportView view() const { return presenter.view(); }
    bool comesTo(const QList<ImportStage> &stages) const
    {
        return QTest::qWaitFor([&] { return stages.contains(view().stage); });
    }
    bool importsAll()
    {
        presenter.confirm();
        return comesTo({ImportStage::Done});
    }

    FakeImport world;
    ImportPresenter presenter{world.ground()};
    QString path;
    QSignalSpy done{&presenter, &ImportPresenter::done};
};

} // namespace

class ImportPresenterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatWouldBecomeOfTheFileAndChangesNothing()
    {
        const Desk desk;
        QCOMPARE(desk.view().stage, ImportStage::Preview);
        QCOMPARE(desk.view().rows.size(), 2);
        QCOMPARE(desk.view().rows.first().title, u"one"_s);
        QVERIFY(desk.view().canImport && desk.view().importText.contains(u'2'));
        QVERIFY(desk.world.accounts.kept.isEmpty() && desk.world.keychain.kept.empty());
        for (const ImportRow &row : desk.view().rows)
            QVERIFY(!row.detail.contains(u"geheim"_s));
    }

    void importsAccountsAndSecretsOnceConfirmed()
    {
        Desk desk;
        QVERIFY(desk.importsAll());
        QCOMPARE(desk.world.accounts.kept.size(), 2);
        QCOMPARE(desk.world.keychain.kept.size(), 2U);
        QVERIFY(!desk.world.accounts.kept.first().lastProof);
        QCOMPARE(desk.done.size(), 1);
        QCOMPARE(desk.presenter.imported().size(), 2);
        QVERIFY(desk.view().canTest);
        QVERIFY(desk.view().card.body.contains(u"still stand in the file"_s));
        QVERIFY(QFile::exists(desk.path));
    }

    void leavesBadLinesOutAndSaysSoBeforehand()
    {
        Desk desk("fake\none@haneul-bakery.kr x\nbad\nnote\ntwo@haneul-bakery.kr y\nbad\n");
        QCOMPARE(desk.view().rows.size(), 5);
        QCOMPARE(desk.view().rows.at(1).severity, Severity::Error);
        QVERIFY2(desk.view().rows.at(1).title.contains(u"Line 3, column 3"_s),
                 qPrintable(desk.view().rows.at(1).title));
        QCOMPARE(desk.view().rows.at(2).severity, Severity::Info);
        QCOMPARE(desk.view().importText, u"&Import 2, leave out 2"_s);
        QVERIFY(desk.importsAll());
        QCOMPARE(desk.world.accounts.kept.size(), 2);
    }

    void saysWhatDiffersFromWhatIsThere()
    {
        Desk desk;
        QVERIFY(desk.importsAll());
        desk.world.accounts.kept[0].sender.name = HeaderText::from(u"Bakery").value();
        desk.presenter.choose(desk.path);
        QVERIFY(desk.comesTo({ImportStage::Preview}));
        QVERIFY2(desk.view().rows.at(0).detail.contains(u"sender"_s), qPrintable(desk.view().rows.at(0).detail));
        QVERIFY(desk.view().rows.at(0).detail.contains(u"password"_s));
    }

    void hasNothingToImportWhereAllIsThere()
    {
        Desk desk("fake\none@haneul-bakery.kr\n");
        QVERIFY(desk.importsAll());
        QVERIFY(desk.view().card.body.contains(u"without a password"_s));
        desk.presenter.choose(desk.path);
        QVERIFY(desk.comesTo({ImportStage::Preview}));
        QVERIFY(!desk.view().canImport);
        QVERIFY(desk.view().sentence.contains(u"nothing to import"_s));
        desk.presenter.confirm();
        QCOMPARE(desk.view().stage, ImportStage::Preview);
        const Desk empty("fake\n");
        QVERIFY(empty.view().sentence.contains(u"no account"_s) && !empty.view().canImport);
    }

    void testsOnlyThoseThatHaveTheirPassword()
    {
        Desk desk("fake\none@haneul-bakery.kr\ntwo@haneul-bakery.kr geheim\n");
        QVERIFY(desk.importsAll());
        QCOMPARE(desk.presenter.imported().size(), 2);
        const QUuid one = desk.world.accounts.kept.at(0).id;
        QCOMPARE(desk.presenter.testable(), QList{desk.world.accounts.kept.at(1).id});
        QVERIFY(desk.view().canTest);
        QCOMPARE(desk.done.first().at(1).value<QList<QUuid>>(), QList{one});
        Desk none("fake\none@haneul-bakery.kr\n");
        QVERIFY(none.importsAll());
        QVERIFY(!none.view().canTest && none.view().sentence.isEmpty());
    }

    void isNotTakenBackOnceTheAccountsAreWritten()
    {
        Desk desk;
        QVERIFY(desk.importsAll());
        desk.world.file("fake\none@haneul-bakery.kr other1\ntwo@haneul-bakery.kr other2\n");
        desk.presenter.choose(desk.path);
        QVERIFY(desk.comesTo({ImportStage::Preview}));
        bool couldStop = false;
        bool isStopHidden = false;
        connect(&desk.presenter, &ImportPresenter::changed, &desk.presenter, [&] {
            const bool isImporting = desk.view().stage == ImportStage::Importing;
            couldStop = couldStop || (isImporting && desk.view().canStop);
            isStopHidden = isStopHidden || (isImporting && !desk.view().canStop);
        });
        connect(&desk.presenter, &ImportPresenter::done, &desk.presenter, [&] {
            desk.presenter.cancel();
            desk.presenter.choose(desk.path);
        });
        QVERIFY(desk.importsAll());
        QVERIFY(couldStop && isStopHidden);
        QCOMPARE(desk.done.size(), 2);
        QCOMPARE(desk.world.keychain.kept.at(desk.world.accounts.kept.at(0).secretKey()).text(), u"other1"_s);
    }

    void asksForThePassphraseUntilItOpensTheFile()
    {
        Desk desk("locked\none@haneul-bakery.kr geheim\n");
        QCOMPARE(desk.view().stage, ImportStage::Passphrase);
        QCOMPARE(desk.view().passphraseNote, FieldNote());
        desk.presenter.unlock(Secret::fromText(u"open says me"_s));
        QTRY_COMPARE(desk.view().passphraseNote.severity, Severity::Error);
        desk.presenter.unlock(Secret::fromText(u"open sesame"_s));
        QVERIFY(desk.comesTo({ImportStage::Preview}));
        QVERIFY(desk.importsAll());
        QVERIFY(!desk.view().card.body.contains(u"still stand in the file"_s)); // nobody can read them there
    }

    void aFileOfAnotherKindIsRefused()
    {
        const Desk desk("something else");
        QCOMPARE(desk.view().stage, ImportStage::Choosing);
        QCOMPARE(desk.view().card.severity, Severity::Error);
        Desk folder;
        folder.presenter.choose(folder.world.folder.path());
        QVERIFY(folder.comesTo({ImportStage::Choosing}));
        QVERIFY(folder.view().card.body.contains(u"folder"_s));
    }

    void aFileThatChangedIsShownAnew()
    {
        Desk desk;
        desk.world.file("fake\nthree@haneul-bakery.kr x\n");
        desk.presenter.confirm();
        QTRY_COMPARE(desk.view().stage, ImportStage::Preview);
        QVERIFY(desk.view().card.title.contains(u"file was changed"_s));
        QCOMPARE(desk.view().rows.size(), 1);
        QVERIFY(desk.world.accounts.kept.isEmpty() && desk.world.keychain.kept.empty());
        QVERIFY(desk.importsAll());
    }

    void accountsThatChangedAreShownAnew()
    {
        Desk desk;
        MailAccount other = fakeAccount();
        other.id = QUuid::createUuid();
        desk.world.accounts.kept = {other};
        desk.presenter.confirm();
        QTRY_COMPARE(desk.view().stage, ImportStage::Preview);
        QVERIFY(desk.view().card.title.contains(u"accounts were changed"_s));
        QCOMPARE(desk.world.accounts.kept.size(), 1);
        QVERIFY(desk.importsAll());
        QCOMPARE(desk.world.accounts.kept.size(), 3);
    }

    void aKeychainThatRefusesLeavesEverythingAsItWas()
    {
        Desk desk;
        desk.world.keychain.saveFailure = Failure{.kind = FailureKind::KeychainDenied};
        desk.presenter.confirm();
        QTRY_COMPARE(desk.view().card.severity, Severity::Error);
        QVERIFY(desk.view().card.body.contains(u"as before"_s));
        QVERIFY(desk.world.accounts.kept.isEmpty());
        QVERIFY(desk.presenter.imported().isEmpty());
    }

    void cancellingImportsNothing()
    {
        Desk desk;
        desk.presenter.confirm();
        QCOMPARE(desk.view().stage, ImportStage::Importing);
        desk.presenter.cancel();
        QCOMPARE(desk.view().stage, ImportStage::Choosing);
        QTest::qWait(30);
        QVERIFY(desk.world.accounts.kept.isEmpty());
        QCOMPARE(desk.done.size(), 0);
    }

    void asksWhoseAccountItIsWhereTheFileIsForADomain()
    {
        FakeImport world;
        world.importersOf = plainImporters;
        world.importers = plainImporters(MailAddress());
        ImportPresenter presenter(world.ground());
        presenter.choose(
            world.file(R"(<clientConfig version="1.1"><emailProvider id="haneul.kr"><domain>haneul.kr</domain>
            <outgoingServer type="smtp"><hostname>smtp.%EMAILDOMAIN%</hostname><port>465</port><socketType>SSL</socketType>
            <username>%EMAILADDRESS%</username><authentication>password-cleartext</authentication></outgoingServer>
            </emailProvider></clientConfig>)",
                       u"config-v1.1.xml"_s));
        QTRY_COMPARE(presenter.view().stage, ImportStage::Address);
        QVERIFY(presenter.view().addressNote.text.isEmpty());
        presenter.giveAddress(u"nobody"_s);
        QCOMPARE(presenter.view().addressNote.severity, Severity::Error);
        presenter.giveAddress(u" info@haneul.kr "_s);
        QTRY_COMPARE(presenter.view().stage, ImportStage::Preview);
        presenter.confirm();
        QTRY_COMPARE(presenter.view().stage, ImportStage::Done);
        QCOMPARE(world.accounts.kept.first().login, u"info@haneul.kr"_s);
        QCOMPARE(world.accounts.kept.first().server.host.ascii(), u"smtp.haneul.kr"_s);
    }
};

QTEST_MAIN(ImportPresenterTest)
#include "tst_importpresenter.moc"
