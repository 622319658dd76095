// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliharness.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof::test;

class TestTranscript : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesAPrivateTranscriptWithoutSecrets();
    void neverOverwritesATranscript();
};

void TestTranscript::writesAPrivateTranscriptWithoutSecrets()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"대화.txt"_s);
    CliHarness cli;
    cli.stdinBytes = "hunter2";
    cli.script.lines = {{false, "220 hello \x1b[2J"}, {true, "AUTH PLAIN ***"}, {false, "235 a\nS: forged"}};
    QCOMPARE(cli.run(goodTest({u"--transcript"_s, path})), 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()),
             u"S: 220 hello \uFFFD[2J\nC: AUTH PLAIN ***\nS: 235 a\uFFFDS: forged\n"_s);
#ifndef Q_OS_WIN // where a file has the rights of its folder
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
#endif
}

void TestTranscript::neverOverwritesATranscript()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"t"_s);
    CliHarness cli;
    cli.stdinBytes = "x";
    QCOMPARE(cli.run(goodTest({u"--transcript"_s, path})), 0);
    QCOMPARE(cli.run(goodTest({u"--transcript"_s, path})), 2);
    QCOMPARE(cli.probesMade, 1);
}

QTEST_GUILESS_MAIN(TestTranscript)
#include "tst_transcript.moc"
