// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bundleimporter.h"
#include "bundle/sealedbundle.h"
#include "core/boundedfile.h"
#include "secrets/keychaintest.h"
#include "store/fileimportjournal.h"
#include "store/jsonaccountstore.h"
#include "wizard/importdesk.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#ifdef Q_OS_LINUX
#include <sched.h>
#include <sys/mount.h>
#endif

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

constexpr int patience = 60000; // ms; gnome-keyring derives a key anew for each write
constexpr BundleCost low{.passes = 1, .memory = BundleCost::leastMemory};
const QString testService = u"kr.sendproof.Sendproof.test"_s;

MailAccount account(int number)
{
    MailAccount made;
    made.id = QUuid(0x5e7d0000U + uint(number), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    made.name = made.login = u"user%1"_s.arg(number);
    made.server.host = *HostName::parse(u"smtp.b.kr").host;
    made.sender.address = *MailAddress::parse(u"a@b.kr").address;
    return made;
}

/// What an import works with, as the programs have it.
struct Office
{
    explicit Office(const QString &directory)
        : accounts(directory)
        , keychain({.service = testService})
        , journal(directory)
    {
    }
    ImportMeans means() { return {accounts, keychain, journal}; }

    JsonAccountStore accounts;
    KeychainSecretStore keychain;
    FileImportJournal journal;
};

/// Reads the bundle at @p fileName and takes it over; exit code 0 when it did.
int import(const QString &directory, const QString &fileName)
{
    Office office(directory);
    const auto file = readBoundedFile(fileName, Importer::maximalSize);
    ImportReading reading = BundleImporter().read(std::get<Secret>(file), Secret("p"));
    ImportPlan plan = planImport(reading, office.accounts.accounts().value(), ProviderCatalog());
    ImportDesk desk(office.means(), std::move(reading), std::move(plan));
    QObject::connect(&desk, &ImportDesk::progressed, &desk, [](int done, int) {
        std::fprintf(stdout, "%d\n", done);
        std::fflush(stdout);
    });
    QObject::connect(&desk, &ImportDesk::finished, qApp, [](const Result<ImportOutcome> &result) {
        if (!result)
            std::fprintf(stderr, "%s\n", qPrintable(result.error().detail));
        QCoreApplication::exit(result ? 0 : 1);
    });
    desk.start();
    return QCoreApplication::exec();
}

} // namespace

/// An import from the bundle's bytes to the accounts on disk and a real keychain, whole, killed and on a full disk.
class TestImportRoad : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        Office office(path());
        // Number 0 is there with an old password; the bundle has a new one for it, and three more accounts.
        QVERIFY(office.accounts.save(account(0)));
        keep(office, account(0), "old");
        for (int i = 1; i < 4; ++i)
            forget(office, account(i));
        const Secret secret("new");
        MailAccount changed = account(0);
        changed.name = u"renamed"_s;
        const Result<Secret> sealed = sealedBundle(
            {changed, account(1), account(2), account(3)}, [&](const QUuid &) { return &secret; }, Secret("p"), low);
        QVERIFY(sealed);
        QFile file(bundle());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(sealed.value().bytes().toByteArray()) > 0);
    }

    void aBundleGoesIntoAccountsAndKeychain()
    {
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(), {u"import"_s, path(), bundle()});
        QVERIFY(program.waitForFinished(patience));
        QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
        Office office(path());
        QVERIFY(isAsAfter(office));
        QVERIFY(!QFile::exists(office.journal.fileName()));
    }

    void aKilledImportLeavesTheOldStateOrTheNewOne()
    {
        int olds = 0;
        for (int round = 0; round < 6; ++round) {
            init();
            QProcess program;
            program.start(QCoreApplication::applicationFilePath(), {u"import"_s, path(), bundle()});
            QVERIFY(program.waitForStarted(patience));
            // At each secret, and a moment later: where exactly is what varies.
            for (int line = 0; line < round % 5; ++line) {
                const bool isThere = program.canReadLine() || program.waitForReadyRead(patience);
                QVERIFY(isThere || program.state() == QProcess::NotRunning);
                program.readLine();
            }
            QTest::qWait(QRandomGenerator::global()->bounded(round == 0 ? 200 : 40));
            program.kill();
            QVERIFY(program.state() == QProcess::NotRunning || program.waitForFinished(patience));
            Office office(path());
            std::optional<Result<Done>> cleared;
            ImportClearing::afterKilled(office.means(), this,
                                        [&](Result<Done> result) { cleared = std::move(result); });
            QTRY_VERIFY_WITH_TIMEOUT(cleared.has_value(), patience);
            QVERIFY2(*cleared, *cleared ? "" : qPrintable(cleared->error().detail));
            const bool isOld = isAsBefore(office);
            olds += isOld;
            QVERIFY2(isOld || isAsAfter(office), qPrintable(QString::number(round)));
            QVERIFY(!QFile::exists(office.journal.fileName()));
        }
        QVERIFY(olds > 0);
    }

#ifdef Q_OS_LINUX
    void aFullDiskLeavesEverythingAsItWas()
    {
        const QByteArray place = path().toLocal8Bit();
        if (::geteuid() != 0 || ::unshare(CLONE_NEWNS) != 0 ||
            ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
            QSKIP("only root may mount");
        QFile file(bundle());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray sealed = file.readAll();
        if (::mount("tmpfs", place.constData(), "tmpfs", 0, "size=64k") != 0)
            QSKIP("no tmpfs here");
        {
            Office office(path());
            QVERIFY(office.accounts.save(account(0)));
            QFile filler(path() + u"/filler"_s);
            QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
            filler.write(QByteArray(64 * 1024, 'x'));
            for (const int pages : {0, 1, 2, 3}) { // the lock, the journal, the accounts …
                filler.resize(filler.size() - qint64{4096} * (pages > 0));
                ImportReading reading = BundleImporter().read(Secret(sealed), Secret("p"));
                for (ImportedAccount &imported : reading.accounts)
                    imported.account.name += QString(3000, u'x'); // so that they need some pages
                ImportPlan plan = planImport(reading, office.accounts.accounts().value(), ProviderCatalog());
                ImportDesk desk(office.means(), std::move(reading), std::move(plan));
                std::optional<Result<ImportOutcome>> outcome;
                connect(&desk, &ImportDesk::finished, this,
                        [&](const Result<ImportOutcome> &result) { outcome = result; });
                desk.start();
                QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), patience);
                QVERIFY(!*outcome);
                QCOMPARE(outcome->error().kind, FailureKind::NotWritable);
                QVERIFY2(isAsBefore(office), qPrintable(QString::number(pages)));
            }
        }
        ::umount2(place.constData(), MNT_DETACH);
    }
#endif

    void cleanupTestCase()
    {
        Office office(path());
        for (int i = 0; i < 4; ++i)
            forget(office, account(i));
    }

private:
    QString path() const
    {
        return m_directory->path();
    }
    QString bundle() const
    {
        return m_directory->filePath(u"all.sendproof"_s);
    }

    bool isAsBefore(Office &office)
    {
        return office.accounts.accounts().value() == QList{account(0)} && secretOf(office, account(0)) == "old" &&
               !secretOf(office, account(1)) && !secretOf(office, account(2)) && !secretOf(office, account(3)) &&
               !secretAt(office, keptAsideKey(account(0).id));
    }
    bool isAsAfter(Office &office)
    {
        const QList<MailAccount> accounts = office.accounts.accounts().value();
        bool isAll = accounts.size() == 4 && accounts.value(0).name == u"renamed" &&
                     !secretAt(office, keptAsideKey(account(0).id));
        for (int i = 0; i < 4; ++i)
            isAll = isAll && secretOf(office, account(i)) == "new";
        return isAll;
    }

    void keep(Office &office, const MailAccount &account, const QByteArray &secret)
    {
        Answered<Done> saved;
        office.keychain.save(account.secretKey(), Secret(secret), this, saved.taker());
        QTRY_VERIFY_WITH_TIMEOUT(saved.isDone(), patience);
    }
    void forget(Office &office, const MailAccount &account)
    {
        Answered<Done> removed;
        office.keychain.remove(account.secretKey(), this, removed.taker());
        QTRY_VERIFY_WITH_TIMEOUT(removed.isDone(), patience);
    }
    std::optional<QByteArray> secretOf(Office &office, const MailAccount &account)
    {
        return secretAt(office, account.secretKey());
    }
    std::optional<QByteArray> secretAt(Office &office, const QString &key)
    {
        Answered<Secret> loaded;
        office.keychain.load(key, this, loaded.taker());
        if (!QTest::qWaitFor([&] { return loaded.count() == 1; }, patience) || !loaded.isDone())
            return std::nullopt;
        return loaded.result()->value().bytes().toByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

int main(int argc, char **argv)
{
    if (argc < 2 || qstrcmp(argv[1], "import") != 0)
        moveToPrivateBus("keyring", argv);
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "import"_L1)
        return import(arguments.value(2), arguments.value(3));
    TestImportRoad test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_importroad.moc"
