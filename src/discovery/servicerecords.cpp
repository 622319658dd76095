// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/servicerecords.h"

#include "discovery/publichost.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

QString serviceRecordName(Security security, const QString &domain)
{
    return (security == Security::ImplicitTls ? "_submissions._tcp."_L1 : "_submission._tcp."_L1) + domain;
}

QList<SubmissionServer> serversOf(const DnsAnswer &answer, Security security)
{
    QList<DnsService> services = answer.services;
    std::stable_sort(services.begin(), services.end(), [](const DnsService &a, const DnsService &b) {
        return a.priority != b.priority ? a.priority < b.priority : a.weight > b.weight;
    });
    QList<SubmissionServer> servers;
    for (const DnsService &service : std::as_const(services)) {
        const auto host = publicHost(service.host);
        if (host && service.port >= 1 && service.port <= 65535)
            servers.append({.host = *host, .port = service.port, .security = security});
    }
    return servers;
}

} // namespace sendproof
