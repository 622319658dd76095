// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/cardview.h"
#include "wizard/failurestory.h"

namespace sendproof {

/// What a person is told about a failure, from the first sentence to the server's own words. Plain text throughout.
struct FailureCard
{
    QString headline; ///< What had worked and what failed, in two sentences
    CardView card;    ///< What happened, what it means, what to do; one to four actions, the first one primary.
                      ///< AskAdmin is among them only where administratorLetter() has something to ask for
    friend bool operator==(const FailureCard &, const FailureCard &) = default;
};

/// The card of @p story in the current language.
FailureCard failureCard(const FailureStory &story, const CauseCatalog &causes);

/// What had worked before it failed, as one sentence of the current language: "The password was right." Empty where
/// nothing had. Never more than the cause leaves standing: a refused From address was not accepted before, wherever the
/// server said so.
QString workedSentence(const FailureStory &story);

} // namespace sendproof
