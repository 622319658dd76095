// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <optional>

namespace sendproof {

/// One HTTP/1.1 reply to a GET (RFC 9112), read from bytes as they come; no socket. It keeps no more than 32 KiB of
/// head, interim replies (1xx) included, and the limit of body. QNetworkAccessManager keeps whatever a server sends in
/// a head or behind a 401: in four seconds over loopback that was 1.4 GB.
class HttpReply
{
public:
    enum State {
        Reading,
        Complete, ///< The body is there; of another status than 200 the head is all that is read
        TooLarge, ///< More body than the limit, or announced so
        Encoded,  ///< Compressed, although that wasn't accepted
        Broken    ///< Not HTTP, cut short, too large a head, or lengths that contradict each other
    };
    static constexpr qsizetype headLimit = 32768;

    explicit HttpReply(qint64 bodyLimit);

    void read(const QByteArray &bytes); ///< Once it isn't Reading any more, bytes are ignored
    void close();                       ///< The server hung up

    State state() const { return m_state; }
    int status() const { return m_status; }                   ///< 0 before the head is read
    const QByteArray &location() const { return m_location; } ///< The Location field; empty: none
    const QByteArray &body() const { return m_body; }

private:
    /// What comes next.
    enum class Part { Head, Sized, Unsized, ChunkSize, Chunk, ChunkEnd };
    qsizetype headSize() const;
    bool takeHead();
    bool takeChunkSize();
    bool takeChunkEnd();
    bool takeBody();
    bool readStatusLine(const QByteArray &line);
    bool readField(const QByteArray &line);
    void beginBody();
    bool stop(State state);

    qint64 m_limit;
    State m_state = Reading;
    Part m_part = Part::Head;
    QByteArray m_buffer;
    qsizetype m_headSize = 0; ///< Of the interim replies before
    qint64 m_remaining = 0;   ///< Of the body or the chunk
    int m_status = 0;
    QByteArray m_location;
    std::optional<qint64> m_length;
    bool m_isChunked = false;
    bool m_isEncoded = false;
    QByteArray m_body;
};

} // namespace sendproof
