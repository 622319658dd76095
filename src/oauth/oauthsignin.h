// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/directendpoints.h"
#include "oauth/consent.h"
#include "oauth/signinpage.h"

namespace sendproof {

class SenderLookup;

/// Where and how one sign-in is done.
struct SignInPlan
{
    DirectRegistration registration;
    SignInPageTexts pages; ///< In the order's language
    SignInPatience patience;
    QList<QSslCertificate> extraAuthorities; ///< Trusted beside the system's
};

/// Signing in at Google or Microsoft: OAuth 2.0 for native apps (RFC 6749, 7636, 8252, 9207, 9700) or with a device
/// code (RFC 8628), then who it was (OpenID Connect). Beside what DirectSignIn says it fails, at Stage::Token unless
/// the network is to blame, with ClientIdMissing; AuthNotOffered (no device code for these permissions);
/// LoopbackUnavailable; TimedOut (nobody came back); SignInNotOurs (only others came back, or the id token is
/// another's); ReplyRejected "insufficient_scope: …" where the person left out what sending needs; MalformedReply.
class OAuthSignIn : public DirectSignIn
{
    Q_OBJECT
public:
    /// @p dns must outlive it.
    OAuthSignIn(DnsResolver &dns, SignInOrder order, SignInPlan plan);
    ~OAuthSignIn() override;

    void start() override;
    DirectGrant takeGrant() override { return std::move(m_grant); }

private:
    void begin();
    void takeTokens(const Result<Done> &result);
    std::optional<Failure> problemIn(const TokenReply &reply);
    void lookUpSenders();
    void takeSenders(const Result<Done> &result);

    DnsResolver &m_dns;
    SignInOrder m_order;
    SignInPlan m_plan;
    Story<Consent> m_consent;
    Story<SenderLookup> m_lookup;
    DirectGrant m_grant;
};

} // namespace sendproof
