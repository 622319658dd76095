// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/pdfprinter.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>
#include <optional>

namespace sendproof {

namespace {

constexpr int resolution = 600; // dots per inch; positions of letters are whole dots
constexpr double step = 0.02;
constexpr double listIndent = 22;        // as browsers are told
const QMarginsF margins(17, 14, 17, 12); // millimetres

/// Nothing is fetched: a sheet stands for itself.
class SheetDocument final : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

void setUp(QPdfWriter &writer, const QString &title)
{
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(margins, QPageLayout::Millimeter);
    writer.setResolution(resolution);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Sendproof " SENDPROOF_VERSION));
}

/// Sets @p document as wide as the area is at the largest scale at which it is no longer than that; nothing where there
/// is none.
std::optional<double> fit(QTextDocument &document, QSizeF area)
{
    for (double scale = 1.0; scale > PdfPrinter::smallestScale - step / 2; scale -= step) {
        document.setTextWidth(area.width() / scale);
        if (document.size().height() * scale <= area.height())
            return scale;
    }
    return {};
}

} // namespace

Result<QByteArray> PdfPrinter::pdfOf(const QString &html, const QString &title)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    setUp(writer, title);
    SheetDocument document;
    document.setDocumentMargin(0);
    document.setIndentWidth(listIndent);
    document.setMetaInformation(QTextDocument::CssMedia, QStringLiteral("sheet")); // not a browser's screen or print
    document.documentLayout()->setPaintDevice(&writer);
    document.setHtml(html);
    const QSizeF area = writer.pageLayout().paintRectPixels(resolution).size();
    const std::optional<double> scale = fit(document, area);
    if (!scale)
        return Failure{.kind = FailureKind::MessageTooLarge, .detail = QStringLiteral("longer than a page")};
    {
        QPainter painter(&writer); // ends the file when it goes
        painter.scale(*scale, *scale);
        document.drawContents(&painter);
    }
    return pdf;
}

} // namespace sendproof
