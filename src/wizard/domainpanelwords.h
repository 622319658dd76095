// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domainreport.h"
#include "wizard/cardview.h"

#include <QString>

namespace sendproof {

/// What the panel about the sender's domain says beside the words of domainText().
/// The answer in a line: domainText()'s @p verdict, or shorter where one record is all that is missing.
QString domainVerdictText(const DomainReport &report, const QString &verdict, const QString &providerName);
QString domainAskedText(const QString &domain); ///< While DNS is being asked
QString recordsToAddText(int count);            ///< Behind the verdict, where there are any
QString whereToEnterText();
/// The shape beside the verdict.
Severity domainSeverity(const DomainReport &report);

} // namespace sendproof
