// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discovery.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

// Each in the order of its enumeration.
constexpr std::array sourceNames{QLatin1StringView("catalogue"),    QLatin1StringView("mail-exchanger"),
                                 QLatin1StringView("autoconfig"),   QLatin1StringView("well-known"),
                                 QLatin1StringView("ispdb"),        QLatin1StringView("service-record"),
                                 QLatin1StringView("autodiscover"), QLatin1StringView("probing")};
constexpr std::array stateNames{QLatin1StringView("waiting"), QLatin1StringView("asking"),  QLatin1StringView("found"),
                                QLatin1StringView("nothing"), QLatin1StringView("refused"), QLatin1StringView("failed"),
                                QLatin1StringView("stopped")};
constexpr std::array doubtNames{QLatin1StringView("none"), QLatin1StringView("other-domain"),
                                QLatin1StringView("other-site"), QLatin1StringView("bad-certificate")};
static_assert(sourceNames.size() == discoverySourceCount);

} // namespace

QLatin1StringView discoverySourceName(DiscoverySource source)
{
    return sourceNames.at(static_cast<std::size_t>(source));
}

QLatin1StringView sourceStateName(SourceState state)
{
    return stateNames.at(static_cast<std::size_t>(state));
}

QLatin1StringView trustDoubtName(TrustDoubt doubt)
{
    return doubtNames.at(static_cast<std::size_t>(doubt));
}

} // namespace sendproof
