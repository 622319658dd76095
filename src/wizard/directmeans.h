// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/directsignin.h"
#include "core/failure.h"

#include <functional>
#include <optional>

namespace sendproof {

/// What the direct route is set up with; given by the composition root.
struct DirectMeans
{
    MakeSignIn signIn;
    /// Why @c signIn can't be made for a route: ClientIdMissing, InvalidInput; nothing: it can.
    std::function<std::optional<Failure>(const DirectRoute &route)> problemWith;
};

} // namespace sendproof
