// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnsresolver.h"
#include "core/letgo.h"
#include "core/result.h"
#include "discovery/httpsorder.h"

#include <QSslCertificate>
#include <QTimer>
#include <functional>

namespace sendproof {

class HttpsCall;

/// Fetches one small document by GET over verified TLS 1.2 or newer, without cookies, cache, credentials or a word on
/// who asks but "Sendproof/<version>". Redirects are followed by hand, each one an HttpsCall of its own and checked.
class HttpsFetch : public QObject
{
    Q_OBJECT
public:
    /// The registrable site of a host: "autoconfig.example.co.kr" → "example.co.kr".
    using SiteOf = std::function<QString(const QString &host)>;

    /// @p dns must outlive it. @p extraAuthorities are trusted beside the system's.
    HttpsFetch(DnsResolver &dns, HttpsOrder order, SiteOf siteOf, QList<QSslCertificate> extraAuthorities = {},
               QObject *parent = nullptr);
    ~HttpsFetch() override;

    void start(); ///< Once; returns at once

Q_SIGNALS:
    /// Exactly once, the last thing it ever emits; never from inside start(). Within the order's deadline.
    void finished(const sendproof::HttpsAnswer &answer);

private:
    using Outcome = HttpsAnswer::Outcome;
    void visit(const QUrl &url);
    void judge(const Result<Done> &result);
    Outcome outcomeOf(const Failure &failure) const;
    void follow(const QByteArray &location);
    void end(Outcome outcome);

    DnsResolver &m_dns;
    HttpsOrder m_order;
    SiteOf m_siteOf;
    QList<QSslCertificate> m_extraAuthorities;
    QList<QUrl> m_visited; ///< The last one is the present one
    Story<HttpsCall> m_call;
    HttpsAnswer m_answer;
    QTimer m_deadline;
    bool m_isOver = false;
};

} // namespace sendproof
