// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strictjson.h"

#include <QJsonArray>
#include <QJsonParseError>
#include <QSet>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// Walks over a JSON text once and stops at the first thing that RFC 8259 doesn't allow.
class JsonScan
{
public:
    JsonScan(QByteArrayView text, int depth)
        : m_text(text)
        , m_depth(depth)
    {
    }

    bool document()
    {
        skipBlanks();
        if (peek() != '{' && peek() != '[')
            return fail("an object or a list is expected");
        if (!value())
            return false;
        skipBlanks();
        return m_at == m_text.size() || fail("something stands behind the end");
    }
    qsizetype at() const { return std::min(m_at, m_text.size()); }
    const char *problem() const { return m_problem; }

private:
    bool fail(const char *problem)
    {
        m_problem = problem;
        return false;
    }
    /// The next byte; NUL at the end, which no rule takes for anything.
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool take(char wanted)
    {
        const bool isThere = m_at < m_text.size() && m_text[m_at] == wanted;
        m_at += isThere ? 1 : 0;
        return isThere;
    }
    void skipBlanks()
    {
        while (m_at < m_text.size() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r'))
            ++m_at;
    }
    bool value()
    {
        skipBlanks();
        switch (peek()) {
        case '{':
            return nested(&JsonScan::object);
        case '[':
            return nested(&JsonScan::list);
        case '"':
            return text(nullptr);
        case 't':
            return word("true");
        case 'f':
            return word("false");
        case 'n':
            return word("null");
        default:
            return number();
        }
    }
    bool nested(bool (JsonScan::*rule)())
    {
        if (m_depth == 0)
            return fail("it is nested too deeply");
        --m_depth;
        ++m_at;
        const bool isGood = (this->*rule)();
        ++m_depth;
        return isGood;
    }
    bool object()
    {
        QSet<QString> names;
        skipBlanks();
        if (take('}'))
            return true;
        do {
            QString name;
            skipBlanks();
            if (peek() != '"')
                return fail("a name in quotation marks is expected");
            if (!text(&name))
                return false;
            if (names.contains(name))
                return fail("a name stands twice in one object");
            names.insert(name);
            skipBlanks();
            if (!take(':'))
                return fail("a colon is expected");
            if (!value())
                return false;
            skipBlanks();
        } while (take(','));
        return take('}') || fail("a comma or a closing brace is expected");
    }
    bool list()
    {
        skipBlanks();
        if (take(']'))
            return true;
        do {
            if (!value())
                return false;
            skipBlanks();
        } while (take(','));
        return take(']') || fail("a comma or a closing bracket is expected");
    }
    bool word(QByteArrayView wanted)
    {
        if (!m_text.sliced(m_at).startsWith(wanted))
            return fail("a value is expected");
        m_at += wanted.size();
        return true;
    }
    bool digits()
    {
        const qsizetype begin = m_at;
        while (peek() >= '0' && peek() <= '9')
            ++m_at;
        return m_at > begin;
    }
    bool number()
    {
        const qsizetype begin = m_at;
        take('-');
        if (!take('0') && !digits())
            return fail("a value is expected");
        if (take('.') && !digits())
            return fail("a digit is expected");
        if (take('e') || take('E')) {
            if (!take('+'))
                take('-');
            if (!digits())
                return fail("a digit is expected");
        }
        bool isGood = false;
        const double number = m_text.sliced(begin, m_at - begin).toByteArray().toDouble(&isGood);
        return (isGood && std::isfinite(number)) || fail("a number is too large or too small");
    }
    /// One text in quotation marks; unescaped into @p content where that is wanted.
    bool text(QString *content)
    {
        const qsizetype begin = ++m_at;
        bool isHighOpen = false; // a high surrogate waits for its low half
        while (m_at < m_text.size() && peek() != '"') {
            if (static_cast<unsigned char>(peek()) < 0x20)
                return fail("a control character stands in a text");
            const bool isEscape = peek() == '\\';
            int unit = 0;
            if (isEscape && !escape(unit))
                return false;
            m_at += isEscape ? 0 : 1;
            const bool isLow = unit >= 0xDC00 && unit <= 0xDFFF;
            if (isLow != isHighOpen)
                return fail("half of a surrogate pair stands alone");
            isHighOpen = unit >= 0xD800 && unit <= 0xDBFF;
        }
        if (isHighOpen)
            return fail("half of a surrogate pair stands alone");
        if (content)
            *content = unescaped(m_text.sliced(begin, m_at - begin));
        return take('"') || fail("a text has no end");
    }
    /// One escape sequence; @p unit becomes the UTF-16 unit of \uXXXX.
    bool escape(int &unit)
    {
        ++m_at;
        const char kind = peek();
        ++m_at;
        if (kind != 'u')
            return QByteArrayView("\"\\/bfnrt").contains(kind) || fail("an unknown escape stands in a text");
        const QByteArray hex = m_text.sliced(m_at, std::min<qsizetype>(4, m_text.size() - m_at)).toByteArray();
        for (const char c : hex) {
            if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')))
                return fail("four hexadecimal digits are expected");
        }
        if (hex.size() != 4)
            return fail("four hexadecimal digits are expected");
        unit = hex.toInt(nullptr, 16);
        m_at += 4;
        return true;
    }
    static QString unescaped(QByteArrayView content)
    {
        if (!content.contains('\\'))
            return QString::fromUtf8(content);
        return QJsonDocument::fromJson("[\"" + content.toByteArray() + "\"]").array().at(0).toString();
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    const char *m_problem = nullptr;
};

Failure damaged(qsizetype at, const QString &problem)
{
    return Failure{.kind = FailureKind::Damaged, .detail = u"byte %1: %2"_s.arg(at).arg(problem)};
}

} // namespace

Result<QJsonDocument> parseStrictJson(const QByteArray &json, StrictJsonLimits limits)
{
    if (json.size() > limits.size)
        return damaged(limits.size, u"it is too long"_s);
    if (!json.isValidUtf8())
        return damaged(0, u"it isn't UTF-8"_s);
    const qsizetype begin = json.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    JsonScan scan(QByteArrayView(json).sliced(begin), limits.depth);
    if (!scan.document())
        return damaged(begin + scan.at(), QString::fromLatin1(scan.problem()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json.sliced(begin), &error);
    if (error.error != QJsonParseError::NoError)
        return damaged(begin + error.offset, error.errorString());
    return document;
}

} // namespace sendproof
