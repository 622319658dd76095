// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/directendpoints.h"
#include "core/secretecho.h"
#include "web/httpscall.h"

namespace sendproof {

/// Gives a permission back (RFC 7009): with a refresh token go all access tokens made from it. Only Google lets a
/// program do that; at Microsoft the person does, at account.live.com/consent/Manage or myapps.microsoft.com. A story.
class Revocation : public QObject
{
    Q_OBJECT
public:
    static bool isOffered(const DirectEndpoints &endpoints) { return !endpoints.revocationUrl.isEmpty(); }

    /// @p dns must outlive it.
    Revocation(DnsResolver &dns, DirectRegistration registration, Secret refreshToken,
               QList<QSslCertificate> extraAuthorities = {},
               std::chrono::milliseconds deadline = std::chrono::seconds(30), QObject *parent = nullptr);

    void start(); ///< Once; returns at once

Q_SIGNALS:
    /// Exactly once, the last thing it ever emits; never from inside start(). Done also where the token was none any
    /// more. Fails with AuthNotOffered where isOffered() is false, as HttpsCall does, and with ReplyRejected; from
    /// where the question is sent on at Stage::Token.
    void finished(const sendproof::Result<sendproof::Done> &result);

private:
    void read(const Result<Done> &result);

    DnsResolver &m_dns;
    DirectRegistration m_registration;
    Secret m_refreshToken;
    QList<QSslCertificate> m_extraAuthorities;
    std::chrono::milliseconds m_deadline;
    SecretEcho m_echo;
    Story<HttpsCall> m_call;
};

} // namespace sendproof
