// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicelistener.h"

namespace sendproof {

bool PracticeListener::listenOnLoopback(quint16 port)
{
    return listen(QHostAddress(QHostAddress::LocalHost), port);
}

void PracticeListener::incomingConnection(qintptr descriptor)
{
    auto socket = std::make_unique<QSslSocket>();
    if (!socket->setSocketDescriptor(descriptor))
        return;
    socket->setReadBufferSize(readBuffer);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_accept(std::move(socket));
}

} // namespace sendproof
