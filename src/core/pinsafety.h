// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/certificatefacts.h"
#include "core/mailaccount.h"
#include "core/providercatalog.h"

namespace sendproof {

/// The provider whose server @p host is: one of its servers, one beside them, or one in its mail domains. Null: of none
/// that is known.
const Provider *ownerOfHost(const ProviderCatalog &catalog, const HostName &host);

/// Whether the user may be asked to trust exactly this certificate (SubmissionServer::pinnedCertificate): only one that
/// nobody or nobody known vouches for, without any other fault, and shown by a server in a private network or in the
/// domain of the account's own addresses. Never for a server of a known provider (@p hostOwner), whose certificate is
/// always good: there, somebody stands in between.
bool isSafeToPin(const CertificateFacts &certificate, const MailAccount &account, const Provider *hostOwner);

} // namespace sendproof
