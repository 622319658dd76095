// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plainreply.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype longestEnd = 65536;
constexpr qsizetype mostCodes = 16;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isAsciiWord(QChar c)
{
    return isDigit(c) || isAsciiLetter(c);
}

/// What may stand before the @ of an address.
bool isLocalPart(QChar c)
{
    return isAsciiWord(c) || c == u'.' || c == u'-' || c == u'_' || c == u'+' || c == u'=' || c == u'%';
}

/// Letters of scripts that are written without spaces, or, as Korean, with varying ones.
bool isEastAsian(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x1100 && u < 0x1200) || (u >= 0x3040 && u < 0xA000) || (u >= 0xAC00 && u < 0xD7B0) ||
           (u >= 0xF900 && u < 0xFB00);
}

QString boundedText(QStringView text)
{
    if (text.size() <= 2 * longestEnd)
        return text.toString();
    return text.first(longestEnd).toString() + u'\n' + text.last(longestEnd).toString();
}

class Reader
{
public:
    explicit Reader(QString text)
        : m_text(std::move(text))
    {
        m_made.words.reserve(m_text.size());
    }
    PlainReply read();

private:
    QChar at(qsizetype i) const { return i >= 0 && i < m_text.size() ? m_text.at(i) : QChar(u' '); }
    qsizetype digitsAt(qsizetype i) const;
    qsizetype readEscape();
    qsizetype readEntity();
    qsizetype readNumber();
    qsizetype readEnhanced(qsizetype from, EnhancedCode *code) const;
    qsizetype readIpAddress() const;
    void readCode();
    bool isCodeForSure() const;
    qsizetype skipAddress();
    void separate();
    void put(QChar c);
    void putQuote();

    QString m_text;
    qsizetype m_at = 0;
    qsizetype m_escapeEnd = -1; ///< Where an escape ended: a letter before it is none of a word
    qsizetype m_wordFrom = 0;   ///< Where in the words the present run of address characters began
    bool m_isInRun = false;
    bool m_isAtLineStart = true;
    bool m_wasEastAsian = false;
    QList<int> m_doubtful; ///< Numbers that may be reply codes
    PlainReply m_made;
};

qsizetype Reader::digitsAt(qsizetype i) const
{
    qsizetype end = i;
    while (end < i + 4 && isDigit(at(end)))
        ++end;
    return end - i;
}

void Reader::separate()
{
    if (!m_made.words.isEmpty() && !m_made.words.endsWith(' ') && !m_wasEastAsian)
        m_made.words.append(' ');
}

void Reader::put(QChar c)
{
    if (c.unicode() < 0x80) {
        m_made.words.append(static_cast<char>(c.toLower().unicode()));
        m_wasEastAsian = false;
        return;
    }
    if (c.category() == QChar::Other_Format)
        return;
    if (!c.isLetterOrNumber() && !c.isMark() && !c.isSurrogate())
        return separate();
    const QString parts = c.unicode() < 0x250 ? c.decomposition() : QString();
    const QChar letter = parts.isEmpty() ? c : parts.front();
    m_wasEastAsian = isEastAsian(c);
    if (m_wasEastAsian && m_made.words.endsWith(' '))
        m_made.words.chop(1);
    if (c.isHighSurrogate() && at(m_at + 1).isLowSurrogate())
        m_made.words.append(m_text.mid(m_at++, 2).toUtf8());
    else if (!c.isSurrogate())
        m_made.words.append(QString(letter.toLower()).toUtf8());
}

// "doesn't" is one word, a quoted one has ends, and so has a Python byte string (b'…').
void Reader::putQuote()
{
    const QChar before = at(m_at - 1);
    const bool isPrefix = before == u'b' && !isAsciiWord(at(m_at - 2));
    if (!isAsciiLetter(before) || !isAsciiLetter(at(m_at + 1)) || isPrefix)
        separate();
}

qsizetype Reader::readEscape()
{
    const QChar next = at(m_at + 1);
    if (next == u'n' || next == u'r' || next == u't') {
        separate();
        m_isAtLineStart = next == u'n' || m_isAtLineStart;
        m_escapeEnd = m_at + 2;
        return 2;
    }
    bool isNumber = false;
    const int unit = next == u'u' ? QStringView(m_text).mid(m_at + 2, 4).toInt(&isNumber, 16) : 0;
    if (!isNumber || m_at + 6 > m_text.size())
        return 1;
    // Put back as it is meant, so that it is read like any other character.
    m_text[m_at + 5] = QChar(static_cast<char16_t>(unit));
    return 5;
}

qsizetype Reader::readEntity()
{
    static constexpr std::array entities{"&lt;"_L1,   "&gt;"_L1,  "&amp;"_L1, "&quot;"_L1, "&nbsp;"_L1,
                                         "&apos;"_L1, "&#39;"_L1, "&#34;"_L1, "&#x27;"_L1};
    separate();
    const QStringView rest = QStringView(m_text).sliced(m_at);
    const auto *found =
        std::find_if(entities.begin(), entities.end(), [rest](QLatin1StringView one) { return rest.startsWith(one); });
    return found == entities.end() ? 1 : found->size();
}

qsizetype Reader::readEnhanced(qsizetype from, EnhancedCode *code) const
{
    const qsizetype subject = digitsAt(from + 2);
    const qsizetype detail = digitsAt(from + 3 + subject);
    const qsizetype end = from + 3 + subject + detail;
    const bool hasForm = (at(from) == u'2' || at(from) == u'4' || at(from) == u'5') && at(from + 1) == u'.' &&
                         subject >= 1 && subject <= 3 && at(from + 2 + subject) == u'.' && detail >= 1 && detail <= 3;
    if (!hasForm || isAsciiWord(at(end)) || (at(end) == u'.' && isDigit(at(end + 1))))
        return 0;
    const QStringView text(m_text);
    *code = {at(from).digitValue(), text.mid(from + 2, subject).toInt(), text.mid(from + 3 + subject, detail).toInt()};
    return end - from;
}

qsizetype Reader::readIpAddress() const
{
    qsizetype end = m_at;
    for (int part = 0; part < 4; ++part) {
        const qsizetype digits = digitsAt(end);
        if (digits < 1 || digits > 3 || (part < 3 && at(end + digits) != u'.'))
            return 0;
        end += digits + (part < 3 ? 1 : 0);
    }
    return end - m_at;
}

bool Reader::isCodeForSure() const
{
    qsizetype next = m_at + 3;
    if (at(next) == u'-' || m_isAtLineStart || (at(m_at - 1) == u'(' && at(next) == u','))
        return true;
    while (next < m_at + 8 && (at(next).isSpace() || at(next) == u'#' || at(next) == u'-'))
        ++next;
    EnhancedCode code;
    return readEnhanced(next, &code) > 0;
}

void Reader::readCode()
{
    const int code = QStringView(m_text).mid(m_at, 3).toInt();
    const bool isPort = code == 465 || code == 587 || code == 443;
    QList<int> &list = isCodeForSure() ? m_made.codes : m_doubtful;
    if ((!isPort || m_isAtLineStart) && list.size() < mostCodes && !list.contains(code))
        list.append(code);
}

/// A number at the start of a word: an enhanced code, an IP address or a reply code, which are taken out.
qsizetype Reader::readNumber()
{
    EnhancedCode code;
    if (const qsizetype size = readEnhanced(m_at, &code); size > 0) {
        if (code.statusClass != 2 && m_made.enhanced.size() < mostCodes && !m_made.enhanced.contains(code))
            m_made.enhanced.append(code);
        separate();
        return size;
    }
    if (const qsizetype size = readIpAddress(); size > 0)
        return size;
    const QChar behind = at(m_at + 3);
    if ((at(m_at) != u'4' && at(m_at) != u'5') || digitsAt(m_at) != 3 || isAsciiWord(behind) ||
        (behind == u'.' && isDigit(at(m_at + 4))))
        return 0;
    readCode();
    separate();
    return 3;
}

/// Behind the @ of an address: takes back the part before it and passes over the domain.
qsizetype Reader::skipAddress()
{
    m_made.words.truncate(m_isInRun ? m_wordFrom : m_made.words.size());
    m_isInRun = false;
    qsizetype end = m_at + 1;
    while (isLocalPart(at(end)) && end < m_text.size())
        ++end;
    separate();
    return end - m_at;
}

PlainReply Reader::read()
{
    while (m_at < m_text.size()) {
        const QChar c = m_text.at(m_at);
        const bool isStart = !isAsciiWord(at(m_at - 1)) || m_at == m_escapeEnd;
        qsizetype taken = 1;
        if (isLocalPart(c) && !m_isInRun)
            m_wordFrom = m_made.words.size();
        m_isInRun = isLocalPart(c) || (c == u'@' && m_isInRun);
        const bool isNumberStart = isDigit(c) && isStart && !(at(m_at - 1) == u'.' && isDigit(at(m_at - 2)));
        const qsizetype number = isNumberStart ? readNumber() : 0;
        if (number > 0)
            taken = number;
        else if (isAsciiWord(c) || (c.unicode() >= 0x80 && c != QChar(0x2019) && c != QChar(0x2018)))
            put(c);
        else if (c == u'\\')
            taken = readEscape();
        else if (c == u'&')
            taken = readEntity();
        else if (c == u'@' && isAsciiWord(at(m_at + 1)))
            taken = skipAddress();
        else if (c == u'\'' || c == QChar(0x2019) || c == QChar(0x2018) || c == u'`')
            putQuote();
        else
            separate();
        m_isAtLineStart = c == u'\n' || (m_isAtLineStart && (c.isSpace() || c == u'\\' || c == u'"' || taken == 2));
        m_at += taken;
    }
    if (m_made.codes.isEmpty())
        m_made.codes = m_doubtful;
    return std::move(m_made);
}

} // namespace

PlainReply plainReply(QStringView text)
{
    const QString bounded = boundedText(text);
    const bool isAscii = std::all_of(bounded.begin(), bounded.end(), [](QChar c) { return c.unicode() < 0x80; });
    PlainReply made = Reader(isAscii ? bounded : bounded.normalized(QString::NormalizationForm_KC)).read();
    if (made.words.endsWith(' '))
        made.words.chop(1);
    return made;
}

} // namespace sendproof
