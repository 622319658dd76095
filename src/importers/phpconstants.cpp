// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/phpconstants.h"

#include "importers/textlines.h"

#include <algorithm>
#include <optional>

namespace sendproof {

namespace {

class PhpReader
{
public:
    explicit PhpReader(QByteArrayView text)
        : m_text(text)
    {
    }

    std::vector<PhpConstant> constants()
    {
        while (m_at < m_text.size()) {
            skipAside();
            if (m_at >= m_text.size())
                break;
            const char c = m_text[m_at];
            if (c == '\'' || c == '"') {
                std::optional<Secret> aside;
                takeText(aside);
            } else if (isAsciiLetter(c) || c == '_' || c == '$') {
                if (word().toLower() == "define")
                    takeDefine();
            } else {
                step();
            }
        }
        return std::move(m_constants);
    }

private:
    char at(qsizetype offset = 0) const { return m_at + offset < m_text.size() ? m_text[m_at + offset] : '\0'; }
    void step()
    {
        m_line += at() == '\n';
        ++m_at;
    }

    /// Blanks and comments.
    void skipAside()
    {
        for (; m_at < m_text.size(); step()) {
            const bool isLineComment = at() == '#' || (at() == '/' && at(1) == '/');
            if (isLineComment)
                while (m_at + 1 < m_text.size() && at(1) != '\n')
                    ++m_at;
            else if (at() == '/' && at(1) == '*')
                skipBlockComment();
            else if (!QByteArrayView(" \t\r\n").contains(at()))
                return;
        }
    }

    /// Stops at the last sign of it.
    void skipBlockComment()
    {
        const qsizetype end = m_text.indexOf("*/", m_at + 2);
        const qsizetype last = end < 0 ? m_text.size() - 1 : end + 1;
        while (m_at < last)
            step();
    }

    QByteArray word()
    {
        const qsizetype begin = m_at++;
        while (isAsciiLetter(at()) || isAsciiDigit(at()) || at() == '_')
            ++m_at;
        return m_text.sliced(begin, m_at - begin).toByteArray();
    }

    bool take(char sign)
    {
        skipAside();
        const bool isThere = at() == sign && m_at < m_text.size();
        m_at += isThere ? 1 : 0;
        return isThere;
    }

    void takeDefine()
    {
        std::optional<Secret> name;
        if (!take('('))
            return;
        skipAside();
        PhpConstant constant{.line = m_line};
        if ((at() != '\'' && at() != '"') || !takeText(name) || !name || !take(','))
            return;
        constant.name = name->bytes().toByteArray();
        skipAside();
        takeValue(constant);
        if (!take(')') && !take(',')) {
            constant.kind = PhpConstant::Kind::Unknown;
            constant.value = {};
        }
        m_constants.push_back(std::move(constant));
    }

    void takeValue(PhpConstant &constant)
    {
        std::optional<Secret> text;
        if (at() == '\'' || at() == '"') {
            if (!takeText(text) || !text)
                return;
            constant.value = std::move(*text);
            constant.kind = PhpConstant::Kind::Text;
            return;
        }
        if (isAsciiDigit(at())) {
            const qsizetype begin = m_at;
            while (isAsciiDigit(at()))
                ++m_at;
            constant.value = Secret(m_text.sliced(begin, m_at - begin));
            constant.kind = PhpConstant::Kind::Text;
            return;
        }
        const QByteArray name = isAsciiLetter(at()) ? word().toLower() : QByteArray();
        if (name == "true")
            constant.kind = PhpConstant::Kind::Yes;
        else if (name == "false" || name == "null")
            constant.kind = PhpConstant::Kind::No;
    }

    /// A text in quotes; nothing in @p made where it would have to be run ("$name"). False where it has no end.
    bool takeText(std::optional<Secret> &made)
    {
        const char quote = at();
        const qsizetype begin = ++m_at;
        while (m_at < m_text.size() && at() != quote) {
            if (at() == '\\')
                step();
            step();
        }
        if (m_at >= m_text.size()) {
            m_at = m_text.size();
            return false;
        }
        const QByteArrayView inside = m_text.sliced(begin, m_at - begin);
        ++m_at;
        QByteArray bytes;
        bytes.reserve(inside.size() * 2 + 4); // it never moves: what \u{} stands for is shorter than it
        if (quote == '\'' ? unescapeSingle(inside, bytes) : unescapeDouble(inside, bytes))
            made.emplace(QByteArrayView(bytes));
        wipe(bytes);
        return true;
    }

    static bool unescapeSingle(QByteArrayView inside, QByteArray &made)
    {
        for (qsizetype i = 0; i < inside.size(); ++i) {
            const bool isEscape =
                inside[i] == '\\' && i + 1 < inside.size() && QByteArrayView("\\'").contains(inside[i + 1]);
            made.append(inside[i + (isEscape ? 1 : 0)]);
            i += isEscape ? 1 : 0;
        }
        return true;
    }

    static bool unescapeDouble(QByteArrayView inside, QByteArray &made)
    {
        constexpr QByteArrayView names("\\$\"nrtvef");
        constexpr QByteArrayView values("\\$\"\n\r\t\v\x1b\f");
        for (qsizetype i = 0; i < inside.size(); ++i) {
            const char next = i + 1 < inside.size() ? inside[i + 1] : '\0';
            if (inside[i] == '$' && (isAsciiLetter(next) || next == '_' || next == '{'))
                return false;
            if (inside[i] == '{' && next == '$')
                return false;
            if (inside[i] != '\\' || next == '\0') {
                made.append(inside[i]);
                continue;
            }
            ++i;
            if (const qsizetype known = names.indexOf(next); known >= 0)
                made.append(values[known]);
            else if (isAsciiDigit(next) || next == 'x' || next == 'u')
                return false; // a byte or a character by its number, which nobody writes into a password
            else
                made.append('\\').append(next);
        }
        return true;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    std::vector<PhpConstant> m_constants;
};

} // namespace

std::vector<PhpConstant> phpConstants(QByteArrayView php)
{
    return PhpReader(php).constants();
}

} // namespace sendproof
