// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"
#include "core/mailaccount.h"

#include <QString>

namespace sendproof {

/// A failure in words, in the current language. Plain text; values from outside are made safe to show.
struct FailureText
{
    QString title;   ///< What is the matter, without full stop
    QString meaning; ///< What it means for this account and what helps; one to three sentences
};

/// Words for the bare fact: for failures that no mail server has a part in, such as files and the keychain, and for
/// those that say more than any cause. Filled with the values of @p account where it has them.
FailureText failureText(const Failure &failure, const MailAccount &account = {});

/// What the server said, with its code, safe to show: "535 5.7.8 Error: authentication failed". Empty where it said
/// nothing.
QString serverWords(const Failure &failure);

} // namespace sendproof
