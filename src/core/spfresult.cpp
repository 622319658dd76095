// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spfresult.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

QLatin1StringView spfProblemName(SpfProblem problem)
{
    static constexpr std::array names{"none"_L1,
                                      "no-record"_L1,
                                      "several-records"_L1,
                                      "bad-term"_L1,
                                      "too-many-lookups"_L1,
                                      "too-many-void-lookups"_L1,
                                      "too-many-mail-servers"_L1,
                                      "loop"_L1,
                                      "include-without-record"_L1,
                                      "no-answer"_L1};
    return names.at(static_cast<std::size_t>(problem));
}

} // namespace sendproof
