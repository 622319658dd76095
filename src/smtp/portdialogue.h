// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/portprobe.h"
#include "smtp/smtpcommands.h"

#include <variant>

namespace sendproof {

/// Asking a port what it is, as a conversation without a socket: replies in, actions out. It says EHLO, STARTTLS where
/// the port is for it, and QUIT; it knows nobody's name, so it can't say AUTH or MAIL.
class PortDialogue
{
public:
    using Send = SmtpSend; ///< Write this, then wait for the next reply
    /// Start the TLS handshake now, and make sure that nothing is left unread from before. Answer: channelSecured().
    struct SecureChannel
    {
    };
    /// It is over. Say @c farewell without waiting for an answer.
    struct Finish
    {
        PortState state = PortState::NotMail; ///< Usable, Insecure or NotMail
        QByteArray farewell;
    };
    using Action = std::variant<Send, SecureChannel, Finish>;

    /// The first reply is awaited: over TLS already with Security::ImplicitTls, in the clear with any other.
    /// @p clientName goes into EHLO: an address literal, never the computer's name (RFC 5321 section 4.1.3).
    PortDialogue(Security security, QByteArray clientName);

    Action take(const SmtpReply &reply);
    Action channelSecured();

    /// As offered on the secured channel, upper case; what is no name by RFC 4422 section 3.1 is left out.
    QStringList mechanisms() const;

private:
    enum class State { Greeting, EhloBeforeTls, StartTls, Securing, Ehlo, Finished };

    Action enter(State state);
    Action onGreeting(const SmtpReply &reply);
    Action onEhloBeforeTls(const SmtpReply &reply);
    Action onStartTls(const SmtpReply &reply);
    Action onEhlo(const SmtpReply &reply);
    Action finish(PortState state);

    Security m_security;
    QByteArray m_clientName;
    State m_state = State::Greeting;
    SmtpCapabilities m_offer; ///< Of the secured channel only
};

} // namespace sendproof
