// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace sendproof {

/// A label and what stands beside it.
struct SheetFact
{
    QString label;
    QString value;          ///< Plain text
    bool isToWrite = false; ///< A line to write on by hand stands there instead; the value is a hint below it
};

/// A part of a sheet, its contents in this order; what is empty isn't there.
struct SheetPart
{
    QString title;
    QStringList paragraphs;
    QStringList steps; ///< To be numbered
    QStringList points;
    QList<SheetFact> facts;
    QString source; ///< Where it is known from
};

/// A page to be printed and handed on. Plain text all of it, in one language; made to be drawn by sheetHtml() and
/// sheetText().
struct Sheet
{
    QString language; ///< "ko" or "en"
    QString title;
    QString subtitle;
    QString warning; ///< Stands out at the top; may be empty
    QList<SheetPart> parts;
    QString footer;
};

/// As one HTML file without anything outside it: for browsers, and for Qt's rich text, which draws the PDF of it
/// (https://doc.qt.io/qt-6/richtext-html-subset.html). Everything is escaped. Korean wraps between words.
QString sheetHtml(const Sheet &sheet);
/// As plain text in lines.
QString sheetText(const Sheet &sheet);

} // namespace sendproof
