// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/practicemail.h"
#include "practice/practiceoffer.h"

#include <QByteArrayView>
#include <optional>

namespace sendproof {

struct PracticeScenario;

/// One mail transaction of a practice server (RFC 5321 section 3.3): envelope and content, from MAIL to the reply that
/// takes the mail. Holds at most PracticeOffer::messageLimit octets, however much is sent.
class PracticeTransaction
{
public:
    /// A reply without CRLF at its end, and the mail if it was taken.
    struct Taken
    {
        QByteArray reply;
        std::optional<PracticeMail> mail;
    };

    explicit PracticeTransaction(const PracticeOffer &offer)
        : m_offer(offer)
    {
    }

    QByteArray mail(QByteArrayView argument, const PracticeScenario &scenario);      ///< The reply to MAIL
    QByteArray recipient(QByteArrayView argument, const PracticeScenario &scenario); ///< The reply to RCPT
    bool isOpen() const { return m_isOpen; }
    bool hasRecipients() const { return !m_mail.to.isEmpty(); }
    bool hasContent() const { return m_hasContent; }

    /// Takes content of DATA up to the lone dot and removes the dots that were put in (section 4.5.2). Returns how many
    /// octets of @p bytes it used.
    qsizetype takeStuffed(QByteArrayView bytes);
    bool isAtEndOfData() const { return m_place == Place::End; }
    void takeChunk(QByteArrayView bytes); ///< Takes content of BDAT (RFC 3030) as it is
    bool isTooLarge() const { return m_isTooLarge; }
    /// Ends the transaction: the reply to the end of the content. The caller sets who had signed in.
    Taken finish(const PracticeScenario &scenario);
    void reset() { *this = PracticeTransaction(m_offer); }

private:
    enum class Place { LineStart, Dot, DotCr, Text, Cr, End };
    Place placeAfter(char c) const;
    void put(char c);

    PracticeOffer m_offer;
    PracticeMail m_mail;
    Place m_place = Place::LineStart;
    bool m_isOpen = false;
    bool m_isUtf8 = false; ///< SMTPUTF8 was asked for
    bool m_hasContent = false;
    bool m_isTooLarge = false;
};

} // namespace sendproof
