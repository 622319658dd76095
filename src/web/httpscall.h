// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnsresolver.h"
#include "core/letgo.h"
#include "core/result.h"
#include "web/httpsrequest.h"

#include <QNetworkProxy>
#include <QSslSocket>
#include <QTimer>

namespace sendproof {

class ConnectionRace;
class HostAddresses;

/// One request over verified TLS, opened and judged as for SMTP; nothing is said before it stands, and the request once
/// at the most. Redirects are never followed (a 3xx is a reply); no cookies, no cache; it keeps no more in memory than
/// the request's limit and HttpReplyParser's. The addresses of the host race for the connection; where the winner gives
/// no TLS, the others do again. Where the system has a proxy for the URL, it goes through that, by name. A story.
class HttpsCall : public QObject
{
    Q_OBJECT
public:
    /// @p dns must outlive it. @p extraAuthorities are trusted beside the system's.
    HttpsCall(DnsResolver &dns, HttpsRequest request, QList<QSslCertificate> extraAuthorities = {},
              QObject *parent = nullptr);
    ~HttpsCall() override;

    void start();           ///< Once; returns at once
    HttpsReply takeReply(); ///< Inside finished() with Done, once
    /// The request has left: where there is no reply, nobody knows what the server did with it.
    bool wasSent() const { return m_parser != nullptr; }
    /// The channel, from requestSent() until takeReply().
    const std::optional<TlsFacts> &tls() const { return m_reply.tls; }
    /// How reading the reply ended; Reading where there was none.
    HttpReplyParser::State replyState() const;

Q_SIGNALS:
    void stageReached(sendproof::Stage stage); ///< Dns (not with a proxy), Connect, Tls; each once
    void requestSent();                        ///< The channel stands, and the request is on its way; once
    /// Exactly once, the last thing it ever emits; never from inside start(). Any status is Done. It fails at
    /// - Dns: InvalidInput (not a request), HostNotFound, NetworkUnreachable or TimedOut (DNS gave no answer),
    ///   MalformedReply (a useless one);
    /// - Connect: ConnectionRefused, NetworkUnreachable, ProxyFailed, TimedOut, InvalidInput (a private address);
    /// - Tls: TlsHandshakeFailed, CertificateRejected, ClosedByPeer, TimedOut, MalformedReply (not HTTP as we know it),
    ///   ReplyTooLong; Failure::replyCode is the status where it was read.
    void finished(const sendproof::Result<sendproof::Done> &result);

private:
    void begin();
    void chooseFrom(QList<IpAddress> addresses, DnsOutcome outcome);
    void connectToHost();
    void onConnected(QSslSocket *socket);
    void onEncrypted();
    void onReadyRead();
    void onError(QAbstractSocket::SocketError error);
    void tryOthers(FailureKind kind, const QString &detail);
    void judge();
    void enter(Stage stage);
    void fail(FailureKind kind, const QString &detail = {});
    void finish(const Result<Done> &result);

    DnsResolver &m_dns;
    HttpsRequest m_request;
    QList<QSslCertificate> m_extraAuthorities;
    HostName m_host;
    QNetworkProxy m_proxy{QNetworkProxy::NoProxy};
    Story<HostAddresses> m_lookup;
    QList<IpAddress> m_addresses; ///< Which gave no connection without TLS yet
    Story<ConnectionRace> m_race;
    QSslSocket *m_socket = nullptr;            ///< The race's winner
    std::unique_ptr<HttpReplyParser> m_parser; ///< Once the request is sent
    std::optional<Failure> m_brokenOff;        ///< Of the last winner that gave no TLS
    HttpsReply m_reply;
    std::optional<Stage> m_stage;
    QTimer m_deadline;
    QTimer m_patience; ///< With one winner while there are other addresses
    bool m_isOver = false;
};

} // namespace sendproof
