// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/directendpoints.h"
#include "oauth/consent.h"
#include "oauth/devicegrant.h"

namespace sendproof {

class TokenCall;

/// Consent in the browser of another device (RFC 8628): gets a code to type there, and asks until the person is done or
/// the code has run out. A network that fails in between ends nothing.
class DeviceConsent : public Consent
{
    Q_OBJECT
public:
    /// @p dns must outlive it.
    DeviceConsent(DnsResolver &dns, DirectRegistration registration, DirectTransport transport, SignInPatience patience,
                  QList<QSslCertificate> extraAuthorities);
    ~DeviceConsent() override;

    void start() override;

private:
    void takeCode(const Result<Done> &result);
    void poll();
    void takeTokens(const Result<Done> &result);
    void giveUp();
    void end(const Result<Done> &result);

    DnsResolver &m_dns;
    DirectRegistration m_registration;
    DirectTransport m_transport;
    SignInPatience m_patience;
    QList<QSslCertificate> m_extraAuthorities;
    Story<HttpsCall> m_codeCall;
    DeviceGrant m_grant;
    DevicePolling m_polling{std::chrono::seconds(5)};
    Story<TokenCall> m_call;
    std::optional<Failure> m_lastFailure; ///< Of the network, since the last answer
    QTimer m_next;
    QTimer m_deadline;
};

} // namespace sendproof
