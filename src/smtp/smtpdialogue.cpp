// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/smtpdialogue.h"

#include "smtp/saslchoice.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendproof {

SmtpDialogue::SmtpDialogue(SmtpErrand errand, QByteArray clientName)
    : m_errand(std::move(errand))
    , m_clientName(std::move(clientName))
{
}

SmtpDialogue::Action SmtpDialogue::take(const SmtpReply &reply)
{
    // 421 may come in the place of any reply: the server is going away (RFC 5321 section 3.8).
    if (reply.code == 421)
        return refused(reply);
    switch (m_state) {
    case State::Greeting:
        return onGreeting(reply);
    case State::EhloBeforeTls:
        return onEhloBeforeTls(reply);
    case State::StartTls:
        return onStartTls(reply);
    case State::Ehlo:
        return onEhlo(reply);
    case State::Auth:
        return onAuth(reply);
    case State::AuthPrompt:
        return onAuthPrompt(reply);
    case State::Sender:
        return onSender(reply);
    case State::Recipient:
        return onRecipient(reply);
    case State::DataCommand:
        return onDataCommand(reply);
    case State::Content:
        return onContent(reply);
    case State::Securing:
    case State::Finished:
        break;
    }
    return fail(FailureKind::MalformedReply, u"a reply that nothing asked for"_s);
}

SmtpDialogue::Action SmtpDialogue::channelSecured()
{
    if (m_state != State::Securing)
        return fail(FailureKind::MalformedReply, u"a secured channel that nothing asked for"_s);
    // What was offered in the clear may have been anyone's (RFC 3207 section 4.2): it was looked at and never kept.
    return enter(State::Ehlo);
}

SmtpDialogue::Action SmtpDialogue::enter(State state)
{
    m_state = state;
    switch (state) {
    case State::EhloBeforeTls:
    case State::Ehlo:
        return smtpCommand("EHLO " + m_clientName);
    case State::StartTls:
        return smtpCommand("STARTTLS");
    case State::Securing:
        return SecureChannel{};
    case State::Auth:
        return beginAuth();
    case State::Sender:
        return beginMail();
    case State::Recipient:
        return m_offer.pipelining ? Action(Wait{}) : smtpRecipientCommand(m_errand.message);
    case State::DataCommand:
        return m_offer.pipelining ? Action(Wait{}) : smtpContent(m_errand.message, m_offer);
    case State::Content:
        if (m_offer.chunking)
            return m_offer.pipelining ? Action(Wait{}) : smtpContent(m_errand.message, m_offer);
        return smtpDotStuffedContent(m_errand.message, m_offer);
    case State::Greeting:
    case State::AuthPrompt:
    case State::Finished:
        break;
    }
    return Wait{};
}

SmtpDialogue::Action SmtpDialogue::onGreeting(const SmtpReply &reply)
{
    if (reply.code != 220) // Only 220 is a greeting; 554 is a refusal (RFC 5321 section 3.1)
        return refused(reply);
    return enter(m_errand.security == Security::StartTls ? State::EhloBeforeTls : State::Ehlo);
}

SmtpDialogue::Action SmtpDialogue::onEhloBeforeTls(const SmtpReply &reply)
{
    if (reply.code != 250)
        return refused(reply);
    if (!SmtpCapabilities::fromEhlo(reply).startTls)
        return fail(FailureKind::StartTlsNotOffered);
    return enter(State::StartTls);
}

SmtpDialogue::Action SmtpDialogue::onStartTls(const SmtpReply &reply)
{
    return reply.code == 220 ? enter(State::Securing) : refused(reply);
}

SmtpDialogue::Action SmtpDialogue::onEhlo(const SmtpReply &reply)
{
    if (reply.code != 250)
        return refused(reply);
    m_offer = SmtpCapabilities::fromEhlo(reply);
    return enter(m_errand.credentials.login.isEmpty() ? State::Sender : State::Auth);
}

SmtpDialogue::Action SmtpDialogue::beginAuth()
{
    const SaslChannel channel = m_errand.security == Security::None ? SaslChannel::Clear : SaslChannel::Protected;
    const Result<QByteArray> chosen = chooseMechanism(m_offer.authMechanisms, m_errand.auth, channel);
    if (!chosen)
        return fail(chosen.error().kind, chosen.error().detail);
    Result<std::unique_ptr<SaslMechanism>> made = makeSaslMechanism(chosen.value(), std::move(m_errand.credentials));
    if (!made)
        return fail(made.error().kind, made.error().detail);
    m_sasl = std::move(made).value();
    std::optional<Secret> response = m_sasl->initialResponse();
    if (!response)
        return smtpCommand("AUTH " + m_sasl->name());
    if (std::optional<SmtpSend> atOnce = smtpAuthCommand(m_sasl->name(), *response))
        return std::move(*atOnce);
    m_longResponse = std::move(*response);
    m_state = State::AuthPrompt;
    return smtpCommand("AUTH " + m_sasl->name());
}

SmtpDialogue::Action SmtpDialogue::onAuthPrompt(const SmtpReply &reply)
{
    if (reply.code != 334)
        return refused(reply);
    m_state = State::Auth;
    return smtpAuthResponse(std::exchange(m_longResponse, {}));
}

SmtpDialogue::Action SmtpDialogue::onAuth(const SmtpReply &reply)
{
    if (reply.code == 334)
        return answerChallenge(reply);
    if (reply.code != 235)
        return refused(reply);
    if (const auto doubt = m_sasl->checkSuccess({}))
        return fail(doubt->kind, doubt->detail);
    return enter(State::Sender);
}

SmtpDialogue::Action SmtpDialogue::answerChallenge(const SmtpReply &reply)
{
    const auto challenge = QByteArray::fromBase64Encoding(reply.text(), QByteArray::AbortOnBase64DecodingErrors);
    if (!challenge)
        return fail(FailureKind::MalformedReply, u"a challenge that is not base64"_s, "*\r\nQUIT\r\n");
    const SaslMechanism::Step step = m_sasl->respond(*challenge);
    if (const auto *failed = std::get_if<SaslMechanism::Fail>(&step))
        return fail(failed->kind, failed->detail, "*\r\nQUIT\r\n");
    return smtpAuthResponse(std::get<SaslMechanism::Respond>(step).bytes);
}

SmtpDialogue::Action SmtpDialogue::beginMail()
{
    const TestMessage &message = m_errand.message;
    if (message.needsUtf8() && !m_offer.smtpUtf8)
        return fail(FailureKind::Utf8AddressNotSupported);
    if (m_offer.maximalSize > 0 && message.toBytes(m_offer.eightBitMime).size() > m_offer.maximalSize)
        return fail(FailureKind::MessageTooLarge, QString::number(m_offer.maximalSize));
    if (!m_offer.pipelining)
        return smtpMailCommand(message, m_offer);
    SmtpSend envelope = smtpGroup(smtpMailCommand(message, m_offer), smtpRecipientCommand(message));
    if (m_errand.dryRun)
        return envelope;
    return smtpGroup(std::move(envelope), smtpContent(message, m_offer));
}

SmtpDialogue::Action SmtpDialogue::onSender(const SmtpReply &reply)
{
    return reply.isPositive() ? enter(State::Recipient) : refused(reply);
}

SmtpDialogue::Action SmtpDialogue::onRecipient(const SmtpReply &reply)
{
    if (!reply.isPositive())
        return refused(reply);
    if (!m_errand.dryRun)
        return enter(m_offer.chunking ? State::Content : State::DataCommand);
    m_state = State::Finished;
    return Finish{reply.toReplyText(), "RSET\r\nQUIT\r\n"};
}

SmtpDialogue::Action SmtpDialogue::onDataCommand(const SmtpReply &reply)
{
    return reply.code == 354 ? enter(State::Content) : refused(reply);
}

SmtpDialogue::Action SmtpDialogue::onContent(const SmtpReply &reply)
{
    if (reply.isPositive() && reply.code != 250) // neither the yes nor a no of RFC 5321 section 4.3.2
        return fail(FailureKind::OutcomeUnknown, reply.toReplyText().text);
    if (!reply.isPositive())
        return refused(reply);
    m_state = State::Finished;
    return Finish{reply.toReplyText(), "QUIT\r\n"};
}

bool SmtpDialogue::isContentSent() const
{
    if (m_errand.dryRun)
        return false;
    const bool wasSentAtOnce = m_offer.pipelining && m_offer.chunking;
    return m_state == State::Content || (wasSentAtOnce && (m_state == State::Sender || m_state == State::Recipient));
}

Failure SmtpDialogue::brokenOff(FailureKind kind, const QString &detail) const
{
    return Failure{.kind = isContentSent() ? FailureKind::OutcomeUnknown : kind, .stage = stage(), .detail = detail};
}

SmtpDialogue::Action SmtpDialogue::refused(const SmtpReply &reply)
{
    Failure failure{.kind = FailureKind::ReplyRejected,
                    .stage = stage(),
                    .replyCode = reply.code,
                    .enhanced = reply.enhanced,
                    .detail = reply.toReplyText().text};
    if (m_sasl && m_state == State::Auth && !m_sasl->serverError().isEmpty())
        failure.detail += u'\n' + m_sasl->serverError();
    m_state = State::Finished;
    return Finish{failure, "QUIT\r\n"};
}

SmtpDialogue::Action SmtpDialogue::fail(FailureKind kind, const QString &detail, const QByteArray &farewell)
{
    const Failure failure{.kind = kind, .stage = stage(), .detail = detail};
    m_state = State::Finished;
    return Finish{failure, farewell};
}

Stage SmtpDialogue::stage() const
{
    static constexpr std::array stages{Stage::Greeting,  Stage::Ehlo, Stage::Tls,  Stage::Tls,
                                       Stage::Ehlo,      Stage::Auth, Stage::Auth, Stage::Sender,
                                       Stage::Recipient, Stage::Data, Stage::Data, Stage::Accepted};
    return stages.at(static_cast<std::size_t>(m_state));
}

} // namespace sendproof
