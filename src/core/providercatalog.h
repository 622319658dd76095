// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/localtext.h"
#include "core/mailaccount.h"
#include "core/result.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace sendproof {

/// What form a provider wants the login in.
enum class LoginForm { Unknown, FullAddress, LocalPart, FixedWord, ProviderIssued };

/// What kind of secret a provider takes over SMTP.
enum class PasswordKind { Unknown, AccountPassword, AppPassword, ApiKey, SmtpCredential };

/// A port of a provider's submission server.
struct ProviderPort
{
    int port = 0;
    Security security = Security::ImplicitTls;
};

/// One entry of resources/providers.json: what is known of a provider, with where it is known from.
struct Provider
{
    QString id;
    LocalText name;
    QStringList domains; ///< A-labels, lower case
    QString host;
    QList<ProviderPort> ports; ///< The preferred one first
    LoginForm loginForm = LoginForm::Unknown;
    QString fixedLogin; ///< With LoginForm::FixedWord
    PasswordKind passwordKind = PasswordKind::Unknown;
    LocalText passwordName;       ///< What the provider calls it
    LocalTexts passwordSteps;     ///< How to get it, numbered in this order
    QUrl helpUrl;                 ///< https only
    LocalText note;               ///< One sentence the user must know before trying; may be empty
    bool directAvailable = false; ///< OAuth sign-in exists for it and is recommended over SMTP
    QString source;
    QString asOf; ///< ISO date
};

/// The catalogue of providers: data, read once. Unknown stays unknown.
class ProviderCatalog
{
public:
    /// Reads the JSON form. Fails with Damaged; Failure::detail names the entry and field.
    static Result<ProviderCatalog> fromJson(const QByteArray &json);

    const QList<Provider> &providers() const { return m_providers; }
    const Provider *byId(QStringView id) const;                  ///< Null where unknown; valid as long as the catalogue
    const Provider *byAddress(const MailAddress &address) const; ///< By the exact domain
    /// The login this provider wants for @p address; empty where the provider issues it.
    static QString loginFor(const Provider &provider, const MailAddress &address);

private:
    QList<Provider> m_providers;
};

} // namespace sendproof
