// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/testmessage.h"

#include <QList>
#include <QSslCertificate>
#include <chrono>

namespace sendproof {

/// How long each part may take (RFC 5321 section 4.5.3.2, made shorter for a person who waits).
struct SmtpDeadlines
{
    std::chrono::milliseconds connect{20'000}; ///< DNS and TCP
    std::chrono::milliseconds tls{20'000};
    std::chrono::milliseconds silentGreeting{
        5'000}; ///< After it, a port that greets nobody is asked whether it speaks TLS
    std::chrono::milliseconds reply{60'000};
    std::chrono::milliseconds finalReply{120'000};
    std::chrono::milliseconds overall{300'000};
};

/// What a session is to do and with what.
struct SmtpSessionPlan
{
    SubmissionServer server;
    QString login;
    TestMessage message;
    QString arrivalCode; ///< The code in @c message, for the proof
    bool dryRun = false;
    QList<QSslCertificate> extraAuthorities; ///< Trusted beside the system's: --ca-file, the practice server's
    SmtpDeadlines deadlines = {};
};

} // namespace sendproof
