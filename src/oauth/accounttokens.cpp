// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/accounttokens.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sendproof {

namespace {

constexpr qint64 earlyMilliseconds = qint64{5} * 60 * 1000;
constexpr auto worthUsing = 30s; ///< What a token must still live to be of use where no newer can be had

QByteArray digestOf(const Secret &token)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(token.bytes());
    return hash.result();
}

/// What decides whether a token fits; when it was signed in doesn't.
bool isSameRoute(const std::optional<DirectRoute> &one, const std::optional<DirectRoute> &other)
{
    return one && other && one->service == other->service && one->transport == other->transport &&
           one->tenant == other->tenant && one->clientId == other->clientId;
}

void answerLater(QObject *context, TokenSource::Answer answer, Result<Secret> result)
{
    // Qt copies a functor it posts, which a Result<Secret> doesn't allow.
    const auto shared = std::make_shared<Result<Secret>>(std::move(result));
    if (context)
        QMetaObject::invokeMethod(
            context, [answer = std::move(answer), shared] { answer(std::move(*shared)); }, Qt::QueuedConnection);
}

} // namespace

AccountTokens::AccountTokens(MailAccount account, const Secret &refreshToken, Means means)
    : m_account(std::move(account))
    , m_means(std::move(means))
    , m_digests{digestOf(refreshToken)}
{
}

AccountTokens::~AccountTokens() = default;

bool AccountTokens::isFor(const MailAccount &account, const Secret &refreshToken) const
{
    return account.id == m_account.id && isSameRoute(account.direct, m_account.direct) &&
           m_digests.contains(digestOf(refreshToken));
}

bool AccountTokens::isGoodFor(std::chrono::seconds more) const
{
    return !m_accessToken.isEmpty() && m_until.isValid() && m_means.now().addSecs(more.count()) < m_until;
}

void AccountTokens::ask(Secret refreshToken, TokenSource::Want want, QObject *context, TokenSource::Answer answer)
{
    m_waiters.push_back({context, std::move(answer), want});
    if (m_call || m_isKeeping)
        return; // what is under way brings a fresh one
    if (!m_isSuccessor)
        m_refreshToken = std::move(refreshToken);
    if (!m_isKept)
        return keepSuccessor();
    const bool isEarly = m_refreshAt.isValid() && m_means.now() < m_refreshAt;
    if (want == TokenSource::Want::Any && isEarly && !m_accessToken.isEmpty())
        return answerAll();
    refresh();
}

void AccountTokens::remember(Secret accessToken, const QDateTime &until)
{
    const qint64 life = m_means.now().msecsTo(until);
    m_accessToken = std::move(accessToken);
    m_until = until;
    m_refreshAt = until.isValid() ? until.addMSecs(-std::min(earlyMilliseconds, life / 2)) : QDateTime();
}

void AccountTokens::refresh()
{
    const Result<DirectRegistration> registration = m_means.registrationOf(*m_account.direct);
    if (!registration)
        return failAll(registration.error());
    const auto &[endpoints, client] = registration.value();
    FormBody form(client);
    form.add("grant_type", u"refresh_token"_s);
    form.addSecret("refresh_token", m_refreshToken);
    if (endpoints.sendsScopeWithTokens)
        form.add("scope", endpoints.scopes(m_account.direct->transport).join(u' '));
    m_call.reset(new TokenCall(m_means.dns, endpoints.tokenUrl, std::move(form), m_means.callDeadline,
                               m_means.extraAuthorities));
    connect(m_call.get(), &TokenCall::finished, this, &AccountTokens::takeTokens);
    m_call->start();
}

void AccountTokens::takeTokens(const Result<Done> &result)
{
    const Story<TokenCall> call = std::move(m_call);
    if (!result)
        return failAll(result.error());
    TokenReply reply = call->takeReply();
    remember(std::move(reply.accessToken),
             reply.expiresIn ? m_means.now().addSecs(reply.expiresIn->count()) : QDateTime());
    const QByteArray digest = reply.refreshToken.isEmpty() ? QByteArray() : digestOf(reply.refreshToken);
    if (digest.isEmpty() || m_digests.contains(digest))
        return answerAll();
    m_digests.append(digest);
    m_refreshToken = std::move(reply.refreshToken);
    m_isSuccessor = true;
    keepSuccessor();
}

void AccountTokens::keepSuccessor()
{
    m_isKept = false;
    m_isKeeping = true;
    m_means.keep(m_account, m_refreshToken.duplicate(), this, [this](const Result<Done> &result) {
        m_isKeeping = false;
        m_isKept = bool(result);
        if (result && !m_accessToken.isEmpty())
            answerAll();
        else if (result)
            refresh();
        else
            failAll(result.error());
    });
}

void AccountTokens::answerAll()
{
    for (Waiter &waiter : std::exchange(m_waiters, {}))
        answerLater(waiter.context, std::move(waiter.answer), m_accessToken.duplicate());
    if (!m_until.isValid())
        m_accessToken = {}; // nobody knows how long it is good
    if (!m_isSuccessor)
        m_refreshToken = {};
}

void AccountTokens::failAll(const Failure &failure)
{
    const bool isRefusal = failure.kind == FailureKind::ReplyRejected;
    for (Waiter &waiter : std::exchange(m_waiters, {})) {
        const bool isHelped = !isRefusal && m_isKept && waiter.want == TokenSource::Want::Any && isGoodFor(worthUsing);
        answerLater(waiter.context, std::move(waiter.answer),
                    isHelped ? Result<Secret>(m_accessToken.duplicate()) : Result<Secret>(failure));
    }
    if (isRefusal)
        m_accessToken = {};
    if (!m_isSuccessor)
        m_refreshToken = {};
}

void AccountTokens::cancel()
{
    m_call.reset();
    m_accessToken = {};
    failAll(Failure{.kind = FailureKind::Cancelled, .stage = Stage::Token});
}

} // namespace sendproof
