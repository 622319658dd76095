// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discovery.h"
#include "core/domainprobe.h"
#include "core/mailprobe.h"
#include "core/portsurvey.h"
#include "wizard/directmeans.h"

namespace sendproof {

/// What a run of the wizard asks the network with: each makes one attempt. Given by the composition root.
struct SetupStories
{
    MakeProbe mailProbe;
    MakeDomainProbe domainProbe;
    MakePortSurvey portSurvey;
    MakeDiscovery discovery;
    DirectMeans direct;
};

} // namespace sendproof
