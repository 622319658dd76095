// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychaintest.h"

#include <QProcess>
#include <QRandomGenerator>
#include <string>
#include <windows.h>

#include <wincred.h>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

constexpr int patience = 30000; // ms
constexpr int killings = 15;
const QString testService = u"kr.sendproof.Sendproof.windowstest"_s;

/// What the Credential Manager has of ours.
struct Credential
{
    QString name; ///< Without the service
    qsizetype size = 0;
    qsizetype attributes = 0;
};

QList<Credential> credentials()
{
    DWORD count = 0;
    CREDENTIALW **found = nullptr;
    QList<Credential> ours;
    if (CredEnumerateW(nullptr, 0, &count, &found) == FALSE)
        return ours;
    const QString beginning = testService + u'/';
    for (DWORD i = 0; i < count; ++i) {
        // By way of std::wstring: Wine may put the name at an odd address, which QString takes for impossible.
        const QString name = QString::fromStdWString(std::wstring(found[i]->TargetName));
        if (name.startsWith(beginning))
            ours.append({name.mid(beginning.size()), qsizetype(found[i]->CredentialBlobSize),
                         qsizetype(found[i]->AttributeCount)});
    }
    CredFree(found);
    return ours;
}

QByteArray secretOf(qsizetype size, int salt)
{
    QByteArray bytes(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char((i * 7 + i / 256 * 13 + salt) % 256); // no two chunks alike
    return bytes;
}

/// Waits for one answer of @p ask, which gets what takes it.
template<typename T, typename Ask> Answered<T> answerTo(Ask ask)
{
    Answered<T> answered;
    QObject context;
    ask(&context, answered.taker());
    static_cast<void>(QTest::qWaitFor([&answered] { return answered.count() == 1; }, patience));
    return answered;
}

QByteArray save(const QString &key, const QByteArray &secret)
{
    KeychainSecretStore store({.service = testService});
    return answerTo<Done>([&](QObject *context, auto taker) { store.save(key, Secret(secret), context, taker); })
        .describe();
}

QByteArray load(const QString &key)
{
    KeychainSecretStore store({.service = testService});
    const auto loaded = answerTo<Secret>([&](QObject *context, auto taker) { store.load(key, context, taker); });
    return loaded.isDone() ? loaded.result()->value().bytes().toByteArray() : loaded.describe();
}

QByteArray removeKey(const QString &key)
{
    KeychainSecretStore store({.service = testService});
    return answerTo<Done>([&](QObject *context, auto taker) { store.remove(key, context, taker); }).describe();
}

/// Saves one secret after the other until it is killed; tells each that is kept.
int saveForEver(int from)
{
    for (int i = from;; ++i) {
        if (save(u"key"_s, secretOf(6000, i % 100)) != "done")
            return 1;
        std::fprintf(stdout, "saved %d\n", i);
        std::fflush(stdout);
    }
}

} // namespace

/// The Credential Manager of Windows, with the options of the product.
class TestWindowsCredentials : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup()
    {
        for (const QString &key : {u"key"_s, u"하늘 가게 🙂"_s})
            QCOMPARE(removeKey(key), QByteArray("done"));
        QCOMPARE(credentials().size(), 0);
    }

    void keepsSecretsOfEveryLength_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 419, 420, 511, 512, 2048, 2560, 2561, 20000, 65536})
            QTest::addRow("%d bytes", size) << size;
    }
    void keepsSecretsOfEveryLength()
    {
        QFETCH(const int, size);
        QCOMPARE(save(u"key"_s, secretOf(size, 1)), QByteArray("done"));
        QCOMPARE(load(u"key"_s), secretOf(size, 1));
        const QList<Credential> kept = credentials();
        QCOMPARE(kept.size(), (size + 81 + 499) / 500); // with a header of 81 bytes
        for (const Credential &each : kept) {
            QVERIFY2(each.size <= 500, qPrintable(each.name));
            QCOMPARE(each.attributes, 0);
        }
    }

    void replacesAndRemoves()
    {
        QCOMPARE(save(u"key"_s, secretOf(20000, 1)), QByteArray("done"));
        QCOMPARE(save(u"key"_s, secretOf(5000, 2)), QByteArray("done"));
        QCOMPARE(load(u"key"_s), secretOf(5000, 2));
        QCOMPARE(credentials().size(), 11);
        QCOMPARE(save(u"key"_s, "short"), QByteArray("done"));
        QCOMPARE(credentials().size(), 1);
        QCOMPARE(removeKey(u"key"_s), QByteArray("done"));
        QCOMPARE(credentials().size(), 0);
        QVERIFY(load(u"key"_s).startsWith("secret-missing"));
    }

    void takesKoreanNames()
    {
        const QString key = u"하늘 가게 🙂"_s;
        QCOMPARE(save(key, "비밀"), QByteArray("done"));
        QCOMPARE(credentials().value(0).name, key);
        QCOMPARE(load(key), QByteArray("비밀"));
    }

    void aKilledProgramLeavesTheOldOrTheNewSecret()
    {
        int last = 0;
        for (int round = 0; round < killings; ++round) {
            QProcess saver;
            saver.start(QCoreApplication::applicationFilePath(), {u"save"_s, QString::number(last + 1)});
            QVERIFY(saver.waitForReadyRead(patience));
            QTest::qWait(QRandomGenerator::global()->bounded(60)); // The moment of death is what varies
            saver.kill();
            QVERIFY(saver.waitForFinished(patience));
            const QByteArray told = saver.readAllStandardOutput().trimmed();
            last = told.mid(told.lastIndexOf(' ') + 1).toInt();
            const QByteArray found = load(u"key"_s);
            if (found == secretOf(6000, (last + 1) % 100))
                ++last; // kept, but not yet told
            QCOMPARE(found, secretOf(6000, last % 100));
        }
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == "save"_L1)
        return saveForEver(QCoreApplication::arguments().value(2).toInt());
    TestWindowsCredentials test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_windowscredentials.moc"
