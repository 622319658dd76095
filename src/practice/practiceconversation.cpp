// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceconversation.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype maximalLine = 12'288; // RFC 4954 section 4: the longest line of AUTH
constexpr qsizetype maximalCommand = 4'096;
constexpr int maximalMistakes = 20;

/// A domain or an address literal (RFC 5321 section 4.1.3). Names with other characters are refused by real servers.
bool isHelloName(QByteArrayView name)
{
    const bool isLiteral = name.size() > 2 && name.startsWith('[') && name.endsWith(']');
    const QByteArrayView inner = isLiteral ? name.sliced(1, name.size() - 2) : name;
    return !inner.isEmpty() && inner.size() <= 255 && std::all_of(inner.begin(), inner.end(), [isLiteral](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
               (isLiteral && c == ':');
    });
}

} // namespace

struct PracticeConversation::Verb
{
    QByteArrayView word;
    void (PracticeConversation::*on)(QByteArrayView argument);
};

PracticeConversation::PracticeConversation(Channel channel, const PracticeScenario &port, PracticeOffer offer,
                                           PracticeCredentials credentials)
    : m_channel(channel)
    , m_scenario(&port)
    , m_offer(trickedOffer(port.trick, std::move(offer)))
    , m_credentials(std::move(credentials))
    , m_transaction(m_offer)
{
}

PracticeActions PracticeConversation::channelSecured()
{
    m_channel = Channel::Tls;
    m_state = State::Command;
    m_hasHello = false;
    m_login.clear();
    m_transaction.reset();
    return {};
}

PracticeActions PracticeConversation::receive(QByteArrayView bytes)
{
    m_input.append(bytes);
    qsizetype before = -1;
    while (m_used < m_input.size() && before != m_used) {
        before = m_used;
        takeSome();
    }
    m_input.remove(0, std::exchange(m_used, 0));
    return std::exchange(m_actions, {});
}

void PracticeConversation::takeSome()
{
    switch (m_state) {
    case State::Command:
    case State::SaslAnswer:
    case State::SaslEnd:
        return takeLine();
    case State::Data:
        return takeData();
    case State::Chunk:
        return takeChunk();
    case State::BeforeTls:
        return spoilHandshake();
    case State::Mute:
        m_used = m_input.size();
        return;
    }
}

void PracticeConversation::takeLine()
{
    const qsizetype end = pending().indexOf('\n');
    const qsizetype size = end < 0 ? pending().size() : end + 1;
    if (size > maximalLine) {
        reply("500 5.5.2 Line too long"_ba);
        return close();
    }
    if (end < 0)
        return;
    QByteArrayView line = pending().first(end);
    m_used += size;
    if (!line.endsWith('\r'))
        return mistake("500 5.5.2 Lines end with CR LF"_ba);
    line.chop(1);
    if (m_state == State::Command)
        onCommand(line);
    else
        onSaslAnswer(line);
}

void PracticeConversation::onCommand(QByteArrayView line)
{
    using Self = PracticeConversation;
    static constexpr std::array<Verb, 12> verbs{{{"EHLO", &Self::onEhlo},
                                                 {"HELO", &Self::onHelo},
                                                 {"STARTTLS", &Self::onStartTls},
                                                 {"AUTH", &Self::onAuth},
                                                 {"MAIL", &Self::onMail},
                                                 {"RCPT", &Self::onRcpt},
                                                 {"DATA", &Self::onData},
                                                 {"BDAT", &Self::onBdat},
                                                 {"RSET", &Self::onRset},
                                                 {"NOOP", &Self::onNoop},
                                                 {"VRFY", &Self::onVrfy},
                                                 {"QUIT", &Self::onQuit}}};
    const qsizetype blank = line.indexOf(' ');
    const QByteArrayView word = blank < 0 ? line : line.first(blank);
    const QByteArrayView argument = blank < 0 ? QByteArrayView() : line.sliced(blank + 1);
    const auto *verb = std::find_if(verbs.begin(), verbs.end(), [word](const Verb &known) {
        return known.word.compare(word, Qt::CaseInsensitive) == 0;
    });
    if (line.size() > maximalCommand && (verb == verbs.end() || verb->word != "AUTH"))
        return mistake("500 5.5.2 Line too long"_ba);
    if (verb == verbs.end())
        return mistake("500 5.5.1 Command unknown"_ba);
    (this->*verb->on)(argument);
}

bool PracticeConversation::greet(QByteArrayView name)
{
    if (!isHelloName(name)) {
        mistake("501 5.5.2 Name refused: a domain or an address literal is wanted"_ba);
        return false;
    }
    m_hasHello = true;
    m_transaction.reset();
    return true;
}

bool PracticeConversation::offersAuth() const
{
    return !m_offer.mechanisms.isEmpty() && (m_channel == Channel::Tls || m_offer.authInClear);
}

void PracticeConversation::onEhlo(QByteArrayView name)
{
    if (!greet(name) || playTrickAtEhlo())
        return;
    QByteArrayList lines{"practice.test greets you"_ba};
    if (m_offer.pipelining)
        lines.append("PIPELINING"_ba);
    lines.append("SIZE "_ba + QByteArray::number(m_offer.messageLimit));
    if (m_offer.eightBitMime)
        lines.append("8BITMIME"_ba);
    if (m_offer.smtpUtf8)
        lines.append("SMTPUTF8"_ba);
    if (m_offer.enhancedCodes)
        lines.append("ENHANCEDSTATUSCODES"_ba);
    if (m_offer.chunking)
        lines.append("CHUNKING"_ba);
    if (m_offer.startTls && m_channel == Channel::Clear)
        lines.append("STARTTLS"_ba);
    if (offersAuth())
        lines.append("AUTH "_ba + m_offer.mechanisms.join(' '));
    const QByteArray last = lines.takeLast();
    reply((lines.isEmpty() ? QByteArray() : "250-"_ba + lines.join("\n250-") + '\n') + "250 " + last);
}

void PracticeConversation::onHelo(QByteArrayView name)
{
    if (greet(name))
        reply("250 practice.test"_ba);
}

void PracticeConversation::onStartTls(QByteArrayView argument)
{
    if (!m_offer.startTls || m_channel == Channel::Tls)
        return mistake("503 5.5.1 STARTTLS not offered"_ba);
    if (!argument.isEmpty())
        return mistake("501 5.5.4 STARTTLS takes no argument"_ba);
    if (!pending().isEmpty()) { // would be answered inside TLS although it came before
        reply("554 5.5.1 Bytes behind STARTTLS refused"_ba);
        return close();
    }
    reply("220 2.0.0 Ready to start TLS"_ba);
    if (m_scenario->trick == PracticeTrick::Injects)
        reply("250 2.0.0 Injected in the clear"_ba);
    m_actions.emplace_back(PracticeStartTls{});
    m_state = State::BeforeTls;
}

void PracticeConversation::onNoop(QByteArrayView)
{
    reply("250 2.0.0 Ok"_ba);
}

void PracticeConversation::onVrfy(QByteArrayView)
{
    reply("252 2.0.0 Cannot verify, but will try"_ba);
}

void PracticeConversation::onQuit(QByteArrayView)
{
    reply("221 2.0.0 Bye"_ba);
    close();
}

void PracticeConversation::reply(const QByteArray &lines)
{
    QByteArray bytes = lines + '\n';
    bytes.replace("\n", "\r\n");
    auto *last = m_actions.empty() ? nullptr : std::get_if<PracticeSend>(&m_actions.back());
    if (last != nullptr) // the replies to a pipelined group leave as one
        last->bytes.append(bytes);
    else
        m_actions.emplace_back(PracticeSend{bytes});
    if (lines.startsWith("421"))
        close();
}

void PracticeConversation::mistake(const QByteArray &lines)
{
    reply(lines);
    if (++m_mistakes >= maximalMistakes)
        reply("421 4.7.0 Too many mistakes, closing"_ba);
}

void PracticeConversation::close()
{
    if (m_actions.empty() || !std::holds_alternative<PracticeClose>(m_actions.back()))
        m_actions.emplace_back(PracticeClose{});
    m_state = State::Mute;
}

} // namespace sendproof
