// SPDX-License-Identifier: GPL-3.0-or-later
// The sign-in of PracticeConversation (RFC 4954).
#include "practice/practiceconversation.h"

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// The octets in @p text, or nothing where it isn't base64.
std::optional<QByteArray> fromBase64(QByteArrayView text)
{
    const auto result = QByteArray::fromBase64Encoding(text.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    return result ? std::optional(*result) : std::nullopt;
}

} // namespace

void PracticeConversation::onAuth(QByteArrayView argument)
{
    if (!m_hasHello || !m_login.isEmpty() || m_transaction.isOpen())
        return mistake("503 5.5.1 AUTH not now"_ba);
    if (!offersAuth())
        return mistake(m_offer.startTls ? "530 5.7.0 Must issue a STARTTLS command first"_ba
                                        : "538 5.7.11 Encryption required"_ba);
    const QByteArrayList words = argument.toByteArray().split(' ');
    m_sasl = m_offer.mechanisms.contains(words.first().toUpper()) ? PracticeSasl::make(words.first(), m_credentials)
                                                                  : nullptr;
    if (!m_sasl)
        return mistake("504 5.5.4 Unrecognized authentication type"_ba);
    if (words.size() > 2 || (words.size() == 2 && (words.at(1).isEmpty() || m_sasl->isServerFirst())))
        return endSasl("501 5.5.4 Initial response not wanted"_ba);
    m_state = State::SaslAnswer;
    if (words.size() == 1)
        return settle({PracticeSasl::Outcome::Challenge, m_sasl->firstChallenge()});
    if (words.at(1) == "=") // an empty initial response, RFC 4954 section 4
        return settle(m_sasl->answer({}));
    onSaslAnswer(words.at(1));
}

void PracticeConversation::onSaslAnswer(QByteArrayView line)
{
    if (line == "*")
        return endSasl("501 5.7.0 Authentication cancelled"_ba);
    const std::optional<QByteArray> bytes = fromBase64(line);
    if (!bytes)
        return endSasl("501 5.5.2 That is not base64"_ba);
    if (m_state == State::SaslAnswer)
        return settle(m_sasl->answer(*bytes));
    if (!bytes->isEmpty())
        return endSasl("501 5.5.2 Nothing more was asked"_ba);
    settle({PracticeSasl::Outcome::Accepted, {}});
}

void PracticeConversation::settle(const PracticeSasl::Step &step)
{
    const auto challenge = [this](State state, const QByteArray &bytes) {
        m_state = state;
        reply("334 "_ba + bytes.toBase64());
    };
    if (step.outcome == PracticeSasl::Outcome::Challenge)
        return challenge(State::SaslAnswer, step.bytes);
    if (step.outcome == PracticeSasl::Outcome::Malformed)
        return endSasl("501 5.5.2 Cannot read that"_ba);
    const PracticeScenario *scenario = PracticeScenario::byLogin(QString::fromUtf8(m_sasl->login()));
    if (scenario != nullptr && scenario->refusesAt(Stage::Auth))
        return endSasl(scenario->replyBytes());
    if (scenario != nullptr && playTrickAtAuth(*scenario))
        return;
    if (scenario == nullptr || step.outcome == PracticeSasl::Outcome::Refused)
        return endSasl(PracticeScenario::byId(u"wrong-password")->replyBytes());
    if (!step.bytes.isEmpty()) {
        const bool isForged = scenario->trick == PracticeTrick::BadScramSignature;
        return challenge(State::SaslEnd, isForged ? "v="_ba + practiceNonce(step.bytes.size() / 2) : step.bytes);
    }
    m_login = m_sasl->login();
    m_scenario = scenario;
    m_sasl.reset();
    m_state = State::Command;
    reply("235 2.7.0 Authentication successful"_ba);
}

void PracticeConversation::endSasl(const QByteArray &lines)
{
    m_sasl.reset();
    m_state = State::Command;
    mistake(lines);
}

} // namespace sendproof
