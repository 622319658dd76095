// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>

namespace sendproof {

/// What protects the bytes of a sign-in.
enum class SaslChannel {
    Protected, ///< Verified by name and chain, or by the one pinned certificate
    Clear      ///< Security switched off by the user, for a relay in a private network
};

/// The SASL mechanism to use, in upper case. @p offered is the AUTH line of the last EHLO, in any case and order.
///
/// Auto on a verified channel begins with PLAIN: the channel already proves the server and hides the password, so that
/// the mechanism with one round trip is the best one; it also works with every way a server may store passwords. In the
/// clear Auto begins with what does not give the password away. XOAUTH2 and OAUTHBEARER are only used when chosen by
/// name, because the secret is a token then.
///
/// Fails with AuthNotOffered where nothing is offered, and with NoCommonMechanism where the chosen one, or any that
/// Auto knows, is not; Failure::detail lists what is offered, untrusted.
Result<QByteArray> chooseMechanism(const QList<QByteArray> &offered, AuthChoice choice, SaslChannel channel);

} // namespace sendproof
