// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/httpsfetch.h"

#include "discovery/publichost.h"
#include "web/httpscall.h"

#include <utility>

namespace sendproof {

namespace {

constexpr qsizetype longestLocation = 2048;

QString hostOf(const QUrl &url)
{
    return url.host(QUrl::FullyEncoded);
}

} // namespace

HttpsFetch::HttpsFetch(DnsResolver &dns, HttpsOrder order, SiteOf siteOf, QList<QSslCertificate> extraAuthorities,
                       QObject *parent)
    : QObject(parent)
    , m_dns(dns)
    , m_order(std::move(order))
    , m_siteOf(std::move(siteOf))
    , m_extraAuthorities(std::move(extraAuthorities))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { end(Outcome::Failed); });
}

HttpsFetch::~HttpsFetch() = default;

void HttpsFetch::start()
{
    m_deadline.start(m_order.deadline);
    QMetaObject::invokeMethod(
        this, [this] { isHttpsUrl(m_order.url) ? visit(m_order.url) : end(Outcome::Refused); }, Qt::QueuedConnection);
}

void HttpsFetch::visit(const QUrl &url)
{
    m_visited.append(url);
    m_call.reset(new HttpsCall(m_dns,
                               {.url = url,
                                .replyLimit = m_order.limit,
                                .deadline = m_deadline.remainingTimeAsDuration(),
                                .accept = m_order.accept.join(", "),
                                .bodies = HttpBodies::Of200,
                                .mayBePrivate = m_order.mayBePrivate},
                               m_extraAuthorities));
    connect(m_call.get(), &HttpsCall::finished, this, &HttpsFetch::judge);
    m_call->start();
}

void HttpsFetch::judge(const Result<Done> &result)
{
    if (!result)
        return end(outcomeOf(result.error()));
    const HttpsReply reply = m_call->takeReply();
    if (reply.status >= 300 && reply.status < 400 && !reply.location.isEmpty())
        return follow(reply.location);
    if (reply.status == 200)
        m_answer.body = reply.body.bytes().toByteArray();
    end(reply.status == 200 ? Outcome::Found : reply.status < 500 ? Outcome::Nothing : Outcome::Failed);
}

HttpsAnswer::Outcome HttpsFetch::outcomeOf(const Failure &failure) const
{
    const HttpReplyParser::State state = m_call->replyState();
    if (state == HttpReplyParser::TooLarge || state == HttpReplyParser::Encoded ||
        failure.kind == FailureKind::InvalidInput)
        return Outcome::Refused;
    return failure.kind == FailureKind::HostNotFound && failure.stage == Stage::Dns ? Outcome::Nothing
                                                                                    : Outcome::Failed;
}

void HttpsFetch::follow(const QByteArray &location)
{
    const QUrl from = m_visited.last();
    const QUrl said = location.size() > longestLocation ? QUrl() : QUrl::fromEncoded(location, QUrl::StrictMode);
    const QUrl to = from.resolved(said).adjusted(QUrl::RemoveFragment);
    const bool isAllowed = said.isValid() && isHttpsUrl(to) && !m_visited.contains(to) &&
                           (hostOf(to) == hostOf(from) || publicHost(hostOf(to)).has_value());
    if (!isAllowed || m_visited.size() > m_order.maximalRedirects)
        return end(Outcome::Refused);
    if (m_siteOf(hostOf(to)) != m_siteOf(hostOf(m_order.url)))
        m_answer.leftSite = true;
    visit(to);
}

void HttpsFetch::end(Outcome outcome)
{
    if (std::exchange(m_isOver, true))
        return;
    m_deadline.stop();
    m_call.reset();
    m_answer.outcome = outcome;
    m_answer.url = m_visited.isEmpty() ? m_order.url : m_visited.last();
    Q_EMIT finished(m_answer);
}

} // namespace sendproof
