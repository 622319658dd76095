// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <optional>

namespace sendproof {

/// One line of a file.
struct FileLine
{
    QByteArrayView text;  ///< Without its line feed; valid until the next one is read. Cut where it is too long
    bool isWhole = false; ///< It ends with a line feed; else it is the last one, or too long
};

/// Reads a file line by line in constant memory, whatever the file is.
class LineReader
{
public:
    static constexpr qsizetype longest = 64 * 1024; ///< Bytes of a line; of a longer one the rest is skipped

    /// @p file: open for reading, at the place to begin; it must outlive the reader.
    explicit LineReader(QIODevice &file);

    std::optional<FileLine> next(); ///< Nothing at the end, or where the file can't be read on

private:
    bool fill();
    void skipRest();

    QIODevice &m_file;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qsizetype m_end = 0;
};

} // namespace sendproof
