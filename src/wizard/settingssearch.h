// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discovery.h"
#include "core/portsurvey.h"

#include <chrono>

namespace sendproof {

/// What the page "Connect" looks around in the network with. Without one of the two, that part is left out.
struct SettingsSearch
{
    MakeDiscovery discover;
    MakePortSurvey survey;
    std::chrono::milliseconds pause{1500}; ///< How long a server that is typed must stay the same before it is asked
};

} // namespace sendproof
