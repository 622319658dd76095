// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/settingsfinder.h"

#include "wizard/discoverypicture.h"
#include "wizard/discoverywords.h"

#include <algorithm>

namespace sendproof {

namespace {

bool hasServer(const DiscoveredServer &found)
{
    return !found.server.host.isEmpty();
}

/// Nobody answered: every source outside of this computer failed, and no port was reached.
bool lacksNetwork(const DiscoveryReport &report)
{
    int failed = 0;
    for (const SourceReport &source : report.sources) {
        if (source.source == DiscoverySource::Catalogue || source.source == DiscoverySource::Probing)
            continue;
        if (source.state == SourceState::Failed)
            ++failed;
        else if (source.state != SourceState::Stopped && source.state != SourceState::Waiting)
            return false;
    }
    return failed > 0 && std::none_of(report.ports.begin(), report.ports.end(),
                                      [](const ProbedPort &port) { return port.hasConnected; });
}

void stopAll(DiscoveryReport &report)
{
    for (SourceReport &source : report.sources) {
        if (source.state == SourceState::Waiting || source.state == SourceState::Asking)
            source.state = SourceState::Stopped;
    }
    for (ProbedPort &port : report.ports) {
        if (!isSettled(port.state))
            port.state = PortState::Stopped;
    }
}

} // namespace

SettingsFinder::SettingsFinder(const ProviderCatalog &catalog, MakeDiscovery discover, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_discover(std::move(discover))
{
}

void SettingsFinder::search(const MailAddress &from)
{
    if (!m_discover || from.isEmpty())
        return;
    const bool isSameDomain = from.domain() == m_from.domain();
    m_from = from;
    if (isSameDomain && m_now.state != State::Idle) {
        Q_EMIT changed();
        return;
    }
    leave();
    const auto kept = m_kept.constFind(from.domain());
    if (kept == m_kept.constEnd() || lacksNetwork(kept->report)) {
        begin(false);
        return;
    }
    m_now = *kept;
    Q_EMIT changed();
}

void SettingsFinder::searchAgain()
{
    if (m_now.state != State::Finished && m_now.state != State::Stopped)
        return;
    const bool wasInVain = m_now.state == State::Finished && !lacksNetwork(m_now.report);
    begin(wasInVain || m_now.wasAddressSent);
}

void SettingsFinder::begin(bool sendsAddress)
{
    m_now = {};
    m_now.state = State::Searching;
    m_now.wasAddressSent = sendsAddress;
    m_search = m_discover({m_from.domain(), sendsAddress ? m_from.toString() : QString()});
    connect(m_search.get(), &Discovery::changed, this, [this] {
        m_now.report = m_search->report();
        Q_EMIT changed();
    });
    connect(m_search.get(), &Discovery::finished, this, [this] {
        m_now.report = m_search->report();
        settle(State::Finished);
    });
    m_search->start();
    m_now.report = m_search->report();
    Q_EMIT changed();
}

void SettingsFinder::settle(State state)
{
    m_search.reset();
    stopAll(m_now.report);
    m_now.state = state;
    m_kept.insert(m_from.domain(), m_now);
    Q_EMIT changed();
}

void SettingsFinder::stop()
{
    if (isSearching())
        settle(State::Stopped);
}

void SettingsFinder::leave()
{
    m_search.reset();
    m_now = {};
}

void SettingsFinder::dismiss()
{
    if (m_now.state == State::Idle)
        return;
    leave();
    if (const auto kept = m_kept.find(m_from.domain()); kept != m_kept.end())
        kept->isTrusted = false;
    Q_EMIT changed();
}

void SettingsFinder::trust(bool isTrusted)
{
    if (!isDoubtful() || m_now.isTrusted == isTrusted)
        return;
    m_now.isTrusted = isTrusted;
    settle(m_now.state);
}

const DiscoveredServer *SettingsFinder::settings() const
{
    for (const DiscoveredServer &found : m_now.report.found) {
        if (hasServer(found) && found.doubt == TrustDoubt::None)
            return &found;
    }
    return m_now.isTrusted ? doubtful() : nullptr;
}

const DiscoveredServer *SettingsFinder::doubtful() const
{
    const QList<DiscoveredServer> &all = m_now.report.found;
    const bool isSure = std::any_of(all.begin(), all.end(), [](const DiscoveredServer &found) {
        return hasServer(found) && found.doubt == TrustDoubt::None;
    });
    const auto first = std::find_if(all.begin(), all.end(), hasServer);
    return isSure || first == all.end() ? nullptr : &*first;
}

bool SettingsFinder::isDoubtful() const
{
    // While it runs something better may still come: asked once, at the end.
    return m_now.state != State::Idle && !isSearching() && doubtful();
}

bool SettingsFinder::isWithoutSettings() const
{
    return m_now.state != State::Idle && !isSearching() && !settings();
}

bool SettingsFinder::hasReached(const HostName &host, int port) const
{
    const QList<ProbedPort> &ports = m_now.report.ports;
    return std::any_of(ports.begin(), ports.end(), [&host, port](const ProbedPort &seen) {
        return seen.host == host && seen.port == port && seen.hasConnected;
    });
}

DiscoveryView SettingsFinder::view() const
{
    DiscoveryView view;
    view.isShown = m_now.state != State::Idle;
    if (!view.isShown)
        return view;
    const QString domain = m_from.shownDomain();
    view.isSearching = isSearching();
    view.title = pictureTitle(view.isSearching);
    view.sources = sourcesPicture(m_now.report);
    view.ports = portsPicture(m_now.report.ports);
    if (const DiscoveredServer *found = settings())
        view.origin = originText(*found, providerOf(*found));
    else if (view.isSearching)
        view.origin = privacyText(domain, m_now.wasAddressSent);
    if (!view.isSearching)
        showCard(view);
    return view;
}

void SettingsFinder::showCard(DiscoveryView &view) const
{
    if (const DiscoveredServer *found = doubtful()) {
        view.card = doubtCard(*found, providerOf(*found));
        view.tickText = tickText();
        view.isTicked = m_now.isTrusted;
    } else if (settings()) {
        return;
    } else if (m_now.state == State::Stopped) {
        view.card = stoppedCard();
    } else {
        view.card = lacksNetwork(m_now.report) ? noNetworkCard() : nothingCard(m_from, !m_now.wasAddressSent);
    }
}

} // namespace sendproof
