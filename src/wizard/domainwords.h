// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domainreport.h"
#include "core/failure.h"

#include <QString>
#include <QStringList>

namespace sendproof {

/// A record to publish, ready to paste.
struct RecordOffer
{
    QString why;     ///< One sentence
    QString name;    ///< Where it belongs: "example.com", "_dmarc.example.com"
    QString content; ///< What belongs there, as one TXT record
    friend bool operator==(const RecordOffer &, const RecordOffer &) = default;
};

/// The words for a DomainReport, in the current language. Texts from DNS are made safe to show.
struct DomainText
{
    QString verdict;           ///< The answer to "may this provider send as this domain?", one or two sentences
    QStringList findings;      ///< A line each for MX, SPF, DKIM and DMARC
    QList<RecordOffer> offers; ///< What to change
    QStringList advice;        ///< What to do that no record says
};

/// @p providerName: how the provider is called; empty where none was named.
DomainText domainText(const DomainReport &report, const QString &providerName);

/// Why there is no report.
QString domainFailureText(const Failure &failure, const QString &domain);

} // namespace sendproof
