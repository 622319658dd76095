// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/cardview.h"
#include "wizard/failurestory.h"

namespace sendproof {

/// What stood in the way of a sign-in, as far as the person at the window can do something about it.
enum class SignInTrouble {
    Other,         ///< As the cause of the failure says
    Denied,        ///< The person said no
    LeftOut,       ///< The permission to send was not ticked
    AdminApproval, ///< An administrator has to agree first
    AppBlocked,    ///< The service doesn't let this client id in: unverified, blocked, unknown, for others only
    OrgPolicy,     ///< A rule of the organisation
    Clock,         ///< This computer's clock is wrong
    NoAnswer,      ///< Nobody came back: closed, blocked in the browser, or a firewall
    PortTaken,     ///< No port for the way back
    Offline,       ///< The service could not be reached
    Busy,          ///< The service can't sign anybody in now, or says nothing that makes sense
    TooLate        ///< What came back had run out already
};
/// By the kind, else by the codes that Google and Microsoft send (RFC 6749 section 4.1.2.1, AADSTS numbers).
SignInTrouble signInTrouble(const Failure &failure);

/// @p story of a failed sign-in in this window, with the cause that its letter is to be written from.
FailureStory signInStory(FailureStory story);

/// The card of signInStory(): what happened, what to do; "Sign in again" is always among its actions, and the letter to
/// the administrator where there is something to ask for.
CardView signInCard(const FailureStory &story, const CauseCatalog &causes);

} // namespace sendproof
