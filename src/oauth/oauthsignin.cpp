// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/oauthsignin.h"

#include "oauth/browserconsent.h"
#include "oauth/deviceconsent.h"
#include "oauth/idtoken.h"
#include "oauth/senderlookup.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

Failure failure(FailureKind kind, const QString &detail = {})
{
    return {.kind = kind, .stage = Stage::Token, .detail = detail};
}

QDateTime after(std::optional<std::chrono::seconds> seconds)
{
    return seconds ? QDateTime::currentDateTimeUtc().addSecs(seconds->count()) : QDateTime();
}

} // namespace

OAuthSignIn::OAuthSignIn(DnsResolver &dns, SignInOrder order, SignInPlan plan)
    : m_dns(dns)
    , m_order(std::move(order))
    , m_plan(std::move(plan))
{
}

OAuthSignIn::~OAuthSignIn() = default;

void OAuthSignIn::start()
{
    QMetaObject::invokeMethod(this, &OAuthSignIn::begin, Qt::QueuedConnection);
}

void OAuthSignIn::begin()
{
    if (m_plan.registration.client.isMissing()) {
        Q_EMIT finished(failure(FailureKind::ClientIdMissing));
        return;
    }
    if (m_order.withDeviceCode)
        m_consent.reset(new DeviceConsent(m_dns, m_plan.registration, m_order.route.transport, m_plan.patience,
                                          m_plan.extraAuthorities));
    else
        m_consent.reset(new BrowserConsent(m_dns, m_plan.registration, m_order, m_plan.pages, m_plan.patience,
                                           m_plan.extraAuthorities));
    connect(m_consent.get(), &Consent::browserWanted, this, &OAuthSignIn::browserWanted);
    connect(m_consent.get(), &Consent::deviceCodeWanted, this, &OAuthSignIn::deviceCodeWanted);
    connect(m_consent.get(), &Consent::returned, this, &OAuthSignIn::browserReturned);
    connect(m_consent.get(), &Consent::finished, this, &OAuthSignIn::takeTokens);
    m_consent->start();
}

void OAuthSignIn::takeTokens(const Result<Done> &result)
{
    if (!result) {
        Q_EMIT finished(result.error());
        return;
    }
    TokenReply reply = m_consent->takeReply();
    const std::optional<Failure> problem = problemIn(reply);
    if (problem) {
        Q_EMIT finished(*problem);
        return;
    }
    m_grant.refreshToken = std::move(reply.refreshToken);
    m_grant.accessToken = std::move(reply.accessToken);
    m_grant.accessUntil = after(reply.expiresIn);
    m_grant.endsAt = after(reply.refreshExpiresIn);
    lookUpSenders();
}

/// Checks @p reply and notes what was granted, and to whom.
std::optional<Failure> OAuthSignIn::problemIn(const TokenReply &reply)
{
    const auto &[endpoints, client] = m_plan.registration;
    const DirectTransport transport = m_order.route.transport;
    m_grant.scopes = reply.scopes.value_or(endpoints.scopes(transport));
    const QStringList missing = endpoints.missingScopes(m_grant.scopes, transport);
    if (!missing.isEmpty())
        return failure(FailureKind::ReplyRejected, u"insufficient_scope: "_s + missing.join(u' '));
    if (reply.refreshToken.isEmpty())
        return failure(FailureKind::MalformedReply, u"refresh_token"_s);
    if (reply.idToken.isEmpty())
        return std::nullopt; // the lookup asks who it is
    const Result<IdToken> token = IdToken::read(reply.idToken);
    if (!token)
        return token.error();
    m_grant.address = token.value().address();
    const QDateTime serverDate = m_consent->serverDate();
    return problemOf(token.value(), {endpoints, client.id, m_consent->nonce(),
                                     serverDate.isValid() ? serverDate : QDateTime::currentDateTimeUtc()});
}

void OAuthSignIn::lookUpSenders()
{
    m_lookup.reset(new SenderLookup(m_dns, m_plan.registration.endpoints, m_grant.address, m_grant.scopes,
                                    m_grant.accessToken.duplicate(), m_plan.patience.call, m_plan.extraAuthorities));
    connect(m_lookup.get(), &SenderLookup::finished, this, &OAuthSignIn::takeSenders);
    m_lookup->start();
}

void OAuthSignIn::takeSenders(const Result<Done> &result)
{
    if (result) {
        m_grant.address = m_lookup->known().address;
        m_grant.senders = m_lookup->known().senders;
    }
    Q_EMIT finished(result);
}

} // namespace sendproof
