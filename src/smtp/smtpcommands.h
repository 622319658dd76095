// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "core/testmessage.h"
#include "smtp/smtpcapabilities.h"

namespace sendproof {

/// Bytes for the server (may hold a secret: wipe after use). @c shown are the same lines with secrets replaced, @c
/// hidden is what a placeholder stands for: the server may echo it, so it must be looked for in what comes back.
struct SmtpSend
{
    QByteArray bytes;
    QList<QByteArray> shown;
    Secret hidden = {};
};

/// One command line; @p line has no CRLF.
SmtpSend smtpCommand(const QByteArray &line);
/// @p first and then @p second, in one write (RFC 2920).
SmtpSend smtpGroup(SmtpSend first, const SmtpSend &second);

/// AUTH with an initial response ("=" stands for an empty one), or nothing where that is over the command line limit
/// of 512 octets (RFC 4954 section 4) and has to go by itself.
std::optional<SmtpSend> smtpAuthCommand(const QByteArray &mechanism, const Secret &initialResponse);
/// A SASL response as a line of its own.
SmtpSend smtpAuthResponse(const Secret &response);

/// MAIL FROM with the parameters that the message needs and the server offers (RFC 1870, 6152, 6531).
SmtpSend smtpMailCommand(const TestMessage &message, const SmtpCapabilities &offer);
SmtpSend smtpRecipientCommand(const TestMessage &message);
/// BDAT with everything where CHUNKING is offered (RFC 3030), else DATA alone.
SmtpSend smtpContent(const TestMessage &message, const SmtpCapabilities &offer);
/// What follows the 354 to DATA.
SmtpSend smtpDotStuffedContent(const TestMessage &message, const SmtpCapabilities &offer);

} // namespace sendproof
