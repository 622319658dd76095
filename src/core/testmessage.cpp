// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/testmessage.h"

#include "core/headerencoding.h"

#include <QRandomGenerator>
#include <QUuid>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype base64Line = 76; // RFC 2045 section 6.8

/// RFC 5321 section 4.5.3.1.6 and RFC 5322 section 2.1.1: at most 998 octets before CRLF.
bool hasLongLine(const QByteArray &text)
{
    qsizetype begin = 0;
    for (qsizetype end = text.indexOf('\n'); begin <= text.size(); end = text.indexOf('\n', begin)) {
        const qsizetype stop = end < 0 ? text.size() : end;
        if (stop - begin > 998)
            return true;
        if (end < 0)
            break;
        begin = end + 1;
    }
    return false;
}

/// Without NUL, which neither 7bit nor 8bit may hold (RFC 2045 section 2.7).
bool isSevenBit(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0; });
}

QByteArray toCrLf(const QString &body)
{
    QByteArray text = body.toUtf8();
    text.replace("\r\n", "\n").replace('\r', '\n');
    if (!text.endsWith('\n'))
        text += '\n';
    return text.replace('\n', "\r\n");
}

QByteArray base64Body(const QByteArray &text)
{
    const QByteArray encoded = text.toBase64();
    QByteArray lines;
    for (qsizetype at = 0; at < encoded.size(); at += base64Line)
        lines += encoded.mid(at, base64Line) + "\r\n";
    return lines;
}

} // namespace

QString TestMessage::makeArrivalCode()
{
    return u"%1"_s.arg(QRandomGenerator::system()->bounded(1'000'000), 6, 10, QLatin1Char('0'));
}

TestMessage::TestMessage(const MailSender &sender, const MailAddress &recipient, const HeaderText &subject,
                         const QString &body, const QString &language)
    : m_sender(sender)
    , m_recipient(recipient)
    , m_subject(subject)
    , m_body(body)
    , m_language(language.startsWith(u"ko") ? "ko" : "en")
    , m_messageId(QUuid::createUuid().toString(QUuid::WithoutBraces) + u'@' + sender.address.domain())
    , m_date(QDateTime::currentDateTime())
{
}

QByteArray TestMessage::toBytes(bool eightBit) const
{
    const QByteArray text = toCrLf(m_body);
    const bool isPlain = !hasLongLine(text) && !text.contains('\0') && (isSevenBit(text) || eightBit);
    const QByteArray encoding = !isPlain ? "base64"_ba : isSevenBit(text) ? "7bit"_ba : "8bit"_ba;
    QByteArray message = encodedDateHeader(m_date);
    message += encodedMailboxHeader("From", m_sender.name, m_sender.address);
    message += encodedMailboxHeader("To", {}, m_recipient);
    message += encodedTextHeader("Subject", m_subject);
    message += "Message-ID: <" + m_messageId.toLatin1() + ">\r\n";
    message += "Auto-Submitted: auto-generated\r\n";
    message += "MIME-Version: 1.0\r\n";
    message += "Content-Type: text/plain; charset=utf-8\r\n";
    message += "Content-Transfer-Encoding: " + encoding + "\r\n";
    message += "Content-Language: " + m_language + "\r\n";
    return message + "\r\n" + (isPlain ? text : base64Body(text));
}

QByteArray TestMessage::dotStuffed(const QByteArray &message)
{
    QByteArray stuffed = message.startsWith('.') ? '.' + message : message;
    stuffed.replace("\r\n.", "\r\n..");
    if (!stuffed.endsWith("\r\n"))
        stuffed += "\r\n";
    return stuffed + ".\r\n";
}

} // namespace sendproof
