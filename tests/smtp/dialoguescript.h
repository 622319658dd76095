// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/smtpdialogue.h"

#include <QStringList>
#include <optional>

namespace sendproof::test {

/// Plays the server of an SmtpDialogue in plain rows:
///   "S: 250-mail" / "S: 250 OK"  the server says a line (rows of one reply follow each other)
///   "C: EHLO [192.0.2.1]"        the client must say exactly this line now ("C: *" any line)
///   "MESSAGE"                    the client must have sent the mail now
///   "TLS"                        the client must want the channel secured now, and gets it
///   "OK 250"                     the dialogue must have ended well with this code
///   "FAIL reply-rejected auth 535"  or ended with this kind, stage and (optional) code
class DialogueScript
{
public:
    explicit DialogueScript(SmtpErrand errand) : m_dialogue(std::move(errand), "[192.0.2.1]") {}

    /// An empty text when everything went as written, else what was different.
    QString play(const QStringList &rows);
    QByteArray everythingShown() const { return m_shown; } ///< What a transcript would hold of the client
    QByteArray everythingSent() const { return m_sent; }
    const std::optional<Result<ReplyText>> &result() const { return m_result; }
    SmtpDialogue &dialogue() { return m_dialogue; }

private:
    QString playRow(const QString &row);
    QString expectLine(const QByteArray &wanted);
    QString expectEnd(const QString &row);
    void take(SmtpDialogue::Action action);

    SmtpDialogue m_dialogue;
    SmtpReplyParser m_parser;
    QByteArray m_pending; ///< Sent and not yet looked at
    QByteArray m_sent;
    QByteArray m_shown;
    bool m_wantsChannel = false;
    std::optional<Result<ReplyText>> m_result;
};

/// An errand from hong@example.test to mira@example.test with the login hong@example.test and the password pencil.
SmtpErrand sampleErrand(Security security = Security::ImplicitTls);
MailAddress address(const QString &text);

} // namespace sendproof::test
