// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/cardview.h"
#include "wizard/failurestory.h"

#include <QStringList>

namespace sendproof {

/// One button that repairs.
struct RepairAction
{
    Repair repair;
    QString text;
    bool isPrimary = false;
    friend bool operator==(const RepairAction &, const RepairAction &) = default;
};

/// What a person is told about a failure, from the first sentence to the server's own words. Plain text throughout.
struct FailureCard
{
    Severity severity = Severity::Error;
    QString headline;            ///< What had worked and what failed, in two sentences
    QString title;               ///< What happened, without full stop
    QString meaning;             ///< What it means for this account
    QStringList steps;           ///< What to do, numbered by the view
    QList<RepairAction> actions; ///< At most four, the first one primary; never none
    QString serverWords;         ///< The reply with its code, safe to show; empty: none
    bool hasLetter = false;      ///< administratorLetter() has something to ask for
    friend bool operator==(const FailureCard &, const FailureCard &) = default;
};

/// The card of @p story in the current language.
FailureCard failureCard(const FailureStory &story, const CauseCatalog &causes);

/// What had worked before it failed, as one sentence of the current language: "The password was right." Empty where
/// nothing had. Never more than the cause leaves standing: a refused From address was not accepted before, wherever the
/// server said so.
QString workedSentence(const FailureStory &story);

} // namespace sendproof
