// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QByteArrayView>
#include <QString>
#include <optional>

namespace sendproof {

/// The argument of MAIL or RCPT (RFC 5321 section 4.1.2), read strictly: what a sloppy client gets away with at one
/// server fails at the next.
struct PracticePath
{
    QString address;           ///< Between the angle brackets; empty for <>
    bool needsUtf8 = false;    ///< The address isn't ASCII
    QByteArrayList parameters; ///< Upper case, e.g. "SIZE=1200", "SMTPUTF8"

    /// @p argument must be @p keyword, "<", a mailbox or nothing, ">", and parameters after one blank each.
    static std::optional<PracticePath> parse(QByteArrayView keyword, QByteArrayView argument);
};

} // namespace sendproof
