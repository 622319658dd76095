// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/directendpoints.h"
#include "core/dnsresolver.h"
#include "core/tokensource.h"

#include <QSslCertificate>
#include <chrono>
#include <vector>

namespace sendproof {

class AccountTokens;

/// Access tokens by the refresh tokens of the accounts (RFC 6749 section 6). Of one account one refresh is under way at
/// a time, and everybody who waits gets its token. Where a refresh token is good for one use only, its successor is
/// kept first, then used; if keeping it fails, everybody hears that, and the next question tries to keep it again. Who
/// still has the old one (it was loaded before) is served by its successor: for that, successors stay in memory as long
/// as this.
class RefreshingTokens : public TokenSource
{
public:
    /// Puts @p refreshToken into the place of the account's secret. One answer, later; none once @p context is gone.
    using Keep = std::function<void(const MailAccount &account, Secret refreshToken, QObject *context,
                                    std::function<void(Result<Done>)> answer)>;
    /// Where the account of a route is signed in, or why not (ClientIdMissing, InvalidInput).
    using RegistrationOf = std::function<Result<DirectRegistration>(const DirectRoute &route)>;

    using Clock = std::function<QDateTime()>; ///< UTC; another one in tests only

    /// @p dns must outlive it.
    RefreshingTokens(
        DnsResolver &dns, RegistrationOf registrationOf, Keep keep, QList<QSslCertificate> extraAuthorities = {},
        std::chrono::milliseconds callDeadline = std::chrono::seconds(30),
        Clock now = [] { return QDateTime::currentDateTimeUtc(); });
    ~RefreshingTokens() override;

    void accessToken(const MailAccount &account, Secret refreshToken, Want want, QObject *context,
                     Answer answer) override;

    /// What a sign-in just brought is at hand at once. @p until: UTC; invalid: unknown, and then not kept.
    void remember(const MailAccount &account, const Secret &refreshToken, Secret accessToken, const QDateTime &until);
    void forget(const QUuid &accountId); ///< Everything in memory; who waits hears Cancelled

private:
    AccountTokens &tokensOf(const MailAccount &account, const Secret &refreshToken);

    DnsResolver &m_dns;
    RegistrationOf m_registrationOf;
    Keep m_keep;
    QList<QSslCertificate> m_extraAuthorities;
    std::chrono::milliseconds m_callDeadline;
    Clock m_now;
    std::vector<std::unique_ptr<AccountTokens>> m_tokens;
};

} // namespace sendproof
