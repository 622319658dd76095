// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/practicecertificate.h"
#include "smtp/smtpsession.h"
#include "support/probewatch.h"

namespace sendproof::test {

inline const QByteArray samplePassword = "pencil-secret";

MailAddress mailAddress(const QString &text);

/// A plan for 127.0.0.1:@p port from ok@practice.test to mira@practice.test with deadlines that fit a test.
SmtpSessionPlan planFor(int port, Security security);

/// A watched session for @p plan with samplePassword.
std::unique_ptr<ProbeWatch> watchSession(SmtpSessionPlan plan);

/// An authority and a good certificate for 127.0.0.1, made once.
struct SessionCertificates
{
    static const SessionCertificates &instance();
    PracticeAuthority authority;
    PracticeCertificate good;
};

} // namespace sendproof::test
