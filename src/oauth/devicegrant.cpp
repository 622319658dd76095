// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/devicegrant.h"

#include "oauth/tokenreply.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sendproof {

namespace {

constexpr qint64 longestLife = 24 * 3600;
constexpr qint64 longestInterval = 600;
constexpr qsizetype longestUserCode = 40;
constexpr auto longestBackOff = 60s;

Failure failure(FailureKind kind, int status, const QString &detail)
{
    return {.kind = kind, .stage = Stage::Token, .replyCode = status, .detail = detail};
}

bool isUserCode(const QString &text)
{
    return !text.isEmpty() && text.size() <= longestUserCode &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c < QChar(0x7f); });
}

bool isPassing(FailureKind kind)
{
    switch (kind) {
    case FailureKind::HostNotFound:
    case FailureKind::ConnectionRefused:
    case FailureKind::NetworkUnreachable:
    case FailureKind::ProxyFailed:
    case FailureKind::TimedOut:
    case FailureKind::ClosedByPeer:
        return true;
    default:
        return false;
    }
}

} // namespace

Result<DeviceGrant> DeviceGrant::read(int status, const Secret &body)
{
    Result<SecretJson> parsed = SecretJson::parse(body, {"device_code"});
    if (!parsed)
        return failure(status >= 400 ? FailureKind::ReplyRejected : FailureKind::MalformedReply, status,
                       u"HTTP %1"_s.arg(status));
    SecretJson json = std::move(parsed).value();
    const QString refusal = refusalIn(json.object());
    if (!refusal.isEmpty() || status >= 400)
        return failure(FailureKind::ReplyRejected, status, refusal.isEmpty() ? u"HTTP %1"_s.arg(status) : refusal);
    DeviceGrant made;
    made.deviceCode = json.take("device_code");
    made.shown.userCode = json.object().value("user_code"_L1).toString();
    made.shown.url = QUrl(json.object().value("verification_uri"_L1).toString(), QUrl::StrictMode);
    const auto expiresIn = SecretJson::number(json.object().value("expires_in"_L1), longestLife);
    const QJsonValue interval = json.object().value("interval"_L1);
    const auto seconds =
        interval.isUndefined() ? std::optional<qint64>(5) : SecretJson::number(interval, longestInterval);
    const bool isAddress = made.shown.url.isValid() && made.shown.url.scheme() == "https"_L1 &&
                           !made.shown.url.host().isEmpty() && made.shown.url.userInfo().isEmpty();
    if (status != 200 || made.deviceCode.isEmpty() || !isUserCode(made.shown.userCode) || !isAddress ||
        expiresIn.value_or(0) == 0 || !seconds)
        return failure(FailureKind::MalformedReply, status, u"device code"_s);
    made.expiresIn = std::chrono::seconds(*expiresIn);
    made.interval = std::chrono::seconds(std::max<qint64>(1, *seconds));
    return made;
}

bool DevicePolling::goesOnAfter(const Failure &failure)
{
    const QString error = failure.detail.section(u':', 0, 0).section(u' ', 0, 0);
    const bool isRefusal = failure.kind == FailureKind::ReplyRejected;
    if (isRefusal && error == "authorization_pending"_L1)
        return true;
    if (isRefusal && error == "slow_down"_L1) {
        m_interval += 5s;
        return true;
    }
    const bool isOverloaded = isRefusal && (failure.replyCode == 429 || failure.replyCode >= 500);
    if (!isOverloaded && !isPassing(failure.kind))
        return false;
    m_interval = std::max(m_interval, std::min<std::chrono::seconds>(2 * m_interval, longestBackOff));
    return true;
}

} // namespace sendproof
