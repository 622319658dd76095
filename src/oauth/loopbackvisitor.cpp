// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/loopbackvisitor.h"

#include "core/secret.h"

namespace sendproof {

LoopbackVisitor::LoopbackVisitor(QTcpSocket *socket, const RedirectExpectation &expectation,
                                 std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_reader(expectation)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(RedirectReader::headLimit + 1);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &LoopbackVisitor::leave);
    connect(m_socket, &QTcpSocket::readyRead, this, &LoopbackVisitor::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &LoopbackVisitor::leave);
    m_patience.start(patience);
    // What came together with the connection gives no signal any more.
    QMetaObject::invokeMethod(this, &LoopbackVisitor::read, Qt::QueuedConnection);
}

void LoopbackVisitor::read()
{
    if (m_reader.state() != RedirectReader::Reading) {
        m_socket->skip(m_socket->bytesAvailable()); // unread bytes would turn our good-bye into a reset
        return;
    }
    QByteArray bytes = m_socket->readAll();
    if (bytes.isEmpty())
        return;
    const RedirectReader::State state = m_reader.read(bytes);
    wipe(bytes);
    if (state != RedirectReader::Reading)
        Q_EMIT decided();
}

void LoopbackVisitor::answer(const QByteArray &reply)
{
    m_socket->write(reply);
    m_socket->disconnectFromHost();
}

void LoopbackVisitor::leave()
{
    if (std::exchange(m_isGone, true))
        return;
    m_socket->abort();
    Q_EMIT gone();
}

} // namespace sendproof
