// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/smtpcommands.h"

namespace sendproof {

namespace {

constexpr qsizetype maximalAuthCommand = 510; // without CRLF

qsizetype base64Size(qsizetype size)
{
    return (size + 2) / 3 * 4;
}

/// @p prefix and the response in base64. Takes care that no copy of it is let go unwiped.
SmtpSend secretLine(const QByteArray &prefix, const Secret &response, const QByteArray &forEmpty)
{
    if (response.isEmpty())
        return smtpCommand(prefix + forEmpty);
    QByteArray encoded = QByteArray::fromRawData(response.bytes().data(), response.bytes().size()).toBase64();
    QByteArray line;
    line.reserve(prefix.size() + encoded.size() + 2);
    line.append(prefix).append(encoded).append("\r\n");
    SmtpSend send{std::move(line), {prefix + "<secret>"}, Secret(encoded)};
    wipe(encoded);
    return send;
}

} // namespace

SmtpSend smtpCommand(const QByteArray &line)
{
    return {.bytes = line + "\r\n", .shown = {line}};
}

SmtpSend smtpGroup(SmtpSend first, const SmtpSend &second)
{
    first.bytes += second.bytes;
    first.shown += second.shown;
    return first;
}

std::optional<SmtpSend> smtpAuthCommand(const QByteArray &mechanism, const Secret &initialResponse)
{
    const QByteArray prefix = "AUTH " + mechanism + ' ';
    if (prefix.size() + base64Size(initialResponse.bytes().size()) > maximalAuthCommand)
        return std::nullopt;
    return secretLine(prefix, initialResponse, "=");
}

SmtpSend smtpAuthResponse(const Secret &response)
{
    return secretLine({}, response, {});
}

SmtpSend smtpMailCommand(const TestMessage &message, const SmtpCapabilities &offer)
{
    QByteArray line = "MAIL FROM:<" + message.sender().toString().toUtf8() + '>';
    if (offer.size)
        line += " SIZE=" + QByteArray::number(message.toBytes(offer.eightBitMime).size());
    if (offer.eightBitMime)
        line += " BODY=8BITMIME";
    if (message.needsUtf8())
        line += " SMTPUTF8";
    return smtpCommand(line);
}

SmtpSend smtpRecipientCommand(const TestMessage &message)
{
    return smtpCommand("RCPT TO:<" + message.recipient().toString().toUtf8() + '>');
}

SmtpSend smtpContent(const TestMessage &message, const SmtpCapabilities &offer)
{
    if (!offer.chunking)
        return smtpCommand("DATA");
    const QByteArray bytes = message.toBytes(offer.eightBitMime);
    const QByteArray line = "BDAT " + QByteArray::number(bytes.size()) + " LAST";
    return {.bytes = line + "\r\n" + bytes, .shown = {line, "<message>"}};
}

SmtpSend smtpDotStuffedContent(const TestMessage &message, const SmtpCapabilities &offer)
{
    return {.bytes = TestMessage::dotStuffed(message.toBytes(offer.eightBitMime)), .shown = {"<message>", "."}};
}

} // namespace sendproof
