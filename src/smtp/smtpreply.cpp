// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/smtpreply.h"

#include <algorithm>
#include <utility>

namespace sendproof {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The code at the start of a reply line, or 0. The first digit is 2 to 5, the second 0 to 5 (RFC 5321 section 4.2.1);
/// second digits up to 9 are let through because servers in use send them.
int codeOf(QByteArrayView line)
{
    if (line.size() < 3 || line[0] < '2' || line[0] > '5' || !isDigit(line[1]) || !isDigit(line[2]))
        return 0;
    if (line.size() > 3 && line[3] != ' ' && line[3] != '-')
        return 0;
    return (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
}

} // namespace

SmtpReplyParser::Next SmtpReplyParser::next()
{
    qsizetype begin = 0;
    while (!m_broken && !m_isComplete) {
        const qsizetype end = m_buffer.indexOf('\n', begin);
        if (end < 0)
            break;
        const bool hasReturn = end > begin && m_buffer.at(end - 1) == '\r';
        m_broken = take(QByteArrayView(m_buffer).sliced(begin, end - begin - (hasReturn ? 1 : 0)));
        begin = end + 1;
    }
    m_buffer.remove(0, begin);
    if (!m_broken && !m_isComplete && m_buffer.size() > maximalLine)
        m_broken = FailureKind::ReplyTooLong;
    if (m_broken)
        return *m_broken;
    if (!m_isComplete)
        return NeedMore{};
    m_isComplete = false;
    m_replySize = 0;
    return std::exchange(m_reply, {});
}

std::optional<FailureKind> SmtpReplyParser::take(QByteArrayView line)
{
    m_replySize += line.size();
    if (line.size() > maximalLine || m_reply.lines.size() == maximalLines || m_replySize > maximalReply)
        return FailureKind::ReplyTooLong;
    const int code = codeOf(line);
    if (code == 0 || (!m_reply.lines.isEmpty() && code != m_reply.code)) {
        constexpr qsizetype enough = 200;
        m_heard = line.first(std::min(line.size(), enough)).toByteArray();
        return FailureKind::MalformedReply;
    }
    const QByteArrayView text = line.size() > 4 ? line.sliced(4) : QByteArrayView();
    if (m_reply.lines.isEmpty()) {
        m_reply.code = code;
        m_reply.enhanced = EnhancedCode::fromStartOf(text);
    }
    m_reply.lines.append(text.toByteArray());
    m_isComplete = line.size() == 3 || line[3] == ' ';
    return std::nullopt;
}

} // namespace sendproof
