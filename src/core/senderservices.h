// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace sendproof {

/// What a provider needs in the DNS of a domain it shall send for: an entry of resources/senderdomains.json. Unknown
/// stays unknown.
struct SenderService
{
    QString id;                ///< That of the provider catalogue
    QByteArray spfInclude;     ///< The name behind "include:"; empty: unknown
    QStringList dkimSelectors; ///< Its usual selectors; empty: unknown, or different for each customer
    /// MAIL FROM stays the user's own domain, so that SPF can count for DMARC. What a submission server does by
    /// RFC 6409 unless something else is known.
    bool keepsEnvelope = true;
    QString source;
    QString asOf; ///< ISO date
};

/// All of them: data, read once.
class SenderServices
{
public:
    /// Reads the JSON form. Fails with Damaged; Failure::detail names the entry and what is wrong.
    static Result<SenderServices> fromJson(const QByteArray &json);

    const QList<SenderService> &all() const { return m_services; }
    const SenderService *byId(QStringView id) const; ///< Null where unknown; valid as long as this

private:
    QList<SenderService> m_services;
};

} // namespace sendproof
