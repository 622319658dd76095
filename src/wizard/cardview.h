// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repair.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sendproof {

/// How grave something is; shown by shape, word and colour together.
enum class Severity { None, Info, Ok, Warning, Error };

/// A sentence beside a field, with an offer where a press can mend it.
struct FieldNote
{
    Severity severity = Severity::None;
    QString text;
    QString offer; ///< Text of the button that mends it; empty: none
    friend bool operator==(const FieldNote &, const FieldNote &) = default;
};

/// One button of a card.
struct CardAction
{
    Repair repair = Retry{};
    QString text;
    bool isPrimary = false;
    friend bool operator==(const CardAction &, const CardAction &) = default;
};

/// A verdict: a title that says the thing itself, one sentence of consequence, what can be done.
struct CardView
{
    Severity severity = Severity::None; ///< None: the card is not shown
    QString title;
    QString body;
    QList<CardAction> actions;
    QString serverWords; ///< The server's own reply as plain text, made safe to show; empty: none
    QStringList steps;   ///< What to do, numbered by the view
    friend bool operator==(const CardView &, const CardView &) = default;
};

} // namespace sendproof
