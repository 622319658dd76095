// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/sealedbundle.h"

#include "bundle/bundleimporter.h"
#include "bundle/bundlekeys.h"
#include "core/settingsreading.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTest>
#include <map>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

constexpr BundleCost low{.passes = 1, .memory = BundleCost::leastMemory};

MailAccount account(const QString &name)
{
    MailAccount account;
    account.id = QUuid::createUuid();
    account.name = name;
    account.workspace = u"하늘 상사"_s;
    account.server.host = *HostName::parse(u"smtp.naver.com").host;
    account.login = u"haneul"_s;
    account.sender.address = *MailAddress::parse(u"haneul@naver.com").address;
    return account;
}

/// A bundle of two accounts, and what went into it.
struct Sample
{
    QList<MailAccount> accounts{account(u"하나"_s), account(u"둘"_s)};
    std::map<QUuid, Secret> secrets;
    QByteArray bytes;

    explicit Sample(const QByteArray &first = "pa\"ss\\word", const QByteArray &passphrase = "correct horse")
    {
        secrets[accounts.first().id] = Secret(first);
        const SecretOf secretOf = [this](const QUuid &id) {
            const auto at = secrets.find(id);
            return at == secrets.end() ? nullptr : &at->second;
        };
        const Result<Secret> sealed = sealedBundle(accounts, secretOf, Secret(passphrase), low);
        if (sealed)
            bytes = sealed.value().bytes().toByteArray();
    }
};

ImportReading opened(const QByteArray &bytes, const QByteArray &passphrase = "correct horse")
{
    return BundleImporter().read(Secret(bytes), Secret(passphrase));
}

/// The fault that makes the whole unreadable.
ImportFault faultOf(const QByteArray &bytes, const QByteArray &passphrase = "correct horse")
{
    const ImportReading reading = opened(bytes, passphrase);
    if (reading.accounts.empty() && reading.problems.size() == 1 && reading.problems.first().isWhole)
        return reading.problems.first().fault;
    qWarning() << reading.accounts.size() << reading.problems.size();
    return ImportFault::NotSupported;
}

/// @p bytes with @p with at @p at and a checksum that fits again, as somebody makes it who wants to be read.
QByteArray forged(QByteArray bytes, qsizetype at, const QByteArray &with)
{
    bytes.replace(at, with.size(), with);
    const QByteArray checksum = blake2b(bytes.first(BundleHeader::publicSize), {}, 16);
    return bytes.replace(BundleHeader::publicSize, checksum.size(), checksum);
}

} // namespace

class TestSealedBundle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesBackAccountsAndSecrets_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("a password") << QByteArray("pa\"ss\\word/'");
        QTest::newRow("Korean") << u"비밀 번호 😀 "_s.toUtf8();
        QTest::newRow("looks like an escape") << QByteArray("\\u0041\\\\\\\"");
        QTest::newRow("bytes that are no text") << QByteArray("\xff\x00\x01\n", 4);
    }
    void givesBackAccountsAndSecrets()
    {
        QFETCH(QByteArray, secret);
        const Sample sample(secret);
        QVERIFY(BundleImporter().recognises(sample.bytes, {}));
        const ImportReading reading = opened(sample.bytes);
        QCOMPARE(reading.problems, {});
        QCOMPARE(reading.format, u"bundle"_s);
        QCOMPARE(reading.accounts.size(), 2U);
        QCOMPARE(reading.accounts[0].account, sample.accounts.at(0));
        QCOMPARE(reading.accounts[1].account, sample.accounts.at(1));
        QCOMPARE(reading.accounts[0].secret.bytes().toByteArray(), secret);
        QVERIFY(reading.accounts[1].secret.isEmpty() && reading.accounts[1].hasOwnId);
    }

    void leavesTheProofBehind()
    {
        MailAccount tested = account(u"x"_s);
        tested.lastProof = ProofRecord{.at = QDateTime::currentDateTimeUtc(), .accepted = true};
        const Result<Secret> sealed = sealedBundle({tested}, {}, Secret("p"), low);
        QVERIFY(sealed);
        QVERIFY(!opened(sealed.value().bytes().toByteArray(), "p").accounts.at(0).account.lastProof);
    }

    void tellsAWrongPassphraseFromDamage()
    {
        const Sample sample;
        QCOMPARE(faultOf(sample.bytes, "correct Horse"), ImportFault::WrongPassphrase);
        QCOMPARE(faultOf(sample.bytes, ""), ImportFault::WrongPassphrase);
        // Every part of the file, with the right passphrase.
        for (qsizetype at = 0; at < sample.bytes.size(); at += at < BundleHeader::size ? 1 : 97) {
            QByteArray damaged = sample.bytes;
            damaged[at] = static_cast<char>(damaged.at(at) ^ 0x40);
            const ImportFault fault = opened(damaged).problems.value(0).fault;
            const bool isCheck = at >= BundleHeader::checkedSize && at < BundleHeader::size;
            const bool isVersion = at == 8 || at == 9;
            QVERIFY2(fault == (isCheck     ? ImportFault::WrongPassphrase
                               : isVersion ? ImportFault::NewerVersion
                                           : ImportFault::Damaged),
                     qPrintable(QString::number(at)));
            QVERIFY(opened(damaged).accounts.empty());
        }
    }

    void refusesWhatWasCutOffOrGrew()
    {
        const Sample sample;
        for (const qsizetype size : {qsizetype(0), qsizetype(5), qsizetype(11), qsizetype(60), BundleHeader::size,
                                     BundleHeader::size + 10, sample.bytes.size() / 2, sample.bytes.size() - 1})
            QCOMPARE(faultOf(sample.bytes.first(size)), ImportFault::Damaged);
        QCOMPARE(faultOf(sample.bytes + '\n'), ImportFault::Damaged);
    }

    void refusesAnAbsurdCostBeforeItCostsAnything()
    {
        const Sample sample;
        const auto number = [](quint32 value) {
            QByteArray bytes;
            for (int shift = 24; shift >= 0; shift -= 8)
                bytes.append(static_cast<char>(value >> shift));
            return bytes;
        };
        QElapsedTimer timer;
        timer.start();
        for (const quint32 passes : {0U, 11U, 0xffffffffU})
            QCOMPARE(faultOf(forged(sample.bytes, 12, number(passes))), ImportFault::AbsurdCost);
        for (const quint32 memory : {0U, 8U * 1024 - 1, 256U * 1024 + 1, 0xffffffffU})
            QCOMPARE(faultOf(forged(sample.bytes, 16, number(memory))), ImportFault::AbsurdCost);
        QVERIFY(timer.elapsed() < 200);
        // One that could be: only the key then tells that it isn't the bundle's.
        QCOMPARE(faultOf(forged(sample.bytes, 12, number(2))), ImportFault::WrongPassphrase);
    }

    void refusesANewerVersionWithoutAPassphrase()
    {
        QCOMPARE(faultOf(forged(Sample().bytes, 8, QByteArray("\x00\x02", 2)), ""), ImportFault::NewerVersion);
    }

    void refusesToSealWhatCouldNotBeOpened()
    {
        const MailAccount good = account(u"x"_s);
        QVERIFY(!sealedBundle({good}, {}, Secret(), low));
        QVERIFY(!sealedBundle({good}, {}, Secret("p"), {.passes = 1, .memory = 1024}));
        QVERIFY(!sealedBundle({good, good}, {}, Secret("p"), low));
        MailAccount bad = good;
        bad.name = u"a\u202Eb"_s;
        const Result<Secret> refused = sealedBundle({bad}, {}, Secret("p"), low);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, FailureKind::InvalidInput);
        QCOMPARE(refused.error().detail, u"accounts[0].name"_s);
    }

    void takesAPassphraseInEitherFormOfHangul()
    {
        const QString typed = u"하늘은 파랗다"_s;
        const Sample sample("x", typed.normalized(QString::NormalizationForm_D).toUtf8());
        const ImportReading reading = opened(sample.bytes, typed.normalized(QString::NormalizationForm_C).toUtf8());
        QCOMPARE(reading.accounts.size(), 2U);
    }

    void tellsNothingByItsLength()
    {
        QCOMPARE(Sample("short").bytes.size(), Sample(QByteArray(60, 'x')).bytes.size());
        QVERIFY(Sample().bytes != Sample().bytes);
        QVERIFY(!Sample("plain-secret").bytes.contains("plain-secret"));
        QVERIFY(!Sample().bytes.contains("naver"));
    }

    void aReaderOfTheDocumentedLayoutOpensIt()
    {
        // The system's own first, for which the package is: another one in the path may not have it.
        const QString system = QStandardPaths::findExecutable(u"python3"_s, {u"/usr/bin"_s});
        const QString python = system.isEmpty() ? QStandardPaths::findExecutable(u"python3"_s) : system;
        QProcess probe;
        probe.start(python, {u"-c"_s, u"import nacl.pwhash"_s});
        if (python.isEmpty() || !probe.waitForFinished(20000) || probe.exitCode() != 0)
            QSKIP("no python3 with nacl here");
        const Sample sample(u"비밀 \"x\"\\"_s.toUtf8(), u"하늘 파랑"_s.toUtf8());
        QTemporaryFile file;
        QVERIFY(file.open() && file.write(sample.bytes) == sample.bytes.size() && file.flush());
        QProcess reader;
        reader.start(python, {u"" SENDPROOF_SOURCE_DIR "/docs/bundle_reader.py"_s, file.fileName()});
        reader.write(u"하늘 파랑\n"_s.toUtf8());
        reader.closeWriteChannel();
        QVERIFY(reader.waitForFinished(20000));
        QVERIFY2(reader.exitCode() == 0, reader.readAllStandardError().constData());
        const ImportReading reading = readSettings(Secret(reader.readAllStandardOutput()), {});
        QCOMPARE(reading.accounts.size(), 2U);
        QCOMPARE(reading.accounts[0].account, sample.accounts.at(0));
        QCOMPARE(reading.accounts[0].secret.text(), u"비밀 \"x\"\\"_s);
    }
};

QTEST_GUILESS_MAIN(TestSealedBundle)
#include "tst_sealedbundle.moc"
