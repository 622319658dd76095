// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/cardview.h"
#include "wizard/domainwords.h"

namespace sendproof {

/// What the panel about the sender's domain shows, below everything else on the page "Prove".
struct DomainPanelView
{
    bool isShown = false;
    Severity severity = Severity::None; ///< None while DNS is being asked
    QString verdict;                    ///< The answer in a line, also while it is being looked for
    QStringList findings;               ///< A line each for MX, SPF, DKIM and DMARC; empty: there is nothing to open
    QList<RecordOffer> offers;
    QStringList advice;
    QString where; ///< Where the offers are to be entered
    bool canAskAgain = false;
    friend bool operator==(const DomainPanelView &, const DomainPanelView &) = default;
};

} // namespace sendproof
