// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicetransaction.h"

#include "practice/practicepath.h"
#include "practice/practicescenario.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype maximalRecipients = 100; // RFC 5321 section 4.5.3.1.8

constexpr auto tooLargeReply = "552 5.3.4 Message size exceeds fixed limit";

/// CR or LF alone: what one server takes for a line end and the next does not is how mails are smuggled.
bool hasBareLineEnd(QByteArrayView bytes)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const bool isPair = bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n';
        if (isPair)
            ++i;
        else if (bytes[i] == '\r' || bytes[i] == '\n')
            return true;
    }
    return false;
}

} // namespace

QByteArray PracticeTransaction::mail(QByteArrayView argument, const PracticeScenario &scenario)
{
    if (m_isOpen)
        return "503 5.5.1 A mail is already open"_ba;
    const std::optional<PracticePath> path = PracticePath::parse("FROM:", argument);
    if (!path)
        return "501 5.5.4 Syntax: MAIL FROM:<address>"_ba;
    m_isUtf8 = false;
    for (const QByteArray &parameter : path->parameters) {
        bool isNumber = parameter.startsWith("SIZE=");
        const qlonglong size = isNumber ? parameter.sliced(5).toLongLong(&isNumber) : 0;
        m_isUtf8 = m_isUtf8 || (m_offer.smtpUtf8 && parameter == "SMTPUTF8");
        const bool isBody = m_offer.eightBitMime && (parameter == "BODY=8BITMIME" || parameter == "BODY=7BIT");
        if (!isNumber && !isBody && !(m_offer.smtpUtf8 && parameter == "SMTPUTF8"))
            return "555 5.5.4 Parameter not offered: "_ba + parameter.left(40);
        if (size > m_offer.messageLimit)
            return QByteArray(tooLargeReply);
    }
    if (path->needsUtf8 && !m_isUtf8)
        return "553 5.6.7 Address needs SMTPUTF8"_ba;
    if (scenario.refusesAt(Stage::Sender))
        return scenario.replyBytes();
    m_mail.from = path->address;
    m_isOpen = true;
    return "250 2.1.0 Sender ok"_ba;
}

QByteArray PracticeTransaction::recipient(QByteArrayView argument, const PracticeScenario &scenario)
{
    if (!m_isOpen || m_hasContent)
        return "503 5.5.1 MAIL first"_ba;
    const std::optional<PracticePath> path = PracticePath::parse("TO:", argument);
    if (!path || path->address.isEmpty())
        return "501 5.5.4 Syntax: RCPT TO:<address>"_ba;
    if (!path->parameters.isEmpty())
        return "555 5.5.4 Parameter not offered"_ba;
    if (path->needsUtf8 && !m_isUtf8)
        return "553 5.6.7 Address needs SMTPUTF8"_ba;
    if (m_mail.to.size() >= maximalRecipients)
        return "452 4.5.3 Too many recipients"_ba;
    if (scenario.refusesAt(Stage::Recipient))
        return scenario.replyBytes();
    m_mail.to.append(path->address);
    return "250 2.1.5 Recipient ok"_ba;
}

PracticeTransaction::Place PracticeTransaction::placeAfter(char c) const
{
    if (m_place == Place::Cr && c == '\n')
        return Place::LineStart;
    return c == '\r' ? Place::Cr : Place::Text;
}

void PracticeTransaction::put(char c)
{
    m_place = placeAfter(c);
    if (m_mail.bytes.size() < m_offer.messageLimit)
        m_mail.bytes.append(c);
    else
        m_isTooLarge = true;
}

qsizetype PracticeTransaction::takeStuffed(QByteArrayView bytes)
{
    m_hasContent = true;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (m_place == Place::LineStart && c == '.') {
            m_place = Place::Dot;
        } else if (m_place == Place::Dot && c == '\r') {
            m_place = Place::DotCr;
        } else if (m_place == Place::DotCr && c == '\n') {
            m_place = Place::End;
            return i + 1;
        } else {
            if (m_place == Place::DotCr)
                put('\r');
            put(c);
        }
    }
    return bytes.size();
}

void PracticeTransaction::takeChunk(QByteArrayView bytes)
{
    m_hasContent = true;
    m_isTooLarge = m_isTooLarge || m_mail.bytes.size() + bytes.size() > m_offer.messageLimit;
    if (!m_isTooLarge)
        m_mail.bytes.append(bytes);
}

PracticeTransaction::Taken PracticeTransaction::finish(const PracticeScenario &scenario)
{
    PracticeTransaction ended(m_offer);
    std::swap(ended, *this);
    if (ended.m_isTooLarge)
        return {QByteArray(tooLargeReply), std::nullopt};
    if (hasBareLineEnd(ended.m_mail.bytes))
        return {"550 5.6.0 Lines end with CR LF"_ba, std::nullopt};
    if (scenario.refusesAt(Stage::Data))
        return {scenario.replyBytes(), std::nullopt};
    ended.m_mail.at = QDateTime::currentDateTimeUtc();
    return {"250 2.0.0 Ok: taken for practice"_ba, std::move(ended.m_mail)};
}

} // namespace sendproof
