// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fromrule.h"
#include "core/mailaccount.h"

#include <QDate>
#include <QList>
#include <QUrl>
#include <optional>

namespace sendproof {

/// One limit: @c count @c unit per @c per ("messages", "day"), and in words.
struct ProviderLimit : FactSource
{
    std::optional<int> count;
    QString unit;
    QString per;
    LocalText text;
};

/// Reading mail at the provider. @c available without value: unknown.
struct ProviderImap : FactSource
{
    std::optional<bool> available;
    QString host;
    int port = 0;
    std::optional<Security> security;
    LocalText note; ///< Where there is no IMAP: why
};

/// Whether a team can use one set of credentials together.
struct ProviderSharing : FactSource
{
    std::optional<bool> shareable;
    LocalText note;
};

/// The direct route: sign-in through the browser.
struct ProviderOAuth : FactSource
{
    QUrl authorizeUrl;
    QUrl tokenUrl;
    QStringList smtpScopes;
    QStringList apiScopes;
    QUrl apiUrl;
    QString mechanism; ///< SASL, e.g. "XOAUTH2"
    LocalText note;
};

/// What speaks for and against SMTP and the direct route.
struct ProviderComparison : FactSource
{
    LocalTexts smtpFor;
    LocalTexts smtpAgainst;
    LocalTexts directFor;
    LocalTexts directAgainst;
};

/// That signing in over SMTP with a password, of whatever kind, comes to its end.
struct PasswordSmtpEnd : FactSource
{
    QDate on; ///< The last day; may be past
};

/// Something users should know.
struct ProviderCaveat : FactSource
{
    LocalText text;
};

/// A sentence that holds from one day until another, both included; without one: since ever, for good.
struct ProviderNotice : FactSource
{
    QString id;
    bool isWarning = false; ///< Otherwise for information
    QDate from;
    QDate until;
    LocalText text;
    bool holdsOn(QDate day) const { return !(from.isValid() && day < from) && !(until.isValid() && day > until); }
};

} // namespace sendproof
