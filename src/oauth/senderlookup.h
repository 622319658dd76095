// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oauth/senderreplies.h"
#include "web/httpscall.h"

namespace sendproof {

/// Asks a service who signed in and what may be used as From beside that, as far as the permission goes: first the list
/// of senders, where it may be read (a list that can't be had is none); then userinfo, where nobody is known yet. A
/// story.
class SenderLookup : public QObject
{
    Q_OBJECT
public:
    /// @p known: who the id token says it is; empty: it doesn't. @p dns must outlive it.
    SenderLookup(DnsResolver &dns, DirectEndpoints endpoints, const MailAddress &known, const QStringList &granted,
                 Secret accessToken, std::chrono::milliseconds callDeadline, QList<QSslCertificate> extraAuthorities);

    void start();                                         ///< Once; returns at once
    const KnownSenders &known() const { return m_known; } ///< Inside finished() with Done

Q_SIGNALS:
    /// Exactly once, the last thing it ever emits; never from inside start(). Fails only where nobody knows who signed
    /// in: as HttpsCall does, else as readUserInfo(), and with MalformedReply where that doesn't say it either.
    void finished(const sendproof::Result<sendproof::Done> &result);

private:
    void askFor(const QString &url, void (SenderLookup::*answer)(const Result<Done> &));
    void takeList(const Result<Done> &result);
    void goOn();
    void takeUserInfo(const Result<Done> &result);

    DnsResolver &m_dns;
    DirectEndpoints m_endpoints;
    bool m_mayList;
    Secret m_accessToken;
    std::chrono::milliseconds m_callDeadline;
    QList<QSslCertificate> m_extraAuthorities;
    KnownSenders m_known;
    Story<HttpsCall> m_call;
};

} // namespace sendproof
