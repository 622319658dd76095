// SPDX-License-Identifier: GPL-3.0-or-later
#include "rest/apirefusal.h"

#include "core/replytext.h"
#include "core/strictjson.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype longestMessage = 1000;
constexpr qsizetype longestReason = 80;
constexpr qsizetype mostReasons = 6;
constexpr qsizetype longestPage = 16384; ///< Bytes of a page that are looked at
constexpr qsizetype longestPageText = 300;
constexpr int deepestInnerError = 4;

void addReason(QStringList &reasons, const QJsonValue &value)
{
    const QString reason = value.toString().simplified().left(longestReason);
    if (!reason.isEmpty() && !reasons.contains(reason) && reasons.size() < mostReasons)
        reasons.append(reason);
}

/// RFC 6749 section 5.2 and RFC 6750 section 3: where the error is of the sign-in, not of the API.
ApiRefusal oauthRefusal(const QJsonObject &body)
{
    ApiRefusal made{.message = body.value("error_description"_L1).toString()};
    addReason(made.reasons, body.value("error"_L1));
    return made;
}

/// What a person would read of a page that some machine on the way has made: its title, else its first words.
QString pageText(QByteArrayView body)
{
    static const QRegularExpression title(u"<title[^>]{0,200}>([^<]{1,500})</title"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tag(u"<[^<>]{0,1000}>"_s);
    QString text = replyText(body.first(std::min(body.size(), longestPage)));
    if (const auto match = title.match(text); match.hasMatch())
        text = match.captured(1);
    else
        text.replace(tag, u" "_s);
    return text.simplified().left(longestPageText);
}

/// How long to wait: the header says it, or Google's "Retry after 2026-09-11T20:00:00.000Z".
std::optional<std::chrono::seconds> waitFrom(const HttpsReply &reply, const QString &message)
{
    static const QRegularExpression until(u"retry after (\\d{4}-\\d\\d-\\d\\dT[\\d:.]{5,20}Z)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (reply.retryAfter)
        return reply.retryAfter;
    const auto match = until.match(message);
    if (!match.hasMatch())
        return std::nullopt;
    const QDateTime now = reply.date.isValid() ? reply.date : QDateTime::currentDateTimeUtc();
    return std::chrono::seconds(now.secsTo(QDateTime::fromString(match.captured(1), Qt::ISODateWithMs)));
}

QString detailOf(const ApiRefusal &refusal)
{
    const QString message = refusal.message.trimmed().left(longestMessage);
    const QString reasons = refusal.reasons.join(", "_L1);
    return reasons.isEmpty() || message.isEmpty() ? reasons + message : reasons + ": "_L1 + message;
}

} // namespace

ApiRefusal googleRefusal(const QJsonObject &body)
{
    if (!body.value("error"_L1).isObject())
        return oauthRefusal(body);
    const QJsonObject error = body.value("error"_L1).toObject();
    ApiRefusal made{.message = error.value("message"_L1).toString()};
    for (const QLatin1StringView list : {"errors"_L1, "details"_L1}) {
        const QJsonArray entries = error.value(list).toArray();
        for (const QJsonValue &entry : entries)
            addReason(made.reasons, entry.toObject().value("reason"_L1));
    }
    if (made.reasons.isEmpty())
        addReason(made.reasons, error.value("status"_L1));
    return made;
}

ApiRefusal graphRefusal(const QJsonObject &body)
{
    if (!body.value("error"_L1).isObject())
        return oauthRefusal(body);
    QJsonObject error = body.value("error"_L1).toObject();
    ApiRefusal made{.message = error.value("message"_L1).toString()};
    for (int depth = 0; depth < deepestInnerError && !error.isEmpty(); ++depth) {
        addReason(made.reasons, error.value("code"_L1));
        const QJsonValue inner = error.value("innerError"_L1); // OData writes it small
        error = (inner.isObject() ? inner : error.value("innererror"_L1)).toObject();
    }
    return made;
}

Failure refusalFrom(const HttpsReply &reply, ApiRefusal (*read)(const QJsonObject &))
{
    const QJsonObject body = jsonObjectOf(reply.body);
    Failure failure{.kind = FailureKind::ReplyRejected, .stage = Stage::Send, .replyCode = reply.status};
    failure.detail = detailOf(read(body));
    if (failure.detail.isEmpty() && body.isEmpty())
        failure.detail = pageText(reply.body.bytes());
    const auto wait = waitFrom(reply, failure.detail);
    if (wait && wait->count() > 0)
        failure.detail += u"\nRetry after %1 seconds"_s.arg(wait->count());
    failure.detail = failure.detail.trimmed();
    return failure;
}

Failure unknownOutcome(int status, const QString &detail)
{
    return {.kind = FailureKind::OutcomeUnknown, .stage = Stage::Send, .replyCode = status, .detail = detail};
}

QJsonObject jsonObjectOf(const Secret &body)
{
    QByteArray copy = body.bytes().toByteArray(); // a server may have put what we sent into its reply
    const Result<QJsonDocument> document = parseStrictJson(copy);
    wipe(copy);
    return document ? document.value().object() : QJsonObject();
}

} // namespace sendproof
