// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/revocation.h"

#include "oauth/formbody.h"
#include "oauth/tokenreply.h"

using namespace Qt::StringLiterals;

namespace sendproof {

Revocation::Revocation(DnsResolver &dns, DirectRegistration registration, Secret refreshToken,
                       QList<QSslCertificate> extraAuthorities, std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent)
    , m_dns(dns)
    , m_registration(std::move(registration))
    , m_refreshToken(std::move(refreshToken))
    , m_extraAuthorities(std::move(extraAuthorities))
    , m_deadline(deadline)
{
}

void Revocation::start()
{
    const auto &[endpoints, client] = m_registration;
    if (!isOffered(endpoints)) {
        const auto refuse = [this] {
            Q_EMIT finished(
                Failure{.kind = FailureKind::AuthNotOffered, .stage = Stage::Token, .detail = u"revocation"_s});
        };
        QMetaObject::invokeMethod(this, refuse, Qt::QueuedConnection);
        return;
    }
    FormBody form = endpoints.revokesWithClientId ? FormBody(client) : FormBody();
    form.addSecret("token", m_refreshToken);
    if (endpoints.revokesWithClientId)
        form.add("token_type_hint", u"refresh_token"_s);
    m_echo = form.takeEcho();
    m_call.reset(new HttpsCall(m_dns, form.takeRequest(endpoints.revocationUrl, m_deadline), m_extraAuthorities));
    connect(m_call.get(), &HttpsCall::finished, this, &Revocation::read);
    m_call->start();
}

void Revocation::read(const Result<Done> &result)
{
    if (!result) {
        Failure failure = result.error();
        if (m_call->wasSent())
            failure.stage = Stage::Token;
        Q_EMIT finished(failure);
        return;
    }
    const HttpsReply reply = m_call->takeReply();
    auto json = SecretJson::parse(reply.body, {});
    const QString refusal = json ? refusalIn(json.value().object()) : QString();
    // RFC 7009 section 2.2 takes a token that is none for revoked; Google says so instead.
    const bool isDone = reply.status == 200 || (reply.status == 400 && refusal.startsWith("invalid_token"_L1));
    if (isDone) {
        Q_EMIT finished(Done{});
        return;
    }
    const QString detail = refusal.isEmpty() ? u"HTTP %1"_s.arg(reply.status) : refusal;
    Q_EMIT finished(Failure{.kind = FailureKind::ReplyRejected,
                            .stage = Stage::Token,
                            .replyCode = reply.status,
                            .detail = QString::fromUtf8(m_echo.removedFrom(detail.toUtf8()))});
}

} // namespace sendproof
