// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/httpscall.h"

#include "channel/certificatecheck.h"
#include "channel/connectionrace.h"
#include "channel/socketfacts.h"
#include "channel/tlschannel.h"
#include "web/hostaddresses.h"
#include "web/httpdate.h"

#include <QSslConfiguration>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qint64 socketBuffer = 65536; ///< Read out at once; Qt alone would keep whatever comes

QNetworkProxy proxyFor(const QUrl &url, const HostName &host)
{
    if (isThisComputer(host))
        return QNetworkProxy::NoProxy;
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    QNetworkProxy proxy = proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.first();
    if (proxy.type() == QNetworkProxy::HttpCachingProxy)
        proxy.setType(QNetworkProxy::HttpProxy); // the same machine, asked to CONNECT
    if (proxy.type() == QNetworkProxy::DefaultProxy)
        proxy.setType(QNetworkProxy::NoProxy);
    return proxy;
}

FailureKind kindOf(DnsOutcome outcome)
{
    switch (outcome) {
    case DnsOutcome::TemporaryError:
        return FailureKind::NetworkUnreachable;
    case DnsOutcome::TimedOut:
        return FailureKind::TimedOut;
    case DnsOutcome::Unusable:
        return FailureKind::MalformedReply;
    default:
        return FailureKind::HostNotFound;
    }
}

} // namespace

HttpsCall::HttpsCall(DnsResolver &dns, HttpsRequest request, QList<QSslCertificate> extraAuthorities, QObject *parent)
    : QObject(parent)
    , m_dns(dns)
    , m_request(std::move(request))
    , m_extraAuthorities(std::move(extraAuthorities))
{
    for (QTimer *timer : {&m_deadline, &m_patience})
        timer->setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { fail(FailureKind::TimedOut); });
    connect(&m_patience, &QTimer::timeout, this, [this] { tryOthers(FailureKind::TimedOut, {}); });
}

HttpsCall::~HttpsCall()
{
    if (m_socket)
        m_socket->disconnect(this); // the socket outlives this destructor's body and speaks while it goes
}

void HttpsCall::start()
{
    m_deadline.start(std::max(m_request.deadline, std::chrono::milliseconds(0)));
    QMetaObject::invokeMethod(this, &HttpsCall::begin, Qt::QueuedConnection);
}

void HttpsCall::begin()
{
    if (m_isOver)
        return;
    const auto host = HostName::parse(m_request.url.host(QUrl::FullyEncoded)).host;
    if (!isWellFormed(m_request) || !host) {
        fail(isWellFormed(m_request) ? FailureKind::HostNotFound : FailureKind::InvalidInput);
        return;
    }
    m_host = *host;
    m_proxy = proxyFor(m_request.url, m_host);
    if (m_proxy.type() != QNetworkProxy::NoProxy) {
        connectToHost(); // the proxy looks the name up; here it may well not exist
        return;
    }
    enter(Stage::Dns);
    m_lookup.reset(new HostAddresses(m_dns, m_host.ascii()));
    connect(m_lookup.get(), &HostAddresses::finished, this, &HttpsCall::chooseFrom);
    m_lookup->start();
}

void HttpsCall::chooseFrom(QList<IpAddress> addresses, DnsOutcome outcome)
{
    m_lookup.reset();
    if (addresses.isEmpty()) {
        fail(kindOf(outcome), QString(dnsOutcomeName(outcome)));
        return;
    }
    if (!m_request.mayBePrivate)
        addresses.removeIf([](const IpAddress &address) { return isPrivateAddress(address); });
    m_addresses = addresses;
    if (!m_addresses.isEmpty()) {
        connectToHost();
        return;
    }
    enter(Stage::Connect);
    fail(FailureKind::InvalidInput);
}

void HttpsCall::connectToHost()
{
    enter(Stage::Connect);
    m_race.reset(new ConnectionRace(m_host, m_addresses, m_request.url.port(httpsPort), socketBuffer));
    connect(m_race.get(), &ConnectionRace::connected, this, &HttpsCall::onConnected);
    connect(m_race.get(), &ConnectionRace::failed, this,
            [this](FailureKind kind) { m_brokenOff ? finish(*m_brokenOff) : fail(kind); });
    m_race->startThrough(m_proxy);
}

void HttpsCall::onConnected(QSslSocket *socket)
{
    enter(Stage::Tls);
    m_socket = socket;
    connect(m_socket, &QSslSocket::encrypted, this, &HttpsCall::onEncrypted);
    connect(m_socket, &QSslSocket::readyRead, this, &HttpsCall::onReadyRead);
    connect(m_socket, &QSslSocket::errorOccurred, this, &HttpsCall::onError);
    const auto winner = IpAddress::parse(m_socket->peerAddress().toString());
    if (!winner || !m_addresses.removeOne(*winner))
        m_addresses.clear();
    if (!m_addresses.isEmpty())
        m_patience.start(m_deadline.remainingTimeAsDuration() / 2);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setPeerVerifyName(m_host.ascii()); // said as SNI; the socket knows an address only
    m_socket->setSslConfiguration(tlsConfiguration(m_extraAuthorities));
    m_socket->startClientEncryption();
}

void HttpsCall::onEncrypted()
{
    m_patience.stop();
    m_reply.tls = tlsFactsOf(*m_socket, m_host);
    if (!isModernCipher(m_socket->sessionCipher())) {
        fail(FailureKind::TlsHandshakeFailed, m_socket->sessionCipher().name());
        return;
    }
    // A wrong certificate is an answer too: what stands at the other addresses is no better for it.
    if (!m_reply.tls->certificate.faults.isEmpty()) {
        finish(Failure{
            .kind = FailureKind::CertificateRejected, .stage = Stage::Tls, .certificate = m_reply.tls->certificate});
        return;
    }
    if (m_socket->bytesAvailable() > 0) { // an answer before the question is nobody's answer
        fail(FailureKind::MalformedReply);
        return;
    }
    m_parser = std::make_unique<HttpReplyParser>(m_request.replyLimit, m_request.bodies);
    const WipedBytes head = headOf(m_request);
    m_socket->write(head.data(), qint64(head.size())); // as a QByteArray Qt would share it, unwiped
    m_socket->write(m_request.body.bytes().data(), m_request.body.bytes().size());
    m_request.body = {};
    m_request.bearer = {};
    Q_EMIT requestSent();
    m_socket->flush();
}

void HttpsCall::onReadyRead()
{
    WipedBytes bytes(std::size_t{16384});
    while (m_parser && m_parser->state() == HttpReplyParser::Reading && m_socket->bytesAvailable() > 0)
        m_parser->read({bytes.data(), m_socket->read(bytes.data(), qint64(bytes.size()))});
    if (m_parser && m_parser->state() != HttpReplyParser::Reading)
        judge();
}

void HttpsCall::onError(QAbstractSocket::SocketError error)
{
    const FailureKind kind = failureKindOf(error);
    if (!m_parser) {
        kind == FailureKind::TlsHandshakeFailed ? fail(kind, m_socket->errorString())
                                                : tryOthers(kind, m_socket->errorString());
        return;
    }
    onReadyRead(); // the rest may have come with the end of the connection
    if (m_isOver)
        return;
    if (error == QAbstractSocket::RemoteHostClosedError)
        m_parser->close();
    if (m_parser->state() == HttpReplyParser::Complete)
        judge();
    else
        fail(kind, m_socket->errorString());
}

void HttpsCall::tryOthers(FailureKind kind, const QString &detail)
{
    m_patience.stop();
    m_socket->disconnect(this);
    m_socket = nullptr;
    m_race.reset();
    m_brokenOff = Failure{.kind = kind, .stage = Stage::Tls, .detail = detail};
    if (m_addresses.isEmpty())
        finish(*m_brokenOff);
    else
        connectToHost();
}

void HttpsCall::judge()
{
    switch (m_parser->state()) {
    case HttpReplyParser::TooLarge:
        fail(FailureKind::ReplyTooLong);
        return;
    case HttpReplyParser::Complete:
        break;
    default:
        fail(FailureKind::MalformedReply);
        return;
    }
    const HttpHead &head = m_parser->head();
    m_reply.status = head.status;
    m_reply.body = Secret(m_parser->body());
    m_reply.contentType = head.contentType;
    m_reply.location = head.location;
    m_reply.date = head.date;
    m_reply.retryAfter = retryAfter(head.retryAfter, head.date.isValid() ? head.date : QDateTime::currentDateTimeUtc());
    finish(Done{});
}

HttpReplyParser::State HttpsCall::replyState() const
{
    return m_parser ? m_parser->state() : HttpReplyParser::Reading;
}

HttpsReply HttpsCall::takeReply()
{
    return std::exchange(m_reply, {});
}

void HttpsCall::enter(Stage stage)
{
    if (!m_stage || *m_stage < stage) {
        m_stage = stage;
        Q_EMIT stageReached(stage);
    }
}

void HttpsCall::fail(FailureKind kind, const QString &detail)
{
    finish(Failure{.kind = kind,
                   .stage = m_stage.value_or(Stage::Dns),
                   .replyCode = m_parser ? m_parser->head().status : 0,
                   .detail = detail});
}

void HttpsCall::finish(const Result<Done> &result)
{
    if (std::exchange(m_isOver, true))
        return;
    m_deadline.stop();
    m_patience.stop();
    m_lookup.reset();
    if (m_socket)
        m_socket->disconnect(this);
    m_socket = nullptr;
    m_race.reset();
    Q_EMIT finished(result);
}

} // namespace sendproof
