// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnsresolver.h"
#include "core/letgo.h"
#include "discovery/httpsorder.h"

#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>
#include <functional>

namespace sendproof {

class HostAddresses;
class HttpReply;

/// Fetches one small document by GET over verified TLS 1.2 or newer, without cookies, cache, credentials or a word on
/// who asks but "Sendproof/<version>". Redirects are followed by hand, each one checked. It connects to the addresses
/// that HostAddresses finds, one after the other; where the system has a proxy for it, through that and by name. It
/// keeps no more in memory than the order's limit and HttpReply's.
class HttpsFetch : public QObject
{
    Q_OBJECT
public:
    /// The registrable site of a host: "autoconfig.example.co.kr" → "example.co.kr".
    using SiteOf = std::function<QString(const QString &host)>;

    /// @p dns must outlive it. @p extraAuthorities are trusted beside the system's.
    HttpsFetch(DnsResolver &dns, HttpsOrder order, SiteOf siteOf, const QList<QSslCertificate> &extraAuthorities = {},
               QObject *parent = nullptr);
    ~HttpsFetch() override;

    void start(); ///< Once; returns at once

Q_SIGNALS:
    /// Exactly once, the last thing it ever emits; never from inside start(). Within the order's deadline.
    void finished(const sendproof::HttpsAnswer &answer);

private:
    using Outcome = HttpsAnswer::Outcome;
    void visit(const QUrl &url);
    void lookUp();
    void chooseFrom(QList<IpAddress> addresses, DnsOutcome outcome);
    void tryNextAddress();
    void connectTo(const QString &where, const QNetworkProxy &proxy);
    void ask();
    void read();
    void breakOff(QAbstractSocket::SocketError error);
    void judge();
    void follow(const QByteArray &location);
    void end(Outcome outcome);

    DnsResolver &m_dns;
    HttpsOrder m_order;
    SiteOf m_siteOf;
    QSslConfiguration m_tls;
    QList<QUrl> m_visited; ///< The last one is the present one
    Story<HostAddresses> m_lookup;
    QList<IpAddress> m_addresses; ///< Not yet tried, of the present host
    Story<QSslSocket> m_socket;
    std::unique_ptr<HttpReply> m_reply; ///< Once TLS stands
    HttpsAnswer m_answer;
    QTimer m_deadline;
    QTimer m_patience; ///< With one address while there are others
    bool m_isOver = false;
};

} // namespace sendproof
