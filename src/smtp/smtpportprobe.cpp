// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/smtpportprobe.h"

#include "channel/certificatecheck.h"
#include "channel/socketfacts.h"
#include "channel/tlschannel.h"

#include <QSslConfiguration>
#include <algorithm>
#include <utility>

namespace sendproof {

SmtpPortProbe::SmtpPortProbe(PortQuestion question, QList<QSslCertificate> extraAuthorities, QObject *parent)
    : PortProbe(parent)
    , m_extraAuthorities(std::move(extraAuthorities))
    , m_port{.host = question.host,
             .port = question.port,
             .security = question.security == Security::ImplicitTls ? Security::ImplicitTls : Security::StartTls,
             .state = PortState::Trying,
             .isExpected = question.isExpected}
    , m_race(question.host, question.addresses, question.port, SmtpReplyParser::maximalReply)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(std::max(question.deadline, std::chrono::milliseconds(0)));
    connect(&m_deadline, &QTimer::timeout, this, [this] { finish(PortState::Silent); });
    connect(&m_race, &ConnectionRace::connected, this, &SmtpPortProbe::onConnected);
    connect(&m_race, &ConnectionRace::failed, this, &SmtpPortProbe::onConnectFailed);
}

SmtpPortProbe::~SmtpPortProbe()
{
    if (m_socket)
        m_socket->disconnect(this); // the socket outlives this destructor's body and speaks while it goes
}

void SmtpPortProbe::start()
{
    m_clock.start();
    m_deadline.start();
    QMetaObject::invokeMethod(this, &SmtpPortProbe::connectToHost, Qt::QueuedConnection);
}

void SmtpPortProbe::connectToHost()
{
    if (!isOver())
        m_race.start();
}

void SmtpPortProbe::onConnected(QSslSocket *socket)
{
    m_socket = socket;
    m_port.hasConnected = true;
    m_port.state = PortState::Connected;
    connect(m_socket, &QSslSocket::encrypted, this, &SmtpPortProbe::onEncrypted);
    connect(m_socket, &QSslSocket::readyRead, this, &SmtpPortProbe::onReadyRead);
    connect(m_socket, &QSslSocket::errorOccurred, this, &SmtpPortProbe::onError);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_dialogue = std::make_unique<PortDialogue>(m_port.security, addressLiteral(m_socket->localAddress()));
    Q_EMIT connected();
    if (m_port.security == Security::ImplicitTls)
        secureChannel();
}

void SmtpPortProbe::onConnectFailed(FailureKind kind)
{
    if (kind == FailureKind::ConnectionRefused)
        finish(PortState::Refused);
    else
        finish(kind == FailureKind::TimedOut ? PortState::Silent : PortState::Unreachable);
}

bool SmtpPortProbe::isChannelClean() const
{
    return m_parser.isEmpty() && m_socket->bytesAvailable() == 0;
}

bool SmtpPortProbe::isHandshaking() const
{
    return m_socket->mode() != QSslSocket::UnencryptedMode && !m_socket->isEncrypted();
}

void SmtpPortProbe::secureChannel()
{
    if (!isChannelClean()) {
        finish(PortState::NotMail);
        return;
    }
    m_socket->setPeerVerifyName(m_port.host.ascii()); // the socket knows an address only
    m_socket->setSslConfiguration(tlsConfiguration(m_extraAuthorities));
    m_socket->startClientEncryption();
}

void SmtpPortProbe::onEncrypted()
{
    if (isOver())
        return;
    m_port.certificate = tlsFactsOf(*m_socket, m_port.host).certificate;
    const bool isUpgrade = m_port.security == Security::StartTls;
    // Qt keeps plain text that came before the handshake readable behind it. A server that was upgraded has nothing to
    // say before our EHLO, so whatever waits here came from somebody else.
    if (!isModernCipher(m_socket->sessionCipher()) || (isUpgrade && !isChannelClean()))
        finish(PortState::NotMail);
    else if (!m_port.certificate->faults.isEmpty())
        finish(PortState::Untrusted);
    else if (isUpgrade)
        carryOut(m_dialogue->channelSecured());
}

void SmtpPortProbe::onReadyRead()
{
    // While the handshake runs, what comes is looked at by isChannelClean() only.
    while (!isOver() && !isHandshaking()) {
        const SmtpReplyParser::Next next = m_parser.next();
        if (const auto *reply = std::get_if<SmtpReply>(&next)) {
            carryOut(m_dialogue->take(*reply));
        } else if (std::holds_alternative<FailureKind>(next)) {
            finish(PortState::NotMail);
        } else if (m_socket->bytesAvailable() > 0) {
            m_parser.feed(m_socket->readAll());
        } else {
            return;
        }
    }
}

void SmtpPortProbe::onError(QAbstractSocket::SocketError error)
{
    onReadyRead(); // the last reply may have come with the end of the connection
    if (!isOver())
        finish(failureKindOf(error) == FailureKind::TimedOut ? PortState::Silent : PortState::NotMail);
}

void SmtpPortProbe::carryOut(const PortDialogue::Action &action)
{
    if (std::holds_alternative<PortDialogue::SecureChannel>(action)) {
        secureChannel();
        return;
    }
    if (const auto *end = std::get_if<PortDialogue::Finish>(&action))
        finish(end->state, end->farewell);
    else
        say(std::get<PortDialogue::Send>(action).bytes);
}

void SmtpPortProbe::say(const QByteArray &bytes)
{
    m_socket->write(bytes);
    m_socket->flush();
}

void SmtpPortProbe::finish(PortState state, const QByteArray &farewell)
{
    m_deadline.stop(); // first: a peer that is gone already makes the farewell fail on the spot
    if (!farewell.isEmpty())
        say(farewell);
    m_race.end();
    m_port.state = state;
    m_port.took = std::chrono::milliseconds(m_clock.elapsed());
    if (state == PortState::Usable)
        m_port.mechanisms = m_dialogue->mechanisms();
    Q_EMIT finished(m_port);
}

} // namespace sendproof
