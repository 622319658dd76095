// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spfsurvey.h"

namespace sendproof {

/// What to do about a domain's SPF record.
enum class SpfStep {
    Nothing,  ///< It is right as it is
    Add,      ///< There is none: publish SpfAdvice::record
    Replace,  ///< Put SpfAdvice::record in the place of the one or the several that are there
    FixFirst, ///< It can't be read, or an include of it is broken: that comes first, a record can't be offered
    TooLong   ///< With the provider it would need more than 10 look-ups: something has to go first
};
QLatin1StringView spfStepName(SpfStep step); ///< "nothing", "add", "replace", "fix-first", "too-many-lookups"

/// The record to publish, never a second one.
struct SpfAdvice
{
    SpfStep step = SpfStep::Nothing;
    QByteArray record; ///< With Add and Replace
    int lookups = 0;   ///< How many it needs at most
};

/// Merges @p include ("_spf.example.net"; empty: nothing to add) into what @p survey found: the terms of all records
/// that are there, each once, then the include, then one "all" at the end ("~all" where there was none or where it let
/// everybody pass). @p includeLookups is what the include costs, itself included. @p isAllowed: the provider passes
/// already.
SpfAdvice adviseSpf(const SpfSurvey &survey, const QByteArray &include, int includeLookups, bool isAllowed);

} // namespace sendproof
