// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporter.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sendproof {

/// What settings are handed over for: people know where they need them, not which format that is.
enum class ExportPurpose { Crm, WordPress, Apple, Thunderbird, Developer, Print, OtherComputer, Fleet, MailServer };

/// A purpose in words, in the current language.
struct PurposeText
{
    ExportPurpose purpose = ExportPurpose::Crm;
    QString title;
    QString sentence; ///< What comes out of it, a few words
    friend bool operator==(const PurposeText &, const PurposeText &) = default;
};

QList<ExportPurpose> allPurposes(); ///< In the order they are shown
QString purposeTitle(ExportPurpose purpose);
QString purposeSentence(ExportPurpose purpose);

/// The ids of the formats for @p purpose (ExportFormat::id), the one most people want first.
QStringList formatsFor(ExportPurpose purpose);

/// Whether @p format can take some of @p accounts at all: not too many of them, and not only such as sign in by a
/// browser where it has no place for those.
bool canTake(const ExportFormat &format, const QList<MailAccount> &accounts);

/// The purposes that at least one of @p formats serves and can take @p accounts.
QList<PurposeText> purposesFor(const QList<ExportFormat> &formats, const QList<MailAccount> &accounts);

/// Which of the purposes of @p formats drop out for @p accounts, and why, in one sentence; empty where none does.
QString droppedPurposes(const QList<ExportFormat> &formats, const QList<MailAccount> &accounts);

} // namespace sendproof
