// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oauth/formbody.h"
#include "oauth/tokenreply.h"
#include "web/httpscall.h"

namespace sendproof {

/// One question to a token endpoint (RFC 6749 section 3.2). It is asked once and never again by itself: a code is good
/// for one use, and so may be a refresh token. A story.
class TokenCall : public QObject
{
    Q_OBJECT
public:
    /// @p dns must outlive it; @p form says what is asked; @p deadline is for everything.
    TokenCall(DnsResolver &dns, const QString &tokenUrl, FormBody form, std::chrono::milliseconds deadline,
              const QList<QSslCertificate> &extraAuthorities, QObject *parent = nullptr);

    void start() { m_call->start(); }                     ///< Once; returns at once
    TokenReply takeReply() { return std::move(m_reply); } ///< Inside finished() with Done, once
    QDateTime serverDate() const { return m_serverDate; } ///< The server's clock, UTC; invalid: not said

Q_SIGNALS:
    void stageReached(sendproof::Stage stage); ///< See HttpsCall; Token once the question is on its way
    /// Exactly once, the last thing it ever emits; never from inside start(). Fails as HttpsCall does until the
    /// question is sent, from then on at Stage::Token, and as TokenReply::read() does. Nothing that was sent as a
    /// secret stands in a detail.
    void finished(const sendproof::Result<sendproof::Done> &result);

private:
    void read(const Result<Done> &result);
    Failure cleaned(Failure failure) const;

    SecretEcho m_echo;
    Story<HttpsCall> m_call;
    TokenReply m_reply;
    QDateTime m_serverDate;
};

} // namespace sendproof
