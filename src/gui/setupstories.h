// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discovery.h"
#include "core/domainprobe.h"
#include "core/mailprobe.h"
#include "core/portsurvey.h"
#include "wizard/directmeans.h"
#include "wizard/exchangemeans.h"

namespace sendproof {

/// What a run of the wizard works with: what asks the network makes one attempt each. Given by the composition root.
struct SetupStories
{
    MakeProbe mailProbe;
    MakeDomainProbe domainProbe;
    MakePortSurvey portSurvey;
    MakeDiscovery discovery;
    DirectMeans direct;
    ExchangeMeans exchange; ///< Hands over what was set up; empty: nothing is offered
};

} // namespace sendproof
