// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dnsresolver.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

QLatin1StringView dnsOutcomeName(DnsOutcome outcome)
{
    static constexpr std::array names{"found"_L1,           "no-such-name"_L1, "no-data"_L1,
                                      "temporary-error"_L1, "timed-out"_L1,    "unusable"_L1};
    return names.at(static_cast<std::size_t>(outcome));
}

} // namespace sendproof
