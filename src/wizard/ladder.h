// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/proof.h"
#include "wizard/proveview.h"

#include <QList>
#include <optional>

namespace sendproof {

/// How far a test has come; all the ladder needs to know beside the facts.
struct LadderPoint
{
    enum class Course { NotBegun, Running, Failed, Done };
    Course course = Course::NotBegun;
    Stage stage = Stage::Dns; ///< Running: the one at work. Failed: the one that failed. Done: the last one
};

/// The rows of the test page, whatever the test does: seven for SMTP with a password, eight with a token, five for a
/// web API.
QList<LadderRow> ladder(const AttemptFacts &facts, const MailAccount &account, const LadderPoint &point);

} // namespace sendproof
