// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sendproof {

/// What the page says that a sign-in in the browser ends on, in the language the program speaks now. Plain text.
struct SignInPageWords
{
    QString product; ///< The name of the program, never translated
    QString doneTitle;
    QString doneText;
    QString failedTitle;
    QString failedText;
    QString strangeTitle; ///< Of a page that belongs to no sign-in, or to an older one
    QString strangeText;
};
SignInPageWords signInPageWords();

} // namespace sendproof
