// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/proof.h"
#include "wizard/proveview.h"

#include <QString>

namespace sendproof {

/// What the page "Prove" says above and below its ladder.
QString readyTitle();
QString readySubtitle(bool isPractice);
QString runningTitle();
QString failedSubtitle(const MailAccount &account, const QList<LadderRow> &rows);
QString acceptedTitle(const Proof &proof, CodeCheck code);
QString acceptedSubtitle(const Proof &proof);
CardView acceptedCard(const Proof &proof, CodeCheck code, bool isPractice);

} // namespace sendproof
