// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/exportwriter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
}

std::vector<ExportedFile> files(const QList<std::pair<QString, QByteArray>> &wanted)
{
    std::vector<ExportedFile> files;
    for (const auto &[path, bytes] : wanted)
        files.push_back({path, Secret(bytes)});
    return files;
}

} // namespace

class ExportWriterTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void writesWhatItIsGiven()
    {
        QVERIFY(writeExport(files({{path(u"하늘 설정.txt"_s), "a\r\n\0b"_ba}}), false));
        QCOMPARE(contentOf(path(u"하늘 설정.txt"_s)), "a\r\n\0b"_ba);
    }

    void onlyTheOwnerReadsASecret()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows has no such permissions; the folder's rules hold");
#endif
        QFile there(path(u"secret.env"_s));
        QVERIFY(there.open(QIODevice::WriteOnly));
        there.setPermissions(QFileDevice::Permissions(0x6444)); // everyone may read what was there before
        there.close();
        QVERIFY(writeExport(files({{path(u"secret.env"_s), "geheim"}}), true));
        const auto permissions = QFileInfo(path(u"secret.env"_s)).permissions();
        QVERIFY(permissions & QFileDevice::ReadOwner);
        QVERIFY(!(permissions & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup |
                                 QFileDevice::WriteOther)));
    }

    void aFileThatCannotBeWrittenLeavesNoneOfThem()
    {
        const auto result = writeExport(files({{path(u"one"_s), "1"}, {path(u"missing/folder/two"_s), "2"}}), true);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, FailureKind::NotWritable);
        QVERIFY(result.error().detail.contains(u"missing/folder/two\n"_s));
        QVERIFY(!QFile::exists(path(u"one"_s)));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).filter(u"one"_s), QStringList());
    }

    void writesOverNothingButFiles()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(u"folder"_s));
        QVERIFY(!writeExport(files({{path(u"folder"_s), "1"}}), false));
        QVERIFY(QFileInfo(path(u"folder"_s)).isDir());
        const QFileInfo device(u"/dev/null"_s);
        if (device.exists() && !device.isFile())
            QVERIFY(!writeExport(files({{device.filePath(), "1"}}), false));
    }

    void seesFilesAndLinksThatAreThere()
    {
        QVERIFY(writeExport(files({{path(u"there"_s), "1"}}), false));
        QVERIFY(QFile::link(path(u"nowhere"_s), path(u"dangling"_s)));
        QCOMPARE(presentFiles(m_folder.path(), {u"there"_s, u"dangling"_s, u"new"_s}),
                 QStringList({u"there"_s, u"dangling"_s}));
    }
};

QTEST_MAIN(ExportWriterTest)
#include "tst_exportwriter.moc"
