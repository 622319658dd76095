// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wordwrap.h"

namespace sendproof {

namespace {

using namespace Qt::StringLiterals;

constexpr QChar breakPoint(0x200B);
constexpr qsizetype longWord = 24;    // UTF-16 units; anything shorter fits the narrowest column
constexpr qsizetype longestPart = 20; // of a word that has no natural place to break

QString broken(QStringView word)
{
    QString result;
    qsizetype part = 0;
    for (qsizetype i = 0; i < word.size(); ++i) {
        result += word[i];
        ++part;
        const bool isLast = i + 1 == word.size();
        const bool isNatural = u"@.-_/:+="_s.contains(word[i]) && part > 2;
        if (!isLast && !word[i].isHighSurrogate() && (isNatural || part >= longestPart)) {
            result += breakPoint;
            part = 0;
        }
    }
    return result;
}

} // namespace

QString wordWrapped(const QString &text)
{
    QString result;
    qsizetype start = 0;
    while (start < text.size()) {
        qsizetype end = start;
        while (end < text.size() && !text[end].isSpace())
            ++end;
        const QStringView word = QStringView(text).sliced(start, end - start);
        result += word.size() > longWord ? broken(word) : word.toString();
        if (end < text.size())
            result += text[end++];
        start = end;
    }
    return result;
}

QStringList breakableParts(const QString &text)
{
    QStringList parts{QString()};
    for (const QChar c : wordWrapped(text)) {
        if (c != breakPoint)
            parts.last() += c;
        if (c == breakPoint || c.isSpace())
            parts.append(QString());
    }
    return parts;
}

QString withoutBreakPoints(QString text)
{
    return text.remove(breakPoint);
}

} // namespace sendproof
