// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/failurestory.h"

namespace sendproof {

/// A letter to whoever runs a server; plain text.
struct AdminLetter
{
    QString subject; ///< One line
    QString body;    ///< Lines end in LF
    friend bool operator==(const AdminLetter &, const AdminLetter &) = default;
};

/// What the administrator or provider is asked for after @p story, with the exact reply, code, time and zone, server,
/// stage, login name and From address, in @p language ("ko" or "en"). The body is empty where a letter is of no use.
/// No secret can be in it: none goes in.
AdminLetter administratorLetter(const FailureStory &story, const CauseCatalog &causes, QStringView language);

/// The failure as a report to be shown to others, e.g. in a forum: like the letter, with cause id, TLS facts and times,
/// but without personal parts (see withoutPersonalParts()): addresses keep their first letter and the domain.
QString failureReport(const FailureStory &story, const CauseCatalog &causes, QStringView language);

} // namespace sendproof
