// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/headerencoding.h"

#include <QLocale>
#include <algorithm>
#include <cstdlib>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype maximalColumn = 78;
constexpr qsizetype maximalWordBytes = 39; // 64 columns as an encoded-word, which fit behind "Subject: "

bool isPrintableAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; });
}

QByteArray encodedWord(const QByteArray &utf8)
{
    return "=?UTF-8?B?" + utf8.toBase64() + "?=";
}

/// The text as encoded-words, each a whole number of code points.
QList<QByteArray> encodedWords(const QString &text)
{
    QList<QByteArray> words;
    QByteArray chunk;
    const QList<uint> points = text.toUcs4();
    for (const char32_t point : points) {
        const QByteArray utf8 = QString::fromUcs4(&point, 1).toUtf8();
        if (chunk.size() + utf8.size() > maximalWordBytes)
            words.append(encodedWord(std::exchange(chunk, {})));
        chunk += utf8;
    }
    if (!chunk.isEmpty())
        words.append(encodedWord(chunk));
    return words;
}

/// A quoted-string is one word here: a blank inside it could be folded, but display names are short.
QByteArray quotedString(const QString &text)
{
    QByteArray quoted = text.toLatin1();
    quoted.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + quoted + '"';
}

bool isAtoms(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return c == u' ' || c.isLetterOrNumber() || "!#$%&'*+-/=?^_`{|}~"_L1.contains(c);
    });
}

/// Joins words with blanks, breaking the line before a word that would go over the limit.
QByteArray folded(QByteArrayView name, const QList<QByteArray> &words)
{
    QByteArray header = name.toByteArray() + ':';
    qsizetype column = header.size();
    bool isFirst = true;
    for (const QByteArray &word : words) {
        if (!isFirst && column + 1 + word.size() > maximalColumn) {
            header += "\r\n";
            column = 0;
        }
        header += ' ' + word;
        column += 1 + word.size();
        isFirst = false;
    }
    return header + "\r\n";
}

/// Plain words may look like an encoded-word, a long word can't be folded, and blanks in a row may be folded into a
/// line of nothing else, which RFC 5322 section 3.2.2 forbids and some servers take for the end of the header: all are
/// encoded.
bool mustEncode(const QString &text)
{
    const QStringList words = text.split(u' ');
    return !isPrintableAscii(text) || text.contains("=?"_L1) || text.contains("  "_L1) ||
           std::any_of(words.begin(), words.end(), [](const QString &word) { return word.size() > 60; });
}

} // namespace

QByteArray encodedTextHeader(QByteArrayView name, const HeaderText &text)
{
    if (mustEncode(text.toString()))
        return folded(name, encodedWords(text.toString()));
    return folded(name, text.toString().toLatin1().split(' '));
}

QByteArray encodedMailboxHeader(QByteArrayView name, const HeaderText &displayName, const MailAddress &address)
{
    QList<QByteArray> words;
    const QString shown = displayName.toString();
    if (!shown.isEmpty() && mustEncode(shown))
        words = encodedWords(shown);
    else if (!shown.isEmpty() && !isAtoms(shown))
        words = {quotedString(shown)};
    else if (!shown.isEmpty())
        words = shown.toLatin1().split(' ');
    words.append('<' + address.toString().toUtf8() + '>');
    return folded(name, words);
}

QByteArray encodedDateHeader(const QDateTime &date)
{
    const int minutes = date.offsetFromUtc() / 60;
    const QString zone = u"%1%2%3"_s.arg(minutes < 0 ? "-"_L1 : "+"_L1)
                             .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
                             .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
    const QString text = QLocale::c().toString(date, u"ddd, dd MMM yyyy HH:mm:ss "_s) + zone;
    return "Date: " + text.toLatin1() + "\r\n";
}

} // namespace sendproof
