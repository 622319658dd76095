// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/portmodecheck.h"

namespace sendproof {

PortModeCheck::PortModeCheck(const QString &host, int port, const QNetworkProxy &proxy, PortModeQuestion question,
                             std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_port(port)
    , m_question(question)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(deadline);
    m_socket.setProxy(proxy);
    m_socket.setReadBufferSize(1024);
    m_socket.setPeerVerifyMode(QSslSocket::VerifyNone); // only whether it speaks TLS matters; nothing is said over it
    connect(&m_deadline, &QTimer::timeout, this, [this] { finish(false); });
    connect(&m_socket, &QSslSocket::connected, this, &PortModeCheck::onConnected);
    connect(&m_socket, &QSslSocket::encrypted, this, [this] { finish(true); });
    connect(&m_socket, &QSslSocket::readyRead, this, &PortModeCheck::onReadyRead);
    // Queued, so it may come when all is over: disconnecting doesn't take back what already waits.
    const auto failed = [this] {
        if (m_deadline.isActive())
            finish(false);
    };
    connect(&m_socket, &QSslSocket::errorOccurred, this, failed, Qt::QueuedConnection);
}

void PortModeCheck::start()
{
    m_deadline.start();
    m_socket.connectToHost(m_host, static_cast<quint16>(m_port));
}

void PortModeCheck::onConnected()
{
    if (m_question == PortModeQuestion::SpeaksTls)
        m_socket.startClientEncryption();
}

void PortModeCheck::onReadyRead()
{
    if (m_question == PortModeQuestion::GreetsInPlain && m_socket.bytesAvailable() >= 4) {
        const QByteArray begin = m_socket.read(4);
        finish(begin == "220 " || begin == "220-" || begin == "554 " || begin == "421 ");
    }
}

void PortModeCheck::finish(bool isYes)
{
    m_deadline.stop();
    m_socket.disconnect(this);
    m_socket.abort();
    Q_EMIT finished(isYes);
}

} // namespace sendproof
