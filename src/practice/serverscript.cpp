// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/serverscript.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

using Kind = ScriptRow::Kind;

/// The character that the escape at the beginning of @p rest means, and how long the escape is; 0: it is none.
std::pair<char, qsizetype> escaped(QByteArrayView rest)
{
    if (rest.size() >= 4 && rest[1] == 'x') {
        bool isHex = false;
        const int value = rest.sliced(2, 2).toByteArray().toInt(&isHex, 16);
        return {static_cast<char>(value), isHex ? 4 : 0};
    }
    constexpr QByteArrayView letters("rnt\\");
    const qsizetype which = rest.size() < 2 ? -1 : letters.indexOf(rest[1]);
    return which < 0 ? std::pair<char, qsizetype>{'\0', 0} : std::pair<char, qsizetype>{"\r\n\t\\"[which], 2};
}

std::optional<QByteArray> unescaped(QByteArrayView text)
{
    QByteArray bytes;
    while (!text.isEmpty()) {
        if (text.front() != '\\') {
            bytes.append(text.front());
            text = text.sliced(1);
            continue;
        }
        const auto [c, size] = escaped(text);
        if (size == 0)
            return std::nullopt;
        bytes.append(c);
        text = text.sliced(size);
    }
    return bytes;
}

/// What stands behind "S:" and one blank.
QByteArrayView behind(QByteArrayView row, QByteArrayView keyword)
{
    row = row.sliced(keyword.size());
    return row.startsWith(' ') ? row.sliced(1) : row;
}

std::optional<ScriptRow> parseRow(QByteArrayView row)
{
    if (row.startsWith("S:"))
        return ScriptRow{Kind::Say, behind(row, "S:").toByteArray() + "\r\n"};
    if (row.startsWith("C:"))
        return ScriptRow{Kind::Expect, behind(row, "C:").toByteArray()};
    if (row.startsWith("S-raw:")) {
        const std::optional<QByteArray> bytes = unescaped(behind(row, "S-raw:"));
        return bytes ? std::optional(ScriptRow{Kind::Say, *bytes}) : std::nullopt;
    }
    if (row.startsWith("FLOOD ")) {
        bool isNumber = false;
        const qint64 count = row.sliced(6).toByteArray().toLongLong(&isNumber);
        return isNumber && count > 0 ? std::optional(ScriptRow{Kind::Flood, {}, count}) : std::nullopt;
    }
    if (row == "C-data")
        return ScriptRow{Kind::ExpectData};
    if (row == "C-chunk")
        return ScriptRow{Kind::ExpectChunk};
    if (row == "TLS")
        return ScriptRow{Kind::Tls};
    if (row == "SILENCE")
        return ScriptRow{Kind::Silence};
    return row == "CLOSE" ? std::optional(ScriptRow{Kind::Close}) : std::nullopt;
}

} // namespace

bool ScriptRow::fits(QByteArrayView line) const
{
    return text.endsWith('*') ? line.startsWith(QByteArrayView(text).chopped(1)) : line == text;
}

Result<std::vector<ScriptRow>> parseServerScript(QByteArrayView script)
{
    std::vector<ScriptRow> rows;
    const QByteArrayList lines = script.toByteArray().split('\n');
    for (const QByteArray &line : lines) {
        const QByteArray text = line.trimmed();
        if (text.isEmpty())
            continue;
        std::optional<ScriptRow> row = parseRow(text);
        if (!row)
            return Failure{FailureKind::InvalidInput, Stage::Greeting, 0, {}, QString::fromUtf8(text), {}};
        rows.push_back(std::move(*row));
    }
    return rows;
}

} // namespace sendproof
