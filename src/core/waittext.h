// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>
#include <chrono>
#include <optional>

namespace sendproof {

/// How long a server asks to wait, in the words of its reply: "try again in 300 seconds", "come back in 00:05:00",
/// "5분 후에 다시". Nothing where it doesn't say; up to a week. Looks at the first 2,000 characters only.
std::optional<std::chrono::seconds> waitAskedFor(QStringView reply);

} // namespace sendproof
