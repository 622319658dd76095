// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"

namespace sendproof {

/// Whether @p failure says that the access token was not taken, so that a fresh one may do: a web API's 401; a 535 to
/// AUTH whose JSON (RFC 7628 section 3.2.2; Google says a status of HTTP there) speaks of an invalid token, or which
/// says nothing but that the credentials are wrong (5.7.8, and 5.7.3 of Exchange). Not where a scope is missing or
/// signing in is switched off.
bool saysTokenIsRefused(const Failure &failure);

} // namespace sendproof
