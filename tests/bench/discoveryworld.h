// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/realworld.h"
#include "support/delayproxy.h"
#include "support/dnsdetour.h"
#include "support/realmailserver.h"
#include "support/silentport.h"

namespace sendproof::test {

/// The servers, and a plan that leads to them.
struct DiscoveryWorld
{
    RealDnsServer dns;
    RealHttpsServer https;
    RealMailServer mail;
    ProviderCatalog catalog = realCatalog();
    std::unique_ptr<DnsDetour> detour;
    std::vector<std::unique_ptr<DelayProxy>> ways;
    std::vector<std::unique_ptr<SilentPort>> silent;
    DiscoveryPlan plan{.siteOf = organizationalDomain};

    bool start(std::chrono::milliseconds roundTrip);
    bool isUnavailable() const { return dns.isUnavailable() || mail.isUnavailable(); }
    QString reason() const { return mail.reason() + dns.reason() + https.reason(); }

private:
    void makeSites();
    quint16 wayTo(quint16 port, std::chrono::milliseconds roundTrip);
    bool silence(int address, quint16 port);
};

} // namespace sendproof::test
