// SPDX-License-Identifier: GPL-3.0-or-later
#include "channel/socketfacts.h"

#include <QPair>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

FailureKind failureKindOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return FailureKind::HostNotFound;
    case QAbstractSocket::ConnectionRefusedError:
        return FailureKind::ConnectionRefused;
    case QAbstractSocket::RemoteHostClosedError:
        return FailureKind::ClosedByPeer;
    case QAbstractSocket::SocketTimeoutError:
        return FailureKind::TimedOut;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return FailureKind::TlsHandshakeFailed;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return FailureKind::ProxyFailed;
    default:
        return FailureKind::NetworkUnreachable;
    }
}

bool isPrivateNetwork(const QHostAddress &address)
{
    if (address.isLoopback() || address.isLinkLocal() || address.isUniqueLocalUnicast())
        return true;
    static const std::array ranges{QHostAddress::parseSubnet(u"10.0.0.0/8"_s),
                                   QHostAddress::parseSubnet(u"172.16.0.0/12"_s),
                                   QHostAddress::parseSubnet(u"192.168.0.0/16"_s)};
    bool isV4 = false;
    const QHostAddress v4(address.toIPv4Address(&isV4)); // also for ::ffff:10.0.0.1
    return isV4 && std::any_of(ranges.begin(), ranges.end(), [&v4](const auto &range) { return v4.isInSubnet(range); });
}

bool isThisComputer(const HostName &host)
{
    return host.isIpAddress() ? QHostAddress(host.ascii()).isLoopback() : host.ascii() == "localhost"_L1;
}

QByteArray addressLiteral(const QHostAddress &address)
{
    bool isV4 = false;
    const QHostAddress v4(address.toIPv4Address(&isV4));
    if (isV4)
        return '[' + v4.toString().toLatin1() + ']';
    QHostAddress v6 = address;
    v6.setScopeId({});
    if (v6.isNull())
        return "[127.0.0.1]";
    return "[IPv6:" + v6.toString().toLatin1() + ']';
}

} // namespace sendproof
