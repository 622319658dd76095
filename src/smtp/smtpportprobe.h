// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channel/connectionrace.h"
#include "smtp/portdialogue.h"

#include <QElapsedTimer>
#include <QSslCertificate>

namespace sendproof {

/// The real PortProbe: carries the actions of a PortDialogue out over the first connection that stands. The channel is
/// judged like that of SmtpSession. A port for Security::None isn't asked as such: it is asked for STARTTLS, and told
/// so in the answer.
class SmtpPortProbe final : public PortProbe
{
    Q_OBJECT
public:
    /// @p extraAuthorities are trusted beside the system's.
    explicit SmtpPortProbe(PortQuestion question, QList<QSslCertificate> extraAuthorities = {},
                           QObject *parent = nullptr);
    ~SmtpPortProbe() override;

    void start() override;

private:
    void connectToHost();
    void onConnected(QSslSocket *socket);
    void onConnectFailed(FailureKind kind);
    void onEncrypted();
    void onReadyRead();
    void onError(QAbstractSocket::SocketError error);

    void secureChannel();
    bool isChannelClean() const;
    bool isHandshaking() const;
    bool isOver() const { return !m_deadline.isActive(); }
    void carryOut(const PortDialogue::Action &action);
    void say(const QByteArray &bytes);
    void finish(PortState state, const QByteArray &farewell = {});

    QList<QSslCertificate> m_extraAuthorities;
    ProbedPort m_port;
    ConnectionRace m_race;
    QSslSocket *m_socket = nullptr; ///< The winner of the race
    QTimer m_deadline;
    QElapsedTimer m_clock;
    SmtpReplyParser m_parser;
    std::unique_ptr<PortDialogue> m_dialogue; ///< Null until the connection stands
};

} // namespace sendproof
