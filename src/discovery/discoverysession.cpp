// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/discoverysession.h"

#include "discovery/autodiscoverdocument.h"
#include "discovery/servicerecords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

SourceState stateOf(const DnsAnswer &answer)
{
    return answer.isUnknown() || answer.outcome == DnsOutcome::Unusable ? SourceState::Failed : SourceState::Nothing;
}

SourceState stateOf(HttpsAnswer::Outcome outcome)
{
    switch (outcome) {
    case HttpsAnswer::Found:
    case HttpsAnswer::Refused:
        return SourceState::Refused; // found, but of no use
    case HttpsAnswer::Nothing:
        return SourceState::Nothing;
    case HttpsAnswer::Failed:
        break;
    }
    return SourceState::Failed;
}

const QByteArrayList xmlTypes{"text/xml", "application/xml;q=0.9"};

} // namespace

DiscoverySession::DiscoverySession(const ProviderCatalog &catalog, DnsResolver &dns, MakePortProbe makeProbe,
                                   DiscoveryOrder order, DiscoveryPlan plan)
    : m_order(std::move(order))
    , m_plan(std::move(plan))
    , m_dns(dns)
    , m_findings(catalog, m_plan.siteOf, m_order.domain)
    , m_board(m_order.domain, m_plan.patience)
    , m_round(dns, std::move(makeProbe), m_plan.pace)
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer); // a coarse one may come early, before the patience is over
    m_afterUsable.setSingleShot(true);
    m_afterUsable.setInterval(m_plan.afterUsable);
    connect(&m_deadline, &QTimer::timeout, this, &DiscoverySession::end);
    connect(&m_afterUsable, &QTimer::timeout, this, [this] { lookAtPorts(true); });
    connect(&m_round, &PortRound::changed, this, [this] { lookAtPorts(false); });
}

DiscoverySession::~DiscoverySession() = default;

void DiscoverySession::start()
{
    m_clock.start();
    m_deadline.start(m_plan.patience.overall);
    QMetaObject::invokeMethod(this, &DiscoverySession::askCatalogue, Qt::QueuedConnection);
}

void DiscoverySession::askCatalogue()
{
    m_board.settle(DiscoverySource::Catalogue, m_findings.ofCatalogue(), SourceState::Nothing, now());
    if (m_order.isOffline || m_board.isOver()) {
        end();
        return;
    }
    askExchangers(); // the look-ups wait for each other in a narrow pool: the most telling first
    askDocuments();
    askServices();
    beginProbing();
    goOn();
}

void DiscoverySession::askExchangers()
{
    m_board.begin(DiscoverySource::MailExchanger);
    m_dns.ask({m_order.domain, DnsType::Mx}, this, [this](const DnsAnswer &answer) { takeExchangers(answer); });
}

void DiscoverySession::takeExchangers(const DnsAnswer &answer)
{
    if (m_isOver)
        return;
    m_areExchangersKnown = true;
    const QString site = m_findings.exchangerSite(answer);
    if (!site.isEmpty() && m_board.isWanted(DiscoverySource::Ispdb))
        askIspdbOf(site, true);
    if (m_board.isWanted(DiscoverySource::Probing)) {
        for (const HostName &host : m_findings.exchangers(answer))
            m_round.add(host, m_plan.ports);
    }
    settle(DiscoverySource::MailExchanger, m_findings.ofExchangers(answer), stateOf(answer));
    if (!m_isOver)
        lookAtPorts(false);
}

void DiscoverySession::askServices()
{
    m_board.begin(DiscoverySource::ServiceRecord);
    for (const Security security : {Security::ImplicitTls, Security::StartTls}) {
        ++m_openServices;
        m_dns.ask({serviceRecordName(security, m_order.domain), DnsType::Srv}, this,
                  [this, security](const DnsAnswer &answer) {
                      if (m_isOver)
                          return;
                      const Found found = m_findings.ofServices(serversOf(answer, security));
                      // RFC 8314 section 3: TLS from the first byte comes before STARTTLS, whichever answers first.
                      m_services = security == Security::ImplicitTls ? found + m_services : m_services + found;
                      m_servicesState = std::max(m_servicesState, stateOf(answer));
                      if (--m_openServices == 0)
                          settle(DiscoverySource::ServiceRecord, m_services, m_servicesState);
                  });
    }
}

void DiscoverySession::askDocuments()
{
    const auto reading = [this](DiscoverySource source) {
        return [this, source](const HttpsAnswer &answer) { return readDocument(source, answer, answer.leftSite); };
    };
    fetch(DiscoverySource::Autoconfig, autoconfigUrl(m_order.domain, m_order.address, m_plan.httpsPort),
          reading(DiscoverySource::Autoconfig), settling(DiscoverySource::Autoconfig));
    fetch(DiscoverySource::WellKnown, wellKnownUrl(m_order.domain, m_plan.httpsPort),
          reading(DiscoverySource::WellKnown), settling(DiscoverySource::WellKnown));
    askIspdbOf(m_order.domain, false);
    const auto readExchange = [this](const HttpsAnswer &answer) -> std::optional<Found> {
        const Result<AutodiscoverDocument> document = AutodiscoverDocument::parse(answer.body);
        if (!document)
            return std::nullopt;
        const QString host = document.value().host;
        return isExchangeOnline(host) ? m_findings.ofExchangeOnline(host) : Found();
    };
    fetch(DiscoverySource::Autodiscover, autodiscoverUrl(m_order.domain, m_order.address, m_plan.autodiscover),
          readExchange, settling(DiscoverySource::Autodiscover));
}

void DiscoverySession::askIspdbOf(const QString &domain, bool isForeign)
{
    ++m_openIspdb;
    fetch(
        DiscoverySource::Ispdb, ispdbUrl(domain, m_plan.ispdb),
        [this, isForeign](const HttpsAnswer &answer) {
            return readDocument(DiscoverySource::Ispdb, answer, isForeign || answer.leftSite);
        },
        [this](const Found &found, SourceState otherwise) { takeIspdb(found, otherwise); });
}

void DiscoverySession::takeIspdb(const Found &found, SourceState otherwise)
{
    m_ispdb += found;
    m_ispdbState = std::max(m_ispdbState, otherwise);
    const bool isSure = std::any_of(m_ispdb.begin(), m_ispdb.end(),
                                    [](const DiscoveredServer &server) { return server.doubt == TrustDoubt::None; });
    if (--m_openIspdb == 0 || isSure)
        settle(DiscoverySource::Ispdb, m_ispdb, m_ispdbState);
}

std::optional<DiscoverySession::Found> DiscoverySession::readDocument(DiscoverySource source, const HttpsAnswer &answer,
                                                                      bool isForeign) const
{
    const Result<AutoconfigDocument> document = AutoconfigDocument::parse(answer.body, m_order.domain);
    if (!document)
        return std::nullopt;
    return m_findings.ofDocument(document.value(), source, answer.url.host(), isForeign);
}

void DiscoverySession::fetch(DiscoverySource source, const QUrl &url, Read read, Taken taken)
{
    m_board.begin(source);
    HttpsOrder order{.url = url, .deadline = m_plan.patience.overall};
    order.accept = source == DiscoverySource::Autodiscover ? QByteArrayList{"application/json"} : xmlTypes;
    auto *story = new HttpsFetch(m_dns, order, m_plan.siteOf, m_plan.extraAuthorities);
    m_fetches.push_back({source, Story<HttpsFetch>(story)});
    connect(story, &HttpsFetch::finished, this,
            [this, read = std::move(read), taken = std::move(taken)](const HttpsAnswer &answer) {
                const std::optional<Found> found =
                    answer.outcome == HttpsAnswer::Found ? read(answer) : std::optional<Found>();
                taken(found.value_or(Found()), found ? SourceState::Nothing : stateOf(answer.outcome));
            });
    story->start();
}

void DiscoverySession::beginProbing()
{
    m_board.begin(DiscoverySource::Probing);
    for (const HostName &host : m_findings.likelyHosts())
        m_round.add(host, m_plan.ports);
    QTimer::singleShot(m_plan.beforeProbing, this, [this] {
        if (m_board.isWanted(DiscoverySource::Probing))
            m_round.start();
    });
}

void DiscoverySession::lookAtPorts(bool isLate)
{
    const QList<ProbedPort> &ports = m_round.ports();
    m_board.setPorts(ports);
    const auto usable = std::find_if(ports.begin(), ports.end(),
                                     [](const ProbedPort &port) { return port.state == PortState::Usable; });
    const bool isFound = usable != ports.end();
    const bool isBest =
        isFound && std::all_of(ports.begin(), usable, [](const ProbedPort &port) { return isSettled(port.state); });
    const bool isDone = m_areExchangersKnown && m_round.isSettled();
    const bool isWanted = m_board.isWanted(DiscoverySource::Probing);
    if (isWanted && (isBest || isLate || isDone)) {
        settle(DiscoverySource::Probing, m_findings.ofPorts(ports), SourceState::Nothing);
        return;
    }
    if (isFound && isWanted && !m_afterUsable.isActive())
        m_afterUsable.start();
    Q_EMIT changed();
}

DiscoverySession::Taken DiscoverySession::settling(DiscoverySource source)
{
    return [this, source](const Found &found, SourceState otherwise) { settle(source, found, otherwise); };
}

void DiscoverySession::settle(DiscoverySource source, const Found &found, SourceState otherwise)
{
    m_board.settle(source, found, otherwise, now());
    goOn();
}

void DiscoverySession::goOn()
{
    if (m_board.isOver()) {
        end();
        return;
    }
    if (!m_board.isWanted(DiscoverySource::Probing)) {
        m_round.stop();
        m_board.setPorts(m_round.ports());
    }
    std::erase_if(m_fetches, [this](const Fetch &fetch) { return !m_board.isWanted(fetch.source); });
    m_deadline.start(std::max(m_board.deadline() - now(), std::chrono::milliseconds(0)));
    Q_EMIT changed();
}

void DiscoverySession::takeWhatIsThere()
{
    const auto take = [this](DiscoverySource source, const Found &found) {
        if (!found.isEmpty() && m_board.isWanted(source))
            m_board.settle(source, found, SourceState::Nothing, now());
    };
    take(DiscoverySource::Ispdb, m_ispdb);
    take(DiscoverySource::ServiceRecord, m_services);
    take(DiscoverySource::Probing, m_findings.ofPorts(m_round.ports()));
}

void DiscoverySession::end()
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_deadline.stop();
    m_afterUsable.stop();
    takeWhatIsThere();
    m_round.stop();
    m_fetches.clear();
    m_board.setPorts(m_round.ports());
    m_board.stopAll(now());
    Q_EMIT changed();
    Q_EMIT finished();
}

} // namespace sendproof
