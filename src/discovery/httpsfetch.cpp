// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/httpsfetch.h"

#include "discovery/discoveryurls.h"
#include "discovery/hostaddresses.h"
#include "discovery/httpreply.h"
#include "discovery/publichost.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype longestLocation = 2048;
constexpr qint64 socketBuffer = 65536; ///< Read out at once; Qt alone would keep whatever comes

QString hostOf(const QUrl &url)
{
    return url.host(QUrl::FullyEncoded);
}

bool isFetchable(const QUrl &url)
{
    return url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty() && url.userInfo().isEmpty();
}

QByteArray authority(const QUrl &url)
{
    const QString host = hostOf(url);
    const QString text = host.contains(u':') ? u'[' + host + u']' : host;
    const int port = url.port(httpsPort);
    return (port == httpsPort ? text : text + u':' + QString::number(port)).toLatin1();
}

QSslConfiguration verifying(const QList<QSslCertificate> &extraAuthorities)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!extraAuthorities.isEmpty())
        tls.addCaCertificates(extraAuthorities);
    return tls;
}

QNetworkProxy proxyFor(const QUrl &url)
{
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    QNetworkProxy proxy = proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.first();
    if (proxy.type() == QNetworkProxy::HttpCachingProxy)
        proxy.setType(QNetworkProxy::HttpProxy); // the same machine, asked to CONNECT
    if (proxy.type() == QNetworkProxy::DefaultProxy)
        proxy.setType(QNetworkProxy::NoProxy);
    return proxy;
}

QByteArray requestFor(const QUrl &url, const QByteArrayList &accept)
{
    const QUrl target = url.adjusted(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    const QByteArray path = target.toEncoded();
    return "GET " + (path.startsWith('/') ? path : '/' + path) + " HTTP/1.1\r\nHost: " + authority(url) +
           "\r\nUser-Agent: Sendproof/" SENDPROOF_VERSION "\r\nAccept: " + accept.join(", ") +
           "\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n";
}

} // namespace

HttpsFetch::HttpsFetch(DnsResolver &dns, HttpsOrder order, SiteOf siteOf,
                       const QList<QSslCertificate> &extraAuthorities, QObject *parent)
    : QObject(parent)
    , m_dns(dns)
    , m_order(std::move(order))
    , m_siteOf(std::move(siteOf))
    , m_tls(verifying(extraAuthorities))
{
    for (QTimer *timer : {&m_deadline, &m_patience})
        timer->setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { end(Outcome::Failed); });
    connect(&m_patience, &QTimer::timeout, this, &HttpsFetch::tryNextAddress);
}

HttpsFetch::~HttpsFetch() = default;

void HttpsFetch::start()
{
    m_deadline.start(m_order.deadline);
    // Later even where nothing is to be looked up: a socket may report its error while it is told to connect.
    QTimer::singleShot(0, this, [this] { isFetchable(m_order.url) ? visit(m_order.url) : end(Outcome::Refused); });
}

void HttpsFetch::visit(const QUrl &url)
{
    m_visited.append(url);
    m_addresses.clear();
    const QNetworkProxy proxy = proxyFor(url);
    if (proxy.type() == QNetworkProxy::NoProxy)
        lookUp();
    else
        connectTo(hostOf(url), proxy); // which looks the name up; here it may well not exist
}

void HttpsFetch::lookUp()
{
    m_lookup.reset(new HostAddresses(m_dns, hostOf(m_visited.last())));
    connect(m_lookup.get(), &HostAddresses::finished, this, &HttpsFetch::chooseFrom);
    m_lookup->start();
}

void HttpsFetch::chooseFrom(QList<IpAddress> addresses, DnsOutcome outcome)
{
    m_lookup.reset();
    if (addresses.isEmpty()) {
        const bool isSure = outcome == DnsOutcome::NoSuchName || outcome == DnsOutcome::NoData;
        return end(isSure ? Outcome::Nothing : Outcome::Failed);
    }
    if (!m_order.mayBePrivate)
        addresses.removeIf([](const IpAddress &address) { return isPrivateAddress(address); });
    if (addresses.isEmpty())
        return end(Outcome::Refused);
    m_addresses = addresses;
    tryNextAddress();
}

void HttpsFetch::tryNextAddress()
{
    m_patience.stop();
    m_socket.reset();
    if (m_addresses.isEmpty())
        return end(Outcome::Failed);
    const QString address = m_addresses.takeFirst().toString();
    if (!m_addresses.isEmpty())
        m_patience.start(m_deadline.remainingTimeAsDuration() / 2);
    connectTo(address, QNetworkProxy(QNetworkProxy::NoProxy));
}

void HttpsFetch::connectTo(const QString &where, const QNetworkProxy &proxy)
{
    const QUrl url = m_visited.last();
    m_reply.reset();
    m_socket.reset(new QSslSocket);
    m_socket->setSslConfiguration(m_tls);
    m_socket->setProxy(proxy);
    m_socket->setReadBufferSize(socketBuffer);
    connect(m_socket.get(), &QSslSocket::encrypted, this, &HttpsFetch::ask);
    connect(m_socket.get(), &QSslSocket::readyRead, this, &HttpsFetch::read);
    connect(m_socket.get(), &QSslSocket::errorOccurred, this, &HttpsFetch::breakOff);
    // The name is what SNI says and the certificate is held against, wherever the connection goes.
    m_socket->connectToHostEncrypted(where, quint16(url.port(httpsPort)), hostOf(url));
}

void HttpsFetch::ask()
{
    m_patience.stop();
    m_reply = std::make_unique<HttpReply>(m_order.limit);
    m_socket->write(requestFor(m_visited.last(), m_order.accept));
}

void HttpsFetch::read()
{
    while (m_reply && m_reply->state() == HttpReply::Reading && m_socket->bytesAvailable() > 0)
        m_reply->read(m_socket->readAll());
    if (m_reply && m_reply->state() != HttpReply::Reading)
        judge();
}

void HttpsFetch::breakOff(QAbstractSocket::SocketError error)
{
    // A wrong certificate is an answer too: what stands at the other addresses is no better for it.
    const bool isTlsRefused =
        error == QAbstractSocket::SslHandshakeFailedError || error == QAbstractSocket::SslInvalidUserDataError;
    if (!m_reply)
        return isTlsRefused ? end(Outcome::Failed) : tryNextAddress();
    m_reply->read(m_socket->readAll());
    if (error == QAbstractSocket::RemoteHostClosedError)
        m_reply->close();
    judge();
}

void HttpsFetch::judge()
{
    const int status = m_reply->status();
    switch (m_reply->state()) {
    case HttpReply::Reading:
    case HttpReply::Broken:
        return end(Outcome::Failed);
    case HttpReply::TooLarge:
    case HttpReply::Encoded:
        return end(Outcome::Refused);
    case HttpReply::Complete:
        break;
    }
    if (status >= 300 && status < 400 && !m_reply->location().isEmpty())
        return follow(m_reply->location());
    if (status == 200)
        m_answer.body = m_reply->body();
    end(status == 200 ? Outcome::Found : status < 500 ? Outcome::Nothing : Outcome::Failed);
}

void HttpsFetch::follow(const QByteArray &location)
{
    const QUrl from = m_visited.last();
    const QUrl said = location.size() > longestLocation ? QUrl() : QUrl::fromEncoded(location, QUrl::StrictMode);
    const QUrl to = from.resolved(said).adjusted(QUrl::RemoveFragment);
    const bool isAllowed = said.isValid() && isFetchable(to) && !m_visited.contains(to) &&
                           (hostOf(to) == hostOf(from) || publicHost(hostOf(to)).has_value());
    if (!isAllowed || m_visited.size() > m_order.maximalRedirects)
        return end(Outcome::Refused);
    if (m_siteOf(hostOf(to)) != m_siteOf(hostOf(m_order.url)))
        m_answer.leftSite = true;
    m_socket.reset();
    visit(to);
}

void HttpsFetch::end(Outcome outcome)
{
    if (std::exchange(m_isOver, true))
        return;
    m_deadline.stop();
    m_patience.stop();
    m_lookup.reset();
    m_socket.reset();
    m_answer.outcome = outcome;
    m_answer.url = m_visited.isEmpty() ? m_order.url : m_visited.last();
    Q_EMIT finished(m_answer);
}

} // namespace sendproof
