// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliharness.h"
#include "exporters/exporters.h"
#include "wizard/bundleformat.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QOperatingSystemVersion>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

/// On Windows a file has the rights of its folder.
constexpr bool hasModes = QOperatingSystemVersion::currentType() != QOperatingSystemVersion::Windows;

const QByteArray pencil = "pencil 12";

/// A format that is no text and holds no password.
class PictureExporter : public Exporter
{
public:
    ExportFormat format() const override
    {
        return {.id = u"picture"_s,
                .suffix = u"png"_s,
                .mimeType = u"image/png"_s,
                .secrets = SecretPolicy::Never,
                .isText = false};
    }
    Exported files(const ExportOrder &) const override { return ExportFiles{{u"picture.png"_s, {"\x89PNG"_ba}}}; }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "no file"_ba;
}

} // namespace

class TestExportCommand : public QObject
{
    Q_OBJECT
private:
    CliHarness m_cli;

private Q_SLOTS:
    void init()
    {
        m_cli.store.list.clear();
        m_cli.keychain.secrets.clear();
        m_cli.world.makeExporters = []() -> Result<std::vector<std::unique_ptr<Exporter>>> {
            auto exporters = plainExporters();
            exporters.push_back(std::make_unique<PictureExporter>());
            exporters.push_back(std::make_unique<BundleFormat>());
            return exporters;
        };
        m_cli.world.seal = [](const QList<MailAccount> &accounts, const SecretOf &secretOf,
                              const Secret &passphrase) -> Result<Secret> {
            const MailAccount &first = accounts.first();
            return Secret("sealed " + first.name.toUtf8() + ' ' + secretOf(first.id)->bytes().toByteArray() + ' ' +
                          passphrase.bytes().toByteArray());
        };
        m_cli.world.isOutTerminal = [] { return true; };
        const QString key = m_cli.addAccount(u"Shop"_s, u"Haneul"_s).secretKey();
        m_cli.keychain.secrets[key] = pencil;
    }
    void sealsABundleWithThePassphrase()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"all.sendproof"_s);
        const QStringList wanted{u"export"_s, u"Shop"_s, u"--format"_s, u"bundle"_s, u"-o"_s, path};
        QCOMPARE(m_cli.run(wanted), 2);
        QVERIFY(m_cli.error.contains("--passphrase-stdin"));
        QVERIFY(!m_cli.touched.contains(u"keychain"_s));
        m_cli.stdinBytes = "open it\n";
        QCOMPARE(m_cli.run(wanted + QStringList{u"--passphrase-stdin"_s}), 0);
        QCOMPARE(contentOf(path), "sealed Shop pencil 12 open it"_ba);
        QVERIFY(!hasModes || !(QFile::permissions(path) & QFile::ReadOther));
        QCOMPARE(m_cli.run({u"export"_s, u"Shop"_s, u"--format=msmtprc"_s, u"--passphrase-stdin"_s}), 2);
    }
    void writesToStandardOutputWithoutThePassword()
    {
        QCOMPARE(m_cli.run({u"export"_s, u"Shop"_s, u"--format"_s, u"msmtprc"_s}), 0);
        QVERIFY(m_cli.out.contains("\nhost smtp.naver.com\n"));
        QVERIFY(m_cli.out.contains("password \"PUT-THE-PASSWORD-HERE\""));
        QVERIFY(!m_cli.touched.contains(u"keychain"_s));
    }
    void writesThePasswordOnlyWhenAsked()
    {
        QCOMPARE(m_cli.run({u"export"_s, u"Shop"_s, u"--format"_s, u"msmtprc"_s, u"--with-secret"_s}), 0);
        QVERIFY(m_cli.out.contains("password \"pencil 12\"\n"));
    }
    void aFileWithAPasswordIsForItsOwnerAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"rc"_s);
        QCOMPARE(m_cli.run({u"export"_s, u"Shop"_s, u"--format=msmtprc"_s, u"-o"_s, path, u"--with-secret"_s}), 0);
        QVERIFY(contentOf(path).contains(pencil));
        QVERIFY(!m_cli.out.contains(pencil));
        if (hasModes)
            QCOMPARE(QFile::permissions(path) &
                         (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                     QFile::Permissions());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }
    void aFileThatWaitsForItsPasswordIsForItsOwnerToo()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x"_s);
        QCOMPARE(m_cli.run({u"export"_s, u"Shop"_s, u"--format=msmtprc"_s, u"-o"_s, path}), 0);
        QVERIFY(!hasModes || !(QFile::permissions(path) & QFile::ReadOther));
        QCOMPARE(m_cli.run({u"export"_s, u"Shop"_s, u"--format=csv"_s, u"-o"_s, path, u"--force"_s}), 0);
        QVERIFY(QFile::permissions(path) & QFile::ReadOther);
    }
    void leavesAFileAloneThatIsThere()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"rc"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        QCOMPARE(m_cli.run({u"export"_s, u"Shop"_s, u"--format=msmtprc"_s, u"-o"_s, path, u"--with-secret"_s}), 2);
        QCOMPARE(contentOf(path), "mine"_ba);
        QVERIFY2(m_cli.error.contains("--force"), m_cli.error);
        QVERIFY(!m_cli.touched.contains(u"keychain"_s));
        QCOMPARE(
            m_cli.run({u"export"_s, u"Shop"_s, u"--format=msmtprc"_s, u"-o"_s, path, u"--with-secret"_s, u"--force"_s}),
            0);
        QVERIFY(contentOf(path).contains(pencil));
        if (hasModes)
            QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
    void severalFilesGoIntoAFolder()
    {
        const QTemporaryDir folder;
        QCOMPARE(m_cli.run({u"export"_s, u"Shop"_s, u"--format=postfix"_s}), 2);
        const QString path = folder.filePath(u"made/here"_s);
        QCOMPARE(m_cli.run({u"export"_s, u"Shop"_s, u"--format=postfix"_s, u"--output"_s, path, u"--with-secret"_s}),
                 0);
        QVERIFY(contentOf(path + u"/sendproof_main.cf"_s).contains("relayhost"));
        QVERIFY(contentOf(path + u"/sendproof_sasl_passwd"_s).contains("haneul:pencil 12\n"));
    }
    void allLeavesOutWhatTheFormatCantTakeAndSaysSo()
    {
        m_cli.addDirectAccount(u"By browser"_s, DirectService::Google);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"all.csv"_s);
        QCOMPARE(m_cli.run({u"export"_s, u"--all"_s, u"--format=csv"_s, u"-o"_s, path, u"--json"_s}), 0);
        QCOMPARE(m_cli.json().value("accounts"_L1).toInt(), 1);
        QCOMPARE(m_cli.json().value("left_out"_L1).toArray().first().toObject().value("name"_L1), u"By browser"_s);
        QCOMPARE(m_cli.json().value("files"_L1).toArray().first().toString(), path);
        QVERIFY(m_cli.error.contains("By browser"));
        QCOMPARE(contentOf(path).count("\r\n"), 2);
        QVERIFY(!contentOf(path).contains("refresh-token"));
    }
    void onlyTheWorkspaceThatIsNamed()
    {
        m_cli.addAccount(u"Other"_s, u"Elsewhere"_s);
        QCOMPARE(m_cli.run({u"export"_s, u"--all"_s, u"--workspace=Haneul"_s, u"--format=csv"_s}), 0);
        QVERIFY(m_cli.out.contains("Shop,Haneul,"));
        QVERIFY(!m_cli.out.contains("Other"));
    }
    void aRefusalIsExplained()
    {
        m_cli.addDirectAccount(u"By browser"_s, DirectService::Google);
        QCOMPARE(m_cli.run({u"export"_s, u"By browser"_s, u"--format=msmtprc"_s}), 2);
        QCOMPARE(m_cli.error,
                 "sendproof-cli: By browser: The account signs in through the browser, and this program can only "
                 "use a password.\n"_ba);
        QVERIFY(m_cli.out.isEmpty());
    }
    void aPasswordThatTheFormatCantHoldIsRefused()
    {
        m_cli.keychain.secrets[m_cli.store.list.first().secretKey()] = "'\"`";
        QCOMPARE(m_cli.run({u"export"_s, u"Shop"_s, u"--format=env"_s, u"--with-secret"_s}), 2);
        QVERIFY(m_cli.out.isEmpty());
        QVERIFY2(m_cli.error.contains("Shop: The password has a character"), m_cli.error);
        QVERIFY(!m_cli.error.contains("'\"`"));
    }
    void aMissingPasswordIsSaidWithTheAccount()
    {
        m_cli.keychain.secrets.clear();
        QCOMPARE(m_cli.run({u"export"_s, u"Shop"_s, u"--format=env"_s, u"--with-secret"_s}), 2);
        QVERIFY2(m_cli.error.startsWith("sendproof-cli: Shop: The keychain holds no password"), m_cli.error);
    }
    void whatIsNoTextIsNotShownOnATerminal()
    {
        QCOMPARE(m_cli.run({u"export"_s, u"Shop"_s, u"--format=picture"_s}), 2);
        QVERIFY(m_cli.out.isEmpty());
        m_cli.world.isOutTerminal = [] { return false; };
        QCOMPARE(m_cli.run({u"export"_s, u"Shop"_s, u"--format=picture"_s}), 0);
        QCOMPARE(m_cli.out, "\x89PNG"_ba);
    }
    void wrongWordsAreUsageProblems_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no format") << QStringList{u"Shop"_s};
        QTest::newRow("unknown format") << QStringList{u"Shop"_s, u"--format=docx"_s};
        QTest::newRow("no account") << QStringList{u"--format=csv"_s};
        QTest::newRow("name and all") << QStringList{u"Shop"_s, u"--all"_s, u"--format=csv"_s};
        QTest::newRow("unknown name") << QStringList{u"Nobody"_s, u"--format=csv"_s};
        QTest::newRow("twice") << QStringList{u"Shop"_s, u"Shop"_s, u"--format=csv"_s};
        QTest::newRow("never a secret") << QStringList{u"Shop"_s, u"--format=picture"_s, u"--with-secret"_s};
        QTest::newRow("JSON on standard output") << QStringList{u"Shop"_s, u"--format=csv"_s, u"--json"_s};
        QTest::newRow("two accounts for one") << QStringList{u"Shop"_s, u"Two"_s, u"--format=env"_s};
    }
    void wrongWordsAreUsageProblems()
    {
        QFETCH(QStringList, words);
        m_cli.addAccount(u"Two"_s);
        QCOMPARE(m_cli.run(QStringList{u"export"_s} + words), 2);
        QVERIFY(!m_cli.touched.contains(u"keychain"_s));
    }
    void listsTheFormats()
    {
        QCOMPARE(m_cli.run({u"export"_s, u"--list-formats"_s}), 0);
        QCOMPARE(m_cli.lines().size(), qsizetype(plainExporters().size()) + 2);
        QVERIFY(m_cli.lines().contains(u"picture               never holds a password"_s));
        QCOMPARE(m_cli.run({u"export"_s, u"--list-formats"_s, u"--json"_s}), 0);
        const QJsonObject first = m_cli.json().value("formats"_L1).toArray().first().toObject();
        QCOMPARE(first.value("id"_L1).toString(), u"sendproof-json"_s);
        QCOMPARE(first.value("secrets"_L1).toString(), u"optional"_s);
        QCOMPARE(first.value("takes_direct"_L1).toBool(), true);
    }
};

QTEST_GUILESS_MAIN(TestExportCommand)
#include "tst_exportcommand.moc"
