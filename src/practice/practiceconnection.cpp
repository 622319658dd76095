// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceconnection.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qint64 maximalUnwritten = 1024LL * 1024;
constexpr qint64 maximalFlood = 256LL * 1024 * 1024; // octets; without end for every client that counts
constexpr qint64 floodPiece = 64LL * 1024;

} // namespace

PracticeConnection::PracticeConnection(std::unique_ptr<QSslSocket> socket, PracticeConversation conversation,
                                       bool isTlsFirst, const QSslConfiguration &tls,
                                       std::chrono::milliseconds idleLimit)
    : m_socket(std::move(socket))
    , m_conversation(std::move(conversation))
    , m_state(isTlsFirst ? State::Handshake : State::Talking)
{
    m_socket->setSslConfiguration(tls);
    m_timer.setSingleShot(true);
    m_timer.setInterval(idleLimit);
    connect(&m_timer, &QTimer::timeout, this, &PracticeConnection::end);
    connect(m_socket.get(), &QSslSocket::readyRead, this, &PracticeConnection::onReadyRead);
    connect(m_socket.get(), &QSslSocket::encrypted, this, &PracticeConnection::onEncrypted);
    connect(m_socket.get(), &QSslSocket::bytesWritten, this, &PracticeConnection::onWritten);
    connect(m_socket.get(), &QSslSocket::encryptedBytesWritten, this, &PracticeConnection::onWritten);
    connect(m_socket.get(), &QSslSocket::errorOccurred, this, &PracticeConnection::end);
    connect(m_socket.get(), &QSslSocket::disconnected, this, &PracticeConnection::end);
}

PracticeConnection::~PracticeConnection()
{
    m_socket->disconnect(this); // it says goodbye while it is destroyed, when the other members are gone already
}

void PracticeConnection::start()
{
    m_timer.start();
    if (m_state == State::Handshake)
        return beginHandshake();
    m_isGreeted = true;
    carryOut(m_conversation.open());
}

void PracticeConnection::onReadyRead()
{
    m_timer.start();
    while (m_state == State::Talking && m_socket->bytesAvailable() > 0)
        carryOut(m_conversation.receive(m_socket->read(PracticeListener::readBuffer)));
}

void PracticeConnection::beginHandshake()
{
    m_state = State::Handshake;
    m_socket->startServerEncryption();
}

void PracticeConnection::onEncrypted()
{
    m_state = State::Talking;
    m_timer.start();
    if (std::exchange(m_isGreeted, true))
        carryOut(m_conversation.channelSecured());
    else
        carryOut(m_conversation.open());
    if (m_state == State::Talking && m_socket->bytesAvailable() > 0)
        onReadyRead();
}

void PracticeConnection::onWritten()
{
    if (m_state != State::Talking)
        return;
    m_timer.start();
    while (m_floodLeft > 0 && unwritten() < floodPiece) {
        m_floodLeft -= floodPiece;
        m_socket->write(QByteArray(floodPiece, 'x'));
    }
}

void PracticeConnection::carryOut(PracticeActions actions)
{
    for (PracticeAction &action : actions) {
        if (m_state == State::Ended)
            return;
        carryOut(action);
    }
    if (m_state != State::Ended && m_floodLeft == 0 && unwritten() > maximalUnwritten)
        end(); // it asks and asks and never reads
}

void PracticeConnection::carryOut(PracticeAction &action)
{
    if (auto *send = std::get_if<PracticeSend>(&action)) {
        m_socket->write(send->bytes);
    } else if (auto *take = std::get_if<PracticeTake>(&action)) {
        Q_EMIT mailTaken(take->mail);
    } else if (std::holds_alternative<PracticeStartTls>(action)) {
        beginHandshake();
    } else if (std::holds_alternative<PracticeFlood>(action)) {
        m_floodLeft = maximalFlood;
        onWritten();
    } else {
        m_socket->disconnectFromHost();
    }
}

void PracticeConnection::end()
{
    if (m_state == State::Ended)
        return;
    m_state = State::Ended;
    m_timer.stop();
    m_socket->disconnect(this);
    m_socket->abort();
    Q_EMIT ended();
}

} // namespace sendproof
