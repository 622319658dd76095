// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/directendpoints.h"
#include "core/result.h"
#include "core/secret.h"

namespace sendproof {

/// Who an account belongs to, and what else may be used as From there.
struct KnownSenders
{
    MailAddress address;        ///< Empty: not said
    QList<MailAddress> senders; ///< Without @c address; at most 100, each once
};

/// Reads the reply of a userinfo endpoint (OpenID Connect Core section 5.3.2). Fails at Stage::Token: ReplyRejected
/// with the status, MalformedReply.
Result<KnownSenders> readUserInfo(int status, const Secret &body);

/// Reads the list of @p form; fails as readUserInfo() does. Gmail: users.settings.sendAs.list, of which only what is
/// confirmed counts. Microsoft: the user of Graph, with "mail" (else "userPrincipalName") and the "smtp:" entries of
/// "proxyAddresses".
Result<KnownSenders> readSenderList(SenderListForm form, int status, const Secret &body);

} // namespace sendproof
