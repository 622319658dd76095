// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/cardview.h"
#include "wizard/exportguides.h"
#include "wizard/exportpurposes.h"

#include <QByteArray>
#include <optional>

namespace sendproof {

/// One format to choose from.
struct FormatChoice
{
    QString id;
    QString title;
    friend bool operator==(const FormatChoice &, const FormatChoice &) = default;
};

/// How good a passphrase is: in words, and as a part of the whole.
struct StrengthView
{
    Severity severity = Severity::None; ///< None: nothing is typed
    QString text;
    int percent = 0;
    friend bool operator==(const StrengthView &, const StrengthView &) = default;
};

/// The part about the passphrase of a bundle.
struct PassphraseView
{
    StrengthView strength;
    FieldNote repeatNote;
};

/// What the dialog for handing over shows.
struct ExportView
{
    QString title;
    QString sentence;
    std::optional<ExportPurpose> purpose; ///< Nothing: it is asked for
    QList<PurposeText> purposes;          ///< To choose from
    QString droppedNote;                  ///< Which purposes drop out, and why; may be empty
    QList<FormatChoice> formats;          ///< Of the purpose
    QString formatId;
    QString guide; ///< What to do with it at the other end

    bool canHaveSecrets = false; ///< The switch is there
    bool hasSecrets = false;     ///< And on
    CardView secretCard;         ///< What a password in the file means
    CardView card;               ///< Why it can't be, what went wrong, or a question; with the ways out
    std::optional<PassphraseView> passphrase;

    QStringList files; ///< Names of what comes out; several can be looked at one by one
    qsizetype file = 0;
    QString preview;    ///< Of that file, secrets masked; empty: it is no text
    QString page;       ///< HTML of a page for people, to be shown as they will see it; may be empty
    QByteArray picture; ///< PNG, where it is no text but can be shown; may be empty

    QString busyText; ///< Not empty: secrets are loaded, or a bundle is being made
    FieldNote status; ///< What came of the last save
    bool canSave = false;
    bool canCopy = false; ///< And is there a text to copy
    bool isText = false;
};

} // namespace sendproof
