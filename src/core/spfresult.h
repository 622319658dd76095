// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>

namespace sendproof {

/// RFC 7208 section 2.6.
enum class SpfResult { None, Neutral, Pass, Fail, SoftFail, TempError, PermError };

/// Why a check ended as None, TempError or PermError.
enum class SpfProblem {
    None,
    NoRecord,
    SeveralRecords,     ///< Section 4.5: more than one is a permanent error
    BadTerm,            ///< SpfTrouble::term says which
    TooManyLookups,     ///< Section 4.6.4: more than 10
    TooManyVoidLookups, ///< Section 4.6.4: more than 2 names without records
    TooManyMailServers, ///< Section 4.6.4: a name with more than 10 MX records
    Loop,               ///< A record includes itself, or redirects to itself, over however many others
    IncludeWithoutRecord,
    NoAnswer ///< DNS gave an error or nothing
};
/// "none", "no-record", "several-records", "bad-term", … as above.
QLatin1StringView spfProblemName(SpfProblem problem);

/// A problem and where it was met.
struct SpfTrouble
{
    SpfProblem problem = SpfProblem::None;
    QString domain;  ///< Whose record, or which name
    QByteArray term; ///< Untrusted
};

/// The most DNS-asking terms of one evaluation, includes and redirects included (RFC 7208 section 4.6.4).
inline constexpr int mostSpfLookups = 10;

} // namespace sendproof
