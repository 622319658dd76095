// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/practicecertificate.h"

#include <QHash>
#include <QMap>
#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>
#include <chrono>

namespace sendproof::test {

/// What an HttpsServer says to one request, byte by byte as given.
struct ServedReply
{
    QByteArray bytes;
    std::chrono::milliseconds drip{0}; ///< Other than 0: one byte at a time, this far apart
    bool staysOpen = false;            ///< Doesn't hang up behind it

    static ServedReply of(int status, const QByteArray &headers = {}, const QByteArray &body = {})
    {
        return {"HTTP/1.1 " + QByteArray::number(status) + " Said\r\n" + headers + "\r\n" + body};
    }
    static ServedReply ok(const QByteArray &body)
    {
        return of(200, "Content-Type: text/xml\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n", body);
    }
    static ServedReply redirect(const QByteArray &location, int status = 302)
    {
        return of(status, "Location: " + location + "\r\nContent-Length: 0\r\n");
    }
};

/// A scripted https server on loopback, on a free port: a fixed reply for each path, 404 for all others.
class HttpsServer : public QTcpServer
{
public:
    explicit HttpsServer(const PracticeCertificate &certificate,
                         const QHostAddress &address = QHostAddress(QHostAddress::LocalHost), quint16 atPort = 0)
        : m_tls(certificate.serverConfiguration())
    {
        if (!listen(address, atPort))
            qWarning("no port for a test server");
    }

    void add(const QByteArray &path, const ServedReply &reply) { m_replies[path] = reply; }

    void setTls(const QSslConfiguration &tls) { m_tls = tls; }

    QByteArrayList requests; ///< Whole, as they came
    int connections = 0;
    QByteArrayList paths() const
    {
        QByteArrayList all;
        for (const QByteArray &request : requests)
            all.append(request.split(' ').value(1));
        return all;
    }

protected:
    /// What is said to @p request, which is whole.
    virtual ServedReply replyTo(const QByteArray &request)
    {
        return m_replies.value(request.split(' ').value(1), ServedReply::of(404, "Content-Length: 0\r\n"));
    }

    void incomingConnection(qintptr descriptor) override
    {
        ++connections;
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        socket->setSslConfiguration(m_tls);
        connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(*socket); });
        connect(socket, &QSslSocket::disconnected, this, [this, socket] {
            m_heard.remove(socket);
            socket->deleteLater();
        });
        socket->startServerEncryption();
    }

private:
    void read(QSslSocket &socket)
    {
        QByteArray &heard = m_heard[&socket];
        heard += socket.readAll();
        const qsizetype head = heard.indexOf("\r\n\r\n") + 4;
        if (head < 4 || heard.size() < head + lengthOf(heard.first(head)))
            return;
        requests.append(std::exchange(heard, {}));
        say(socket, replyTo(requests.last()));
    }

    static qsizetype lengthOf(const QByteArray &head)
    {
        const qsizetype at = head.indexOf("\r\nContent-Length: ");
        return at < 0 ? 0 : head.mid(at + 18).split('\r').first().toLongLong();
    }

    static void say(QSslSocket &socket, ServedReply reply)
    {
        if (reply.drip.count() > 0 && !reply.bytes.isEmpty()) {
            socket.write(reply.bytes.first(1));
            reply.bytes.remove(0, 1);
            QTimer::singleShot(reply.drip, &socket, [&socket, reply] { say(socket, reply); });
            return;
        }
        socket.write(reply.bytes);
        if (!reply.staysOpen)
            socket.disconnectFromHost();
    }

    QSslConfiguration m_tls;
    QMap<QByteArray, ServedReply> m_replies;
    QHash<QSslSocket *, QByteArray> m_heard; ///< Of requests that aren't whole
};

} // namespace sendproof::test
