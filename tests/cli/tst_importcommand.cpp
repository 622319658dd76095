// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bundleimporter.h"
#include "bundle/sealedbundle.h"
#include "cli/cliharness.h"
#include "importers/importerlist.h"
#include "support/fakeimportjournal.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

constexpr auto head = "name,workspace,from_address,login,secret,host,port\r\n";

/// The command line with real importers.
class Desk : public CliHarness
{
public:
    Desk()
    {
        world.importers = [](const MailAddress &owner) {
            Importers all;
            all.push_back(std::make_unique<BundleImporter>());
            Importers plain = plainImporters(owner);
            for (std::unique_ptr<Importer> &importer : plain)
                all.push_back(std::move(importer));
            return all;
        };
        world.importJournal = [this]() -> ImportJournal & { return journal; };
        world.readCatalog = [] {
            QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/providers.json"));
            return ProviderCatalog::fromJson(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        };
    }
    QString write(const QByteArray &bytes, const QString &name = u"file"_s) const
    {
        QFile file(m_directory.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    int import(const QByteArray &bytes, const QStringList &more = {})
    {
        return run(QStringList{u"import"_s, write(bytes)} + more);
    }
    bool isUntouched() const { return store.list.isEmpty() && keychain.secrets.empty() && !journal.kept; }
    QByteArray secretOf(const MailAccount &account) const
    {
        const auto at = keychain.secrets.find(account.secretKey());
        return at == keychain.secrets.end() ? QByteArray() : at->second;
    }

    FakeJournal journal;

private:
    QTemporaryDir m_directory;
};

const QByteArray twoShops = QByteArray(head) + "One,,a@b.kr,one,hunter2,smtp.b.kr,465\r\n"
                                               "Two,,a@b.kr,two,hunter3,smtp.b.kr,465\r\n";

} // namespace

class TestImportCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesAccountsAndSecretsOver()
    {
        Desk desk;
        QCOMPARE(desk.import(twoShops), 0);
        QCOMPARE(desk.store.list.size(), 2);
        QCOMPARE(desk.secretOf(desk.store.list.at(0)), "hunter2");
        QCOMPARE(desk.secretOf(desk.store.list.at(1)), "hunter3");
        QVERIFY(!desk.store.list.at(0).lastProof);
        QVERIFY(desk.out.contains("2 new") && !desk.hasSaid("hunter"));
        // A second time there is nothing new.
        QCOMPARE(desk.import(twoShops), 0);
        QCOMPARE(desk.store.list.size(), 2);
    }

    void tellsAllOfItInOneDocument()
    {
        Desk desk;
        QCOMPARE(desk.import(twoShops, {u"--json"_s}), 0);
        const QJsonObject json = desk.json();
        QCOMPARE(json.value("result"_L1).toString(), u"imported"_s);
        QCOMPARE(json.value("format"_L1).toString(), u"csv"_s);
        QCOMPARE(json.value("added"_L1).toInt(), 2);
        const QJsonObject first = json.value("accounts"_L1).toArray().first().toObject();
        QCOMPARE(first.value("step"_L1).toString(), u"add"_s);
        QCOMPARE(first.value("has_secret"_L1).toBool(), true);
        QCOMPARE(first.value("place"_L1).toObject().value("line"_L1).toInt(), 2);
        QCOMPARE(first.value("account"_L1).toObject().value("name"_L1).toString(), u"One"_s);
        QVERIFY(!desk.hasSaid("hunter"));
    }

    void aDryRunChangesNothing()
    {
        Desk desk;
        QCOMPARE(desk.import(twoShops, {u"--dry-run"_s}), 0);
        QVERIFY(desk.isUntouched() && desk.out.contains("One"));
    }

    void aBadLineStopsAllOfItUnlessItIsSkipped()
    {
        const QByteArray mixed = twoShops + "Three,,nobody,three,hunter4,smtp.b.kr,465\r\n";
        Desk desk;
        QCOMPARE(desk.import(mixed), 1);
        QVERIFY(desk.isUntouched());
        QVERIFY(desk.error.contains("Line 4, column 3 (from_address)") && desk.error.contains("--skip-bad-lines"));
        QCOMPARE(desk.import(mixed, {u"--dry-run"_s}), 1);
        QCOMPARE(desk.import(mixed, {u"--skip-bad-lines"_s}), 0);
        QCOMPARE(desk.store.list.size(), 2);
        QVERIFY(!desk.hasSaid("hunter"));
    }

    void aCollisionIsRefusedWithTheWayOut()
    {
        Desk desk;
        const QByteArray twice =
            QByteArray(head) + "One,,a@b.kr,one,x,smtp.b.kr,465\r\nAgain,,a@b.kr,one,y,smtp.b.kr,465\r\n";
        QCOMPARE(desk.import(twice, {u"--json"_s}), 1);
        const QJsonObject conflict =
            desk.json().value("accounts"_L1).toArray().at(1).toObject().value("conflict"_L1).toObject();
        QCOMPARE(conflict.value("kind"_L1).toString(), u"same_login"_s);
        QVERIFY(conflict.value("text"_L1).toString().contains(u"“One”"));
        QVERIFY(desk.isUntouched());
    }

    void putsAllIntoOneWorkspace()
    {
        Desk desk;
        QCOMPARE(desk.import(twoShops, {u"--workspace"_s, u"하늘"_s}), 0);
        QCOMPARE(desk.store.list.at(0).workspace, u"하늘"_s);
        QCOMPARE(desk.import(twoShops, {u"--workspace"_s, u"바다"_s}), 0);
        QCOMPARE(desk.store.list.size(), 4);
    }

    void opensABundleWithItsPassphrase()
    {
        MailAccount account;
        account.id = QUuid::createUuid();
        account.name = u"Shop"_s;
        account.login = u"u"_s;
        account.server.host = *HostName::parse(u"smtp.b.kr").host;
        account.sender.address = *MailAddress::parse(u"a@b.kr").address;
        const Secret secret("hunter2");
        const QByteArray bytes = sealedBundle({account}, [&](const QUuid &) { return &secret; }, Secret("open sesame"),
                                              {.passes = 1, .memory = BundleCost::leastMemory})
                                     .value()
                                     .bytes()
                                     .toByteArray();
        Desk desk;
        QCOMPARE(desk.import(bytes), 2);
        QVERIFY(desk.error.contains("--passphrase-stdin"));
        desk.variables[u"P"_s] = "wrong";
        QCOMPARE(desk.import(bytes, {u"--passphrase-env"_s, u"P"_s, u"--json"_s}), 1);
        QCOMPARE(desk.json().value("problems"_L1).toArray().first().toObject().value("fault"_L1).toString(),
                 u"wrong-passphrase"_s);
        QVERIFY(desk.isUntouched());
        desk.stdinBytes = "open sesame\n";
        QCOMPARE(desk.import(bytes, {u"--passphrase-stdin"_s}), 0);
        QCOMPARE(desk.store.list, QList{account});
        QCOMPARE(desk.secretOf(account), "hunter2");
        QVERIFY(!desk.hasSaid("hunter2") && !desk.hasSaid("sesame"));
    }

    void aFileThatLeadsElsewhereDoesNotTakeThePasswordAlong()
    {
        Desk desk;
        QCOMPARE(desk.import(twoShops), 0);
        const MailAccount one = desk.store.list.first();
        const QByteArray evil =
            "{\"format\":\"sendproof-settings\",\"version\":1,\"accounts\":[{\"id\":\"" + one.secretKey().toUtf8() +
            "\",\"name\":\"One\",\"login\":\"one\",\"server\":{\"host\":\"evil.example\",\"port\":465,"
            "\"security\":\"implicit-tls\"},\"sender\":{\"address\":\"a@b.kr\"}}]}";
        QCOMPARE(desk.import(evil, {u"--json"_s}), 0);
        QCOMPARE(desk.json().value("without_secret"_L1).toArray().size(), 1);
        QVERIFY(!desk.keychain.secrets.contains(one.secretKey()));
    }

    void autoconfigIsForAnAddress()
    {
        const QByteArray xml =
            "<clientConfig version=\"1.1\"><emailProvider><outgoingServer type=\"smtp\"><hostname>"
            "smtp.b.kr</hostname><port>465</port><socketType>SSL</socketType><username>%EMAILADDRESS%"
            "</username></outgoingServer></emailProvider></clientConfig>";
        Desk desk;
        QCOMPARE(desk.import(xml), 1);
        QVERIFY(desk.isUntouched());
        QCOMPARE(desk.import(xml, {u"--from"_s, u"a@b.kr"_s}), 0);
        QCOMPARE(desk.store.list.first().login, u"a@b.kr"_s);
    }

    void refusesWhatCanNotBe_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        const QString good = u"FILE"_s;
        QTest::newRow("no file") << QStringList{u"/nowhere/at/all"_s} << 2;
        QTest::newRow("a folder") << QStringList{u"/"_s} << 2;
        QTest::newRow("an endless device") << QStringList{u"/dev/zero"_s} << 2;
        QTest::newRow("no name") << QStringList{} << 2;
        QTest::newRow("an unknown format") << QStringList{good, u"--format"_s, u"xls"_s} << 2;
        QTest::newRow("another format") << QStringList{good, u"--format"_s, u"sendproof-json"_s} << 1;
        QTest::newRow("a workspace with a line break") << QStringList{good, u"--workspace"_s, u"a\nb"_s} << 2;
        QTest::newRow("two passphrases")
            << QStringList{good, u"--format"_s, u"bundle"_s, u"--passphrase-stdin"_s, u"--passphrase-env"_s, u"P"_s}
            << 2;
        QTest::newRow("a passphrase for nothing") << QStringList{good, u"--passphrase-stdin"_s} << 2;
        QTest::newRow("two passphrases for nothing")
            << QStringList{good, u"--passphrase-stdin"_s, u"--passphrase-env"_s, u"P"_s} << 2;
        QTest::newRow("a passphrase as an argument") << QStringList{good, u"--passphrase"_s, u"hunter2"_s} << 2;
    }
    void refusesWhatCanNotBe()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exit);
        Desk desk;
        arguments.replaceInStrings(u"FILE"_s, desk.write(twoShops));
        QCOMPARE(desk.run(QStringList{u"import"_s} + arguments), exit);
        QVERIFY(desk.isUntouched() && !desk.hasSaid("hunter2"));
    }

    void aKeychainThatRefusesChangesNothing()
    {
        Desk desk;
        desk.keychain.failure = Failure{.kind = FailureKind::KeychainDenied};
        QCOMPARE(desk.import(twoShops, {u"--json"_s}), 3);
        QVERIFY(desk.store.list.isEmpty());
        QCOMPARE(desk.json().value("error"_L1).toObject().value("kind"_L1).toString(), u"keychain-denied"_s);
    }

    void noControlCharacterReachesTheTerminal()
    {
        Desk desk;
        QCOMPARE(desk.import(QByteArray(head) + "a\x1b[31mb,,a@b.kr,x,x,smtp.b.kr,465\r\n"), 1);
        QVERIFY(!desk.hasSaid("\x1b") && desk.isUntouched());
    }
};

QTEST_GUILESS_MAIN(TestImportCommand)
#include "tst_importcommand.moc"
