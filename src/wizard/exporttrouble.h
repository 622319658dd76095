// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporter.h"
#include "core/failure.h"
#include "wizard/cardview.h"

#include <QStringList>
#include <variant>

namespace sendproof {

/// Some of the accounts have no secret to put in: it isn't kept on this computer.
struct SecretsLacking
{
    QList<MailAccount> accounts;
    bool areAll = false; ///< None of those that should have one has one
};

/// The folder has files of these names already.
struct FilesThere
{
    QStringList names;
};

/// What keeps an export from being made; the first: nothing does.
using ExportTrouble = std::variant<std::monostate, RefusedExport, SecretsLacking, FilesThere, Failure>;

/// A way out of it.
enum class ExportWay { WithoutSecrets, WithTheRest, WithoutDirect, Overwrite, Again };

/// The trouble in words, with what its buttons do: @c ways has one for each of CardView::actions.
struct TroubleCard
{
    CardView card;
    QList<ExportWay> ways;
};

/// @p accounts: those that are to be handed over. @p hasSecrets: with their secrets.
TroubleCard troubleCard(const ExportTrouble &trouble, const QList<MailAccount> &accounts, bool hasSecrets);

/// What a password in a file means, and who can read it.
CardView secretInFileCard(bool canBeCopied);

/// What the user calls @p account; its From address where it has no name.
QString accountTitle(const MailAccount &account);

} // namespace sendproof
