// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/certificatefacts.h"
#include "core/ipaddress.h"
#include "core/letgo.h"
#include "core/mailaccount.h"

#include <QList>
#include <QObject>
#include <QStringList>
#include <chrono>
#include <functional>
#include <optional>

namespace sendproof {

/// How a port stands to being used for submission.
enum class PortState {
    Waiting, ///< Not asked yet
    Trying,
    Connected,   ///< TCP is there, the answer isn't yet
    Usable,      ///< A mail server answers, TLS works and its certificate is good for the host
    Untrusted,   ///< A mail server answers over TLS, but its certificate can't be trusted for the host
    Insecure,    ///< A mail server answers, but offers no TLS: nothing is ever sent there
    NotMail,     ///< Something else answers, or nothing that could be understood
    Refused,     ///< The connection was refused
    Silent,      ///< No answer in time, before or after the connection stood
    Unreachable, ///< No such host, or no way there
    Stopped      ///< Not wanted any more
};
QLatin1StringView portStateName(PortState state); ///< "waiting", "trying", "connected", "usable", … "stopped"
bool isSettled(PortState state);                  ///< Neither Waiting, Trying nor Connected

/// What is asked of one port.
struct PortQuestion
{
    HostName host;              ///< Said as SNI, and what the certificate is held against
    QList<IpAddress> addresses; ///< Where to connect, one shortly after the other (RFC 8305); empty: by the host's name
    int port = 465;
    Security security = Security::ImplicitTls;
    std::chrono::milliseconds deadline{6000}; ///< For everything
    bool isExpected = false; ///< The host is known to serve this port: silence says something about the network
};

/// One port of one host, and what became of it.
struct ProbedPort
{
    HostName host;
    int port = 465;
    Security security = Security::ImplicitTls;
    PortState state = PortState::Waiting;
    bool isExpected = false;           ///< As in the question
    bool hasConnected = false;         ///< TCP stood: the network lets this port through
    std::chrono::milliseconds took{0}; ///< Until it was settled
    QStringList mechanisms;            ///< SASL, as offered after TLS
    std::optional<CertificateFacts> certificate;
    SubmissionServer server() const { return {.host = host, .port = port, .security = security}; }
    friend bool operator==(const ProbedPort &, const ProbedPort &) = default;
};

/// Asks one port whether a submission server answers there. Says EHLO and QUIT, STARTTLS where it is for it; no name,
/// no credential. SmtpPortProbe is the real one; tests bring a fake.
class PortProbe : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start() = 0; ///< Returns at once

Q_SIGNALS:
    void connected(); ///< TCP stands; at most once
    /// Exactly once, the last thing it ever emits; never from inside start().
    void finished(const sendproof::ProbedPort &port);
};

using MakePortProbe = std::function<Story<PortProbe>(const PortQuestion &question)>;

} // namespace sendproof
