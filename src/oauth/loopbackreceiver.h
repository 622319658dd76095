// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oauth/redirectreader.h"
#include "oauth/signinpage.h"

#include <QObject>
#include <QTcpServer>
#include <chrono>

namespace sendproof {

class LoopbackVisitor;

struct LoopbackLimits
{
    int connections = 32;                                          ///< At once; one more, and the oldest goes
    std::chrono::milliseconds patience = std::chrono::seconds(10); ///< With one of them
};

/// Awaits the browser's way back on a port of this computer that nobody else can reach (RFC 8252 section 7.3), once.
/// Any local program may connect: what isn't the awaited request is answered as little as needed and holds nothing up.
class LoopbackReceiver : public QObject
{
    Q_OBJECT
public:
    explicit LoopbackReceiver(SignInPageTexts pages, LoopbackLimits limits = {}, QObject *parent = nullptr);
    ~LoopbackReceiver() override;

    /// Opens a random free port of 127.0.0.1, and the same of ::1 where the host of @p redirect is "localhost", which a
    /// browser may look up to either (and there is IPv6). Its number, or LoopbackUnavailable at Stage::Token.
    Result<quint16> open(const QString &redirect);
    void
    await(const RedirectExpectation &expectation); ///< Once, behind open() without a turn of the event loop between
    void close(); ///< Nobody is let in any more; a page that is on its way still gets there, if this lives as long

    bool sawWrongState() const { return m_sawWrongState; } ///< Someone came with another state than the awaited
    Result<Secret> takeAnswer();                           ///< See RedirectReader; inside answered(), once

Q_SIGNALS:
    void answered(); ///< The awaited request came and the page has left; at most once

private:
    bool listen(bool withIpv6);
    void letIn(QTcpServer &server);
    void decide(LoopbackVisitor *visitor);
    void seeOff(LoopbackVisitor *visitor);

    SignInPageTexts m_pages;
    LoopbackLimits m_limits;
    RedirectExpectation m_expectation;
    QTcpServer m_ipv4;
    QTcpServer m_ipv6;
    QList<LoopbackVisitor *> m_visitors; ///< Children, the oldest first
    LoopbackVisitor *m_awaited = nullptr;
    std::optional<Result<Secret>> m_answer;
    bool m_sawWrongState = false;
};

} // namespace sendproof
