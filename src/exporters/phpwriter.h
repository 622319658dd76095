// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporter.h"

#include <QString>

namespace sendproof {

/// Writes constants in PHP, with places for secrets. Texts stand in single quotes, where PHP reads nothing but the
/// quote and the backslash (https://www.php.net/manual/language.types.string.php).
class PhpWriter
{
public:
    /// Whether @p text can stand in a remark: "?>" would end the program there.
    static bool canRemark(const QString &text) { return !text.contains(QLatin1StringView("?>")); }

    void remark(const QString &text); ///< One line; left out where there is nothing to say
    void emptyLine() { m_bytes += '\n'; }
    void text(QByteArrayView name, const QString &value);
    void integer(QByteArrayView name, int value);
    void boolean(QByteArrayView name, bool value);
    void secret(QByteArrayView name, const QUuid &account);
    QList<ExportPiece> finish(); ///< Once, last

private:
    void define(QByteArrayView name, const QByteArray &value);

    QByteArray m_bytes = "<?php\n";
    QList<ExportPiece> m_pieces;
};

} // namespace sendproof
