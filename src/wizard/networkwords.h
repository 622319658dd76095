// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"
#include "core/networkverdict.h"
#include "wizard/cardview.h"

namespace sendproof {

/// The card of a test that didn't get through, with what @p verdict adds to it. @p card is the one of @p failure
/// without it. A verdict that says nothing about this failure changes nothing.
CardView networkCard(const CardView &card, const NetworkVerdict &verdict, const Failure &failure,
                     const SubmissionServer &server);

/// The quiet line while it is being found out whether the network lets @p port through.
FieldNote networkAskedNote(int port);

/// The same where the server was reached, but another of its ports would do better.
FieldNote otherPortAskedNote();

/// What was changed by ServerCheck::switchPort(), with the offer to take it back.
FieldNote portSwitchedNote(const SubmissionServer &before, const SubmissionServer &now);

} // namespace sendproof
