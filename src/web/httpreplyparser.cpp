// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/httpreplyparser.h"

#include "web/httpdate.h"

#include <QByteArrayList>
#include <algorithm>

namespace sendproof {

namespace {

constexpr qsizetype longestChunkLine = 256;
constexpr qsizetype longestNumber = 12; // digits; far more than any limit

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::optional<qint64> number(const QByteArray &text, int base)
{
    const bool isPlain =
        !text.isEmpty() && text.size() <= longestNumber && std::all_of(text.begin(), text.end(), [](char c) {
            return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        });
    bool ok = false;
    const qint64 value = isPlain ? text.toLongLong(&ok, base) : 0;
    return ok ? std::optional(value) : std::nullopt;
}

} // namespace

HttpReplyParser::HttpReplyParser(qint64 bodyLimit, HttpBodies bodies)
    : m_limit(bodyLimit)
    , m_bodies(bodies)
{
}

void HttpReplyParser::read(QByteArrayView bytes)
{
    if (m_state != Reading)
        return;
    append(m_buffer, bytes);
    bool goesOn = true;
    while (goesOn && m_state == Reading) {
        switch (m_part) {
        case Part::Head:
            goesOn = takeHead();
            break;
        case Part::ChunkSize:
            goesOn = takeChunkSize();
            break;
        case Part::ChunkEnd:
            goesOn = takeChunkEnd();
            break;
        default:
            goesOn = takeBody();
        }
    }
}

void HttpReplyParser::close()
{
    if (m_state == Reading)
        stop(m_part == Part::Unsized ? Complete : Broken);
}

/// The size of the first head in the buffer with its empty line; -1: it isn't whole.
qsizetype HttpReplyParser::headSize() const
{
    const QByteArrayView buffer = m_buffer;
    for (qsizetype end = buffer.indexOf('\n'); end >= 0; end = buffer.indexOf('\n', end + 1)) {
        const QByteArrayView next = buffer.sliced(end + 1);
        if (next.startsWith('\n'))
            return end + 2;
        if (next.startsWith("\r\n"))
            return end + 3;
    }
    return -1;
}

/// Whether a whole head was taken, so that there may be more to do.
bool HttpReplyParser::takeHead()
{
    const qsizetype size = headSize();
    const QByteArrayView buffer = m_buffer;
    const qsizetype known = m_headSize + (size < 0 ? buffer.size() : size);
    if (known > headLimit || !QByteArrayView("HTTP/1.").startsWith(buffer.first(std::min<qsizetype>(7, buffer.size()))))
        return stop(Broken);
    if (size < 0)
        return false;
    m_headSize = known;
    QByteArrayList lines;
    for (const QByteArray &line : buffer.first(size).toByteArray().split('\n'))
        lines.append(line.endsWith('\r') ? line.chopped(1) : line);
    drop(size);
    lines.removeAll({}); // the end
    if (!readStatusLine(lines.takeFirst()))
        return stop(Broken);
    if (m_head.status < 200)
        return m_head.status == 101 ? stop(Broken) : true; // an interim reply; the real one follows
    if (!std::all_of(lines.begin(), lines.end(), [this](const QByteArray &line) { return readField(line); }))
        return stop(Broken);
    beginBody();
    return true;
}

/// "HTTP/1.1 200 OK" (RFC 9112 section 4); the reason may be missing.
bool HttpReplyParser::readStatusLine(const QByteArray &line)
{
    const bool isOne = line.size() >= 12 && line.startsWith("HTTP/1.") && isDigit(line.at(7)) && line.at(8) == ' ' &&
                       (line.size() == 12 || line.at(12) == ' ');
    const auto status = isOne ? number(line.mid(9, 3), 10) : std::nullopt;
    m_head.status = status && *status >= 100 ? int(*status) : 0;
    return m_head.status != 0;
}

bool HttpReplyParser::readField(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.first(std::max<qsizetype>(colon, 0)).toLower();
    if (name.isEmpty() || name.contains(' ') || name.contains('\t'))
        return false; // a folded line (RFC 9112 section 5.2), or one that parsers read in different ways
    const QByteArray value = line.mid(colon + 1).trimmed();
    if (name == "location") {
        if (!m_head.location.isEmpty() && m_head.location != value)
            return false;
        m_head.location = value;
    } else if (name == "content-type") {
        m_head.contentType = value;
    } else if (name == "retry-after") {
        m_head.retryAfter = value;
    } else if (name == "date") {
        m_head.date = httpDate(value);
    }
    return readFraming(name, value);
}

/// What decides on where the body ends has to be beyond doubt (RFC 9112 section 6.3).
bool HttpReplyParser::readFraming(const QByteArray &name, const QByteArray &value)
{
    if (name == "content-length") {
        const auto length = number(value, 10);
        if (!length || (m_length && *m_length != *length))
            return false;
        m_length = length;
    } else if (name == "transfer-encoding") {
        if (m_isChunked || value.toLower() != "chunked")
            return false;
        m_isChunked = true;
    } else if (name == "content-encoding") {
        m_isEncoded = m_isEncoded || (!value.isEmpty() && value.toLower() != "identity");
    }
    return true;
}

void HttpReplyParser::beginBody()
{
    const bool isWanted = m_head.status == 200 || m_bodies == HttpBodies::All;
    if (!isWanted || m_head.status == 204 || m_head.status == 304) { // the last two have none, whatever they say
        stop(Complete);
    } else if (m_isEncoded) {
        stop(Encoded);
    } else if (m_isChunked) { // stronger than a length (RFC 9112 section 6.3)
        m_part = Part::ChunkSize;
    } else if (!m_length) {
        m_part = Part::Unsized;
    } else if (*m_length > m_limit) {
        stop(TooLarge);
    } else {
        m_part = Part::Sized;
        m_remaining = *m_length;
        if (m_remaining == 0)
            stop(Complete);
    }
}

bool HttpReplyParser::takeChunkSize()
{
    const QByteArrayView buffer = m_buffer;
    const qsizetype end = buffer.indexOf('\n');
    if (end < 0 ? buffer.size() > longestChunkLine : end > longestChunkLine)
        return stop(Broken);
    if (end < 0)
        return false;
    const QByteArray line = buffer.first(end).toByteArray();
    const auto size = number(line.split(';').first().trimmed(), 16); // behind ";" are extensions
    drop(end + 1);
    if (!size)
        return stop(Broken);
    if (*size == 0)
        return stop(Complete); // trailers are of no use here, and the connection isn't used again
    if (*size > m_limit - qint64(m_body.size()))
        return stop(TooLarge);
    m_remaining = *size;
    m_part = Part::Chunk;
    return true;
}

bool HttpReplyParser::takeChunkEnd()
{
    const QByteArrayView buffer = m_buffer;
    if (buffer.isEmpty() || buffer == "\r")
        return false;
    if (!buffer.startsWith('\n') && !buffer.startsWith("\r\n"))
        return stop(Broken);
    drop(buffer.startsWith('\n') ? 1 : 2);
    m_part = Part::ChunkSize;
    return true;
}

/// Whether a chunk ended, so that there may be more to do.
bool HttpReplyParser::takeBody()
{
    if (m_part == Part::Unsized) {
        if (qint64(m_body.size() + m_buffer.size()) > m_limit)
            return stop(TooLarge);
        append(m_body, m_buffer);
        m_buffer.clear();
        return false;
    }
    const qsizetype size = std::min(qsizetype(m_remaining), qsizetype(m_buffer.size()));
    append(m_body, QByteArrayView(m_buffer).first(size));
    drop(size);
    m_remaining -= size;
    if (m_remaining > 0)
        return false;
    if (m_part == Part::Sized)
        return stop(Complete);
    m_part = Part::ChunkEnd;
    return true;
}

void HttpReplyParser::drop(qsizetype size)
{
    m_buffer.erase(m_buffer.begin(), m_buffer.begin() + size);
}

bool HttpReplyParser::stop(State state)
{
    m_state = state;
    m_buffer.clear();
    return false;
}

} // namespace sendproof
