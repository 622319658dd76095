// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporter.h"

#include <QString>

namespace sendproof {

/// Writes a property list of Apple's in its XML form, with places for secrets. Keys and identifiers are ASCII; texts
/// may be anything without control characters.
class PlistWriter
{
public:
    PlistWriter();

    void beginDict() { line("<dict>", 1); }
    void endDict() { line("</dict>", -1); }
    void beginArray() { line("<array>", 1); }
    void endArray() { line("</array>", -1); }
    void key(QByteArrayView name) { line("<key>" + name.toByteArray() + "</key>"); }
    void text(QByteArrayView name, const QString &value);
    void integer(QByteArrayView name, int value);
    void boolean(QByteArrayView name, bool value);
    /// The secret of @p account as a text; there is no entry without one.
    void secret(QByteArrayView name, const QUuid &account);
    QList<ExportPiece> finish(); ///< Once, last

private:
    void line(const QByteArray &markup, int nesting = 0);

    QByteArray m_bytes;
    QList<ExportPiece> m_pieces;
    int m_depth = 0;
};

} // namespace sendproof
