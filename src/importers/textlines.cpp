// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/textlines.h"

#include "core/replytext.h"
#include "core/settingsreading.h"

namespace sendproof {

QByteArrayView withoutByteOrderMark(QByteArrayView bytes)
{
    return bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes;
}

std::vector<QByteArrayView> linesOf(QByteArrayView bytes)
{
    std::vector<QByteArrayView> lines;
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        QByteArrayView line = end < 0 ? bytes : bytes.first(end);
        bytes = end < 0 ? QByteArrayView() : bytes.sliced(end + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        lines.push_back(line);
    }
    return lines;
}

namespace {

/// @p bytes in CP949. With a sign behind them, as a decoder waits in silence for the other half of a last character.
std::optional<QString> fromCp949(QByteArrayView bytes)
{
    QByteArray marked;
    marked.reserve(bytes.size() + 2); // it never moves, so that no copy stays behind
    marked.append(bytes).append('.');
    std::optional<QString> text = decodedAs(marked, "CP949");
    wipe(marked);
    const bool isSubstituted = text && text->contains(QChar(0x1A)) && !bytes.contains('\x1A'); // as ICU does
    if (!text || !text->endsWith(u'.') || isSubstituted)
        return std::nullopt;
    text->chop(1);
    return text;
}

} // namespace

std::optional<QString> textFrom(QByteArrayView bytes)
{
    if (bytes.isValidUtf8())
        return QString::fromUtf8(bytes);
    return fromCp949(bytes);
}

std::optional<Secret> secretFrom(QByteArrayView bytes)
{
    if (bytes.isValidUtf8())
        return Secret(bytes);
    std::optional<QString> text = fromCp949(bytes);
    if (!text)
        return std::nullopt;
    Secret secret = Secret::fromText(*text);
    wipe(*text);
    return secret;
}

std::optional<ImportReading> unfitText(QByteArrayView bytes, const QString &format)
{
    if (bytes.size() > Importer::maximalSize)
        return unreadable(format, ImportFault::TooLarge);
    const qsizetype nul = bytes.indexOf('\0');
    if (nul >= 0)
        return unreadable(format, ImportFault::UnsafeValue, QStringLiteral("NUL"), placeOf(bytes, nul));
    return std::nullopt;
}

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isAsciiDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace sendproof
