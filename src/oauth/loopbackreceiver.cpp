// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/loopbackreceiver.h"

#include "oauth/loopbackvisitor.h"

#include <QNetworkProxy>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr int portAttempts = 20;

} // namespace

LoopbackReceiver::LoopbackReceiver(SignInPageTexts pages, LoopbackLimits limits, QObject *parent)
    : QObject(parent)
    , m_pages(std::move(pages))
    , m_limits(limits)
{
    for (QTcpServer *server : {&m_ipv4, &m_ipv6}) {
        server->setProxy(QNetworkProxy::NoProxy);
        connect(server, &QTcpServer::newConnection, this, [this, server] { letIn(*server); });
    }
}

LoopbackReceiver::~LoopbackReceiver()
{
    // A visitor that hangs up while it is deleted must not find half of this.
    for (LoopbackVisitor *visitor : std::as_const(m_visitors))
        visitor->disconnect(this);
}

Result<quint16> LoopbackReceiver::open(const QString &redirect)
{
    const bool withIpv6 = QString(redirect).remove("{port}"_L1).contains("//localhost:"_L1);
    for (int attempt = 0; attempt < portAttempts; ++attempt) {
        if (listen(withIpv6))
            return m_ipv4.serverPort();
    }
    const QTcpServer &failed = m_ipv4.serverError() != QAbstractSocket::UnknownSocketError ? m_ipv4 : m_ipv6;
    return Failure{.kind = FailureKind::LoopbackUnavailable, .stage = Stage::Token, .detail = failed.errorString()};
}

bool LoopbackReceiver::listen(bool withIpv6)
{
    close();
    if (!m_ipv4.listen(QHostAddress::LocalHost, 0))
        return false;
    if (!withIpv6 || m_ipv6.listen(QHostAddress::LocalHostIPv6, m_ipv4.serverPort()))
        return true;
    // Taken by another program, the browser might end up there: another port. Otherwise there is no IPv6 here.
    const bool isTaken = m_ipv6.serverError() == QAbstractSocket::AddressInUseError;
    if (isTaken)
        m_ipv4.close();
    return !isTaken;
}

void LoopbackReceiver::await(const RedirectExpectation &expectation)
{
    m_expectation = expectation;
}

void LoopbackReceiver::close()
{
    m_ipv4.close();
    m_ipv6.close();
}

void LoopbackReceiver::letIn(QTcpServer &server)
{
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        auto *visitor = new LoopbackVisitor(socket, m_expectation, m_limits.patience, this);
        connect(visitor, &LoopbackVisitor::decided, this, [this, visitor] { decide(visitor); });
        connect(visitor, &LoopbackVisitor::gone, this, [this, visitor] { seeOff(visitor); });
        m_visitors.append(visitor);
        if (m_visitors.size() > m_limits.connections)
            seeOff(m_visitors.first());
    }
}

void LoopbackReceiver::decide(LoopbackVisitor *visitor)
{
    RedirectReader &reader = visitor->reader();
    switch (reader.state()) {
    case RedirectReader::Ours:
        break;
    case RedirectReader::WrongState:
        m_sawWrongState = true;
        return visitor->answer(signInPageReply(reader.status(), SignInPage::Strange, m_pages));
    default:
        return visitor->answer(bareReply(reader.status()));
    }
    if (m_awaited) // a browser that asks twice
        return visitor->answer(signInPageReply(400, SignInPage::Strange, m_pages));
    m_awaited = visitor;
    m_answer.emplace(reader.takeAnswer());
    close();
    visitor->answer(signInPageReply(reader.status(), *m_answer ? SignInPage::Done : SignInPage::Failed, m_pages));
}

void LoopbackReceiver::seeOff(LoopbackVisitor *visitor)
{
    visitor->disconnect(this);
    visitor->deleteLater();
    m_visitors.removeOne(visitor);
    if (visitor == m_awaited)
        Q_EMIT answered();
}

Result<Secret> LoopbackReceiver::takeAnswer()
{
    return std::move(*m_answer);
}

} // namespace sendproof
