// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/certificatefacts.h"
#include "wizard/cardview.h"

#include <QList>
#include <QString>
#include <variant>

namespace sendproof {

enum class RowState { Waiting, Active, Done, Failed };

/// One row of the ladder. The rows are always the same, so the page keeps its height.
struct LadderRow
{
    QString text;
    RowState state = RowState::Waiting;
    QString time; ///< "48 ms", or a dash
    friend bool operator==(const LadderRow &, const LadderRow &) = default;
};

struct TestReady
{
};
struct TestRunning
{
};
struct TestFailed
{
    CardView card;
    CertificateFacts certificate; ///< With the repair PinCertificate: what would be trusted
};
/// Whether the code typed back is the one in the mail.
enum class CodeCheck { Empty, Wrong, Right };
struct TestAccepted
{
    CardView card;
    bool wasDryRun = false;
    CodeCheck code = CodeCheck::Empty;
};

/// What the third page shows.
struct ProveView
{
    QString title;
    QString subtitle;
    QString recipient;
    FieldNote recipientNote;
    QList<LadderRow> ladder;
    std::variant<TestReady, TestRunning, TestFailed, TestAccepted> state;
    FieldNote note; ///< Beside the outcome: what is being waited for or found out, or what a repair changed
    bool canStart = false;
    bool canContinue = false;
    bool isPractice = false;
    QString practiceMail; ///< The mail the practice server took, as text; empty: none
};

} // namespace sendproof
