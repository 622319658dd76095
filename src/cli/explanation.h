// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis.h"
#include "wizard/causewords.h"

#include <QJsonObject>
#include <QStringList>

namespace sendproof {

// The forms in which several commands print the same thing. All texts are made safe to show.

QStringList explanationLines(const CauseText &text); ///< Title, meaning and numbered remedies
/// {"cause", "confidence", "others": [{"cause", "confidence"}], "title", "meaning", "remedies": [{"id", "text"}]}
QJsonObject explanationJson(const Diagnosis &diagnosis, const CauseText &text);

QJsonValue enhancedJson(const std::optional<EnhancedCode> &code); ///< "5.7.8" or null
QJsonValue timeJson(const QDateTime &time);                       ///< ISO 8601 in UTC, null where it isn't known
QJsonObject serverJson(const SubmissionServer &server);           ///< {"host", "port", "security"}
/// {"subject", "issuer", "names", "not_before", "not_after", "sha256"}
QJsonObject certificateJson(const CertificateFacts &certificate);

} // namespace sendproof
