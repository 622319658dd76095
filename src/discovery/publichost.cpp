// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/publichost.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

// Special-use names (RFC 6761, RFC 6762, RFC 8375, ICANN 2024 for "internal") and the habit of home routers.
constexpr std::array privateEndings{QLatin1StringView(".localhost"), QLatin1StringView(".local"),
                                    QLatin1StringView(".internal"),  QLatin1StringView(".home.arpa"),
                                    QLatin1StringView(".lan"),       QLatin1StringView(".invalid"),
                                    QLatin1StringView(".onion")};

} // namespace

std::optional<HostName> publicHost(QStringView name)
{
    const std::optional<HostName> host = HostName::parse(name).host;
    if (!host || host->isIpAddress() || !host->ascii().contains(u'.'))
        return std::nullopt;
    const bool isPrivate = std::any_of(privateEndings.begin(), privateEndings.end(),
                                       [&](QLatin1StringView ending) { return host->ascii().endsWith(ending); });
    return isPrivate ? std::nullopt : host;
}

} // namespace sendproof
