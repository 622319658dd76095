// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/portdialogue.h"

#include <algorithm>
#include <utility>

namespace sendproof {

namespace {

bool isMechanismName(const QByteArray &word)
{
    const auto isAllowed = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    return !word.isEmpty() && word.size() <= 20 && std::all_of(word.begin(), word.end(), isAllowed);
}

} // namespace

PortDialogue::PortDialogue(Security security, QByteArray clientName)
    : m_security(security)
    , m_clientName(std::move(clientName))
{
}

PortDialogue::Action PortDialogue::take(const SmtpReply &reply)
{
    switch (m_state) {
    case State::Greeting:
        return onGreeting(reply);
    case State::EhloBeforeTls:
        return onEhloBeforeTls(reply);
    case State::StartTls:
        return onStartTls(reply);
    case State::Ehlo:
        return onEhlo(reply);
    case State::Securing:
    case State::Finished:
        break;
    }
    return finish(PortState::NotMail); // a reply that nothing asked for
}

PortDialogue::Action PortDialogue::channelSecured()
{
    return m_state == State::Securing ? enter(State::Ehlo) : finish(PortState::NotMail);
}

QStringList PortDialogue::mechanisms() const
{
    QStringList names;
    for (const QByteArray &word : m_offer.authMechanisms) {
        if (isMechanismName(word))
            names.append(QString::fromLatin1(word));
    }
    return names;
}

PortDialogue::Action PortDialogue::enter(State state)
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
    case State::Greeting:
    case State::Finished:
        break;
    }
    return finish(PortState::NotMail);
}

PortDialogue::Action PortDialogue::onGreeting(const SmtpReply &reply)
{
    if (reply.code != 220) // Only 220 is a greeting; 554 is a refusal (RFC 5321 section 3.1)
        return finish(PortState::NotMail);
    return enter(m_security == Security::ImplicitTls ? State::Ehlo : State::EhloBeforeTls);
}

PortDialogue::Action PortDialogue::onEhloBeforeTls(const SmtpReply &reply)
{
    if (reply.code != 250)
        return finish(PortState::NotMail);
    return SmtpCapabilities::fromEhlo(reply).startTls ? enter(State::StartTls) : finish(PortState::Insecure);
}

PortDialogue::Action PortDialogue::onStartTls(const SmtpReply &reply)
{
    if (reply.code == 220)
        return enter(State::Securing);
    // It is a mail server, and takes its offer back: 454, TLS not available (RFC 3207 section 4).
    return finish(reply.code == 421 ? PortState::NotMail : PortState::Insecure);
}

PortDialogue::Action PortDialogue::onEhlo(const SmtpReply &reply)
{
    if (reply.code != 250)
        return finish(PortState::NotMail);
    m_offer = SmtpCapabilities::fromEhlo(reply);
    return finish(PortState::Usable);
}

PortDialogue::Action PortDialogue::finish(PortState state)
{
    m_state = State::Finished;
    return Finish{state, "QUIT\r\n"};
}

} // namespace sendproof
