// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/wipedbytes.h"

#include <QByteArray>
#include <QDateTime>
#include <optional>

namespace sendproof {

/// Whose bodies are read: of every reply, or of status 200 only; the others are then complete with their head.
enum class HttpBodies { All, Of200 };

/// What is read of a reply's head.
struct HttpHead
{
    int status = 0; ///< 0 before the head is read
    QByteArray contentType;
    QByteArray location;
    QByteArray retryAfter;
    QDateTime date; ///< UTC; invalid: none
};

/// One HTTP/1.1 reply to anything but HEAD (RFC 9112), read from bytes as they come; no socket. It keeps no more than
/// 32 KiB of head, interim replies (1xx) included, and the limit of body, and leaves nothing of the body in memory.
/// QNetworkAccessManager keeps whatever a server sends in a head or behind a 401: in four seconds over loopback that
/// was 1.4 GB.
class HttpReplyParser
{
public:
    enum State {
        Reading,
        Complete, ///< All is there that is to be read
        TooLarge, ///< More body than the limit, or announced so
        Encoded,  ///< Compressed, although that wasn't accepted
        Broken    ///< Not HTTP, cut short, too large a head, or lengths that contradict each other
    };
    static constexpr qsizetype headLimit = 32768;

    explicit HttpReplyParser(qint64 bodyLimit, HttpBodies bodies = HttpBodies::All);

    void read(QByteArrayView bytes); ///< Once it isn't Reading any more, bytes are ignored
    void close();                    ///< The server hung up

    State state() const { return m_state; }
    const HttpHead &head() const { return m_head; }
    QByteArrayView body() const { return m_body; }

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
    bool readFraming(const QByteArray &name, const QByteArray &value);
    void beginBody();
    void drop(qsizetype size);
    bool stop(State state);

    qint64 m_limit;
    HttpBodies m_bodies;
    State m_state = Reading;
    Part m_part = Part::Head;
    WipedBytes m_buffer;
    qsizetype m_headSize = 0; ///< Of the interim replies before
    qint64 m_remaining = 0;   ///< Of the body or the chunk
    HttpHead m_head;
    std::optional<qint64> m_length;
    bool m_isChunked = false;
    bool m_isEncoded = false;
    WipedBytes m_body;
};

} // namespace sendproof
