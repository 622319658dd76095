// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/adminletter.h"
#include "wizard/failurecard.h"

#include <QJsonObject>
#include <QStringList>

namespace sendproof {

// The forms in which several commands print the same thing. All texts are made safe to show.

/// A failure, explained in the current language.
struct Explanation
{
    Diagnosis diagnosis;
    FailureCard told;
    AdminLetter letter; ///< Empty where it is of no use
};
Explanation explanationOf(const FailureStory &story, const CauseCatalog &causes);

QStringList explanationLines(const Explanation &explanation); ///< Title, meaning, numbered steps and pages to open
/// {"cause", "confidence", "others": [{"cause", "confidence"}], "title", "meaning", "steps": [text],
/// "remedies": [{"id", "text", "url"}], "letter": {"subject", "body"} or null}
QJsonObject explanationJson(const Explanation &explanation);

QJsonValue enhancedJson(const std::optional<EnhancedCode> &code); ///< "5.7.8" or null
QJsonValue timeJson(const QDateTime &time);                       ///< ISO 8601 in UTC, null where it isn't known
QJsonObject serverJson(const SubmissionServer &server);           ///< {"host", "port", "security"}
/// {"subject", "issuer", "names", "not_before", "not_after", "sha256"}
QJsonObject certificateJson(const CertificateFacts &certificate);

} // namespace sendproof
