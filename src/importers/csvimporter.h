// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importer.h"

namespace sendproof {

/// Reads a table of accounts (docs/settings-csv.md): comma, semicolon or tab, UTF-8, UTF-16 or CP949, headings in
/// English or Korean. A row that can't be read is told of with line and column, and the others are read.
class CsvImporter final : public Importer
{
public:
    QString id() const override { return QStringLiteral("csv"); }
    bool recognises(QByteArrayView bytes, const QString &fileName) const override;
    ImportReading read(const Secret &bytes, const Secret &passphrase) const override;

    /// An empty table to fill in, with the headings of docs/settings-csv.md that people need.
    static QByteArray emptyTable();
};

} // namespace sendproof
