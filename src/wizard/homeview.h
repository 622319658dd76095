// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/cardview.h"

#include <QString>

namespace sendproof {

/// A test of many that goes on.
struct RoundView
{
    bool isRunning = false;
    QString text; ///< "3/12 · 1 failed"
    int done = 0;
    int total = 0;
};

/// Asked in the window before many mails are sent.
struct RoundQuestion
{
    QString text; ///< Empty: nothing is asked
    QString sendText;
    QString dryRunText;
    QString cancelText;
};

/// What the list of accounts shows around its lines.
struct HomeView
{
    bool isLoading = false;
    bool isEmpty = false; ///< There is no account at all
    QString countText;    ///< "4 accounts", "3 of 12 accounts"
    QString noHits;       ///< A search without hits says so; else empty
    CardView card;        ///< What went wrong, or how a round ended
    RoundView round;
    RoundQuestion question;
    bool canTest = false; ///< There are means to, and no round runs
};

/// A question in a dialog, with the words of its two buttons.
struct AskedQuestion
{
    QString title;
    QString text;
    QString agree;
    QString refuse;
};

} // namespace sendproof
