// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/csvtable.h"

#include <algorithm>

namespace sendproof {

bool CsvRow::isEmpty() const
{
    return fault.isEmpty() && std::all_of(cells.begin(), cells.end(),
                                          [](const CsvCell &cell) { return cell.text.bytes().trimmed().isEmpty(); });
}

char CsvTable::separatorOf(QByteArrayView text)
{
    qsizetype counts[3] = {};
    constexpr QByteArrayView signs(",;\t");
    bool isQuoted = false;
    for (const char c : text) {
        isQuoted = (c == '"') != isQuoted;
        if (c == '\n' && !isQuoted)
            break;
        if (const qsizetype sign = signs.indexOf(c); sign >= 0 && !isQuoted)
            ++counts[sign];
    }
    return signs[std::max_element(std::begin(counts), std::end(counts)) - std::begin(counts)];
}

bool CsvTable::next(CsvRow &row)
{
    row = CsvRow{.line = m_line};
    if (m_at >= m_text.size())
        return false;
    readCell(row);
    while (row.fault.isEmpty() && m_at < m_text.size() && m_text[m_at] == m_separator) {
        ++m_at;
        readCell(row);
    }
    while (!isAtRowEnd())
        ++m_at;
    ++m_at;
    ++m_line;
    return true;
}

void CsvTable::complain(CsvRow &row, const char *fault)
{
    row.fault = QString::fromLatin1(fault);
    row.faultColumn = static_cast<int>(row.cells.size()) + 1;
}

void CsvTable::readCell(CsvRow &row)
{
    if (m_at < m_text.size() && m_text[m_at] == '"')
        return readQuoted(row);
    const qsizetype begin = m_at;
    while (!isAtRowEnd() && m_text[m_at] != m_separator)
        ++m_at;
    QByteArrayView cell = m_text.sliced(begin, m_at - begin);
    if (isAtRowEnd() && cell.endsWith('\r'))
        cell.chop(1);
    if (cell.contains('"'))
        return complain(row, "a quotation mark stands in a cell that isn't in quotation marks");
    row.cells.push_back({.text = Secret(cell)});
}

void CsvTable::readQuoted(CsvRow &row)
{
    const qsizetype begin = ++m_at;
    qsizetype end = begin;
    while (end < m_text.size() && (m_text[end] != '"' || (end + 1 < m_text.size() && m_text[end + 1] == '"')))
        end += m_text[end] == '"' ? 2 : 1;
    if (end >= m_text.size()) {
        m_at = begin; // the lines behind may be fine
        return complain(row, "a closing quotation mark is missing");
    }
    QByteArray cell;
    cell.reserve(end - begin + 1); // it never moves, so that no copy stays behind
    for (qsizetype i = begin; i < end; ++i) {
        m_line += m_text[i] == '\n';
        cell.append(m_text[i]);
        i += m_text[i] == '"';
    }
    row.cells.push_back({.text = Secret(cell), .isQuoted = true});
    wipe(cell);
    m_at = end + 1;
    if (!isAtRowEnd() && m_text[m_at] == '\r')
        ++m_at;
    if (!isAtRowEnd() && m_text[m_at] != m_separator) {
        row.cells.pop_back();
        complain(row, "something stands behind a closing quotation mark");
    }
}

} // namespace sendproof
