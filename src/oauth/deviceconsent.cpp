// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/deviceconsent.h"

#include "oauth/tokencall.h"

using namespace Qt::StringLiterals;

namespace sendproof {

DeviceConsent::DeviceConsent(DnsResolver &dns, DirectRegistration registration, DirectTransport transport,
                             SignInPatience patience, QList<QSslCertificate> extraAuthorities)
    : m_dns(dns)
    , m_registration(std::move(registration))
    , m_transport(transport)
    , m_patience(patience)
    , m_extraAuthorities(std::move(extraAuthorities))
{
    for (QTimer *timer : {&m_next, &m_deadline})
        timer->setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &DeviceConsent::poll);
    connect(&m_deadline, &QTimer::timeout, this, &DeviceConsent::giveUp);
}

DeviceConsent::~DeviceConsent() = default;

void DeviceConsent::start()
{
    const DirectEndpoints &endpoints = m_registration.endpoints;
    // Permissions that the service gives to no device code would only fail there, in other words.
    if (!endpoints.offersDeviceCode(m_transport))
        return end(Failure{.kind = FailureKind::AuthNotOffered, .stage = Stage::Token, .detail = u"device_code"_s});
    FormBody form(m_registration.client);
    form.add("scope", endpoints.scopes(m_transport).join(u' '));
    m_codeCall.reset(
        new HttpsCall(m_dns, form.takeRequest(endpoints.deviceCodeUrl, m_patience.call), m_extraAuthorities));
    connect(m_codeCall.get(), &HttpsCall::finished, this, &DeviceConsent::takeCode);
    m_codeCall->start();
}

void DeviceConsent::takeCode(const Result<Done> &result)
{
    if (!result)
        return end(result.error());
    const HttpsReply reply = m_codeCall->takeReply();
    Result<DeviceGrant> grant = DeviceGrant::read(reply.status, reply.body);
    if (!grant)
        return end(grant.error());
    m_grant = std::move(grant).value();
    m_polling = DevicePolling(m_grant.interval);
    const auto life = m_grant.expiresIn.count() * m_patience.second;
    m_deadline.start(life);
    m_next.start(m_polling.interval().count() * m_patience.second);
    Q_EMIT deviceCodeWanted(m_grant.shown, QDateTime::currentDateTimeUtc().addMSecs(life.count()));
}

void DeviceConsent::poll()
{
    FormBody form(m_registration.client);
    form.add("grant_type", u"urn:ietf:params:oauth:grant-type:device_code"_s);
    form.addSecret("device_code", m_grant.deviceCode);
    m_call.reset(
        new TokenCall(m_dns, m_registration.endpoints.tokenUrl, std::move(form), m_patience.call, m_extraAuthorities));
    connect(m_call.get(), &TokenCall::finished, this, &DeviceConsent::takeTokens);
    m_call->start();
}

void DeviceConsent::takeTokens(const Result<Done> &result)
{
    if (!result && m_polling.goesOnAfter(result.error())) {
        const bool isAnswer = result.error().kind == FailureKind::ReplyRejected;
        m_lastFailure = isAnswer ? std::nullopt : std::optional(result.error());
        m_next.start(m_polling.interval().count() * m_patience.second);
        return;
    }
    m_serverDate = m_call->serverDate();
    if (!result)
        return end(result.error());
    m_reply = m_call->takeReply();
    Q_EMIT returned();
    end(Done{});
}

void DeviceConsent::giveUp()
{
    end(m_lastFailure.value_or(Failure{.kind = FailureKind::TimedOut, .stage = Stage::Token}));
}

void DeviceConsent::end(const Result<Done> &result)
{
    m_next.stop();
    m_deadline.stop();
    m_codeCall.reset();
    m_call.reset();
    Q_EMIT finished(result);
}

} // namespace sendproof
