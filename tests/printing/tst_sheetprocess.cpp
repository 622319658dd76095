// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sheetprocess.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestSheetProcess : public QObject
{
    Q_OBJECT

    const QString program = QStringLiteral(SENDPROOF_BIN_DIR "/sendproof-print");

    /// A program that does @p script.
    static QString scripted(const QTemporaryDir &folder, const QByteArray &script)
    {
        QFile file(folder.filePath(u"program"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("a test file can't be written");
        file.write("#!/bin/sh\n" + script);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName();
    }

private Q_SLOTS:
    void theProgramPrintsWithoutAScreen()
    {
        SheetProcess printer(program);
        const Result<QByteArray> pdf = printer.pdfOf(u"<h1>메일 발송 설정 안내</h1>"_s, u"메일\n설정"_s);
        QVERIFY(pdf);
        QVERIFY(pdf.value().startsWith("%PDF-"));
    }

    void whatIsLongerThanAPageIsToldApart()
    {
        SheetProcess printer(program);
        const Result<QByteArray> pdf = printer.pdfOf(u"<p>a</p>"_s.repeated(500), u"t"_s);
        QVERIFY(!pdf);
        QVERIFY(pdf.error().kind == FailureKind::MessageTooLarge);
    }

    void aMissingProgramIsNotFound()
    {
        SheetProcess printer(u"/nonexistent/sendproof-print"_s);
        const Result<QByteArray> pdf = printer.pdfOf({}, {});
        QVERIFY(!pdf);
        QVERIFY(pdf.error().kind == FailureKind::NotFound);
    }

    void aProgramThatHangsOrFailsIsNotWaitedForAndNotBelieved()
    {
        const QTemporaryDir folder;
        SheetProcess hanging(scripted(folder, "exec sleep 30\n"), std::chrono::milliseconds(200));
        QElapsedTimer timer;
        timer.start();
        const Result<QByteArray> none = hanging.pdfOf({}, {});
        QVERIFY(!none && none.error().kind == FailureKind::TimedOut);
        QVERIFY(timer.elapsed() < 10000);
        for (const QByteArray script : {"printf '%%PDF-1.4'\n", "cat > /dev/null; exit 3\n", "kill -9 $$\n"}) {
            SheetProcess failing(scripted(folder, script));
            const Result<QByteArray> pdf = failing.pdfOf({}, {});
            QVERIFY2(!pdf && pdf.error().kind == FailureKind::Damaged, script.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestSheetProcess)
#include "tst_sheetprocess.moc"
