// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/autodiscoverdocument.h"

#include "core/strictjson.h"
#include "discovery/publichost.h"

#include <QJsonObject>
#include <QUrl>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

Result<AutodiscoverDocument> AutodiscoverDocument::parse(const QByteArray &json)
{
    const auto document = parseStrictJson(json, {.size = qsizetype{64} * 1024, .depth = 8});
    if (!document)
        return document.error();
    if (!document.value().isObject())
        return Failure{.kind = FailureKind::Damaged, .detail = u"byte 0: not an object"_s};
    const QUrl url(document.value().object().value("Url"_L1).toString(), QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "https"_L1 || !url.userInfo().isEmpty())
        return AutodiscoverDocument{};
    const auto host = publicHost(url.host(QUrl::FullyEncoded));
    return AutodiscoverDocument{.host = host ? host->ascii() : QString()};
}

bool isExchangeOnline(QStringView host)
{
    constexpr std::array hosts{"outlook.office365.com"_L1, "outlook.office.com"_L1, "outlook.cloud.microsoft"_L1,
                               "autodiscover-s.outlook.com"_L1};
    // Mailbox servers: "sl2p216mb0001.korp216.prod.outlook.com".
    return std::find(hosts.begin(), hosts.end(), host) != hosts.end() || host.endsWith(".prod.outlook.com"_L1);
}

} // namespace sendproof
