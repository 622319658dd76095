// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "wizard/cardview.h"
#include "wizard/discoveryview.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace sendproof {

/// A practice login with what it makes happen.
struct PracticeChoice
{
    QString login;
    QString text;
};

/// What the second page shows.
struct ConnectView
{
    QString title;
    QString serverSummary; ///< "smtp.naver.com · 465 · secured automatically"
    bool areDetailsShown = false;
    QString host;
    FieldNote hostNote;
    QString port;
    FieldNote portNote;
    Security security = Security::ImplicitTls;
    FieldNote securityNote;
    bool isClearChannelAllowed = false; ///< The tick that switching security off needs
    QString login;
    FieldNote loginNote;
    QString passwordLabel;    ///< The provider's own word
    QString passwordHint;     ///< "Not the password you sign in with on the web"; may be empty
    bool hasPassword = false; ///< One is in the setup; without it the page empties its field
    QString keptPassword;     ///< What stands in the empty field while the saved one counts; empty: it doesn't
    FieldNote passwordNote;
    QStringList passwordSteps; ///< Numbered by the page
    QUrl helpUrl;
    CardView senderVerdict;
    DiscoveryView discovery;
    CardView networkCard; ///< The network is in the way; none while all is well
    FieldNote portChange; ///< After the port was changed because of it
    bool isPractice = false;
    QList<PracticeChoice> practiceChoices;
    bool canContinue = false;
};

} // namespace sendproof
