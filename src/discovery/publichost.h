// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hostname.h"

#include <optional>

namespace sendproof {

/// The host that something from outside names as a mail server, where it can be one: a name with at least two labels,
/// not an IP address, not a name of this computer or of a private network ("localhost", "….local", "….internal").
/// A stranger's document must not make this program knock at the user's own machines.
std::optional<HostName> publicHost(QStringView name);

} // namespace sendproof
