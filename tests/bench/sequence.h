// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/discoveryworld.h"

namespace sendproof::test {

/// Asks one source after the other, in the order of their rank, and one port after the other.
class Sequence
{
public:
    Sequence(const DiscoveryWorld &world, DiscoveryPlan plan, QString domain);
    bool find(); ///< Blocks; whether anything was found

private:
    DnsAnswer lookUp(const DnsQuestion &question);
    HttpsAnswer fetch(const QUrl &url);
    bool hasDocument(DiscoverySource source, const QUrl &url);
    bool hasServices();
    bool isInExchangeOnline();
    bool answersAtAPort(const QList<HostName> &hosts);
    bool isUsable(const HostName &host, const QList<IpAddress> &addresses, const ProviderPort &port);

    DiscoveryPlan m_plan;
    QString m_domain;
    Findings m_findings;
    SystemDnsResolver m_dns;
};

} // namespace sendproof::test
