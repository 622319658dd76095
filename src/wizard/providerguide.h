// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/provider.h"
#include "wizard/cardview.h"

#include <QDate>
#include <QList>
#include <QStringList>
#include <QUrl>
#include <utility>

namespace sendproof {

/// One part of a guide, in the order in which it is read.
struct GuidePart
{
    QString title;
    QList<std::pair<QString, QString>> facts; ///< Label (may be empty) and value
    QStringList steps;                        ///< To be numbered
    QString source;                           ///< Where it is known from and of when; empty: not known
    friend bool operator==(const GuidePart &, const GuidePart &) = default;
};

/// One of several servers to choose from.
struct GuideHost
{
    QString host;
    QString text;
    friend bool operator==(const GuideHost &, const GuideHost &) = default;
};

/// What the catalogue knows of a mail service, as people read it. What isn't known is said so.
struct ProviderGuide
{
    QString id;
    QString name;
    QString kind;           ///< What it is, in one line; may be empty
    CardView card;          ///< What to know before trying; None where there is nothing
    QList<GuideHost> hosts; ///< Where there are several
    QList<GuidePart> parts;
    QUrl helpUrl; ///< Empty where there is none or it is hidden
    friend bool operator==(const ProviderGuide &, const ProviderGuide &) = default;
};

ProviderGuide providerGuide(const Provider &provider, QDate today);

/// The limits of @p provider, one a line; says so where none is known.
QString limitsText(const Provider &provider);
QString limitsSource(const Provider &provider); ///< Where they are known from, one source a line

} // namespace sendproof
