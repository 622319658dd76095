// SPDX-License-Identifier: GPL-3.0-or-later
#include "rest/gmailcall.h"

#include "rest/apirefusal.h"

using namespace Qt::StringLiterals;

namespace sendproof {

HttpsRequest GmailCall::request(const QByteArray &message, Secret token) const
{
    const QByteArray body = R"({"raw":")" + message.toBase64(QByteArray::Base64UrlEncoding) + R"("})";
    HttpsRequest request{.method = "POST", .url = url(), .contentType = "application/json"};
    request.body = Secret(QByteArrayView(body));
    request.bearer = std::move(token);
    request.accept = "application/json";
    return request;
}

Result<ReplyText> GmailCall::answer(const HttpsReply &reply) const
{
    if (reply.status < 200 || reply.status > 299)
        return refusalFrom(reply, googleRefusal);
    const QString id = jsonObjectOf(reply.body).value("id"_L1).toString().simplified().left(100);
    if (reply.status != 200 || id.isEmpty())
        return unknownOutcome(reply.status);
    return ReplyText{.code = reply.status, .text = u"id: "_s + id};
}

} // namespace sendproof
