// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/boundedfile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestBoundedFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsARegularFile_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 99, 100})
            QTest::addRow("%d bytes", size) << size;
    }
    void readsARegularFile()
    {
        QFETCH(int, size);
        write(QByteArray(size, 'x'));
        QCOMPARE(std::get<Secret>(readBoundedFile(name(), 100)).bytes().toByteArray(), QByteArray(size, 'x'));
    }

    void refusesALongerOneHoweverLong()
    {
        write(QByteArray(101, 'x'));
        QCOMPARE(faultOf(name()), FileFault::TooLarge);
        QFile file(name());
        QVERIFY(file.resize(qint64{1} << 30)); // a gigabyte, without a block on the disk
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(faultOf(name()), FileFault::TooLarge);
        QVERIFY(timer.elapsed() < 100);
    }

    void refusesWhatIsNoFile()
    {
        QCOMPARE(faultOf(m_directory.filePath(u"nothing"_s)), FileFault::NotFound);
        QCOMPARE(faultOf({}), FileFault::NotFound);
        QCOMPARE(faultOf(name() + QChar(0) + u"x"_s), FileFault::NotFound);
        QCOMPARE(faultOf(m_directory.path()), FileFault::NotAFile);
    }

#ifdef Q_OS_UNIX
    void neverWaitsForAPipeOrDevice()
    {
        const QString pipe = m_directory.filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
        QCOMPARE(faultOf(pipe), FileFault::NotAFile);
        QCOMPARE(faultOf(u"/dev/zero"_s), FileFault::NotAFile);
        QCOMPARE(faultOf(u"/dev/tty"_s) == FileFault::NotFound, false);
    }

    void followsALinkOnlyToAFile()
    {
        write("x");
        const QString good = m_directory.filePath(u"good"_s);
        const QString bad = m_directory.filePath(u"bad"_s);
        const QString loop = m_directory.filePath(u"loop"_s);
        QVERIFY(QFile::link(name(), good) && QFile::link(u"/dev/zero"_s, bad) && QFile::link(loop, loop));
        QCOMPARE(std::get<Secret>(readBoundedFile(good, 100)).bytes().toByteArray(), "x");
        QCOMPARE(faultOf(bad), FileFault::NotAFile);
        QCOMPARE(faultOf(loop), FileFault::NotReadable);
    }

    void saysWhyAFileCannotBeRead()
    {
        write("x");
        QVERIFY(QFile::setPermissions(name(), QFileDevice::WriteOwner));
        if (::geteuid() == 0)
            QSKIP("root may read everything");
        QCOMPARE(faultOf(name()), FileFault::NotReadable);
    }
#endif

private:
    QString name() const
    {
        return m_directory.filePath(u"file"_s);
    }
    void write(const QByteArray &bytes) const
    {
        QFile::remove(name());
        QFile file(name());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    static FileFault faultOf(const QString &fileName)
    {
        return std::get<FileTrouble>(readBoundedFile(fileName, 100)).why;
    }

    QTemporaryDir m_directory;
};

QTEST_GUILESS_MAIN(TestBoundedFile)
#include "tst_boundedfile.moc"
