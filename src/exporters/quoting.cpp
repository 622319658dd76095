// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/quoting.h"

#include <QStringDecoder>
#include <algorithm>

namespace sendproof {

namespace {

constexpr qsizetype growthPerByte = 12; ///< "\udXXX\udXXX" for four bytes is less; the doubled quotes of CSV too
constexpr qsizetype growth = 16;
constexpr char hexDigits[] = "0123456789abcdef";

/// One code point of UTF-8 text, and how many bytes it has; a byte that is none stands for itself.
struct CodePoint
{
    char32_t value = 0;
    qsizetype length = 1;
};

CodePoint codePointAt(QByteArrayView text, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return static_cast<unsigned char>(text.at(i)); };
    const unsigned char first = byte(at);
    const qsizetype length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (length == 1 || at + length > text.size())
        return {first, 1};
    char32_t value = first & (0xFFU >> (length + 1));
    for (qsizetype i = 1; i < length; ++i)
        value = (value << 6) | (byte(at + i) & 0x3FU);
    return {value, length};
}

void appendUnit(char32_t unit, QByteArray &to)
{
    to.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4)
        to.append(hexDigits[(unit >> shift) & 0xF]);
}

/// \uXXXX of UTF-16, two of them beyond the first plane.
void appendUnits(char32_t codePoint, QByteArray &to)
{
    if (codePoint < 0x10000)
        return appendUnit(codePoint, to);
    appendUnit(0xD800 + ((codePoint - 0x10000) >> 10), to);
    appendUnit(0xDC00 + ((codePoint - 0x10000) & 0x3FF), to);
}

bool mustBeEscapedInYaml(char32_t codePoint)
{
    return codePoint < 0x20 || (codePoint >= 0x7F && codePoint < 0xA0) || codePoint == 0x2028 || codePoint == 0x2029 ||
           codePoint == 0xFEFF || codePoint == 0xFFFE || codePoint == 0xFFFF;
}

/// @p text with a backslash before each character of @p special.
void appendEscaped(QByteArrayView text, QByteArrayView special, QByteArray &to)
{
    for (const char character : text) {
        if (special.contains(character))
            to.append('\\');
        to.append(character);
    }
}

void enclose(char quote, QByteArrayView text, QByteArray &to)
{
    to.append(quote).append(text).append(quote);
}

bool endsInBackslash(QByteArrayView text)
{
    return !text.isEmpty() && text.back() == '\\';
}

/// The quotes for @p text in a .env file, 0 where there are none. In double ones readers see escapes.
char dotenvQuoteFor(QByteArrayView text)
{
    if (!text.contains('\'') && !endsInBackslash(text))
        return '\'';
    if (!text.contains('"') && !text.contains('\\') && !text.contains('$') && !text.contains('`'))
        return '"';
    return !text.contains('`') && !endsInBackslash(text) ? '`' : '\0';
}

bool isUnreserved(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9') || QByteArrayView("-._~").contains(character);
}

/// Whether a spreadsheet may run a cell with this beginning, or reading would take its apostrophe away.
bool startsAFormula(QByteArrayView text)
{
    static constexpr QByteArrayView starts[] = {"=", "+", "-", "@", "\t", "\r", "'", "＝", "＋", "－", "＠"};
    return std::any_of(std::begin(starts), std::end(starts),
                       [&](QByteArrayView start) { return text.startsWith(start); });
}

} // namespace

void jsonQuoted(QByteArrayView text, QByteArray &to)
{
    to.append('"');
    for (qsizetype at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        if (point.value == U'"' || point.value == U'\\')
            to.append('\\').append(static_cast<char>(point.value));
        else if (mustBeEscapedInYaml(point.value))
            appendUnit(point.value, to);
        else
            to.append(text.sliced(at, point.length));
        at += point.length;
    }
    to.append('"');
}

void singleQuoted(QByteArrayView text, QByteArray &to)
{
    to.append('\'');
    appendEscaped(text, "\\'", to);
    to.append('\'');
}

void phpDotenvQuoted(QByteArrayView text, QByteArray &to)
{
    to.append('"');
    appendEscaped(text, "\\\"$", to);
    to.append('"');
}

void dotenvQuoted(QByteArrayView text, QByteArray &to)
{
    enclose(dotenvQuoteFor(text), text, to);
}

void outerQuoted(QByteArrayView text, QByteArray &to)
{
    enclose('"', text, to);
}

void propertyValue(QByteArrayView text, QByteArray &to)
{
    const qsizetype firstInside =
        std::find_if(text.begin(), text.end(), [](char c) { return c != ' '; }) - text.begin();
    qsizetype end = text.size();
    while (end > firstInside && text.at(end - 1) == ' ')
        --end;
    for (qsizetype at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        if (point.value == U'\\')
            to.append("\\\\");
        else if (point.value < 0x20 || point.value > 0x7E || at < firstInside || at >= end)
            appendUnits(point.value, to);
        else
            to.append(static_cast<char>(point.value));
        at += point.length;
    }
}

void percentEncoded(QByteArrayView text, QByteArray &to)
{
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (isUnreserved(character))
            to.append(character);
        else
            to.append('%').append("0123456789ABCDEF"[byte >> 4]).append("0123456789ABCDEF"[byte & 0xF]);
    }
}

void csvCell(QByteArrayView text, QByteArray &to)
{
    const bool isBlankAtEnds = !text.isEmpty() && (text.front() == ' ' || text.back() == ' ');
    const bool isQuoted = isBlankAtEnds || std::any_of(text.begin(), text.end(), [](char character) {
                              return QByteArrayView(",;\"\t\r\n").contains(character);
                          });
    if (isQuoted)
        to.append('"');
    if (startsAFormula(text))
        to.append('\'');
    for (const char character : text) {
        if (character == '"')
            to.append('"');
        to.append(character);
    }
    if (isQuoted)
        to.append('"');
}

void verbatim(QByteArrayView text, QByteArray &to)
{
    to.append(text);
}

bool canDotenv(QByteArrayView text)
{
    return dotenvQuoteFor(text) != '\0';
}

bool isPlainText(QByteArrayView bytes)
{
    const auto isControl = [](char character) {
        return static_cast<unsigned char>(character) < 0x20 || character == 0x7F;
    };
    if (std::any_of(bytes.begin(), bytes.end(), isControl))
        return false;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString decoded = decoder(bytes);
    wipe(decoded);
    return !decoder.hasError();
}

QByteArray quoted(Quote quote, QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size() * growthPerByte + growth);
    quote(text, bytes);
    return bytes;
}

QByteArray quoted(Quote quote, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return quoted(quote, QByteArrayView(utf8));
}

Secret quoted(Quote quote, const Secret &secret)
{
    QByteArray bytes = quoted(quote, secret.bytes());
    Secret whole{QByteArrayView(bytes)};
    wipe(bytes);
    return whole;
}

} // namespace sendproof
