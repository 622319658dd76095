// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/sequence.h"

#include "discovery/autodiscoverdocument.h"
#include "discovery/servicerecords.h"

#include <QEventLoop>

namespace sendproof::test {

namespace {

constexpr int patience = 60'000; ///< For one step; the parts have deadlines of their own

} // namespace

Sequence::Sequence(const DiscoveryWorld &world, DiscoveryPlan plan, QString domain)
    : m_plan(std::move(plan))
    , m_domain(std::move(domain))
    , m_findings(world.catalog, m_plan.siteOf, m_domain)
    , m_dns({.nameserver = world.detour->address})
{
}

bool Sequence::find()
{
    if (!m_findings.ofCatalogue().isEmpty())
        return true;
    const DnsAnswer exchangers = lookUp({m_domain, DnsType::Mx});
    return !m_findings.ofExchangers(exchangers).isEmpty() ||
           hasDocument(DiscoverySource::Autoconfig, autoconfigUrl(m_domain, {}, m_plan.httpsPort)) ||
           hasDocument(DiscoverySource::WellKnown, wellKnownUrl(m_domain, m_plan.httpsPort)) ||
           hasDocument(DiscoverySource::Ispdb, ispdbUrl(m_domain, m_plan.ispdb)) || hasServices() ||
           isInExchangeOnline() || answersAtAPort(m_findings.likelyHosts() + m_findings.exchangers(exchangers));
}
DnsAnswer Sequence::lookUp(const DnsQuestion &question)
{
    DnsAnswer given;
    QEventLoop loop;
    m_dns.ask(question, &loop, [&](const DnsAnswer &answer) {
        given = answer;
        loop.quit();
    });
    loop.exec();
    return given;
}

HttpsAnswer Sequence::fetch(const QUrl &url)
{
    HttpsFetch fetch(m_dns, {.url = url, .deadline = m_plan.patience.overall}, m_plan.siteOf, m_plan.extraAuthorities);
    HttpsAnswer given;
    QObject::connect(&fetch, &HttpsFetch::finished, &fetch, [&given](const HttpsAnswer &answer) { given = answer; });
    QSignalSpy finished(&fetch, &HttpsFetch::finished);
    fetch.start();
    finished.wait(patience);
    return given;
}

bool Sequence::hasDocument(DiscoverySource source, const QUrl &url)
{
    const HttpsAnswer answer = fetch(url);
    const auto document = AutoconfigDocument::parse(answer.body, m_domain);
    return document && !m_findings.ofDocument(document.value(), source, answer.url.host(), answer.leftSite).isEmpty();
}

bool Sequence::hasServices()
{
    for (const Security security : {Security::ImplicitTls, Security::StartTls}) {
        const DnsAnswer answer = lookUp({serviceRecordName(security, m_domain), DnsType::Srv});
        if (!m_findings.ofServices(serversOf(answer, security)).isEmpty())
            return true;
    }
    return false;
}

bool Sequence::isInExchangeOnline()
{
    const auto document = AutodiscoverDocument::parse(fetch(autodiscoverUrl(m_domain, {}, m_plan.autodiscover)).body);
    return document && isExchangeOnline(document.value().host);
}

bool Sequence::answersAtAPort(const QList<HostName> &hosts)
{
    for (const HostName &host : hosts) {
        const QList<IpAddress> addresses =
            lookUp({host.ascii(), DnsType::Aaaa}).addresses + lookUp({host.ascii(), DnsType::A}).addresses;
        for (const ProviderPort &port : std::as_const(m_plan.ports)) {
            if (!addresses.isEmpty() && isUsable(host, addresses, port))
                return true;
        }
    }
    return false;
}

bool Sequence::isUsable(const HostName &host, const QList<IpAddress> &addresses, const ProviderPort &port)
{
    SmtpPortProbe probe({.host = host,
                         .addresses = addresses,
                         .port = port.port,
                         .security = port.security,
                         .deadline = m_plan.pace.deadline},
                        m_plan.extraAuthorities);
    PortState state = PortState::Waiting;
    QObject::connect(&probe, &PortProbe::finished, &probe, [&state](const ProbedPort &news) { state = news.state; });
    QSignalSpy finished(&probe, &PortProbe::finished);
    probe.start();
    finished.wait(patience);
    return state == PortState::Usable;
}

} // namespace sendproof::test
