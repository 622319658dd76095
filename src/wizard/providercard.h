// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/cardview.h"
#include "wizard/servicefinder.h"

#include <QDate>
#include <QList>
#include <QString>
#include <utility>

namespace sendproof {

/// Who serves @p address, how that is known, and what holds there on @p today. No address and nothing chosen: no card.
CardView serviceCard(const MailAddress &address, const Recognition &found, QDate today);

/// The state of the provider where it isn't simply usable, as a sentence; empty for Active.
QString providerStatusText(ProviderStatus status);
/// A notice with where it is known from and of when it is.
QString noticeText(const ProviderNotice &notice);

/// The sentence below "Connect by SMTP": which password it takes. @p provider may be null.
QString smtpHint(const Provider *provider);

/// What speaks for and against SMTP and the direct route, and the notices that are no warnings, as label and value;
/// none where nothing is known.
QList<std::pair<QString, QString>> comparisonFacts(const Provider &provider, QDate today);
/// The words of the link that shows or hides them.
QString comparisonLink(const Provider &provider, bool isShown);

} // namespace sendproof
