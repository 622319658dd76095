// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/proof.h"
#include "core/result.h"
#include "web/httpsrequest.h"

#include <memory>

namespace sendproof {

/// How a provider's web API takes a mail and what its replies mean; no socket.
class ApiDialect
{
public:
    /// @p url is where mails are posted to.
    explicit ApiDialect(QUrl url)
        : m_url(std::move(url))
    {
    }
    ApiDialect(const ApiDialect &) = delete;
    ApiDialect &operator=(const ApiDialect &) = delete;
    virtual ~ApiDialect() = default;

    const QUrl &url() const { return m_url; }
    virtual QByteArray name() const = 0; ///< "Gmail API"; for AttemptFacts::mechanism
    /// The most bytes a message may have.
    virtual qsizetype largestMessage() const = 0;
    /// @p message is a whole mail with CRLF line ends. Bcc and the envelope don't exist here: who gets it stands in To.
    virtual HttpsRequest request(const QByteArray &message, Secret token) const = 0;
    /// What @p reply says. Fails at Stage::Send, with the status as Failure::replyCode:
    /// - ReplyRejected: it was refused. Failure::detail is "reason, reason: message" of the error, or the short text
    ///   of a page that is no such error, and where the server says how long to wait a line "Retry after 300 seconds"
    ///   behind it (see waitAskedFor()). Untrusted, at most 1,600 characters;
    /// - OutcomeUnknown: a success that isn't the documented one, so that nobody knows.
    virtual Result<ReplyText> answer(const HttpsReply &reply) const = 0;

private:
    QUrl m_url;
};

/// The dialect that @p service speaks; @p url as in ProviderOAuth::apiUrl.
std::unique_ptr<const ApiDialect> apiDialect(DirectService service, const QUrl &url);

} // namespace sendproof
