// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "wizard/cardview.h"

#include <QUrl>
#include <variant>

namespace sendproof {

/// Nobody registered this program at the service: what that means, and how to make a client id.
struct DirectNeedsClient
{
    CardView card;
    QString guideTitle; ///< Empty: there is no guide
    QStringList steps;
    QString source; ///< Where the guide is known from, and of when
    QUrl page;
    QString pageText; ///< Of the link that opens it
    QString smtpText; ///< Of the button that leads to the other route
};
struct DirectReady
{
    QString buttonText;
    QString codeText; ///< Of the link that begins with a device code; empty: not offered
    FieldNote note;   ///< Why it has to be done once more; None: the first time
};
/// Somebody has to do something in a browser.
struct DirectWaiting
{
    QString title;
    QString sentence;
    QString code; ///< To be typed there; empty: nothing has to be typed
    QUrl url;     ///< Empty: there is nothing to open yet, or any more
    QString rest; ///< "The sign-in waits 9:58 more."; empty: it takes no one's time
};
struct DirectSignedIn
{
    CardView card;              ///< Who, and how From stands to that
    QList<MailAddress> senders; ///< To choose From from; empty: there is no choice
    MailAddress from;
};
struct DirectFailed
{
    CardView card;
};

/// The fields for a client id of one's own.
struct DirectClientFields
{
    bool areShown = false;
    QString linkText; ///< Of the link that shows or hides them; empty: they stay as they are
    QString id;
    FieldNote idNote;
    QString extraLabel; ///< Google: the client secret. Microsoft: the tenant
    QString extra;
    FieldNote extraNote;
};

/// What the second page shows of the direct route.
struct DirectPanelView
{
    QString title;
    QString summary; ///< Below it: account and way
    QString lead;    ///< What will happen, and what is asked for; empty in some states
    std::variant<DirectNeedsClient, DirectReady, DirectWaiting, DirectSignedIn, DirectFailed> state;
    DirectClientFields client;
    DirectTransport transport = DirectTransport::Api;
    QString transportLink; ///< Empty: no switching now
    bool areTransportsShown = false;
    QString smtpLink; ///< Of the link that leads to the other route; empty: none now
    bool canContinue = false;
};

} // namespace sendproof
