// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/senderlookup.h"

using namespace Qt::StringLiterals;

namespace sendproof {

SenderLookup::SenderLookup(DnsResolver &dns, DirectEndpoints endpoints, const MailAddress &known,
                           const QStringList &granted, Secret accessToken, std::chrono::milliseconds callDeadline,
                           QList<QSslCertificate> extraAuthorities)
    : m_dns(dns)
    , m_endpoints(std::move(endpoints))
    , m_mayList(m_endpoints.mayListSenders(granted))
    , m_accessToken(std::move(accessToken))
    , m_callDeadline(callDeadline)
    , m_extraAuthorities(std::move(extraAuthorities))
{
    m_known.address = known;
}

void SenderLookup::start()
{
    if (m_mayList)
        askFor(m_endpoints.senderListUrl, &SenderLookup::takeList);
    else
        QMetaObject::invokeMethod(this, &SenderLookup::goOn, Qt::QueuedConnection);
}

void SenderLookup::askFor(const QString &url, void (SenderLookup::*answer)(const Result<Done> &))
{
    HttpsRequest request;
    request.url = QUrl(url, QUrl::StrictMode);
    request.bearer = m_accessToken.duplicate();
    request.accept = "application/json";
    request.deadline = m_callDeadline;
    m_call.reset(new HttpsCall(m_dns, std::move(request), m_extraAuthorities));
    connect(m_call.get(), &HttpsCall::finished, this, answer);
    m_call->start();
}

void SenderLookup::takeList(const Result<Done> &result)
{
    if (result) {
        const HttpsReply reply = m_call->takeReply();
        const auto list = readSenderList(m_endpoints.senderListForm, reply.status, reply.body);
        // The mailbox says more exactly who it belongs to than the sign-in, whose name may be none of its addresses.
        if (list) {
            const MailAddress address = list.value().address.isEmpty() ? m_known.address : list.value().address;
            m_known = list.value();
            m_known.address = address;
            m_known.senders.removeAll(address);
        }
    }
    goOn();
}

void SenderLookup::goOn()
{
    if (m_known.address.isEmpty())
        askFor(m_endpoints.userinfoUrl, &SenderLookup::takeUserInfo);
    else
        Q_EMIT finished(Done{});
}

void SenderLookup::takeUserInfo(const Result<Done> &result)
{
    if (!result) {
        Q_EMIT finished(result.error());
        return;
    }
    const HttpsReply reply = m_call->takeReply();
    const auto info = readUserInfo(reply.status, reply.body);
    if (!info) {
        Q_EMIT finished(info.error());
        return;
    }
    m_known.address = info.value().address;
    if (m_known.address.isEmpty()) {
        Q_EMIT finished(Failure{
            .kind = FailureKind::MalformedReply, .stage = Stage::Token, .detail = u"nobody says who signed in"_s});
        return;
    }
    Q_EMIT finished(Done{});
}

} // namespace sendproof
