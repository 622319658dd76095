// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/cardview.h"

#include <QList>
#include <QString>
#include <utility>

namespace sendproof {

/// How the wizard goes on from the first page.
enum class RouteChoice { Smtp, Practice, Direct };

/// What the first page shows.
struct SenderView
{
    QString address;
    FieldNote addressNote;
    QString name;
    FieldNote nameNote;
    CardView provider;                             ///< Who serves this address
    QString compareText;                           ///< Of the link that shows the comparison; empty: there is none
    QList<std::pair<QString, QString>> comparison; ///< Label and value; empty: hidden
    bool canChooseService = true;
    QString directTitle; ///< Of the direct route; empty: it isn't offered
    QString directHint;
    bool isDirectRecommended = false;
    QString smtpHint; ///< The sentence below "Connect by SMTP"
    RouteChoice route = RouteChoice::Smtp;
    bool canContinue = false;
};

} // namespace sendproof
