// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letgo.h"
#include "core/mailaccount.h"
#include "core/result.h"
#include "core/secret.h"

#include <QObject>
#include <QStringList>
#include <QUrl>
#include <functional>

namespace sendproof {

/// What a sign-in asks for.
struct SignInOrder
{
    DirectRoute route;           ///< The transport decides on the permissions that are asked for
    MailAddress address;         ///< The account that is meant (login_hint); empty: the browser asks
    QString language;            ///< "ko" or "en": of the page that the browser ends on
    bool withDeviceCode = false; ///< Without a browser on this computer (RFC 8628)
};

/// What is to be typed at @c url in the browser of another device (RFC 8628 section 3.2).
struct DeviceCode
{
    QString userCode;
    QUrl url;
};

/// What a sign-in brought. Move-only, for the secrets in it.
struct DirectGrant
{
    Secret refreshToken; ///< Goes where the account's secret goes
    Secret accessToken;
    QDateTime accessUntil;      ///< UTC
    QDateTime endsAt;           ///< When the refresh token ends (Google's apps in testing); invalid: not known
    MailAddress address;        ///< Who signed in
    QList<MailAddress> senders; ///< What may be used as From beside it, where the permission allows to ask
    QStringList scopes;         ///< What was granted, maybe less than was asked for
};

/// One sign-in at a provider, in the system's browser or with a code. OAuthSignIn is the real one; tests bring a fake.
class DirectSignIn : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start() = 0; ///< Once; returns at once
    /// Inside finished() with Done, once: what the sign-in brought.
    virtual DirectGrant takeGrant() = 0;

Q_SIGNALS:
    /// @p url is to be opened in the system's browser, by whoever listens; it may be shown and copied until @p
    /// deadline.
    void browserWanted(const QUrl &url, const QDateTime &deadline);
    /// @p code is to be shown until @p deadline.
    void deviceCodeWanted(const sendproof::DeviceCode &code, const QDateTime &deadline);
    /// The browser came back; the rest takes no one's time. The window may come to the front.
    void browserReturned();
    /// Exactly once, the last thing it ever emits; never from inside start(). A refusal is ReplyRejected at
    /// Stage::Token, with "error: error_description" of the provider (RFC 6749 sections 4.1.2.1 and 5.2) as its detail.
    void finished(const sendproof::Result<sendproof::Done> &result);
};

/// Makes one sign-in; given by the composition root.
using MakeSignIn = std::function<Story<DirectSignIn>(const SignInOrder &order)>;

} // namespace sendproof
