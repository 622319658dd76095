// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enhancedcode.h"
#include "core/failure.h"
#include "core/proof.h"
#include "core/replytext.h"

#include <QByteArray>
#include <QList>
#include <optional>
#include <variant>

namespace sendproof {

/// One reply of an SMTP server (RFC 5321 section 4.2): a code and one or more lines.
struct SmtpReply
{
    int code = 0;
    std::optional<EnhancedCode> enhanced; ///< RFC 2034, from the first line
    QList<QByteArray> lines;              ///< What stands behind the code, without CRLF

    bool isPositive() const { return code >= 200 && code < 300; }
    bool isIntermediate() const { return code >= 300 && code < 400; }
    QByteArray text() const { return lines.join('\n'); }
    ReplyText toReplyText() const { return {code, enhanced, replyText(text())}; }
};

/// Bytes in, replies out. Bounded: a line of 4 KiB, 128 lines and 64 KiB a reply; what is over it, or is no SMTP at
/// all, ends the parser for good. CRLF and a bare LF both end a line, as real servers need.
class SmtpReplyParser
{
public:
    static constexpr qsizetype maximalLine = 4096;
    static constexpr qsizetype maximalLines = 128;
    static constexpr qsizetype maximalReply = 65536;

    struct NeedMore
    {
    };
    /// The next whole reply, the wish for more bytes, or MalformedReply / ReplyTooLong (from then on always).
    using Next = std::variant<NeedMore, SmtpReply, FailureKind>;

    void feed(QByteArrayView bytes) { m_buffer.append(bytes); }
    Next next();
    /// True when not a byte waits: neither a whole reply nor part of one. The demand before STARTTLS (RFC 3207).
    bool isEmpty() const { return m_buffer.isEmpty() && m_reply.lines.isEmpty(); }
    /// After MalformedReply: the beginning of the line that is none of SMTP.
    const QByteArray &heard() const { return m_heard; }

private:
    std::optional<FailureKind> take(QByteArrayView line);

    QByteArray m_buffer;
    SmtpReply m_reply; ///< The lines of the reply so far
    qsizetype m_replySize = 0;
    bool m_isComplete = false;
    std::optional<FailureKind> m_broken;
    QByteArray m_heard;
};

} // namespace sendproof
