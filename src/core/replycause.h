// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"

#include <QLatin1StringView>

namespace sendproof {

/// A cause id of docs/causes.md with how sure it is, 0 to 1.
struct ReplyCause
{
    QLatin1StringView id;
    double confidence = 0;
};

/// What a refusing reply means (FailureKind::ReplyRejected): first by words and enhanced codes that leave no doubt, else
/// by stage and code.
ReplyCause causeOfReply(const Failure &failure);

} // namespace sendproof
