// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fromrule.h"
#include "core/mailaccount.h"
#include "core/result.h"

#include <QRegularExpression>
#include <QUrl>

namespace sendproof {

/// Who this program is to a service. The secret of a Google desktop client isn't confidential (it is in every copy of a
/// program), but Google asks for it.
struct DirectClient
{
    QString id;
    QString secret; ///< Empty: none
    bool isMissing() const { return id.isEmpty(); }
    friend bool operator==(const DirectClient &, const DirectClient &) = default;
};

/// How a service lists what may be used as From.
enum class SenderListForm { None, GmailSendAs, GraphUser };

/// Where and how one service is signed in at: an entry of resources/directservices.json. Every URL is https.
struct DirectEndpoints : FactSource
{
    DirectService service = DirectService::Google;
    QString authorizeUrl;
    QString tokenUrl;
    QString userinfoUrl;
    QString redirect;            ///< "http://127.0.0.1:{port}" or "http://localhost:{port}", as it is registered there
    QStringList issuers;         ///< "{tenantid}" in one stands for any GUID
    bool promisesIssuer = false; ///< Each way back names the issuer (RFC 9207): one without is none of it
    QStringList parameters;      ///< "name=value", also asked with
    QString promptWithoutHint;   ///< The prompt where no address is known; empty: none
    bool sendsScopeWithTokens = false; ///< The scopes also go to the token endpoint
    QStringList signInScopes;          ///< Who is it, and a refresh token
    QStringList apiScopes;
    QStringList smtpScopes;
    QStringList optionalScopes; ///< Sending works without
    QRegularExpression clientIdForm;
    bool hasClientSecret = false; ///< A client may have a secret beside its id
    QString deviceCodeUrl;
    QList<DirectTransport> deviceCodeTransports; ///< Whose scopes may be asked for with a device code
    QString revocationUrl;                       ///< Empty: a refresh token can't be revoked there by a program
    bool revokesWithClientId = false;
    SenderListForm senderListForm = SenderListForm::None;
    QString senderListUrl;
    QStringList senderListScopes; ///< One of them is needed

    /// Everything that is asked for: the sign-in's and those of @p transport.
    QStringList scopes(DirectTransport transport) const;
    /// What of it was not granted, without which nothing can be sent over @p transport. Microsoft leaves the host of
    /// Graph out of what it granted, so that doesn't count.
    QStringList missingScopes(const QStringList &granted, DirectTransport transport) const;
    bool mayListSenders(const QStringList &granted) const;
    bool offersDeviceCode(DirectTransport transport) const { return deviceCodeTransports.contains(transport); }
    /// Whether @p issuer is one of this service (OpenID Connect Core section 3.1.3.7 item 2). @p tenantId: the "tid" of
    /// the token, which then has to be the GUID in it; empty: any.
    bool isIssuer(const QString &issuer, const QString &tenantId = {}) const;
    /// Reads what a person, a policy or a build option says: "ID" or "ID SECRET". Nothing where it isn't of the form
    /// that this service's clients have.
    std::optional<DirectClient> readClient(QStringView text) const;
};

/// A service, and who this program is to it.
struct DirectRegistration
{
    DirectEndpoints endpoints;
    DirectClient client;
};

} // namespace sendproof
