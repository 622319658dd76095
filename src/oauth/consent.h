// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/directsignin.h"
#include "oauth/tokenreply.h"
#include "web/httpscall.h"

namespace sendproof {

/// How long a sign-in waits for whom.
struct SignInPatience
{
    std::chrono::milliseconds person = std::chrono::minutes(10);  ///< From the browser's opening to its way back
    std::chrono::milliseconds call = std::chrono::seconds(30);    ///< For one call to the service
    std::chrono::milliseconds visitor = std::chrono::seconds(10); ///< For one connection to our loopback port
    std::chrono::milliseconds second{1000};                       ///< How long a second of a device code's interval is
};

/// One way to have a person consent, until the tokens are there. A story.
class Consent : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start() = 0;                             ///< Once, from the event loop; may emit at once
    TokenReply takeReply() { return std::move(m_reply); } ///< Inside finished() with Done, once
    QDateTime serverDate() const { return m_serverDate; } ///< The service's clock, UTC; invalid: not said
    virtual QString nonce() const { return {}; }          ///< That the id token has to have; empty: none

Q_SIGNALS:
    void browserWanted(const QUrl &url, const QDateTime &deadline);
    void deviceCodeWanted(const sendproof::DeviceCode &code, const QDateTime &deadline);
    void returned(); ///< The person is done
    /// Exactly once, the last thing it ever emits.
    void finished(const sendproof::Result<sendproof::Done> &result);

protected:
    TokenReply m_reply;
    QDateTime m_serverDate;
};

} // namespace sendproof
