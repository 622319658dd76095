// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpSocket>
#include <QUrl>
#include <QUrlQuery>

namespace sendproof::test {

/// A program of this computer that talks to the loopback port, as a browser does or worse.
class LocalClient : public QTcpSocket
{
public:
    explicit LocalClient(quint16 port, const QByteArray &bytes = {},
                         const QHostAddress &address = QHostAddress(QHostAddress::LocalHost))
    {
        connect(this, &QTcpSocket::readyRead, this, [this] { heard += readAll(); });
        connect(this, &QTcpSocket::disconnected, this, [this] { isOver = true; });
        connect(this, &QTcpSocket::errorOccurred, this, [this] { isOver = true; });
        connect(this, &QTcpSocket::connected, this, [this, bytes] { write(bytes); });
        connectToHost(address, port);
    }
    ~LocalClient() override { abort(); } // while there still is something that hears of it
    Q_DISABLE_COPY_MOVE(LocalClient)

    QByteArray heard;
    bool isOver = false;
};

/// The way back of the browser that was sent to @p sentTo: a GET of its redirect_uri with @p parameters, to which its
/// state is added where @p withState is true.
inline std::unique_ptr<LocalClient> comeBack(const QUrl &sentTo, const QByteArray &parameters, bool withState = true)
{
    const QUrlQuery query(sentTo);
    const QUrl redirect(query.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded));
    const QByteArray state = "state=" + query.queryItemValue(QStringLiteral("state")).toLatin1() + '&';
    const QByteArray host = redirect.host().toLatin1() + ':' + QByteArray::number(redirect.port());
    return std::make_unique<LocalClient>(quint16(redirect.port()), "GET /?" + (withState ? state : QByteArray()) +
                                                                       parameters + " HTTP/1.1\r\nHost: " + host +
                                                                       "\r\n\r\n");
}

} // namespace sendproof::test
