// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/provider.h"
#include "core/result.h"

#include <QJsonObject>

namespace sendproof {

/// A file with entries of one's own beside the catalogue.
struct OverlayFile
{
    QString name; ///< As it is to be named in messages
    QByteArray json;
};

/// What is wrong in such a file. The entry it stands in was left out, or the file where it can't be read at all.
struct OverlayProblem
{
    QString file;
    int line = 0;  ///< From 1; 0: unknown
    QString field; ///< "providers[0].ports"; empty: the file itself
    QString what;  ///< English; for whoever wrote the file
    QString toString() const;
    friend bool operator==(const OverlayProblem &, const OverlayProblem &) = default;
};

/// A sentence that holds for every provider, e.g. what plain SMTP can't tell.
struct GeneralNote : FactSource
{
    QString id;
    LocalText text;
};

/// The catalogue of providers: data, read once. Unknown stays unknown.
class ProviderCatalog
{
public:
    /// Reads the JSON form. Fails with Damaged; Failure::detail names the entry and field.
    static Result<ProviderCatalog> fromJson(const QByteArray &json);

    /// This catalogue with the entries of @p files: a new id is added, a known one overridden field by field (null
    /// makes unknown); of two files the later wins. What is wrong is left out and told in problems(); the rest still
    /// loads.
    ProviderCatalog withOverlay(const QList<OverlayFile> &files) const;
    /// This catalogue under the policy file @p policy, {"hide_help_links": true}: no help address from outside. A
    /// policy that can't be read hides them too, and is told in problems(). "direct" is for DirectClients.
    ProviderCatalog withPolicy(const OverlayFile &policy) const;

    const QList<Provider> &providers() const { return m_providers; }
    const QList<OverlayProblem> &problems() const { return m_problems; }
    bool hidesHelpLinks() const { return m_hidesHelpLinks; } ///< By withPolicy()
    const QList<GeneralNote> &generalNotes() const { return m_generalNotes; }
    const Provider *byId(QStringView id) const;                  ///< Null where unknown; valid as long as the catalogue
    const Provider *byAddress(const MailAddress &address) const; ///< By the exact domain
    /// By the name of a mail exchanger (final dot allowed), going by the longest suffix that fits.
    const Provider *byMailExchanger(const QString &host) const;
    /// The login this provider wants for @p address; empty where the provider issues it.
    static QString loginFor(const Provider &provider, const MailAddress &address);

private:
    QString add(const QJsonObject &entry, const QString &where);
    QString readGeneral(const QJsonObject &document);
    void overlay(const OverlayFile &file);
    void overlayEntry(const OverlayFile &file, qsizetype index, const QJsonObject &entry);

    QList<Provider> m_providers;
    QList<QJsonObject> m_entries; ///< As read, to be overridden field by field
    QList<GeneralNote> m_generalNotes;
    QList<OverlayProblem> m_problems;
    bool m_hidesHelpLinks = false;
};

} // namespace sendproof
