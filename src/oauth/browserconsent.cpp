// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/browserconsent.h"

#include "oauth/tokencall.h"

using namespace Qt::StringLiterals;

namespace sendproof {

BrowserConsent::BrowserConsent(DnsResolver &dns, DirectRegistration registration, SignInOrder order,
                               SignInPageTexts pages, SignInPatience patience, QList<QSslCertificate> extraAuthorities)
    : m_dns(dns)
    , m_registration(std::move(registration))
    , m_order(std::move(order))
    , m_patience(patience)
    , m_extraAuthorities(std::move(extraAuthorities))
    , m_receiver(std::move(pages), {.patience = patience.visitor})
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &BrowserConsent::giveUp);
    connect(&m_receiver, &LoopbackReceiver::answered, this, &BrowserConsent::redeem);
}

BrowserConsent::~BrowserConsent() = default;

QString BrowserConsent::nonce() const
{
    return m_request ? m_request->nonce() : QString();
}

void BrowserConsent::start()
{
    const DirectEndpoints &endpoints = m_registration.endpoints;
    const Result<quint16> port = m_receiver.open(endpoints.redirect);
    if (!port)
        return end(port.error());
    m_request = std::make_unique<AuthorizationRequest>(endpoints, m_registration.client, m_order.route.transport,
                                                       m_order.address, port.value());
    m_receiver.await({m_request->redirectUri(), m_request->state(), endpoints});
    m_deadline.start(m_patience.person);
    Q_EMIT browserWanted(m_request->url(), QDateTime::currentDateTimeUtc().addMSecs(m_patience.person.count()));
}

void BrowserConsent::redeem()
{
    m_deadline.stop(); // a person was in time; the rest has deadlines of its own
    const Result<Secret> code = m_receiver.takeAnswer();
    Q_EMIT returned();
    if (!code)
        return end(code.error());
    FormBody form(m_registration.client);
    form.add("grant_type", u"authorization_code"_s);
    form.addSecret("code", code.value());
    form.add("redirect_uri", m_request->redirectUri());
    form.addSecret("code_verifier", m_request->pkce().verifier());
    if (m_registration.endpoints.sendsScopeWithTokens)
        form.add("scope", m_registration.endpoints.scopes(m_order.route.transport).join(u' '));
    m_call.reset(
        new TokenCall(m_dns, m_registration.endpoints.tokenUrl, std::move(form), m_patience.call, m_extraAuthorities));
    connect(m_call.get(), &TokenCall::finished, this, &BrowserConsent::takeTokens);
    m_call->start();
}

void BrowserConsent::takeTokens(const Result<Done> &result)
{
    if (result)
        m_reply = m_call->takeReply();
    m_serverDate = m_call->serverDate();
    end(result);
}

/// Somebody came, but with another state: more to say than that nobody came.
void BrowserConsent::giveUp()
{
    const bool wasVisited = m_receiver.sawWrongState();
    end(Failure{.kind = wasVisited ? FailureKind::SignInNotOurs : FailureKind::TimedOut,
                .stage = Stage::Token,
                .detail = wasVisited ? u"state"_s : QString()});
}

void BrowserConsent::end(const Result<Done> &result)
{
    m_deadline.stop();
    m_receiver.close();
    Q_EMIT finished(result);
}

} // namespace sendproof
