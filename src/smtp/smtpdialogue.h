// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "smtp/smtpcommands.h"
#include "smtp/smtperrand.h"

#include <memory>
#include <variant>

namespace sendproof {

/// One submission (RFC 6409) as a conversation without a socket: replies in, actions out. It knows the order of things,
/// what may be sent on which channel, and groups commands where PIPELINING allows (RFC 2920). It never says MAIL or
/// AUTH before the channel is secured, unless the errand's security is None.
class SmtpDialogue
{
public:
    /// Wait for the next reply.
    struct Wait
    {
    };
    using Send = SmtpSend; ///< Write this, then wait for the next reply
    /// Start the TLS handshake now, and make sure that nothing is left unread from before. Answer: channelSecured().
    struct SecureChannel
    {
    };
    /// It is over. Say @c farewell without waiting for an answer.
    struct Finish
    {
        Result<ReplyText> result;
        QByteArray farewell;
    };
    using Action = std::variant<Wait, Send, SecureChannel, Finish>;

    /// @p clientName goes into EHLO: an address literal, never the computer's name (RFC 5321 section 4.1.3).
    SmtpDialogue(SmtpErrand errand, QByteArray clientName);

    Action take(const SmtpReply &reply);
    Action channelSecured();
    /// What it means that the conversation broke off now with @p kind, whichever it is: OutcomeUnknown once the content
    /// was sent.
    Failure brokenOff(FailureKind kind, const QString &detail) const;

    Stage stage() const; ///< What is being worked on
    bool awaitsGreeting() const { return m_state == State::Greeting; }
    bool awaitsFinalReply() const { return m_state == State::Content; }
    QByteArray mechanism() const { return m_sasl ? m_sasl->name() : QByteArray(); }

private:
    // clang-format off
    enum class State { Greeting, EhloBeforeTls, StartTls, Securing, Ehlo, Auth, AuthPrompt, Sender, Recipient, DataCommand, Content, Finished };
    // clang-format on

    Action enter(State state);
    Action onGreeting(const SmtpReply &reply);
    Action onEhloBeforeTls(const SmtpReply &reply);
    Action onStartTls(const SmtpReply &reply);
    Action onEhlo(const SmtpReply &reply);
    Action onAuth(const SmtpReply &reply);
    Action onAuthPrompt(const SmtpReply &reply);
    Action onSender(const SmtpReply &reply);
    Action onRecipient(const SmtpReply &reply);
    Action onDataCommand(const SmtpReply &reply);
    Action onContent(const SmtpReply &reply);

    Action beginAuth();
    Action answerChallenge(const SmtpReply &reply);
    Action beginMail();
    bool isContentSent() const;
    Action refused(const SmtpReply &reply);
    Action fail(FailureKind kind, const QString &detail = {}, const QByteArray &farewell = "QUIT\r\n");

    SmtpErrand m_errand;
    QByteArray m_clientName;
    State m_state = State::Greeting;
    SmtpCapabilities m_offer; ///< Of the present channel only
    std::unique_ptr<SaslMechanism> m_sasl;
    Secret m_longResponse; ///< In AuthPrompt: an initial response too long for the AUTH command
};

} // namespace sendproof
