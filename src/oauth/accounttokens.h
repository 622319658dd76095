// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oauth/refreshingtokens.h"
#include "oauth/tokencall.h"

#include <QPointer>

namespace sendproof {

/// The tokens of one sign-in of one account; see RefreshingTokens.
class AccountTokens : public QObject
{
    Q_OBJECT
public:
    struct Means ///< What it works with
    {
        DnsResolver &dns;
        RefreshingTokens::RegistrationOf registrationOf;
        RefreshingTokens::Keep keep;
        QList<QSslCertificate> extraAuthorities;
        std::chrono::milliseconds callDeadline;
        RefreshingTokens::Clock now;
    };

    AccountTokens(MailAccount account, const Secret &refreshToken, Means means);
    ~AccountTokens() override;

    const QUuid &accountId() const { return m_account.id; }
    /// Whether @p refreshToken is one of this sign-in, old or new, and the route the same.
    bool isFor(const MailAccount &account, const Secret &refreshToken) const;
    bool isIdle() const { return m_waiters.empty(); }

    void ask(Secret refreshToken, TokenSource::Want want, QObject *context, TokenSource::Answer answer);
    void remember(Secret accessToken, const QDateTime &until);
    void cancel(); ///< Everybody hears Cancelled

private:
    struct Waiter
    {
        QPointer<QObject> context;
        TokenSource::Answer answer;
        TokenSource::Want want = TokenSource::Want::Any;
    };
    void refresh();
    void takeTokens(const Result<Done> &result);
    void keepSuccessor();
    void answerAll();
    void failAll(const Failure &failure);
    bool isGoodFor(std::chrono::seconds more) const;

    MailAccount m_account;
    Means m_means;
    QList<QByteArray> m_digests; ///< Of the refresh tokens of this sign-in
    Secret m_refreshToken;       ///< While it is used; the successor of the one that was given for good
    bool m_isSuccessor = false;
    bool m_isKept = true;
    bool m_isKeeping = false;
    Secret m_accessToken;
    QDateTime m_until;     ///< UTC; invalid: not known
    QDateTime m_refreshAt; ///< Five minutes before, or half-way for a token that lives under ten
    Story<TokenCall> m_call;
    std::vector<Waiter> m_waiters;
};

} // namespace sendproof
