// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attemptclock.h"
#include "core/dnsresolver.h"
#include "core/mailprobe.h"
#include "core/secretecho.h"
#include "core/testmessage.h"
#include "rest/apidialect.h"

#include <QSslCertificate>

namespace sendproof {

class HttpsCall;

/// What an ApiProbe is to do and with what.
struct ApiPlan
{
    std::unique_ptr<const ApiDialect> dialect;
    TestMessage message;
    QString arrivalCode; ///< The code in @c message, for the proof
    bool dryRun = false;
    QList<QSslCertificate> extraAuthorities;   ///< Trusted beside the system's
    std::chrono::milliseconds deadline{60000}; ///< For everything; a web API that takes longer takes no more
};

/// Sends the test mail through a provider's web API: Dns, Connect, Tls, Send, Accepted. AttemptFacts::mechanism is the
/// name of the API; the reply is its status and what it says, see ApiDialect::answer(). The lines of the conversation
/// are what a person can make use of: neither the token nor the body is among them. Where the connection is lost once
/// the request is out, the failure is OutcomeUnknown at Stage::Send, and nothing is sent again.
///
/// A dry run ends as DryRunOk without saying anything: neither API has a way to ask whether a mail would be taken
/// within the permission to send, so what it proves is the token that the probe was given.
class ApiProbe : public MailProbe
{
    Q_OBJECT
public:
    /// @p token: an access token. @p dns must outlive it.
    ApiProbe(DnsResolver &dns, ApiPlan plan, Secret token, QObject *parent = nullptr);
    ~ApiProbe() override;

    void start() override;
    const AttemptFacts &facts() const override { return m_facts; }

private:
    void begin();
    void onRequestSent();
    void onCallFinished(const Result<Done> &result);
    Failure brokenOff(Failure failure) const;
    void enter(Stage stage);
    QString cleaned(const QString &text) const;
    void finish(const Result<ReplyText> &result);
    Proof proof() const;

    DnsResolver &m_dns;
    ApiPlan m_plan;
    SecretEcho m_echo; ///< Has the token
    Story<HttpsCall> m_call;
    AttemptClock m_clock;
    AttemptFacts m_facts;
};

} // namespace sendproof
