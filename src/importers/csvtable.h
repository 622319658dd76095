// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QByteArrayView>
#include <QString>
#include <vector>

namespace sendproof {

/// One cell; any of them may hold a secret.
struct CsvCell
{
    Secret text;
    bool isQuoted = false;
};

/// One row of a table, or why it can't be read.
struct CsvRow
{
    int line = 0; ///< Where it begins, from 1
    std::vector<CsvCell> cells;
    QString fault;       ///< Empty: it is fine
    int faultColumn = 0; ///< From 1
    bool isEmpty() const;
};

/// A table in CSV (RFC 4180), row by row. LF alone ends a row as well. After a row that can't be read it goes on with
/// the next line.
class CsvTable
{
public:
    /// @p text must outlive the table.
    CsvTable(QByteArrayView text, char separator, int firstLine = 1)
        : m_text(text)
        , m_separator(separator)
        , m_line(firstLine)
    {
    }
    bool next(CsvRow &row); ///< False at the end

    /// The one of comma, semicolon and tab that the first line of @p text has most of.
    static char separatorOf(QByteArrayView text);

private:
    void readCell(CsvRow &row);
    void readQuoted(CsvRow &row);
    void complain(CsvRow &row, const char *fault);
    bool isAtRowEnd() const { return m_at >= m_text.size() || m_text[m_at] == '\n'; }

    QByteArrayView m_text;
    char m_separator;
    qsizetype m_at = 0;
    int m_line;
};

} // namespace sendproof
