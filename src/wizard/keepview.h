// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/cardview.h"
#include "wizard/exportpurposes.h"

#include <QList>
#include <QString>
#include <utility>
#include <variant>

namespace sendproof {

struct KeepEditing
{
};
struct KeepSaving
{
};
struct KeepFailed
{
    CardView card;
    bool canKeepForSession = false;  ///< There is no keychain: offer "only until Sendproof is closed"
    QString openText;                ///< Of the button that opens the account it collides with; empty: none
    bool canChooseWorkspace = false; ///< In another workspace it could be saved
};
struct KeepSaved
{
    CardView card;
};

/// What is good to know of the service that sends, below the summary.
struct KeepService
{
    QString title;                             ///< Empty: there is nothing to show
    QList<std::pair<QString, QString>> limits; ///< Label and value; may be empty
    QString moreText;                          ///< Of the link that shows or hides the rest; empty: no rest
    QList<std::pair<QString, QString>> more;   ///< Label and value; empty: hidden
};

/// What the last page shows.
struct KeepView
{
    QString name;
    FieldNote nameNote;
    QString workspace;
    FieldNote workspaceNote;
    QList<std::pair<QString, QString>> summary; ///< Label and value: what will be saved
    std::variant<KeepEditing, KeepSaving, KeepFailed, KeepSaved> state;
    bool canSave = false;
    bool isDirect = false; ///< What is kept is no password
    CardView expiry;       ///< What of the account will end
    KeepService service;
    QList<PurposeText> purposes; ///< What the account can be handed over for; may be empty
    QString droppedPurposes;     ///< For what it can't, and why; may be empty
};

} // namespace sendproof
