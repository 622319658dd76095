// SPDX-License-Identifier: GPL-3.0-or-later
// Prints one sheet for the command line, which is kept free of Qt Gui: a line with the title and then HTML on standard
// input, a PDF on standard output. Ends with 0, or with 1 and nothing where it is longer than a page, or with 3.
#include "koreanface.h"
#include "printing/pdfprinter.h"

#include <QFile>
#include <QGuiApplication>
#include <cstdio>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#endif

using namespace sendproof;

namespace {

constexpr qsizetype longestSheet = 1024 * 1024; // bytes

void takeBytesAsTheyAre()
{
#ifdef Q_OS_WIN
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
#endif
}

int printSheet()
{
    QFile in;
    QFile out;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly))
        return 3;
    const QByteArray order = in.read(longestSheet);
    const qsizetype end = order.indexOf('\n');
    PdfPrinter printer;
    const auto pdf = printer.pdfOf(QString::fromUtf8(order.sliced(end + 1)), QString::fromUtf8(order.left(end)));
    if (!pdf)
        return 1;
    return out.write(pdf.value()) == pdf.value().size() && out.flush() ? 0 : 3;
}

} // namespace

int main(int argc, char **argv)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    qputenv("QT_QPA_PLATFORM", "offscreen"); // there need not be a screen
#endif
    takeBytesAsTheyAre();
    const QGuiApplication application(argc, argv);
    const KoreanFace face; // whatever the language of a sheet, names in it may be Korean
    return printSheet();
}
