// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/testmessage.h"
#include "smtp/saslmechanism.h"

namespace sendproof {

/// What one conversation shall achieve.
struct SmtpErrand
{
    Security security = Security::ImplicitTls;
    AuthChoice auth = AuthChoice::Auto;
    SaslCredentials credentials; ///< With an empty login there is no AUTH
    TestMessage message;
    bool dryRun = false;
};

} // namespace sendproof
