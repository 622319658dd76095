// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/exchangemeans.h"
#include "wizard/exportpurposes.h"

#include <QDate>
#include <optional>

namespace sendproof {

/// What is chosen for handing accounts over, and what would come out of it, still without a secret.
class ExportChoice
{
public:
    /// @p accounts: at least one. @p means outlives this.
    ExportChoice(const ExchangeMeans &means, QList<MailAccount> accounts, QDate day = QDate::currentDate());

    const QList<MailAccount> &accounts() const { return m_accounts; }
    void setAccounts(const QList<MailAccount> &accounts);
    const QList<ExportFormat> &allFormats() const { return m_all; }
    const std::optional<ExportPurpose> &purpose() const { return m_purpose; }
    void setPurpose(std::optional<ExportPurpose> purpose); ///< Its first format that fits is chosen
    QStringList formatIds() const;                         ///< Of the purpose, those that there are
    const ExportFormat *format() const;                    ///< Null: none is chosen
    void setFormat(const QString &id);                     ///< Without secrets again
    bool isBundle() const;
    bool canHaveSecrets() const; ///< The user may say so
    bool hasSecrets() const { return m_hasSecrets; }
    void setSecrets(bool areIncluded);

    void refresh(); ///< Makes the files anew, e.g. in another language
    const ExportFiles &files() const;
    const RefusedExport *refused() const;                                    ///< Null: it can be handed over
    QList<MailAccount> secretOwners() const;                                 ///< The accounts whose secrets go in
    QString preview(qsizetype file) const { return m_previews.value(file); } ///< Secrets masked; empty: it is no text
    const QString &page() const { return m_page; } ///< HTML of what is a page for people; empty: it is none
    QByteArray picture(qsizetype file) const { return m_pictures.value(file); } ///< PNG; empty: there is none

private:
    Exported made() const;
    ExportOrder order() const;
    QString previewOf(const ExportFile &file) const;
    QString madePage() const;
    QList<QByteArray> madePictures() const;

    const ExchangeMeans &m_means;
    QList<MailAccount> m_accounts;
    QDate m_day;
    QList<ExportFormat> m_all;
    std::optional<ExportPurpose> m_purpose;
    QString m_formatId;
    bool m_hasSecrets = false;
    Exported m_exported;
    QStringList m_previews;
    QString m_page;
    QList<QByteArray> m_pictures;
};

} // namespace sendproof
