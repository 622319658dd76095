// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discovery.h"
#include "core/mailaddress.h"
#include "wizard/cardview.h"

#include <QString>

namespace sendproof {

QString sourceText(DiscoverySource source);   ///< What is asked, as a shop owner would call it
QString sourceStateText(SourceState state);   ///< What became of it: "knows nothing"
QString portStateText(PortState state);       ///< What became of a port: "no answer"
QString serverText(const DiscoveredServer &); ///< "smtp.example.kr · 465"

/// Where @p found comes from, as a sentence. @p provider is the catalogue's entry it belongs to; may be null.
QString originText(const DiscoveredServer &found, const Provider *provider);
/// What is sent where while a search runs.
QString privacyText(const QString &shownDomain, bool isAddressSent);
QString searchSummary(const QString &shownDomain); ///< The line below the page's title while a search runs
QString pictureTitle(bool isSearching);

/// What was found, from where, and why it is doubtful.
CardView doubtCard(const DiscoveredServer &found, const Provider *provider);
QString tickText(); ///< The tick below that card
/// Nothing was found. @p mayAsk: the whole address was not sent yet; the card offers it, and says to whom it goes.
CardView nothingCard(const MailAddress &from, bool mayAsk);
CardView noNetworkCard(); ///< No source was reached at all
CardView stoppedCard();   ///< The user stopped the search before anything was found

} // namespace sendproof
