// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/causetemplate.h"
#include "core/localtext.h"
#include "core/repairchoice.h"
#include "core/result.h"

namespace sendproof {

/// What is said about a cause, as templates (see TemplateValues) in both languages. In a variant, what is empty is as
/// in the cause itself.
struct CauseSayings
{
    LocalText title;   ///< What happened, without full stop
    LocalText failed;  ///< The same as the second half of "The password was right. The From address was refused."
    LocalText meaning; ///< What it means for this user
    LocalTexts steps;  ///< What to do, in this order
    LocalText letter;  ///< What whoever runs the server shall do; empty: a letter is of no use
    QList<RemedyWish> remedies; ///< The most useful first
};

/// What is said at some providers only, and where that is known from.
struct CauseVariant : FactSource
{
    QStringList providers; ///< Catalogue ids
    CauseSayings sayings;
};

/// One entry of resources/causes.json.
struct Cause
{
    QString id; ///< Of docs/causes.md, or "general.<stage>"
    CauseSayings sayings;
    QList<CauseVariant> variants;
};

/// A cause in the words for one account.
struct ExplainedCause
{
    QString title;
    QString failed;
    QString meaning;
    QStringList steps; ///< One to four
    QString letter;
    QList<RemedyWish> remedies;
};

/// What is said about each cause, and what can be done: data, read once.
class CauseCatalog
{
public:
    /// Reads the JSON form. Fails with Damaged; Failure::detail names the entry and field.
    static Result<CauseCatalog> fromJson(const QByteArray &json);

    const QList<Cause> &causes() const { return m_causes; }
    const Cause *byId(QStringView id) const; ///< Null where unknown; valid as long as the catalogue
    const QList<ProviderPage> &pages() const { return m_pages; }
    /// The newest date that one of its sources was looked at. A clock that shows an earlier day is wrong.
    QDate asOf() const { return m_asOf; }
    QStringList valueNames() const { return m_valueNames; } ///< Of all values that may stand in a text
    /// @p cause in words for the provider @p providerId (empty: unknown), filled with @p known. A cause that isn't in
    /// the catalogue is told as "general.data".
    ExplainedCause explained(QStringView cause, QStringView providerId, QStringView language,
                             const QHash<QString, QString> &known) const;
    /// A text that letters and reports are made of, by its id; empty where there is none.
    QString phrase(QStringView id, QStringView language, const QHash<QString, QString> &known = {}) const;
    static QStringList phraseIds(); ///< All that the file has to have

private:
    friend class CauseFileReader;
    TemplateValues valuesIn(QStringView language, const QHash<QString, QString> &known) const;

    QList<Cause> m_causes;
    QList<ProviderPage> m_pages;
    QDate m_asOf;
    QStringList m_valueNames;
    QHash<QString, LocalText> m_standIns;
    QHash<QString, LocalText> m_phrases;
};

} // namespace sendproof
