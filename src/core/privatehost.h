// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hostname.h"

namespace sendproof {

/// Whether @p host is by its name or address one of a private network: RFC 1918, RFC 4193, loopback, link-local, a name
/// of one label, or below a name that is never given out in public (.local, .lan, .internal, .home.arpa, …). Only such
/// a server may want no sign-in. Looks nothing up.
bool isPrivateHost(const HostName &host);

} // namespace sendproof
