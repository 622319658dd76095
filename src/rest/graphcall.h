// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rest/apidialect.h"

namespace sendproof {

/// Microsoft Graph, me/sendMail with the MIME message in base64 as text/plain (learn.microsoft.com/graph/api/
/// user-sendmail, learn.microsoft.com/graph/outlook-send-mime-message) with the permission Mail.Send; MIME, as only
/// that keeps our headers. Graph keeps a copy among the sent mails, and Exchange leaves headers out that it doesn't
/// know; it may give another Message-ID.
class GraphCall final : public ApiDialect
{
public:
    using ApiDialect::ApiDialect;
    QByteArray name() const override { return "Microsoft Graph"; }
    qsizetype largestMessage() const override { return 3 * 1024 * 1024; } ///< 4 MB a request, as base64
    HttpsRequest request(const QByteArray &message, Secret token) const override;
    /// Accepted: 202, for which there is no body; ReplyText::text is the name of that status. 200 was seen where a
    /// mail that was too large went nowhere (github.com/microsoftgraph/microsoft-graph-docs/issues/13979).
    Result<ReplyText> answer(const HttpsReply &reply) const override;
};

} // namespace sendproof
