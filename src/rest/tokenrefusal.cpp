// SPDX-License-Identifier: GPL-3.0-or-later
#include "rest/tokenrefusal.h"

#include "core/strictjson.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// "status" of the JSON behind the reply; empty where there is none.
QString bearerStatus(const QString &detail)
{
    const qsizetype begin = detail.indexOf(u'{');
    if (begin < 0)
        return {};
    const Result<QJsonDocument> document = parseStrictJson(detail.sliced(begin).trimmed().toUtf8());
    return document ? document.value().object().value("status"_L1).toVariant().toString() : QString();
}

} // namespace

bool saysTokenIsRefused(const Failure &failure)
{
    if (failure.kind != FailureKind::ReplyRejected)
        return false;
    if (failure.stage == Stage::Send)
        return failure.replyCode == 401;
    if (failure.stage != Stage::Auth || failure.replyCode != 535)
        return false;
    const QString status = bearerStatus(failure.detail);
    if (!status.isEmpty())
        return status == "400"_L1 || status == "401"_L1 || status == "invalid_token"_L1;
    return failure.enhanced == EnhancedCode{5, 7, 8} || failure.enhanced == EnhancedCode{5, 7, 3};
}

} // namespace sendproof
