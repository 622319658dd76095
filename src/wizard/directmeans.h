// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/directsignin.h"
#include "core/failure.h"
#include "wizard/directguides.h"

#include <functional>
#include <optional>

namespace sendproof {

/// Why nobody can sign in for a route: ClientIdMissing, InvalidInput; nothing: one can.
using DirectProblem = std::function<std::optional<Failure>(const DirectRoute &route)>;

/// What the direct route is set up with; given by the composition root.
struct DirectMeans
{
    MakeSignIn signIn; ///< None: the direct route isn't offered at all
    DirectProblem problemWith;
    /// Whether a route may be signed in for with a device code; null: none may.
    std::function<bool(const DirectRoute &route)> offersDeviceCode;
    DirectGuides guides;
};

} // namespace sendproof
