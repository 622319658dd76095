// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jsonlines.h"

#include <algorithm>

namespace sendproof {

namespace {

/// Walks over a well-formed JSON text from name to name and bracket to bracket.
class JsonWalk
{
public:
    JsonWalk(QByteArrayView json, qsizetype index, QByteArrayView field)
        : m_json(json)
        , m_index(index)
        , m_field(field)
    {
    }

    qsizetype find()
    {
        while (m_at < m_json.size() && m_found < 0)
            step();
        return m_found >= 0 ? m_found : m_entryStart;
    }

private:
    void step()
    {
        const char c = m_json[m_at];
        if (c == '"')
            return name();
        if (c == '{' || c == '[')
            open(c);
        else if (c == '}' || c == ']')
            close();
        ++m_at;
    }
    void name()
    {
        const qsizetype start = m_at++;
        while (m_at < m_json.size() && m_json[m_at] != '"')
            m_at += m_json[m_at] == '\\' ? 2 : 1;
        const QByteArrayView text = m_json.sliced(start + 1, std::min(m_at, m_json.size()) - start - 1);
        ++m_at;
        qsizetype next = m_at;
        while (next < m_json.size() &&
               (m_json[next] == ' ' || m_json[next] == '\n' || m_json[next] == '\r' || m_json[next] == '\t'))
            ++next;
        if (next >= m_json.size() || m_json[next] != ':')
            return;
        if (m_depth == 1)
            m_isProviders = text == QByteArrayView("providers");
        if (m_depth == 3 && m_isInEntry && text == m_field)
            m_found = start;
    }
    void open(char c)
    {
        ++m_depth;
        if (m_depth == 3 && m_isProviders && c == '{') {
            ++m_count;
            m_isInEntry = m_count == m_index;
            m_entryStart = m_isInEntry ? m_at : m_entryStart;
        }
    }
    void close()
    {
        --m_depth;
        m_isInEntry = m_isInEntry && m_depth >= 3;
    }

    QByteArrayView m_json;
    qsizetype m_index;
    QByteArrayView m_field;
    qsizetype m_at = 0;
    qsizetype m_found = -1;
    qsizetype m_entryStart = -1;
    qsizetype m_count = -1;
    int m_depth = 0;
    bool m_isProviders = false;
    bool m_isInEntry = false;
};

} // namespace

int lineOfByte(QByteArrayView text, qsizetype offset)
{
    const auto end = text.begin() + std::clamp(offset, qsizetype(0), text.size());
    return static_cast<int>(std::count(text.begin(), end, '\n')) + 1;
}

int lineOfField(QByteArrayView json, qsizetype index, QByteArrayView field)
{
    const qsizetype at = JsonWalk(json, index, field).find();
    return at < 0 ? 0 : lineOfByte(json, at);
}

} // namespace sendproof
