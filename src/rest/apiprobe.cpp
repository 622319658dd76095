// SPDX-License-Identifier: GPL-3.0-or-later
#include "rest/apiprobe.h"

#include "web/httpscall.h"

using namespace Qt::StringLiterals;

namespace sendproof {

ApiProbe::ApiProbe(DnsResolver &dns, ApiPlan plan, Secret token, QObject *parent)
    : MailProbe(parent)
    , m_dns(dns)
    , m_plan(std::move(plan))
{
    m_echo.lookFor(std::move(token));
}

ApiProbe::~ApiProbe() = default;

void ApiProbe::start()
{
    m_clock.start(Stage::Dns);
    QMetaObject::invokeMethod(this, &ApiProbe::begin, Qt::QueuedConnection);
}

void ApiProbe::begin()
{
    if (m_plan.dryRun) {
        Q_EMIT finished(proof());
        return;
    }
    m_facts.stages = m_clock.stages();
    Q_EMIT stageReached(Stage::Dns, m_clock.elapsed());
    const QByteArray message = m_plan.message.toBytes(false);
    if (message.size() > m_plan.dialect->largestMessage()) {
        finish(Failure{.kind = FailureKind::MessageTooLarge, .stage = Stage::Send});
        return;
    }
    HttpsRequest request = m_plan.dialect->request(message, m_echo.first().duplicate());
    request.deadline = m_plan.deadline;
    m_call.reset(new HttpsCall(m_dns, std::move(request), m_plan.extraAuthorities));
    connect(m_call.get(), &HttpsCall::stageReached, this, &ApiProbe::enter);
    connect(m_call.get(), &HttpsCall::requestSent, this, &ApiProbe::onRequestSent);
    connect(m_call.get(), &HttpsCall::finished, this, &ApiProbe::onCallFinished);
    m_call->start();
}

void ApiProbe::onRequestSent()
{
    m_facts.tls = m_call->tls();
    m_facts.mechanism = m_plan.dialect->name();
    // TCP, TLS, and the request with its reply.
    m_facts.roundTrips = m_facts.tls && m_facts.tls->version == "TLSv1.3"_L1 ? 3 : 4;
    enter(Stage::Send);
    const QUrl &url = m_plan.dialect->url();
    Q_EMIT lineExchanged(true, "POST " + url.path(QUrl::FullyEncoded).toLatin1());
    Q_EMIT lineExchanged(true, "Host: " + url.host(QUrl::FullyEncoded).toLatin1());
    Q_EMIT lineExchanged(true, "Authorization: Bearer <secret>");
    Q_EMIT lineExchanged(true, "<message>");
}

void ApiProbe::onCallFinished(const Result<Done> &result)
{
    if (!result) {
        finish(brokenOff(result.error()));
        return;
    }
    const HttpsReply reply = m_call->takeReply();
    Result<ReplyText> answer = m_plan.dialect->answer(reply);
    m_facts.lastReply = answer ? answer.value() : ReplyText{.code = reply.status, .text = answer.error().detail};
    m_facts.lastReply.text = cleaned(m_facts.lastReply.text);
    Q_EMIT lineExchanged(false, "HTTP " + QByteArray::number(reply.status));
    for (const QString &line : m_facts.lastReply.text.split(u'\n', Qt::SkipEmptyParts))
        Q_EMIT lineExchanged(false, line.toUtf8());
    finish(answer);
}

/// A reply that was refused by its status alone is a refusal, however it went on; of all else nobody knows.
Failure ApiProbe::brokenOff(Failure failure) const
{
    if (!m_call->wasSent())
        return failure;
    const bool isRefused = failure.replyCode >= 300 && failure.replyCode < 500;
    failure.kind = isRefused ? FailureKind::ReplyRejected : FailureKind::OutcomeUnknown;
    failure.stage = Stage::Send;
    return failure;
}

void ApiProbe::enter(Stage stage)
{
    if (!m_clock.enter(stage))
        return;
    m_facts.stages = m_clock.stages();
    Q_EMIT stageReached(stage, m_clock.elapsed());
}

QString ApiProbe::cleaned(const QString &text) const
{
    return QString::fromUtf8(m_echo.removedFrom(text.toUtf8()));
}

void ApiProbe::finish(const Result<ReplyText> &result)
{
    m_call.reset();
    if (result)
        enter(Stage::Accepted);
    m_clock.stop();
    m_facts.stages = m_clock.stages();
    if (result) {
        Q_EMIT finished(proof());
        return;
    }
    Failure failure = result.error();
    failure.detail = cleaned(failure.detail);
    Q_EMIT finished(failure);
}

Proof ApiProbe::proof() const
{
    Proof proof{.outcome = m_plan.dryRun ? ProofOutcome::DryRunOk : ProofOutcome::Accepted,
                .at = QDateTime::currentDateTimeUtc(),
                .reply = m_facts.lastReply};
    if (!m_plan.dryRun) {
        proof.messageId = m_plan.message.messageId();
        proof.arrivalCode = m_plan.arrivalCode;
    }
    proof.facts = m_facts;
    return proof;
}

} // namespace sendproof
