// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discovery.h"

#include <QPointer>

namespace sendproof::test {

/// A search for settings that does what the test says, when it says so.
class FakeDiscovery : public Discovery
{
public:
    explicit FakeDiscovery(DiscoveryOrder forOrder)
        : order(std::move(forOrder))
    {
        known.domain = order.domain;
        for (int i = 0; i < discoverySourceCount; ++i)
            known.sources.append({DiscoverySource(i), SourceState::Waiting, {}});
    }
    void start() override { ++starts; }
    const DiscoveryReport &report() const override { return known; }

    void state(DiscoverySource source, SourceState state) { known.sources[int(source)].state = state; }
    void allStates(SourceState state)
    {
        for (SourceReport &source : known.sources)
            source.state = state;
    }
    void see(const ProbedPort &port)
    {
        known.ports.append(port);
        Q_EMIT changed();
    }
    /// @p server becomes the best one known.
    void find(const DiscoveredServer &server)
    {
        state(server.source, SourceState::Found);
        known.found.prepend(server);
        Q_EMIT changed();
    }
    void finish() { Q_EMIT finished(); }
    void finishWithNothing()
    {
        allStates(SourceState::Nothing);
        finish();
    }

    DiscoveryOrder order;
    DiscoveryReport known;
    int starts = 0;
};

/// Makes FakeDiscoveries and remembers them; one that was let go of becomes null at the next turn of the event loop.
struct FakeDiscoveries
{
    MakeDiscovery maker()
    {
        return [this](const DiscoveryOrder &order) {
            auto *discovery = new FakeDiscovery(order);
            made.append(discovery);
            return Story<Discovery>(discovery);
        };
    }
    FakeDiscovery &last() { return *made.last(); }

    QList<QPointer<FakeDiscovery>> made;
};

inline ProbedPort seenPort(const QString &host, int port, PortState state)
{
    ProbedPort made{.host = HostName::parse(host).host.value(), .port = port, .security = usualSecurity(port)};
    made.state = state;
    made.hasConnected = state != PortState::Silent && state != PortState::Refused && isSettled(state);
    return made;
}

inline DiscoveredServer foundServer(DiscoverySource source, const QString &host, int port,
                                    TrustDoubt doubt = TrustDoubt::None)
{
    DiscoveredServer made{.source = source};
    made.server = {.host = HostName::parse(host).host.value(), .port = port, .security = usualSecurity(port)};
    made.doubt = doubt;
    made.saidBy = QStringLiteral("autoconfig.haneul.kr");
    return made;
}

} // namespace sendproof::test
