// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis.h"
#include "core/mailaccount.h"
#include "wizard/cardview.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sendproof {

/// A remedy in words: what its button says.
struct RemedyText
{
    Remedy remedy = Remedy::Retry;
    QString text;
};

/// A diagnosis in words, in the current language. Plain text; values from outside are made safe to show.
struct CauseText
{
    QString title;              ///< What is the matter, without full stop
    QString meaning;            ///< What it means for this account and what helps; one to three sentences
    QList<RemedyText> remedies; ///< In the order of the diagnosis
};

/// @p diagnosis in words, filled with the values of @p account where it has them. The window and the command line use
/// the same ones. Every cause id, known or not, gets a title and a meaning.
CauseText causeText(const Diagnosis &diagnosis, const MailAccount &account);

/// Words for the bare fact, for failures that no mail server has a part in: files, the keychain.
CauseText failureText(const Failure &failure, const MailAccount &account = {});

QString remedyText(Remedy remedy, const MailAccount &account);

/// What the server said, with its code, safe to show: "535 5.7.8 Error: authentication failed". Empty where it said
/// nothing.
QString serverWords(const Failure &failure);

/// @p diagnosis as a card with its buttons, the first one primary.
CardView failureCard(const Diagnosis &diagnosis, const MailAccount &account);

/// A letter to whoever runs the mail server, in the current language: what was tried, what came back. Holds no secret.
QString administratorLetter(const Diagnosis &diagnosis, const MailAccount &account);

QStringList causesWithWords(); ///< Every cause id that has words of its own, without "general.…"

} // namespace sendproof
