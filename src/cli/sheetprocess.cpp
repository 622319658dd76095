// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sheetprocess.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr int tooLong = 1; // of main_print.cpp

QString besideThisProgram()
{
    const QString name = u"sendproof-print"_s;
    const QString folder = QCoreApplication::applicationDirPath();
    const QString found = QStandardPaths::findExecutable(name, {folder}); // knows what ends in .exe
    return found.isEmpty() ? folder + u'/' + name : found;
}

Failure failed(FailureKind kind, const QString &program)
{
    return {.kind = kind, .detail = program};
}

} // namespace

Result<QByteArray> SheetProcess::pdfOf(const QString &html, const QString &title)
{
    const QString program = m_program.isEmpty() ? besideThisProgram() : m_program;
    const auto deadline = static_cast<int>(m_deadline.count());
    QProcess process;
    process.setProgram(program);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start();
    if (!process.waitForStarted(deadline))
        return failed(FailureKind::NotFound, program);
    process.write(QString(title).replace(u'\n', u' ').toUtf8() + '\n' + html.toUtf8());
    process.closeWriteChannel();
    if (!process.waitForFinished(deadline)) {
        process.kill();
        process.waitForFinished(deadline);
        return failed(FailureKind::TimedOut, program);
    }
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == tooLong)
        return failed(FailureKind::MessageTooLarge, program);
    QByteArray pdf = process.readAllStandardOutput();
    const bool isWhole = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 &&
                         pdf.startsWith("%PDF-") && pdf.trimmed().endsWith("%%EOF");
    return isWhole ? Result<QByteArray>(std::move(pdf)) : failed(FailureKind::Damaged, program);
}

} // namespace sendproof
