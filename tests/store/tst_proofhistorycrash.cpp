// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/fileproofhistory.h"

#include "store/sampleproofs.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

constexpr int patience = 60000; // ms
constexpr int batch = 200;
const QUuid account = QUuid::fromString(u"7d444840-9dc0-11d1-b245-5ffdce74fad2"_s);

/// Adds batches for ever; the newest of each is of one account, numbered from @p from on and told.
int addForEver(const QString &directory, int from)
{
    FileProofHistory history(directory, std::chrono::milliseconds(patience));
    for (int i = from;; ++i) {
        QList<PastProof> proofs;
        for (int j = 1; j < batch; ++j)
            proofs.append(sampleProof(QUuid::createUuidV5(account, QByteArray::number(j)), i));
        proofs.append(sampleProof(account, i));
        if (!history.add(proofs))
            continue; // the lock file of one that was killed while making it
        std::fprintf(stdout, "added %d\n", i);
        std::fflush(stdout);
    }
}

} // namespace

/// Programs of their own that are killed while they write.
class TestProofHistoryCrash : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasToldAsAddedOutlivesEveryKill()
    {
        QTemporaryDir directory;
        int last = 0;
        for (int round = 0; round < 25; ++round) {
            QProcess writer;
            writer.start(QCoreApplication::applicationFilePath(),
                         {u"add"_s, directory.path(), QString::number(last + 1)});
            QVERIFY(writer.waitForReadyRead(patience));
            QTest::qWait(QRandomGenerator::global()->bounded(60)); // the moment of death is what varies
            writer.kill();
            QVERIFY(writer.waitForFinished(patience));
            const QByteArray told = writer.readAllStandardOutput().trimmed();
            last = told.mid(told.lastIndexOf(' ') + 1).toInt();
            QFile::remove(directory.filePath(u"proofs.lock"_s));
            FileProofHistory history(directory.path());
            const Result<QList<ProofRecord>> found = history.of(account);
            QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
            const QList<int> numbers = numbersOf(found.value());
            // What was told is there, and perhaps one more, which was added but not yet told; before it, no gap.
            QVERIFY2(numbers.first() == last || numbers.first() == last + 1, told.constData());
            for (qsizetype i = 1; i < numbers.size(); ++i)
                QVERIFY(numbers.at(i - 1) - numbers.at(i) <= 1); // 0: added untold, and by the next one again
        }
        const qint64 size = QFile(directory.filePath(u"proofs.jsonl"_s)).size();
        QVERIFY2(size < 6 * FileProofHistory::smallFile, qPrintable(QString::number(size)));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "add"_L1)
        return addForEver(arguments.value(2), arguments.value(3).toInt());
    TestProofHistoryCrash test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_proofhistorycrash.moc"
