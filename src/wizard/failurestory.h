// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/causecatalog.h"
#include "core/diagnosis.h"
#include "core/proof.h"

#include <QHash>

namespace sendproof {

/// A test that failed, with all that is known of it: what cards, letters and reports are made from. A value that can be
/// copied, so no Secret can be in it.
struct FailureStory
{
    Diagnosis diagnosis;
    MailAccount account;
    const Provider *provider = nullptr; ///< The account's; null where unknown
    RepairFacts known;                  ///< What repairs are decided by
    AttemptFacts facts;
    QDateTime at; ///< When it failed
};

/// The values of the texts in @p causes that are known of @p story, in @p language ("ko" or "en"), safe to show.
QHash<QString, QString> causeValues(const FailureStory &story, const CauseCatalog &causes, QStringView language);

/// Its cause in words; what isn't in the catalogue is told by its stage.
ExplainedCause explained(const FailureStory &story, const CauseCatalog &causes, QStringView language);

/// A server as people write it: "smtp.naver.com:465", an IPv6 address in brackets.
QString serverName(const HostName &host, int port);

/// "90초", "5 minutes": a time to wait, never in the singular.
QString waitName(std::chrono::seconds wait, const CauseCatalog &causes, QStringView language);

/// A point in time as its day.
QString dayName(const QDateTime &time, const CauseCatalog &causes, QStringView language);

} // namespace sendproof
