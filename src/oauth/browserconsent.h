// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oauth/authorizationrequest.h"
#include "oauth/consent.h"
#include "oauth/loopbackreceiver.h"

namespace sendproof {

class TokenCall;

/// Consent in the system's browser (RFC 8252): opens a loopback port, has the browser sent out, takes the code from its
/// way back and redeems it, with the PKCE verifier that only this program has.
class BrowserConsent : public Consent
{
    Q_OBJECT
public:
    /// @p dns must outlive it.
    BrowserConsent(DnsResolver &dns, DirectRegistration registration, SignInOrder order, SignInPageTexts pages,
                   SignInPatience patience, QList<QSslCertificate> extraAuthorities);
    ~BrowserConsent() override;

    void start() override;
    QString nonce() const override;

private:
    void redeem();
    void takeTokens(const Result<Done> &result);
    void giveUp();
    void end(const Result<Done> &result);

    DnsResolver &m_dns;
    DirectRegistration m_registration;
    SignInOrder m_order;
    SignInPatience m_patience;
    QList<QSslCertificate> m_extraAuthorities;
    LoopbackReceiver m_receiver;
    std::unique_ptr<AuthorizationRequest> m_request;
    Story<TokenCall> m_call;
    QTimer m_deadline;
};

} // namespace sendproof
