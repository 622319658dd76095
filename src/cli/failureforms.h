// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/explanation.h"
#include "core/proof.h"

namespace sendproof {

// How an attempt that failed is told, to send or to sign in.

/// {"kind", "detail", "certificate"}
QJsonObject failureJson(const Failure &failure);
/// Where it failed, the explanation, the server's words or the detail, and the cause's id.
QStringList failureLines(const Explanation &explanation, const AttemptFacts &facts);
/// A reply as one line: "250 2.0.0 Ok".
QString replyLine(const ReplyText &reply);

} // namespace sendproof
