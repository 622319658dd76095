// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/fileproofhistory.h"

#include "store/proofline.h"
#include "store/sampleproofs.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

const QUuid one = QUuid::fromString(u"7d444840-9dc0-11d1-b245-5ffdce74fad2"_s);
const QUuid two = QUuid::fromString(u"7d444840-9dc0-11d1-b245-5ffdce74fad3"_s);

} // namespace

class TestFileProofHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_history = std::make_unique<FileProofHistory>(m_directory->filePath(u"sendproof"_s));
    }

    void theNewestComesFirst()
    {
        QVERIFY(m_history->of(one).value().isEmpty());
        QVERIFY(m_history->add({sampleProof(one, 1), sampleProof(two, 2)}));
        QVERIFY(m_history->add({sampleProof(one, 3)}));
        QCOMPARE(m_history->of(one).value(), QList({sampleProof(one, 3).proof, sampleProof(one, 1).proof}));
        QCOMPARE(m_history->of(two).value(), QList{sampleProof(two, 2).proof});
        QVERIFY(m_history->of(QUuid()).value().isEmpty());
    }

    void onlyTheUserMayRead()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows has no modes; the user's profile is protected as a whole");
#endif
        QVERIFY(m_history->add({sampleProof(one, 1)}));
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther;
        QVERIFY(!(QFile::permissions(m_history->fileName()) & others));
        QVERIFY(!(QFile::permissions(QFileInfo(m_history->fileName()).path()) & others));
        QFile::setPermissions(m_history->fileName(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | others);
        QVERIFY(m_history->add({sampleProof(one, 2)}));
        QVERIFY(!(QFile::permissions(m_history->fileName()) & others));
    }

    void nothingToAddTouchesNothing()
    {
        QVERIFY(m_history->add({}));
        QVERIFY(!QFile::exists(m_history->fileName()));
    }

    void fieldsThatAreHardToWriteComeBack()
    {
        PastProof past = sampleProof(one, 1);
        past.proof.stage = u"단계 \"\\ "_s;
        past.proof.cause = u"😀</script>"_s;
        QVERIFY(m_history->add({past}));
        QCOMPARE(m_history->of(one).value(), QList{past.proof});
    }

    void whatCouldNotBeReadBackIsRefused_data()
    {
        QTest::addColumn<PastProof>("past");
        PastProof past = sampleProof(one, 1);
        past.proof.at = {};
        QTest::newRow("no time") << past;
        past = sampleProof({}, 1);
        QTest::newRow("no account") << past;
        past = sampleProof(one, 1);
        past.proof.stage = u"a\nb"_s;
        QTest::newRow("line feed") << past;
        past.proof.stage = QString(QChar(0xD800));
        QTest::newRow("half a character") << past;
    }
    void whatCouldNotBeReadBackIsRefused()
    {
        QFETCH(PastProof, past);
        const Result<Done> added = m_history->add({sampleProof(two, 1), past});
        QCOMPARE(added.error().kind, FailureKind::InvalidInput);
        QVERIFY(m_history->of(two).value().isEmpty());
    }

    void aTornLineIsIgnoredAndMended_data()
    {
        QTest::addColumn<int>("cut");
        QTest::addColumn<QList<int>>("left");
        const auto size = static_cast<int>(proofLine(sampleProof(one, 2))->size());
        QTest::newRow("only the line feed") << 1 << QList<int>{3, 2, 1};
        QTest::newRow("the brace too") << 2 << QList<int>{3, 1};
        QTest::newRow("in the middle") << size / 2 << QList<int>{3, 1};
        QTest::newRow("all but one byte") << size - 1 << QList<int>{3, 1};
        QTest::newRow("nothing of it") << size << QList<int>{3, 1};
    }
    void aTornLineIsIgnoredAndMended()
    {
        QFETCH(int, cut);
        QFETCH(QList<int>, left);
        QVERIFY(m_history->add({sampleProof(one, 1), sampleProof(one, 2)}));
        QFile file(m_history->fileName());
        QVERIFY(file.resize(file.size() - cut));
        QVERIFY(numbersOf(m_history->of(one).value()).contains(1));
        QVERIFY(m_history->add({sampleProof(one, 3)}));
        QCOMPARE(numbersOf(m_history->of(one).value()), left);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArrayList lines = file.readAll().split('\n');
        QVERIFY(lines.last().isEmpty());
        QCOMPARE(lines.size(), left.size() + 2); // the header, and nothing behind the last line feed
    }

    void damagedAndNewerLinesAreSkipped_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("no JSON") << QByteArray("garbage");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("NUL bytes") << QByteArray(200, '\0');
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("no time") << QByteArray(R"({"v":1,"account":"7d444840-9dc0-11d1-b245-5ffdce74fad2"})");
        QTest::newRow("a word for a truth")
            << QByteArray(R"({"v":1,"account":"7d444840-9dc0-11d1-b245-5ffdce74fad2","at":"2026-11-21T08:02:00.007Z",)"
                          R"("accepted":"yes"})");
        QTest::newRow("the same name twice")
            << QByteArray(R"({"v":1,"account":"7d444840-9dc0-11d1-b245-5ffdce74fad2","at":"2026-11-21T08:02:00.007Z",)"
                          R"("accepted":true,"accepted":true})");
        QTest::newRow("another time zone")
            << QByteArray(R"({"v":1,"account":"7d444840-9dc0-11d1-b245-5ffdce74fad2","at":"2026-11-21T08:02:00+09:00",)"
                          R"("accepted":true})");
        QTest::newRow("newer") << QByteArray(
            R"({"v":2,"account":"7d444840-9dc0-11d1-b245-5ffdce74fad2","at":"2026-11-21T08:02:00.007Z",)"
            R"("accepted":true})");
        QTest::newRow("endless") << QByteArray(3'000'000, 'x');
        QTest::newRow("deep") << QByteArray(60'000, '[');
    }
    void damagedAndNewerLinesAreSkipped()
    {
        QFETCH(QByteArray, line);
        QVERIFY(m_history->add({sampleProof(one, 1)}));
        QFile file(m_history->fileName());
        QVERIFY(file.open(QIODevice::Append) && file.write(line + '\n') > 0);
        file.close();
        QVERIFY(m_history->add({sampleProof(one, 3)}));
        QCOMPARE(numbersOf(m_history->of(one).value()), QList({3, 1}));
    }

    void fiftyOfEachAccountAreKept()
    {
        QList<PastProof> many;
        for (int i = 0; i < 60; ++i)
            many += {sampleProof(one, i), sampleProof(two, i)};
        QVERIFY(m_history->add(many));
        QCOMPARE(m_history->of(one).value().size(), ProofHistory::kept);
        QCOMPARE(numbersOf(m_history->of(one).value()).first(), 59);
    }

    void theFileStaysBounded()
    {
        fill(20, 360); // of each of 20 accounts: almost a megabyte of lines
        const qint64 full = QFile(m_history->fileName()).size();
        QVERIFY2(full > FileProofHistory::smallFile * 8 / 10, qPrintable(QString::number(full)));
        const QByteArray newer = R"({"v":9,"something":"else"})";
        const QByteArray damaged = "what is this?";
        writeLine(newer);
        writeLine(damaged);
        for (int i = 0; QFile(m_history->fileName()).size() > FileProofHistory::smallFile / 4 && i < 100; ++i)
            fill(20, 50, 400 + 50 * i);
        const qint64 size = QFile(m_history->fileName()).size();
        QVERIFY2(size < FileProofHistory::smallFile / 4, qPrintable(QString::number(size)));
        QCOMPARE(m_history->of(account(0)).value().size(), ProofHistory::kept);
        QFile file(m_history->fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(compactedIn(file.readLine()) > size / 2);
        QVERIFY(file.readAll().contains(newer + '\n'));
        QFile aside(m_directory->filePath(u"sendproof/proofs.damaged.jsonl"_s));
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), damaged + '\n');
#ifndef Q_OS_WIN
        QVERIFY(!(aside.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
#endif
        QVERIFY(m_history->add({sampleProof(account(0), 9999)}));
        QCOMPARE(numbersOf(m_history->of(account(0)).value()).first(), 9999);
    }

    void aRemovedAccountIsForgotten()
    {
        QVERIFY(m_history->forget({one})); // nothing is there yet
        QVERIFY(!QFile::exists(m_history->fileName()));
        QVERIFY(m_history->add({sampleProof(one, 1), sampleProof(two, 2), sampleProof(one, 3)}));
        QVERIFY(m_history->forget({one, QUuid::createUuid()}));
        QVERIFY(m_history->of(one).value().isEmpty());
        QCOMPARE(m_history->of(two).value().size(), 1);
        QFile file(m_history->fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(one.toByteArray(QUuid::WithoutBraces)));
    }

    void anotherProgramThatWritesIsWaitedForAndNamed()
    {
        QVERIFY(m_history->add({sampleProof(one, 1)}));
        QLockFile lock(m_directory->filePath(u"sendproof/proofs.lock"_s));
        QVERIFY(lock.lock());
        FileProofHistory hasty(m_directory->filePath(u"sendproof"_s), std::chrono::milliseconds(20));
        QCOMPARE(hasty.add({sampleProof(one, 2)}).error().kind, FailureKind::LockedByAnother);
        QCOMPARE(hasty.forget({one}).error().kind, FailureKind::LockedByAnother);
        QCOMPARE(hasty.of(one).value().size(), 1); // reading goes on
    }

    void whatIsNoFileIsSaid()
    {
        QVERIFY(QDir().mkpath(m_history->fileName()));
        QCOMPARE(m_history->add({sampleProof(one, 1)}).error().kind, FailureKind::NotWritable);
        QCOMPARE(m_history->of(one).error().kind, FailureKind::NotReadable);
    }

private:
    QUuid account(int index) { return QUuid::createUuidV5(one, QByteArray::number(index)); }
    void fill(int accounts, int each, int first = 0)
    {
        QList<PastProof> many;
        for (int i = 0; i < each; ++i) {
            for (int j = 0; j < accounts; ++j)
                many.append(sampleProof(account(j), first + i));
        }
        QVERIFY(m_history->add(many));
    }
    void writeLine(const QByteArray &line)
    {
        QFile file(m_history->fileName());
        QVERIFY(file.open(QIODevice::Append) && file.write(line + '\n') > 0);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<FileProofHistory> m_history;
};

QTEST_GUILESS_MAIN(TestFileProofHistory)
#include "tst_fileproofhistory.moc"
