// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/linereader.h"

#include <cstring>

namespace sendproof {

namespace {

constexpr qsizetype bufferSize = 4 * LineReader::longest;

} // namespace

LineReader::LineReader(QIODevice &file)
    : m_file(file)
    , m_buffer(bufferSize, Qt::Uninitialized)
{
}

std::optional<FileLine> LineReader::next()
{
    qsizetype searched = 0;
    for (;;) {
        const char *begin = m_buffer.constData() + m_at;
        const qsizetype size = m_end - m_at;
        const void *feed = std::memchr(begin + searched, '\n', static_cast<std::size_t>(size - searched));
        if (feed) {
            const qsizetype length = static_cast<const char *>(feed) - begin;
            m_at += length + 1;
            return length > longest ? FileLine{{begin, longest}, false} : FileLine{{begin, length}, true};
        }
        if (size > longest) {
            const FileLine cut{{begin, longest}, false};
            skipRest();
            return cut;
        }
        searched = size;
        if (!fill()) {
            m_at = m_end;
            return size > 0 ? std::optional(FileLine{{m_buffer.constData() + m_end - size, size}, false})
                            : std::nullopt;
        }
    }
}

/// Moves what is left to the front and reads more behind it.
bool LineReader::fill()
{
    char *data = m_buffer.data();
    std::memmove(data, data + m_at, static_cast<std::size_t>(m_end - m_at));
    m_end -= m_at;
    m_at = 0;
    const qint64 read = m_file.read(data + m_end, bufferSize - m_end);
    if (read <= 0)
        return false;
    m_end += read;
    return true;
}

/// The line that stands at the front is too long: what is behind its cut is read over. The front stays as it is.
void LineReader::skipRest()
{
    char *data = m_buffer.data();
    if (m_at > 0) {
        std::memmove(data, data + m_at, static_cast<std::size_t>(m_end - m_at));
        m_end -= m_at;
    }
    for (;;) {
        const qint64 read = m_file.read(data + longest, bufferSize - longest);
        m_end = longest + qMax<qint64>(read, 0);
        m_at = m_end;
        if (read <= 0)
            return;
        if (const void *feed = std::memchr(data + longest, '\n', static_cast<std::size_t>(read))) {
            m_at = static_cast<const char *>(feed) - data + 1;
            return;
        }
    }
}

} // namespace sendproof
