// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discoveredserver.h"
#include "core/letgo.h"
#include "core/portprobe.h"

#include <QObject>
#include <functional>

namespace sendproof {

/// What became of a source.
enum class SourceState {
    Waiting,
    Asking,
    Found,
    Nothing, ///< Answered, and knows nothing about the domain
    Refused, ///< What it said must not be used: redirected to http, a foreign or broken document
    Failed,  ///< No answer, or none in time
    Stopped  ///< A better source answered, or it isn't asked offline
};
QLatin1StringView sourceStateName(SourceState state); ///< "waiting", … "stopped"

/// One source and how far it is.
struct SourceReport
{
    DiscoverySource source = DiscoverySource::Catalogue;
    SourceState state = SourceState::Waiting;
    std::chrono::milliseconds took{0}; ///< Until it was settled
    friend bool operator==(const SourceReport &, const SourceReport &) = default;
};

/// What is known so far.
struct DiscoveryReport
{
    QString domain;                ///< A-labels
    QList<DiscoveredServer> found; ///< The best first; of one source as that source ranks them
    QList<SourceReport> sources;   ///< One for each source, in its order
    QList<ProbedPort> ports;       ///< What probing asks, host by host; grows, never reorders
    std::chrono::milliseconds took{0};
    /// The settings to offer; null where nothing was found.
    const DiscoveredServer *best() const { return found.isEmpty() ? nullptr : &found.first(); }
};

/// What is to be found.
struct DiscoveryOrder
{
    QString domain;         ///< A-labels in lower case; all that leaves this computer
    QString address;        ///< The whole address, only where the user allowed to send it; usually empty
    bool isOffline = false; ///< Only what needs no network: the catalogue
};

/// One search for the settings of a domain. DiscoverySession is the real one; tests bring a fake.
class Discovery : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start() = 0;                          ///< Returns at once
    virtual const DiscoveryReport &report() const = 0; ///< As known so far; still true inside finished()

Q_SIGNALS:
    void changed(); ///< report() is news
    /// Exactly once, the last thing it ever emits; never from inside start(). Within 10 seconds.
    void finished();
};

using MakeDiscovery = std::function<Story<Discovery>(const DiscoveryOrder &order)>;

} // namespace sendproof
