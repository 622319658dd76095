// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/rawclient.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEvent>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace sendproof {

bool RawClient::until(const std::function<bool()> &holds, int milliseconds)
{
    const QDeadlineTimer deadline(milliseconds);
    QTimer alarm; // wakes the loop when nothing else does
    alarm.start(milliseconds);
    while (!holds() && !deadline.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return holds();
}

RawClient::RawClient(const QByteArray &caPem)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromData(caPem));
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_socket.setSslConfiguration(configuration);
    m_socket.setPeerVerifyName(u"127.0.0.1"_s);
    QObject::connect(&m_socket, &QSslSocket::readyRead, &m_socket, [this] { m_heard += m_socket.readAll(); });
    QObject::connect(&m_socket, &QSslSocket::sslErrors, &m_socket,
                     [this](const QList<QSslError> &errors) { m_tlsErrors += errors; });
}

bool RawClient::connectPlain(quint16 port)
{
    m_socket.connectToHost(u"127.0.0.1"_s, port);
    return until([this] { return m_socket.state() != QAbstractSocket::ConnectingState; }) &&
           m_socket.state() == QAbstractSocket::ConnectedState;
}

bool RawClient::connectTls(quint16 port)
{
    return connectPlain(port) && startTls();
}

bool RawClient::startTls()
{
    m_socket.startClientEncryption();
    return until([this] { return m_socket.isEncrypted() || m_socket.state() == QAbstractSocket::UnconnectedState; }) &&
           m_socket.isEncrypted();
}

bool RawClient::hears(QByteArrayView text)
{
    if (!until([&] { return m_heard.contains(text); }))
        return false;
    m_heard.remove(0, m_heard.indexOf(text) + text.size());
    return true;
}

QByteArray RawClient::restOfLine()
{
    if (!until([this] { return m_heard.contains("\r\n"); }))
        return {};
    const QByteArray line = m_heard.first(m_heard.indexOf("\r\n"));
    m_heard.remove(0, line.size() + 2);
    return line;
}

bool RawClient::isWritten()
{
    return until(
        [this] { return m_socket.bytesToWrite() == 0 || m_socket.state() == QAbstractSocket::UnconnectedState; });
}

bool RawClient::hearsNothingFor(int milliseconds)
{
    const auto isOver = [this] { return !m_heard.isEmpty() || m_socket.state() != QAbstractSocket::ConnectedState; };
    return !until(isOver, milliseconds);
}

bool RawClient::isClosedByServer()
{
    return until([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; });
}

bool sendsMail(RawClient &client, const QByteArray &body)
{
    client.sayRaw("EHLO [127.0.0.1]\r\n" + plain("ok") + "\r\nMAIL FROM:<a@b.test>\r\nRCPT TO:<c@d.test>\r\nDATA\r\n" +
                  body + ".\r\n");
    return client.hears("250 2.0.0 Ok: taken");
}

} // namespace sendproof
