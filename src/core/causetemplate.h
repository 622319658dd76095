// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace sendproof {

/// A text of resources/causes.json with places for values:
/// - `{name}` is the value of that name, or the word that stands for it where it isn't known;
/// - `{name:은/는}` is that with the fitting Korean particle behind it;
/// - `[text|other]` is the text where every value in it is known, else the other one, which may be missing.
/// Brackets don't stand inside each other.
struct TemplateValues
{
    QHash<QString, QString> known;    ///< Made safe to show by the caller; an empty value is not known
    QHash<QString, QString> standIns; ///< "the server" for host, and so on
};

/// @p text with @p values in their places; read once, so a value that looks like a place stays what it is. A stand-in
/// at the beginning of a sentence begins with a capital.
QString filledTemplate(const QString &text, const TemplateValues &values);

/// What is wrong with @p text, in English; empty: nothing. @p names may stand in it; those of them that aren't in
/// @p withStandIn only inside brackets that have no other way to be empty.
QString templateFault(const QString &text, const QStringList &names, const QStringList &withStandIn);

} // namespace sendproof
