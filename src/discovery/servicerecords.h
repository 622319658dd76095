// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discovery.h"
#include "core/dnsresolver.h"

namespace sendproof {

/// The names that are asked: "_submissions._tcp.<domain>" for TLS from the first byte (RFC 8314 section 5.1),
/// "_submission._tcp.<domain>" for STARTTLS (RFC 6186 section 3.1).
QString serviceRecordName(Security security, const QString &domain);

/// What the SRV @p answer to that name says, by priority and then weight. A host "." says that there is no such service
/// (RFC 2782) and gives nothing, and so do names that are no host, IP addresses and names of this computer.
QList<SubmissionServer> serversOf(const DnsAnswer &answer, Security security);

} // namespace sendproof
