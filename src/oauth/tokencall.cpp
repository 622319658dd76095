// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/tokencall.h"

namespace sendproof {

TokenCall::TokenCall(DnsResolver &dns, const QString &tokenUrl, FormBody form, std::chrono::milliseconds deadline,
                     const QList<QSslCertificate> &extraAuthorities, QObject *parent)
    : QObject(parent)
    , m_echo(form.takeEcho())
    , m_call(new HttpsCall(dns, form.takeRequest(tokenUrl, deadline), extraAuthorities))
{
    connect(m_call.get(), &HttpsCall::stageReached, this, &TokenCall::stageReached);
    connect(m_call.get(), &HttpsCall::finished, this, &TokenCall::read);
}

void TokenCall::read(const Result<Done> &result)
{
    if (!result) {
        Failure failure = result.error();
        if (m_call->wasSent())
            failure.stage = Stage::Token;
        Q_EMIT finished(cleaned(failure));
        return;
    }
    const HttpsReply reply = m_call->takeReply();
    m_serverDate = reply.date;
    Result<TokenReply> read = TokenReply::read(reply.status, reply.body);
    if (!read) {
        Q_EMIT finished(cleaned(read.error()));
        return;
    }
    m_reply = std::move(read).value();
    Q_EMIT finished(Done{});
}

Failure TokenCall::cleaned(Failure failure) const
{
    failure.detail = QString::fromUtf8(m_echo.removedFrom(failure.detail.toUtf8()));
    return failure;
}

} // namespace sendproof
