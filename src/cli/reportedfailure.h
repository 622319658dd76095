// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis.h"

#include <optional>

namespace sendproof {

/// The failure that @p evidence of something that happened elsewhere tells of. Codes are taken from the text where it
/// has the form of a reply ("535-5.7.8 …", also inside the message of another program). Nothing when there is neither a
/// refusal nor a word to go by.
std::optional<Failure> failureFrom(const Evidence &evidence);

/// What @p evidence means; nothing where failureFrom() finds nothing. Without a reply code the kind of the failure
/// follows from its cause.
std::optional<Diagnosis> diagnoseReported(const Evidence &evidence, const Diagnoser &diagnoser);

} // namespace sendproof
