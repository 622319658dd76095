// SPDX-License-Identifier: GPL-3.0-or-later
// The mail commands of PracticeConversation: MAIL, RCPT, DATA, BDAT (RFC 3030), RSET.
#include "practice/practiceconversation.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qint64 maximalChunk = 1'000'000'000; // octets that are read and thrown away at most

} // namespace

void PracticeConversation::onMail(QByteArrayView argument)
{
    if (!m_hasHello)
        return mistake("503 5.5.1 EHLO first"_ba);
    if (m_offer.startTls && m_channel == Channel::Clear)
        return mistake("530 5.7.0 Must issue a STARTTLS command first"_ba);
    if (m_login.isEmpty())
        return mistake("530 5.7.0 Authentication required"_ba);
    reply(m_transaction.mail(argument, *m_scenario));
}

void PracticeConversation::onRcpt(QByteArrayView argument)
{
    reply(m_transaction.recipient(argument, *m_scenario));
}

void PracticeConversation::onData(QByteArrayView argument)
{
    if (!argument.isEmpty())
        return mistake("501 5.5.4 DATA takes no argument"_ba);
    if (!m_transaction.isOpen() || m_transaction.hasContent())
        return mistake("503 5.5.1 MAIL first, and not after BDAT"_ba);
    if (!m_transaction.hasRecipients())
        return mistake("554 5.5.1 No valid recipients"_ba);
    reply("354 End data with <CR><LF>.<CR><LF>"_ba);
    m_state = State::Data;
}

void PracticeConversation::takeData()
{
    m_used += m_transaction.takeStuffed(pending());
    if (m_transaction.isAtEndOfData())
        finishMessage();
}

void PracticeConversation::onBdat(QByteArrayView argument)
{
    const QByteArrayList words = argument.toByteArray().toUpper().split(' ');
    bool isNumber = false;
    m_chunkLeft = words.first().toLongLong(&isNumber);
    m_isLastChunk = words.size() == 2 && words.at(1) == "LAST";
    if (!m_offer.chunking || !isNumber || m_chunkLeft < 0 || m_chunkLeft > maximalChunk ||
        (words.size() > 1 && !m_isLastChunk)) {
        reply("501 5.5.4 Syntax: BDAT size [LAST]"_ba); // where the next command begins is unknown now
        return close();
    }
    if (!m_transaction.isOpen())
        m_chunkRefusal = "503 5.5.1 MAIL first"_ba;
    else if (!m_transaction.hasRecipients())
        m_chunkRefusal = "554 5.5.1 No valid recipients"_ba;
    m_state = State::Chunk;
    if (m_chunkLeft == 0)
        takeChunk();
}

void PracticeConversation::takeChunk()
{
    const QByteArrayView chunk = pending().first(std::min<qint64>(pending().size(), m_chunkLeft));
    m_used += chunk.size();
    m_chunkLeft -= chunk.size();
    if (m_chunkRefusal.isEmpty())
        m_transaction.takeChunk(chunk);
    if (m_chunkLeft > 0)
        return;
    m_state = State::Command;
    if (!m_chunkRefusal.isEmpty())
        mistake(std::exchange(m_chunkRefusal, {}));
    else if (m_isLastChunk)
        finishMessage();
    else
        reply("250 2.0.0 Chunk ok"_ba);
}

void PracticeConversation::finishMessage()
{
    m_state = State::Command;
    PracticeTransaction::Taken taken = m_transaction.finish(*m_scenario);
    if (taken.mail) {
        taken.mail->login = QString::fromUtf8(m_login);
        m_actions.emplace_back(PracticeTake{std::move(*taken.mail)});
    }
    reply(taken.reply);
}

void PracticeConversation::onRset(QByteArrayView)
{
    m_transaction.reset();
    reply("250 2.0.0 Ok"_ba);
}

} // namespace sendproof
