// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace sendproof {

/// Makes a page to be printed of a sheet. Port; PdfPrinter in printing/ is the real one.
class SheetPrinter
{
public:
    SheetPrinter() = default;
    SheetPrinter(const SheetPrinter &) = delete;
    SheetPrinter &operator=(const SheetPrinter &) = delete;
    virtual ~SheetPrinter() = default;

    /// A PDF of one A4 page with what @p html says, its fonts in it; what is long is set smaller. Fails with
    /// MessageTooLarge where it would become too small to be read, otherwise where printing itself fails.
    virtual Result<QByteArray> pdfOf(const QString &html, const QString &title) = 0;
};

} // namespace sendproof
