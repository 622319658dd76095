// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace sendproof {

/// The sentences of the pages that a sign-in in the browser ends on. Plain text; they are made in wizard/.
struct SignInPageTexts
{
    QString language = QStringLiteral("en"); ///< "ko", "en": for screen readers
    QString product;                         ///< The name of the program, the window's title
    QString doneTitle;                       ///< "You are signed in"
    QString doneText;                        ///< "Close this window and go back to Sendproof."
    QString failedTitle;                     ///< "The sign-in did not work"
    QString failedText;                      ///< "Close this window. Sendproof says what happened."
    QString strangeTitle;                    ///< "This page is not expected"
    QString strangeText; ///< "This page belongs to an older sign-in. Close it, and use the newest one."
};

/// Which of them.
enum class SignInPage { Done, Failed, Strange };

/// A whole HTTP/1.1 reply with @p status and the page: no script, nothing from elsewhere, no trace in a cache, and a
/// Content-Security-Policy that holds the browser to that. Texts are escaped.
QByteArray signInPageReply(int status, SignInPage page, const SignInPageTexts &texts);

/// The reply without a page that everything else gets (a favicon, a wrong path).
QByteArray bareReply(int status);

} // namespace sendproof
