// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/dialoguescript.h"

using namespace Qt::StringLiterals;

namespace sendproof::test {

MailAddress address(const QString &text)
{
    return MailAddress::parse(text).address.value_or(MailAddress());
}

SmtpErrand sampleErrand(Security security)
{
    const MailSender sender{address(u"hong@example.test"_s), *HeaderText::from(u"하늘베이커리")};
    TestMessage message(sender, address(u"mira@example.test"_s), *HeaderText::from(u"시험"), u"body\n"_s, u"ko"_s);
    return SmtpErrand{.security = security,
                      .auth = AuthChoice::Auto,
                      .credentials = {u"hong@example.test"_s, Secret::fromText(u"pencil"), *HostName::parse(u"mail.example.test").host, 465},
                      .message = message,
                      .dryRun = false};
}

QString DialogueScript::play(const QStringList &rows)
{
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString difference = playRow(rows.at(i));
        if (!difference.isEmpty())
            return u"row %1 \"%2\": %3"_s.arg(i + 1).arg(rows.at(i), difference);
    }
    return m_pending.isEmpty() || m_result ? QString() : u"said more: "_s + QString::fromUtf8(m_pending);
}

QString DialogueScript::playRow(const QString &row)
{
    if (row.startsWith("S: "_L1)) {
        m_parser.feed(row.mid(3).toUtf8() + "\r\n");
        const SmtpReplyParser::Next next = m_parser.next();
        if (std::holds_alternative<FailureKind>(next))
            return u"the row is no reply"_s;
        if (const auto *reply = std::get_if<SmtpReply>(&next))
            take(m_dialogue.take(*reply));
        return {};
    }
    if (row.startsWith("C: "_L1))
        return expectLine(row.mid(3).toUtf8());
    if (row == "TLS"_L1) {
        if (!std::exchange(m_wantsChannel, false))
            return u"no wish for a secured channel"_s;
        take(m_dialogue.channelSecured());
        return {};
    }
    if (row == "MESSAGE"_L1)
        return std::exchange(m_pending, {}).isEmpty() ? u"said nothing"_s : QString();
    return expectEnd(row);
}

QString DialogueScript::expectLine(const QByteArray &wanted)
{
    const qsizetype end = m_pending.indexOf("\r\n");
    if (end < 0)
        return u"said nothing"_s;
    const QByteArray line = m_pending.first(end);
    m_pending.remove(0, end + 2);
    return wanted == "*" || line == wanted ? QString() : u"said "_s + QString::fromUtf8(line);
}

QString DialogueScript::expectEnd(const QString &row)
{
    if (!m_result)
        return u"not ended"_s;
    if (*m_result)
        return row == u"OK %1"_s.arg(m_result->value().code) ? QString() : u"ended well"_s;
    const Failure &failure = m_result->error();
    QString end = u"FAIL %1 %2"_s.arg(failureKindName(failure.kind), stageName(failure.stage));
    if (failure.replyCode != 0)
        end += u" %1"_s.arg(failure.replyCode);
    return row == end ? QString() : u"ended with "_s + end + u' ' + failure.detail;
}

void DialogueScript::take(SmtpDialogue::Action action)
{
    if (auto *send = std::get_if<SmtpDialogue::Send>(&action)) {
        m_pending += send->bytes;
        m_sent += send->bytes;
        m_shown += send->shown.join('\n') + '\n';
    } else if (auto *finish = std::get_if<SmtpDialogue::Finish>(&action)) {
        m_pending = finish->farewell;
        m_sent += finish->farewell;
        m_result = finish->result;
    } else if (std::holds_alternative<SmtpDialogue::SecureChannel>(action)) {
        m_wantsChannel = true;
    }
}

} // namespace sendproof::test
