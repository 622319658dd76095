// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/smtpsession.h"

#include "channel/certificatecheck.h"
#include "channel/socketfacts.h"
#include "channel/tlschannel.h"
#include "smtp/portmodecheck.h"

#include <QNetworkProxy>
#include <QSslConfiguration>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qint64 readBuffer = SmtpReplyParser::maximalReply;

} // namespace

SmtpSession::SmtpSession(SmtpSessionPlan plan, Secret secret, QObject *parent)
    : MailProbe(parent)
    , m_plan(std::move(plan))
{
    m_echo.lookFor(std::move(secret));
    m_stageDeadline.setSingleShot(true);
    m_overallDeadline.setSingleShot(true);
    m_socket.setReadBufferSize(readBuffer);
    connect(&m_stageDeadline, &QTimer::timeout, this, &SmtpSession::onStageDeadline);
    connect(&m_overallDeadline, &QTimer::timeout, this, [this] { finish(brokenOff(FailureKind::TimedOut)); });
    connect(&m_socket, &QSslSocket::hostFound, this, [this] { enter(Stage::Connect); });
    connect(&m_socket, &QSslSocket::connected, this, &SmtpSession::onConnected);
    connect(&m_socket, &QSslSocket::encrypted, this, &SmtpSession::onEncrypted);
    connect(&m_socket, &QSslSocket::readyRead, this, &SmtpSession::onReadyRead);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &SmtpSession::onError);
}

SmtpSession::~SmtpSession()
{
    m_socket.disconnect(this); // the socket outlives this destructor's body and speaks while it goes
}

void SmtpSession::start()
{
    m_clock.start(Stage::Dns);
    m_overallDeadline.start(m_plan.deadlines.overall);
    QMetaObject::invokeMethod(this, &SmtpSession::connectToServer, Qt::QueuedConnection);
}

void SmtpSession::connectToServer()
{
    if (isOver())
        return;
    Q_EMIT stageReached(Stage::Dns, m_clock.elapsed());
    if (m_plan.server.security == Security::None && !m_plan.server.clearChannelAllowed) {
        finish(failureNow(FailureKind::ClearChannelRefused));
        return;
    }
    rearm(m_plan.deadlines.connect);
    // A proxy is for the way out; what runs on this computer (the practice server, Proton's bridge) is not out there,
    // and what may be said in the clear in a private network must not leave it for a proxy.
    if (isThisComputer(m_plan.server.host) || m_plan.server.security == Security::None)
        m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setPeerVerifyName(m_plan.server.host.ascii());
    m_socket.connectToHost(m_plan.server.host.ascii(), static_cast<quint16>(m_plan.server.port));
}

void SmtpSession::onConnected()
{
    enter(Stage::Connect);
    m_facts.roundTrips += 1;
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_plan.server.security == Security::None && !isPrivateNetwork(m_socket.peerAddress())) {
        finish(failureNow(FailureKind::ClearChannelRefused, m_socket.peerAddress().toString()));
        return;
    }
    SmtpErrand errand{.security = m_plan.server.security,
                      .auth = m_plan.server.auth,
                      .credentials = {m_plan.login, m_echo.first().duplicate(), m_plan.server.host, m_plan.server.port},
                      .message = m_plan.message,
                      .dryRun = m_plan.dryRun};
    m_dialogue = std::make_unique<SmtpDialogue>(std::move(errand), addressLiteral(m_socket.localAddress()));
    if (m_plan.server.security == Security::ImplicitTls)
        secureChannel();
    else
        awaitGreeting();
}

void SmtpSession::awaitGreeting()
{
    enter(Stage::Greeting);
    m_facts.roundTrips += 1;
    rearm(m_socket.isEncrypted() ? m_plan.deadlines.reply
                                 : std::min(m_plan.deadlines.silentGreeting, m_plan.deadlines.reply));
}

bool SmtpSession::isChannelClean() const
{
    return m_parser.isEmpty() && m_socket.bytesAvailable() == 0;
}

bool SmtpSession::isHandshaking() const
{
    return m_socket.mode() != QSslSocket::UnencryptedMode && !m_socket.isEncrypted();
}

bool SmtpSession::isFirstHandshake() const
{
    return isHandshaking() && m_plan.server.security == Security::ImplicitTls && m_socket.peerCertificate().isNull();
}

void SmtpSession::secureChannel()
{
    const bool isUpgrade = m_plan.server.security == Security::StartTls;
    enter(Stage::Tls);
    if (!isChannelClean()) {
        finish(failureNow(isUpgrade ? FailureKind::BytesBehindStartTls : FailureKind::WrongPortMode));
        return;
    }
    // A TLS library may take a greeting for the beginning of a long record, and wait for its end: Schannel does.
    rearm(isUpgrade ? m_plan.deadlines.tls : std::min(m_plan.deadlines.silentGreeting, m_plan.deadlines.tls));
    m_socket.setSslConfiguration(tlsConfiguration(m_plan.extraAuthorities));
    m_socket.startClientEncryption();
}

void SmtpSession::onEncrypted()
{
    m_portModeCheck.reset();
    m_facts.roundTrips += m_socket.sessionProtocol() == QSsl::TlsV1_3 ? 1 : 2;
    if (rejectsCertificate())
        return;
    if (m_plan.server.security == Security::ImplicitTls) {
        awaitGreeting();
        return;
    }
    // Qt keeps plain text that came before the handshake readable behind it. A server that was upgraded has nothing to
    // say before our EHLO, so whatever waits here came from somebody else.
    if (!isChannelClean())
        finish(failureNow(FailureKind::BytesBehindStartTls));
    else
        carryOut(m_dialogue->channelSecured());
}

bool SmtpSession::rejectsCertificate()
{
    m_facts.tls = tlsFactsOf(m_socket, m_plan.server.host);
    const CertificateFacts &facts = m_facts.tls->certificate;
    if (!isModernCipher(m_socket.sessionCipher())) {
        finish(failureNow(FailureKind::TlsHandshakeFailed, m_socket.sessionCipher().name()));
        return true;
    }
    const bool isPinned = !facts.sha256.isEmpty() && facts.sha256 == m_plan.server.pinnedCertificate;
    if (facts.faults.isEmpty() || isPinned)
        return false;
    Failure failure = failureNow(FailureKind::CertificateRejected);
    failure.certificate = facts;
    finish(failure);
    return true;
}

void SmtpSession::onReadyRead()
{
    // Before the dialogue takes part, and while the handshake runs, what comes is looked at by isChannelClean() only.
    while (!isOver() && !isHandshaking() && m_dialogue) {
        const SmtpReplyParser::Next next = m_parser.next();
        if (const auto *reply = std::get_if<SmtpReply>(&next)) {
            takeReply(*reply);
        } else if (const auto *broken = std::get_if<FailureKind>(&next)) {
            finish(brokenOff(*broken, replyText(m_parser.heard())));
        } else if (m_socket.bytesAvailable() > 0) {
            m_parser.feed(m_socket.readAll());
        } else {
            return;
        }
    }
}

void SmtpSession::takeReply(const SmtpReply &reply)
{
    m_portModeCheck.reset();
    m_facts.lastReply = reply.toReplyText();
    m_facts.lastReply.text = replyText(m_echo.removedFrom(reply.text()));
    for (qsizetype i = 0; i < reply.lines.size(); ++i) {
        const char separator = i + 1 < reply.lines.size() ? '-' : ' ';
        Q_EMIT lineExchanged(false, QByteArray::number(reply.code) + separator + m_echo.removedFrom(reply.lines.at(i)));
    }
    if (m_dialogue->awaitsGreeting())
        m_greeting = m_facts.lastReply.text;
    carryOut(m_dialogue->take(reply));
}

void SmtpSession::carryOut(SmtpDialogue::Action action)
{
    if (auto *finish_ = std::get_if<SmtpDialogue::Finish>(&action)) {
        // Said, not awaited: the answer could tell nothing that matters any more. A peer that is gone already makes the
        // write fail on the spot, which must not end the attempt a second time.
        m_socket.disconnect(this);
        m_socket.write(finish_->farewell);
        m_socket.flush();
        finish(finish_->result);
        return;
    }
    if (std::holds_alternative<SmtpDialogue::SecureChannel>(action)) {
        secureChannel();
        return;
    }
    enter(m_dialogue->stage());
    rearm(m_dialogue->awaitsFinalReply() ? m_plan.deadlines.finalReply : m_plan.deadlines.reply);
    if (auto *toSend = std::get_if<SmtpDialogue::Send>(&action))
        send(std::move(*toSend));
}

void SmtpSession::send(SmtpDialogue::Send send)
{
    m_facts.mechanism = m_dialogue->mechanism();
    m_facts.roundTrips += 1;
    if (!send.hidden.isEmpty())
        m_echo.lookFor(std::move(send.hidden));
    for (const QByteArray &line : std::as_const(send.shown))
        Q_EMIT lineExchanged(true, line);
    m_socket.write(send.bytes.constData(), send.bytes.size()); // as a QByteArray Qt would share it, unwiped
    m_socket.flush();
    wipe(send.bytes);
}

void SmtpSession::enter(Stage stage)
{
    if (m_clock.enter(stage))
        Q_EMIT stageReached(stage, m_clock.elapsed());
    m_facts.stages = m_clock.stages();
}

void SmtpSession::rearm(std::chrono::milliseconds deadline)
{
    m_stageDeadline.start(deadline);
}

void SmtpSession::onStageDeadline()
{
    const bool mayBeTlsPort = m_dialogue && m_dialogue->awaitsGreeting() && !m_socket.isEncrypted() && !m_portModeCheck;
    if (mayBeTlsPort && m_clock.stage() == Stage::Greeting)
        askWhetherTls();
    else if (isHandshaking() && m_plan.server.security == Security::ImplicitTls && !std::exchange(m_isSlow, true))
        goOnShakingHands();
    else
        finish(brokenOff(FailureKind::TimedOut));
}

void SmtpSession::goOnShakingHands()
{
    rearm(std::max(m_plan.deadlines.tls - m_plan.deadlines.silentGreeting, m_plan.deadlines.silentGreeting));
    if (isFirstHandshake())
        askWhetherPlain(std::nullopt);
}

void SmtpSession::onError(QAbstractSocket::SocketError error)
{
    onReadyRead(); // the last reply may have come with the end of the connection
    if (isOver())
        return;
    const FailureKind kind = failureKindOf(error);
    const Failure failure = brokenOff(kind, m_socket.errorString());
    if (isFirstHandshake())
        askWhetherPlain(failure);
    else
        finish(failure);
}

PortModeCheck *SmtpSession::newPortModeCheck(PortModeQuestion question)
{
    m_portModeCheck.reset(new PortModeCheck(m_plan.server.host.ascii(), m_plan.server.port, m_socket.proxy(), question,
                                            m_plan.deadlines.silentGreeting));
    return m_portModeCheck.get();
}

void SmtpSession::askWhetherTls()
{
    PortModeCheck *check = newPortModeCheck(PortModeQuestion::SpeaksTls);
    connect(check, &PortModeCheck::finished, this, [this](bool isTls) {
        if (isTls)
            finish(failureNow(FailureKind::WrongPortMode));
    });
    rearm(m_plan.deadlines.reply);
    check->start();
}

void SmtpSession::askWhetherPlain(const std::optional<Failure> &otherwise)
{
    if (otherwise)
        m_socket.disconnect(this);
    PortModeCheck *check = newPortModeCheck(PortModeQuestion::GreetsInPlain);
    connect(check, &PortModeCheck::finished, this, [this, otherwise](bool isPlain) {
        if (isPlain)
            finish(failureNow(FailureKind::WrongPortMode, otherwise ? otherwise->detail : QString()));
        else if (otherwise)
            finish(*otherwise);
    });
    if (otherwise)
        rearm(m_plan.deadlines.tls);
    check->start();
}

Failure SmtpSession::brokenOff(FailureKind kind, const QString &detail) const
{
    const bool isTalking = m_dialogue && m_clock.stage() != Stage::Tls;
    return isTalking ? m_dialogue->brokenOff(kind, detail) : failureNow(kind, detail);
}

Failure SmtpSession::failureNow(FailureKind kind, const QString &detail) const
{
    return Failure{.kind = kind, .stage = m_clock.stage(), .detail = detail};
}

void SmtpSession::finish(const Result<ReplyText> &result)
{
    m_stageDeadline.stop();
    m_overallDeadline.stop();
    m_socket.disconnect(this);
    m_portModeCheck.reset();
    if (result && !m_plan.dryRun)
        enter(Stage::Accepted);
    m_clock.stop();
    m_facts.stages = m_clock.stages();
    if (!result) {
        Failure failure = result.error();
        failure.detail = QString::fromUtf8(m_echo.removedFrom(failure.detail.toUtf8()));
        failure.greeting = m_greeting;
        Q_EMIT finished(failure);
        return;
    }
    Q_EMIT finished(proof());
}

Proof SmtpSession::proof() const
{
    Proof proof{.outcome = m_plan.dryRun ? ProofOutcome::DryRunOk : ProofOutcome::Accepted,
                .at = QDateTime::currentDateTimeUtc(),
                .reply = m_facts.lastReply};
    if (!m_plan.dryRun) {
        proof.messageId = m_plan.message.messageId();
        proof.arrivalCode = m_plan.arrivalCode;
    }
    proof.facts = m_facts;
    return proof;
}

} // namespace sendproof
