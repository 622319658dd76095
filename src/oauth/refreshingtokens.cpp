// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/refreshingtokens.h"

#include "oauth/accounttokens.h"

namespace sendproof {

RefreshingTokens::RefreshingTokens(DnsResolver &dns, RegistrationOf registrationOf, Keep keep,
                                   QList<QSslCertificate> extraAuthorities, std::chrono::milliseconds callDeadline,
                                   Clock now)
    : m_dns(dns)
    , m_registrationOf(std::move(registrationOf))
    , m_keep(std::move(keep))
    , m_extraAuthorities(std::move(extraAuthorities))
    , m_callDeadline(callDeadline)
    , m_now(std::move(now))
{
}

RefreshingTokens::~RefreshingTokens() = default;

AccountTokens &RefreshingTokens::tokensOf(const MailAccount &account, const Secret &refreshToken)
{
    for (const auto &tokens : m_tokens) {
        if (tokens->isFor(account, refreshToken))
            return *tokens;
    }
    // Signed in anew, or for another transport: what nobody waits for any more is of no use.
    std::erase_if(m_tokens, [&](const auto &tokens) { return tokens->accountId() == account.id && tokens->isIdle(); });
    m_tokens.push_back(std::make_unique<AccountTokens>(
        account, refreshToken,
        AccountTokens::Means{m_dns, m_registrationOf, m_keep, m_extraAuthorities, m_callDeadline, m_now}));
    return *m_tokens.back();
}

void RefreshingTokens::accessToken(const MailAccount &account, Secret refreshToken, Want want, QObject *context,
                                   Answer answer)
{
    if (!account.direct || refreshToken.isEmpty()) {
        const FailureKind kind = account.direct ? FailureKind::SecretMissing : FailureKind::InvalidInput;
        const auto refuse = [answer = std::move(answer), kind] {
            answer(Failure{.kind = kind, .stage = Stage::Token});
        };
        QMetaObject::invokeMethod(context, refuse, Qt::QueuedConnection);
        return;
    }
    AccountTokens &tokens = tokensOf(account, refreshToken);
    tokens.ask(std::move(refreshToken), want, context, std::move(answer));
}

void RefreshingTokens::remember(const MailAccount &account, const Secret &refreshToken, Secret accessToken,
                                const QDateTime &until)
{
    tokensOf(account, refreshToken).remember(std::move(accessToken), until);
}

void RefreshingTokens::forget(const QUuid &accountId)
{
    for (const auto &tokens : m_tokens) {
        if (tokens->accountId() == accountId)
            tokens->cancel();
    }
    std::erase_if(m_tokens, [&](const auto &tokens) { return tokens->accountId() == accountId; });
}

} // namespace sendproof
