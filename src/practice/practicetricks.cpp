// SPDX-License-Identifier: GPL-3.0-or-later
// What PracticeConversation does differently for the sake of a scenario, where a refusing reply is not all.
#include "practice/practiceconversation.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace sendproof {

PracticeOffer PracticeConversation::trickedOffer(PracticeTrick trick, PracticeOffer offer)
{
    switch (trick) {
    case PracticeTrick::UnknownMechanism:
        offer.mechanisms = {"GSSAPI"_ba, "NTLM"_ba};
        break;
    case PracticeTrick::NoMechanism:
        offer.mechanisms.clear();
        break;
    case PracticeTrick::BadScramSignature:
        offer.mechanisms = {"SCRAM-SHA-256"_ba, "SCRAM-SHA-1"_ba}; // with PLAIN on offer a client would meet nothing
        break;
    case PracticeTrick::SmallLimit:
        offer.messageLimit = 64;
        break;
    case PracticeTrick::StartTlsMissing:
        offer.startTls = false;
        offer.authInClear = true; // the bait for a client that goes on without TLS
        break;
    default:
        break;
    }
    return offer;
}

PracticeActions PracticeConversation::open()
{
    if (m_scenario->plays(PracticeTrick::Silent, Stage::Greeting)) {
        m_state = State::Mute;
    } else if (m_scenario->spoilsHandshake()) {
        m_state = State::BeforeTls;
    } else if (m_scenario->plays(PracticeTrick::Closes, Stage::Greeting)) {
        close();
    } else if (m_scenario->refusesAt(Stage::Greeting)) {
        reply(m_scenario->replyBytes());
        close();
    } else {
        reply("220 practice.test ESMTP Sendproof practice server"_ba);
    }
    return std::exchange(m_actions, {});
}

void PracticeConversation::spoilHandshake()
{
    m_used = m_input.size();
    if (m_scenario->trick == PracticeTrick::TlsAlert)
        m_actions.emplace_back(PracticeSend{m_scenario->replyBytes()});
    close(); // also where plain text comes in place of the handshake
}

bool PracticeConversation::playTrickAtEhlo()
{
    if (m_scenario->refusesAt(Stage::Ehlo)) {
        mistake(m_scenario->replyBytes());
        return true;
    }
    if (m_scenario->plays(PracticeTrick::Stalls, Stage::Ehlo)) {
        m_actions.emplace_back(PracticeSend{"250-practice.test greets you\r\n250-PIPEL"_ba});
    } else if (m_scenario->plays(PracticeTrick::Floods, Stage::Ehlo)) {
        m_actions.emplace_back(PracticeSend{"250-"_ba});
        m_actions.emplace_back(PracticeFlood{});
    } else if (m_scenario->plays(PracticeTrick::Closes, Stage::Ehlo)) {
        close();
    } else {
        return false;
    }
    m_state = State::Mute;
    return true;
}

bool PracticeConversation::playTrickAtAuth(const PracticeScenario &scenario)
{
    if (scenario.plays(PracticeTrick::Closes, Stage::Auth))
        close();
    m_state = scenario.plays(PracticeTrick::Silent, Stage::Auth) ? State::Mute : m_state;
    return m_state == State::Mute;
}

} // namespace sendproof
