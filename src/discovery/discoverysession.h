// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/discoveryboard.h"
#include "discovery/discoveryurls.h"
#include "discovery/findings.h"
#include "discovery/httpsfetch.h"
#include "discovery/portround.h"
#include "discovery/serversurvey.h"

#include <QElapsedTimer>
#include <vector>

namespace sendproof {

/// How a discovery searches; tests set their own.
struct DiscoveryPlan
{
    SiteOf siteOf; ///< By the public suffix list; must be given
    QList<ProviderPort> ports = submissionPorts();
    PortPace pace;
    /// Until the likely hosts are looked up and knocked at: most domains are known before.
    std::chrono::milliseconds beforeProbing{100};
    std::chrono::milliseconds afterUsable{300}; ///< How long a likelier port may still answer once one is usable
    int httpsPort = sendproof::httpsPort;
    QUrl ispdb = ispdbBase();
    QUrl autodiscover = autodiscoverBase();
    QList<QSslCertificate> extraAuthorities; ///< Trusted beside the system's
    DiscoveryPatience patience;
};

/// The real Discovery: asks all sources at once. What they find is judged by Findings, ranked by DiscoveryBoard.
class DiscoverySession final : public Discovery
{
    Q_OBJECT
public:
    /// @p catalog and @p dns must outlive it.
    DiscoverySession(const ProviderCatalog &catalog, DnsResolver &dns, MakePortProbe makeProbe, DiscoveryOrder order,
                     DiscoveryPlan plan);
    ~DiscoverySession() override;

    void start() override;
    const DiscoveryReport &report() const override { return m_board.report(); }

private:
    using Found = QList<DiscoveredServer>;
    /// Turns a document into settings; nothing where it can't be used.
    using Read = std::function<std::optional<Found>(const HttpsAnswer &answer)>;
    struct Fetch
    {
        DiscoverySource source;
        Story<HttpsFetch> story;
    };

    void askCatalogue();
    void askExchangers();
    void takeExchangers(const DnsAnswer &answer);
    void askServices();
    void askDocuments();
    void askIspdbOf(const QString &domain, bool isForeign);
    void takeIspdb(const Found &found, SourceState otherwise);
    void beginProbing();
    void lookAtPorts(bool isLate);
    using Taken = std::function<void(const Found &found, SourceState otherwise)>;
    void fetch(DiscoverySource source, const QUrl &url, Read read, Taken taken);
    std::optional<Found> readDocument(DiscoverySource source, const HttpsAnswer &answer, bool isForeign) const;
    Taken settling(DiscoverySource source);
    void settle(DiscoverySource source, const Found &found, SourceState otherwise);
    void goOn();
    void takeWhatIsThere(); ///< Of sources that aren't done
    void end();
    std::chrono::milliseconds now() const { return std::chrono::milliseconds(m_clock.elapsed()); }

    DiscoveryOrder m_order;
    DiscoveryPlan m_plan;
    DnsResolver &m_dns;
    Findings m_findings;
    DiscoveryBoard m_board;
    PortRound m_round;
    QElapsedTimer m_clock;
    QTimer m_deadline;
    QTimer m_afterUsable;
    std::vector<Fetch> m_fetches;
    Found m_services;                                   ///< Of the SRV names answered so far
    Found m_ispdb;                                      ///< Of the data base's answers so far
    SourceState m_servicesState = SourceState::Nothing; ///< The worst of what the two answers said
    SourceState m_ispdbState = SourceState::Nothing;
    int m_openServices = 0;
    int m_openIspdb = 0;
    bool m_areExchangersKnown = false;
    bool m_isOver = false;
};

} // namespace sendproof
