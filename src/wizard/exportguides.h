// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sendproof {

/// A format in words, in the current language.
struct ExportGuide
{
    QString title; ///< What people call it: "WP Mail SMTP", ".env"
    QString text;  ///< What to do with it at the other end: where it goes, in one or two sentences
    friend bool operator==(const ExportGuide &, const ExportGuide &) = default;
};

/// The guide to the format @p id (ExportFormat::id). Of an unknown one the id is the title, and the text is empty.
ExportGuide exportGuide(const QString &id);
QStringList guidedFormats(); ///< The ids that have a guide

} // namespace sendproof
