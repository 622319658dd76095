// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/practiceconversation.h"
#include "practice/practicelistener.h"

#include <QTimer>
#include <chrono>

namespace sendproof {

/// One connection of the practice server: carries the actions of a PracticeConversation out over a socket. Never
/// blocks; holds at most 64 KiB of input and 1 MiB of output.
class PracticeConnection : public QObject
{
    Q_OBJECT
public:
    /// @p tls is the server's side of every handshake; @p isTlsFirst: there is one before the greeting. Closes when
    /// nothing was received or sent for @p idleLimit.
    PracticeConnection(std::unique_ptr<QSslSocket> socket, PracticeConversation conversation, bool isTlsFirst,
                       const QSslConfiguration &tls, std::chrono::milliseconds idleLimit);
    ~PracticeConnection() override;
    void start();

Q_SIGNALS:
    void mailTaken(const sendproof::PracticeMail &mail);
    void ended(); ///< Once; the last thing it emits

private:
    enum class State { Handshake, Talking, Ended };

    void onReadyRead();
    void onEncrypted();
    void onWritten();
    void beginHandshake();
    void carryOut(PracticeActions actions);
    void carryOut(PracticeAction &action);
    void end();
    qint64 unwritten() const { return m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite(); }

    std::unique_ptr<QSslSocket> m_socket;
    PracticeConversation m_conversation;
    QTimer m_timer;
    State m_state = State::Talking;
    bool m_isGreeted = false;
    qint64 m_floodLeft = 0; ///< Octets of a line without end still to send
};

} // namespace sendproof
