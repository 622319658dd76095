// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/signinpagewords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

class SignInPage
{
    Q_DECLARE_TR_FUNCTIONS(SignInPage)
};

} // namespace

SignInPageWords signInPageWords()
{
    return {.product = u"Sendproof"_s,
            //: Page in the browser after the sign-in at Google or Microsoft
            .doneTitle = SignInPage::tr("You are signed in"),
            .doneText = SignInPage::tr("Close this window and go back to Sendproof."),
            .failedTitle = SignInPage::tr("The sign-in did not work"),
            .failedText = SignInPage::tr("Close this window. Sendproof says what happened and what helps."),
            .strangeTitle = SignInPage::tr("This page belongs to an older sign-in"),
            .strangeText = SignInPage::tr("Close this window, and use the one that Sendproof opened last.")};
}

} // namespace sendproof
