// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <vector>

namespace sendproof {

/// One row of a server script.
struct ScriptRow
{
    enum class Kind { Say, Expect, ExpectData, ExpectChunk, Tls, Flood, Silence, Close };
    Kind kind = Kind::Silence;
    QByteArray text;  ///< What to send, CRLF included; or the line to expect, without
    qint64 count = 0; ///< Of a flood, octets

    /// Whether @p line is what an Expect row wants: the same, or the same up to a "*" at the row's end.
    bool fits(QByteArrayView line) const;
};

/// Reads a script, a row a line (blanks around a row and empty rows don't count):
///   S: text       send the line          S-raw: text   send exactly this; \r \n \t \\ \xHH are read
///   C: text       expect the line; "*" at the end stands for anything
///   C-data        expect lines up to and including a lone dot
///   C-chunk       expect one BDAT command with its octets
///   TLS           the handshake, now     FLOOD n       send n octets without a line end
///   SILENCE       say nothing any more   CLOSE         close the connection
/// Fails with InvalidInput, Failure::detail the row that is none of these.
Result<std::vector<ScriptRow>> parseServerScript(QByteArrayView script);

} // namespace sendproof
