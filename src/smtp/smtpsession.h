// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attemptclock.h"
#include "core/mailprobe.h"
#include "core/secretecho.h"
#include "smtp/smtpdialogue.h"
#include "smtp/smtpsessionplan.h"

#include <QSslSocket>
#include <QTimer>

namespace sendproof {

class PortModeCheck;
enum class PortModeQuestion;

/// The real MailProbe: carries the actions of an SmtpDialogue out over a QSslSocket. It decides nothing about the
/// protocol. The channel is trusted only by describeCertificate(), with TLS 1.2 or newer and ECDHE with AEAD; the one
/// exception is the pinned certificate of the account. Follows the application's proxy, but not to this computer and
/// never in the clear.
class SmtpSession : public MailProbe
{
    Q_OBJECT
public:
    SmtpSession(SmtpSessionPlan plan, Secret secret, QObject *parent = nullptr);
    ~SmtpSession() override;

    void start() override;
    const AttemptFacts &facts() const override { return m_facts; }

private:
    void connectToServer();
    void onConnected();
    void onEncrypted();
    void onReadyRead();
    void onError(QAbstractSocket::SocketError error);
    void onStageDeadline();

    void awaitGreeting();
    void secureChannel();
    bool isChannelClean() const;
    bool isHandshaking() const;
    bool isFirstHandshake() const; ///< On a port for TLS, and nothing came of it yet
    bool isOver() const { return !m_overallDeadline.isActive(); }
    bool rejectsCertificate();
    void takeReply(const SmtpReply &reply);
    void carryOut(SmtpDialogue::Action action);
    void send(SmtpDialogue::Send send);
    void enter(Stage stage);
    void rearm(std::chrono::milliseconds deadline);
    void goOnShakingHands();
    void askWhetherTls();
    /// Without a failure the handshake goes on meanwhile.
    void askWhetherPlain(const std::optional<Failure> &otherwise);
    PortModeCheck *newPortModeCheck(PortModeQuestion question);
    Failure failureNow(FailureKind kind, const QString &detail = {}) const;
    /// failureNow(), or what the dialogue makes of @p kind where one runs.
    Failure brokenOff(FailureKind kind, const QString &detail = {}) const;
    void finish(const Result<ReplyText> &result);
    Proof proof() const;

    SmtpSessionPlan m_plan;
    SecretEcho m_echo; ///< Has the secret first, then what was sent for it
    QSslSocket m_socket;
    QTimer m_stageDeadline;
    QTimer m_overallDeadline;
    AttemptClock m_clock;
    QString m_greeting; ///< The text of the first reply
    AttemptFacts m_facts;
    SmtpReplyParser m_parser;
    std::unique_ptr<SmtpDialogue> m_dialogue; ///< Null until the first reply is awaited
    Story<PortModeCheck> m_portModeCheck;
    bool m_isSlow = false; ///< The handshake has used up its first deadline
};

} // namespace sendproof
