// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheetprinter.h"

namespace sendproof {

/// Prints by Qt's rich text (https://doc.qt.io/qt-6/richtext-html-subset.html). Needs a QGuiApplication, of any
/// platform: nothing is shown.
class PdfPrinter final : public SheetPrinter
{
public:
    static constexpr double smallestScale = 0.6; ///< Of the size that the HTML says

    Result<QByteArray> pdfOf(const QString &html, const QString &title) override;
};

} // namespace sendproof
