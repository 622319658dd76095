// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/fileimportjournal.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

constexpr int patience = 20000; // ms

QList<JournalEntry> entries()
{
    return {
        {.account = QUuid(u"7d444840-9dc0-11d1-b245-5ffdce74fad2"_s), .hadSecret = true, .before = "a", .after = "b"},
        {.account = QUuid(u"7d444841-9dc0-11d1-b245-5ffdce74fad2"_s), .after = QByteArray("\0\xff", 2)}};
}

/// Begins an import and stays.
int beginAndStay(const QString &directory)
{
    FileImportJournal journal(directory);
    if (!journal.begin(entries()))
        return 1;
    std::fprintf(stdout, "begun\n");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

class TestFileImportJournal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void nothingIsBrokenAtFirst()
    {
        FileImportJournal journal(path());
        QVERIFY(!journal.broken().value());
        QVERIFY(QDir(path()).isEmpty());
    }

    void endLeavesNothing()
    {
        FileImportJournal journal(path());
        QVERIFY(journal.begin(entries()));
        QVERIFY(QFile::exists(journal.fileName()));
#ifndef Q_OS_WIN // which has no modes; the user's profile is protected as a whole
        QCOMPARE(QFile::permissions(journal.fileName()) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
#endif
        QVERIFY(journal.commit() && journal.end());
        QVERIFY(QDir(path()).isEmpty());
        QVERIFY(journal.begin(entries()));
    }

    void oneProgramAtATime()
    {
        FileImportJournal journal(path());
        QVERIFY(journal.begin(entries()));
        FileImportJournal other(path());
        const Result<Done> refused = other.begin(entries());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, FailureKind::LockedByAnother);
        QVERIFY(!other.broken().value()); // it isn't broken, it goes on
    }

    void aKilledProgramLeavesWhatItWasAbout()
    {
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(), {u"begin"_s, path()});
        QVERIFY(program.waitForReadyRead(patience));
        FileImportJournal journal(path());
        QVERIFY(!journal.broken().value());
        program.kill();
        QVERIFY(program.waitForFinished(patience));
        const Result<Done> refused = journal.begin(entries());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, FailureKind::Damaged);
        const auto broken = journal.broken().value();
        QVERIFY(broken && !broken->isCommitted);
        QCOMPARE(broken->entries, entries());
        QVERIFY(!FileImportJournal(path()).broken().value()); // this program is at it now
        QVERIFY(journal.end());
        QVERIFY(!journal.broken().value());
    }

    void whatIsLeftIsForTheNext()
    {
        FileImportJournal journal(path());
        QVERIFY(journal.begin(entries()) && journal.commit());
        journal.leave();
        FileImportJournal next(path());
        const auto broken = next.broken().value();
        QVERIFY(broken && broken->isCommitted);
        QCOMPARE(broken->entries, entries());
    }

    void aJournalThatCannotBeReadIsPutAside()
    {
        for (const QByteArray &bytes :
             {QByteArray("{"), QByteArray("{\"format\":\"sendproof-import\",\"version\":1,\"secrets\":[{}]}")}) {
            FileImportJournal journal(path());
            write(journal.fileName(), bytes);
            const auto broken = journal.broken();
            QVERIFY(!broken);
            QCOMPARE(broken.error().kind, FailureKind::NotReadable); // Damaged: the accounts are not as they were
            QVERIFY(QFile::exists(broken.error().detail) && !QFile::exists(journal.fileName()));
            QVERIFY(journal.broken() && !journal.broken().value());
            QVERIFY(journal.begin(entries()) && journal.end());
        }
    }

    void aNewerJournalStaysWhereItIs()
    {
        FileImportJournal journal(path());
        write(journal.fileName(), "{\"format\":\"sendproof-import\",\"version\":2}");
        const auto broken = journal.broken();
        QVERIFY(!broken);
        QCOMPARE(broken.error().kind, FailureKind::NewerVersion);
        QVERIFY(QFile::exists(journal.fileName()));
    }

    void nothingBeginsWhileThisProgramClearsUp()
    {
        FileImportJournal journal(path());
        QVERIFY(journal.begin(entries()));
        journal.leave();
        QVERIFY(journal.broken().value());
        const Result<Done> refused = journal.begin(entries());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, FailureKind::LockedByAnother);
        QVERIFY(!FileImportJournal(path()).broken().value()); // the clearing still holds it
        QVERIFY(journal.end());
    }

private:
    static void write(const QString &fileName, const QByteArray &bytes)
    {
        QFile file(fileName);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size());
    }
    QString path() const { return m_directory->path(); }
    std::unique_ptr<QTemporaryDir> m_directory;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "begin"_L1)
        return beginAndStay(arguments.value(2));
    TestFileImportJournal test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_fileimportjournal.moc"
