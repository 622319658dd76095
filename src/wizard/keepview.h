// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/cardview.h"

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
    bool canKeepForSession = false; ///< There is no keychain: offer "only until Sendproof is closed"
};
struct KeepSaved
{
    CardView card;
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
};

} // namespace sendproof
