// SPDX-License-Identifier: GPL-3.0-or-later
#include "channel/tlschannel.h"

#include "channel/certificatecheck.h"

#include <QSslConfiguration>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

QString versionName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_3:
        return u"TLSv1.3"_s;
    case QSsl::TlsV1_2:
        return u"TLSv1.2"_s;
    default:
        return u"unknown"_s;
    }
}

} // namespace

QSslConfiguration tlsConfiguration(const QList<QSslCertificate> &extra)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setCiphers(modernCiphers());
    configuration.setPeerVerifyMode(QSslSocket::QueryPeer);
    if (!extra.isEmpty())
        configuration.addCaCertificates(extra);
    return configuration;
}

TlsFacts tlsFactsOf(const QSslSocket &socket, const HostName &host)
{
    return {versionName(socket.sessionProtocol()), socket.sessionCipher().name(),
            describeCertificate(socket.peerCertificateChain(), socket.sslHandshakeErrors(), host,
                                QDateTime::currentDateTimeUtc())};
}

} // namespace sendproof
