// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/tokenreply.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype longestErrorText = 2000;
constexpr qint64 longestLife = qint64{10} * 366 * 24 * 3600; ///< Seconds; more is a slip of the server
const QByteArrayList secretNames{"access_token", "refresh_token", "id_token"};

Failure failure(FailureKind kind, int status, const QString &detail)
{
    return {.kind = kind, .stage = Stage::Token, .replyCode = status, .detail = detail};
}

/// Whether @p name is a lifetime, or not there; otherwise the reply is malformed.
bool readLifetime(const QJsonObject &object, QLatin1StringView name, std::optional<std::chrono::seconds> &to)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined() || value.isNull())
        return true;
    const auto seconds = SecretJson::number(value, longestLife);
    if (seconds)
        to = std::chrono::seconds(*seconds);
    return seconds.has_value();
}

/// What is wrong with the rest of a reply that has an access token; null: nothing.
const char *readFields(const QJsonObject &object, TokenReply &made)
{
    if (object.value("token_type"_L1).toString().compare("Bearer"_L1, Qt::CaseInsensitive) != 0)
        return "token_type";
    if (!readLifetime(object, "expires_in"_L1, made.expiresIn))
        return "expires_in";
    if (!readLifetime(object, "refresh_token_expires_in"_L1, made.refreshExpiresIn))
        return "refresh_token_expires_in";
    const QJsonValue scope = object.value("scope"_L1);
    if (!scope.isString() && !scope.isUndefined() && !scope.isNull())
        return "scope";
    if (scope.isString())
        made.scopes = scope.toString().split(u' ', Qt::SkipEmptyParts);
    return nullptr;
}

} // namespace

QString refusalIn(const QJsonObject &object)
{
    const QString error = object.value("error"_L1).toString().left(longestErrorText);
    if (error.isEmpty())
        return {};
    const QString description = object.value("error_description"_L1).toString().left(longestErrorText);
    QString made = description.isEmpty() ? error : error + u": "_s + description;
    for (const QJsonValue &code : object.value("error_codes"_L1).toArray()) {
        const auto number = SecretJson::number(code, 99'999'999);
        const QString name = u"AADSTS%1"_s.arg(number.value_or(0));
        if (number && !made.contains(name))
            made += u" ("_s + name + u')';
        if (made.size() > 2 * longestErrorText)
            break;
    }
    for (const auto key : {"suberror"_L1, "error_subtype"_L1}) {
        const QString more = object.value(key).toString().left(longestErrorText);
        if (!more.isEmpty() && !made.contains(more))
            made += u" ("_s + more + u')';
    }
    return made;
}

Result<TokenReply> TokenReply::read(int status, const Secret &body)
{
    Result<SecretJson> parsed = SecretJson::parse(body, secretNames);
    if (!parsed) {
        // An error page, of the service itself or of something before it.
        const bool isRefusal = status >= 400;
        return failure(isRefusal ? FailureKind::ReplyRejected : FailureKind::MalformedReply, status,
                       isRefusal ? u"HTTP %1"_s.arg(status) : parsed.error().detail);
    }
    SecretJson json = std::move(parsed).value();
    const QString refusal = refusalIn(json.object());
    if (!refusal.isEmpty())
        return failure(FailureKind::ReplyRejected, status, refusal);
    if (status >= 400)
        return failure(FailureKind::ReplyRejected, status, u"HTTP %1"_s.arg(status));
    TokenReply made;
    made.accessToken = json.take("access_token");
    made.refreshToken = json.take("refresh_token");
    made.idToken = json.take("id_token");
    const char *problem = readFields(json.object(), made);
    if (status != 200 || made.accessToken.isEmpty())
        problem = "access_token";
    if (problem)
        return failure(FailureKind::MalformedReply, status, QLatin1StringView(problem));
    return made;
}

} // namespace sendproof
