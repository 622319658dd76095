// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/boundedfile.h"
#include "core/importplan.h"
#include "wizard/importclearing.h"

#include <QByteArray>
#include <functional>
#include <variant>

namespace sendproof {

/// What taking accounts in works with; all of it outlives it. The importers and the catalogue are also used in a thread
/// of their own, and don't change.
struct ImportGround
{
    const Importers &importers;
    /// Importers that know whose account it is, for a file that is for any address of a domain; empty: none are made.
    std::function<Importers(const MailAddress &owner)> importersOf;
    const ProviderCatalog &catalog;
    ImportMeans keep;       ///< Where accounts and secrets go
    QByteArray csvTemplate; ///< A table to be filled in; empty: none is offered
};

/// The file is locked, and needs a passphrase (another one).
struct PassphraseWanted
{
    bool wasWrong = false;
};

/// The file is for any address of a domain (autoconfig), and needs to be told whose account it is.
struct AddressWanted
{
    bool wasWrong = false;
};

/// What a file has, and what would become of it.
struct ImportPreview
{
    ImportReading reading;
    ImportPlan plan;
    QByteArray mark; ///< Tells the file from a changed one
};
using ImportLook = std::variant<ImportPreview, PassphraseWanted, AddressWanted, FileTrouble, ImportProblem>;

/// What is given to open a file.
struct ImportKeys
{
    Secret passphrase; ///< Empty: none
    MailAddress owner; ///< Empty: not known
};

/// Reads @p path and plans its import beside @p accounts. Takes as long as the file is large, and where it is locked
/// a second or more: call it in a thread of its own.
ImportLook lookAtFile(const QString &path, const ImportGround &ground, const ImportKeys &keys,
                      const QList<MailAccount> &accounts);

/// ImportPreview::mark of the file as it is now; empty where it can't be read.
QByteArray fileMark(const QString &path);

} // namespace sendproof
