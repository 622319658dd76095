// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/envfile.h"

#include "importers/textlines.h"

#include <QHash>
#include <algorithm>

namespace sendproof {

namespace {

constexpr qsizetype longestValue = 65536;
constexpr qsizetype longestName = 1000; // of another variable

bool isNameSign(char c)
{
    return isAsciiLetter(c) || isAsciiDigit(c) || c == '_' || c == '.' || c == '-';
}

class EnvReader
{
public:
    explicit EnvReader(QByteArrayView text)
        : m_text(text)
    {
    }

    std::vector<EnvVariable> variables()
    {
        for (; m_at < m_text.size(); nextLine()) {
            skipBlanks();
            if (isAtLineEnd() || m_text[m_at] == '#')
                continue;
            readLine();
        }
        return std::move(m_variables);
    }

private:
    bool isAtLineEnd() const
    {
        return m_at >= m_text.size() || m_text[m_at] == '\n' || m_text.sliced(m_at).startsWith("\r\n");
    }
    void skipBlanks()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t'))
            ++m_at;
    }
    void nextLine()
    {
        while (m_at < m_text.size() && m_text[m_at] != '\n')
            ++m_at;
        ++m_at;
        ++m_line;
    }

    void readLine()
    {
        const qsizetype begin = m_at;
        EnvVariable variable{.line = m_line};
        QByteArrayView name = word();
        if (name == "export" && m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t')) {
            skipBlanks();
            name = word();
        }
        skipBlanks();
        if (name.isEmpty() || m_at >= m_text.size() || m_text[m_at] != '=') {
            name = {};
            m_at = begin;
            while (!isAtLineEnd())
                ++m_at;
            variable.value = Secret(m_text.sliced(begin, m_at - begin).trimmed());
        } else {
            ++m_at;
            skipBlanks();
            variable.name = name.toByteArray();
            readValue(variable);
        }
        if (!name.isEmpty())
            m_newest[name] = m_variables.size();
        m_variables.push_back(std::move(variable));
    }

    QByteArrayView word()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && isNameSign(m_text[m_at]))
            ++m_at;
        return m_text.sliced(begin, m_at - begin);
    }

    void readValue(EnvVariable &variable)
    {
        const char quote = isAtLineEnd() ? '\n' : m_text[m_at];
        const qsizetype close = quote == '\'' || quote == '"' || quote == '`' ? closeOf(quote) : -1;
        if (close >= 0) {
            const QByteArrayView inside = m_text.sliced(m_at + 1, close - m_at - 1);
            variable.value = quote == '"' ? expanded(inside, true, variable) : Secret(inside);
            m_line += static_cast<int>(inside.count('\n'));
            m_at = close + 1;
            return;
        }
        variable.isOpen = quote == '\'' || quote == '"' || quote == '`';
        const qsizetype begin = m_at;
        while (!isAtLineEnd() && !(m_text[m_at] == '#' && m_at > begin && isBlank(m_text[m_at - 1])))
            ++m_at;
        variable.value = expanded(m_text.sliced(begin, m_at - begin).trimmed(), false, variable);
    }

    static bool isBlank(char c) { return c == ' ' || c == '\t'; }

    /// Where the quotation that begins here ends; -1: nowhere near.
    qsizetype closeOf(char quote) const
    {
        const qsizetype limit = std::min(m_text.size(), m_at + longestValue);
        for (qsizetype i = m_at + 1; i < limit; ++i) {
            if (m_text[i] == quote)
                return i;
            i += quote == '"' && m_text[i] == '\\';
        }
        return -1;
    }

    Secret expanded(QByteArrayView text, bool hasEscapes, EnvVariable &variable) const
    {
        const qsizetype longest = text.size() + room(text);
        QByteArray made;
        made.reserve(longest + 1); // it never moves, so that no copy stays behind
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (hasEscapes && text[i] == '\\' && i + 1 < text.size()) {
                appendEscape(text[++i], made);
                continue;
            }
            const qsizetype end = text.sliced(i).startsWith("${") ? endOfName(text, i) : -1;
            const Secret *other = end < 0 ? nullptr : valueOf(text.sliced(i + 2, end - i - 2));
            variable.needsOther = variable.needsOther || (end >= 0 && !other);
            if (other)
                made.append(other->bytes());
            else
                made.append(text[i]);
            i = other ? end : i;
        }
        Secret secret{QByteArrayView(made)};
        wipe(made);
        return secret;
    }

    /// Where the name that begins at @p at ends; -1: nowhere near.
    static qsizetype endOfName(QByteArrayView text, qsizetype at)
    {
        const qsizetype end = text.sliced(at, std::min(text.size() - at, longestName)).indexOf('}');
        return end < 0 ? -1 : at + end;
    }

    /// What all values named in @p text are long together.
    qsizetype room(QByteArrayView text) const
    {
        qsizetype sum = 0;
        for (qsizetype at = text.indexOf("${"); at >= 0; at = text.indexOf("${", at + 2)) {
            const qsizetype end = endOfName(text, at);
            const Secret *other = end < 0 ? nullptr : valueOf(text.sliced(at + 2, end - at - 2));
            sum += other ? other->bytes().size() : 0;
        }
        return sum;
    }

    static void appendEscape(char kind, QByteArray &made)
    {
        if (kind == 'n' || kind == 'r' || kind == 't')
            made.append(kind == 'n' ? '\n' : kind == 'r' ? '\r' : '\t');
        else if (kind == '"' || kind == '\\' || kind == '$' || kind == '`')
            made.append(kind);
        else
            made.append('\\').append(kind);
    }

    /// Null where it isn't there, or so long that values would grow without end.
    const Secret *valueOf(QByteArrayView name) const
    {
        const auto at = m_newest.constFind(name);
        if (at == m_newest.cend())
            return nullptr;
        const Secret &value = m_variables[*at].value;
        return value.bytes().size() > 1000 ? nullptr : &value;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    std::vector<EnvVariable> m_variables;
    QHash<QByteArrayView, std::size_t> m_newest; ///< The last of each name; the names are in the text
};

} // namespace

std::vector<EnvVariable> envVariables(QByteArrayView text)
{
    return EnvReader(text).variables();
}

} // namespace sendproof
