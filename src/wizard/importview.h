// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/cardview.h"

#include <QList>
#include <QString>

namespace sendproof {

/// One account of the file, or one place that can't be read.
struct ImportRow
{
    Severity severity = Severity::None;
    QString word;   ///< "new", "changed" …
    QString title;  ///< The account, or the place
    QString detail; ///< What it is, what differs, why not; may be empty
    friend bool operator==(const ImportRow &, const ImportRow &) = default;
};

enum class ImportStage { Choosing, Reading, Passphrase, Address, Preview, Importing, Done };

/// What the dialog for taking in shows.
struct ImportView
{
    ImportStage stage = ImportStage::Choosing;
    QString title;
    QString sentence;
    QString fileName;         ///< Without its folder, safe to show; empty: none was chosen
    CardView card;            ///< What went wrong, what changed, or how it went
    QList<ImportRow> rows;    ///< With Preview: in the order of the file
    FieldNote passphraseNote; ///< With Passphrase
    FieldNote addressNote;    ///< With Address
    QString busyText;         ///< With Reading and Importing
    QString importText;       ///< Of the button that imports; with Preview
    bool canImport = false;
    bool canStop = false; ///< With Reading and Importing, until the accounts are written
    bool canTest = false; ///< With Done: there is something to test
    bool hasTemplate = false;
};

} // namespace sendproof
