// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"

#include <QString>
#include <optional>

namespace sendproof {

/// What somebody reports of a failure that happened elsewhere.
struct ReportedReply
{
    Stage stage = Stage::Auth;
    QString text;                         ///< As it was copied: a server's reply, or the message of another program
    std::optional<int> code;              ///< Where it is known apart from the text
    std::optional<EnhancedCode> enhanced; ///< Likewise
};

/// The failure that @p report tells of. Codes are taken from the text where it has the form of a reply ("535-5.7.8 …",
/// also inside the message of another program); a message without any code is recognised by the usual words of network
/// and TLS libraries. Nothing when there is neither a refusal nor a word to go by.
std::optional<Failure> failureFrom(const ReportedReply &report);

} // namespace sendproof
