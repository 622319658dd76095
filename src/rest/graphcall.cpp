// SPDX-License-Identifier: GPL-3.0-or-later
#include "rest/graphcall.h"

#include "rest/apirefusal.h"

using namespace Qt::StringLiterals;

namespace sendproof {

HttpsRequest GraphCall::request(const QByteArray &message, Secret token) const
{
    const QByteArray body = message.toBase64();
    HttpsRequest request{.method = "POST", .url = url(), .contentType = "text/plain"};
    request.body = Secret(QByteArrayView(body));
    request.bearer = std::move(token);
    request.accept = "application/json";
    return request;
}

Result<ReplyText> GraphCall::answer(const HttpsReply &reply) const
{
    if (reply.status < 200 || reply.status > 299)
        return refusalFrom(reply, graphRefusal);
    if (reply.status != 202)
        return unknownOutcome(reply.status);
    return ReplyText{.code = reply.status, .text = u"Accepted"_s};
}

} // namespace sendproof
