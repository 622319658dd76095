// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rest/apidialect.h"

namespace sendproof {

/// Gmail API, users.messages.send (developers.google.com/gmail/api/reference/rest/v1/users.messages/send) with the
/// scope gmail.send. The mail goes as base64url (RFC 4648 section 5) in JSON, as Google's guide to sending has it: the
/// other form, message/rfc822 at an /upload address, saves a third of the bytes of what is small here, and would need a
/// second address. Gmail puts a Message-ID of its own in the place of ours.
class GmailCall final : public ApiDialect
{
public:
    using ApiDialect::ApiDialect;
    QByteArray name() const override { return "Gmail API"; }
    qsizetype largestMessage() const override { return 36'700'160; } ///< maxSize of the method's description
    HttpsRequest request(const QByteArray &message, Secret token) const override;
    /// Accepted: 200 with the message that it has become; ReplyText::text is "id: " and its id.
    Result<ReplyText> answer(const HttpsReply &reply) const override;
};

} // namespace sendproof
