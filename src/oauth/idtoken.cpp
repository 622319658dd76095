// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/idtoken.h"

#include "core/strictjson.h"
#include "oauth/secretjson.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype longestToken = 65536;
constexpr qint64 clockTolerance = 300;          ///< Seconds
constexpr qint64 latestTime = 32'503'680'000LL; ///< The year 3000
constexpr qsizetype longestClaim = 1000;

Failure failure(FailureKind kind, const QString &detail)
{
    return {.kind = kind, .stage = Stage::Token, .detail = detail};
}

QString claim(const QJsonObject &claims, QLatin1StringView name)
{
    return claims.value(name).toString().left(longestClaim);
}

QDateTime timeOf(const QJsonValue &value)
{
    const auto seconds = SecretJson::number(value, latestTime);
    return seconds ? QDateTime::fromSecsSinceEpoch(*seconds, Qt::UTC) : QDateTime();
}

/// The middle one of the three parts (RFC 7519 section 3), decoded; empty: that isn't a token.
QByteArray payloadOf(QByteArrayView token)
{
    const qsizetype first = token.indexOf('.');
    const qsizetype second = first < 0 ? -1 : token.indexOf('.', first + 1);
    if (second < 0 || token.indexOf('.', second + 1) >= 0 || token.size() > longestToken)
        return {};
    QByteArray encoded = token.sliced(first + 1, second - first - 1).toByteArray();
    const auto decoded =
        QByteArray::fromBase64Encoding(encoded, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals |
                                                    QByteArray::AbortOnBase64DecodingErrors);
    wipe(encoded);
    return decoded ? *decoded : QByteArray();
}

QStringList audiencesIn(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString()};
    QStringList made;
    for (const QJsonValue &one : value.toArray())
        made.append(one.toString());
    return made;
}

} // namespace

Result<IdToken> IdToken::read(const Secret &token)
{
    QByteArray payload = payloadOf(token.bytes());
    const auto document = parseStrictJson(payload, {.size = longestToken, .depth = 8});
    wipe(payload);
    if (!document || !document.value().isObject())
        return failure(FailureKind::MalformedReply, u"id_token"_s);
    const QJsonObject claims = document.value().object();
    IdToken made;
    made.issuer = claim(claims, "iss"_L1);
    made.subject = claim(claims, "sub"_L1);
    made.audiences = audiencesIn(claims.value("aud"_L1));
    made.authorizedParty = claim(claims, "azp"_L1);
    made.tenantId = claim(claims, "tid"_L1);
    made.nonce = claim(claims, "nonce"_L1);
    made.issuedAt = timeOf(claims.value("iat"_L1));
    made.expiresAt = timeOf(claims.value("exp"_L1));
    made.email = claim(claims, "email"_L1);
    made.preferredName = claim(claims, "preferred_username"_L1);
    if (made.issuer.isEmpty() || made.subject.isEmpty() || made.audiences.isEmpty() || !made.expiresAt.isValid())
        return failure(FailureKind::MalformedReply, u"id_token: a claim is missing"_s);
    return made;
}

MailAddress IdToken::address() const
{
    for (const QString &text : {email, preferredName}) {
        if (const auto address = MailAddress::parse(text).address)
            return *address;
    }
    return {};
}

std::optional<Failure> problemOf(const IdToken &token, const IdTokenExpectation &expectation)
{
    if (!expectation.endpoints.isIssuer(token.issuer, token.tenantId))
        return failure(FailureKind::SignInNotOurs, u"id_token iss: "_s + token.issuer);
    const bool isForUs = token.audiences.contains(expectation.clientId) &&
                         (token.authorizedParty.isEmpty() || token.authorizedParty == expectation.clientId);
    if (!isForUs || (token.audiences.size() > 1 && token.authorizedParty.isEmpty()))
        return failure(FailureKind::SignInNotOurs, u"id_token aud: "_s + token.audiences.join(u' ').left(longestClaim));
    if (!expectation.nonce.isEmpty() && token.nonce != expectation.nonce)
        return failure(FailureKind::SignInNotOurs, u"id_token nonce"_s);
    if (token.expiresAt.addSecs(clockTolerance) < expectation.now)
        return failure(FailureKind::MalformedReply, u"id_token exp: "_s + token.expiresAt.toString(Qt::ISODate));
    if (token.issuedAt.isValid() && token.issuedAt.addSecs(-clockTolerance) > expectation.now)
        return failure(FailureKind::MalformedReply, u"id_token iat: "_s + token.issuedAt.toString(Qt::ISODate));
    return std::nullopt;
}

} // namespace sendproof
