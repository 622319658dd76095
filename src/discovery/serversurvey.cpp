// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/serversurvey.h"

#include <algorithm>

namespace sendproof {

QList<ProviderPort> submissionPorts()
{
    return {
        {465, Security::ImplicitTls}, {587, Security::StartTls}, {2525, Security::StartTls}, {25, Security::StartTls}};
}

ServerSurvey::ServerSurvey(const ProviderCatalog &catalog, DnsResolver &dns, MakePortProbe makeProbe, SurveyOrder order,
                           SurveyPlan plan)
    : m_catalog(catalog)
    , m_order(std::move(order))
    , m_plan(std::move(plan))
    , m_round(dns, std::move(makeProbe), m_plan.pace)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &ServerSurvey::finish);
    connect(&m_round, &PortRound::changed, this, &ServerSurvey::changed);
    connect(&m_round, &PortRound::settled, this, &ServerSurvey::finish);
}

void ServerSurvey::start()
{
    m_patience.start(m_plan.patience);
    line();
    if (m_round.ports().isEmpty())
        QMetaObject::invokeMethod(this, &ServerSurvey::finish, Qt::QueuedConnection);
    else
        m_round.start();
}

void ServerSurvey::line()
{
    const SubmissionServer &wanted = m_order.wanted;
    const Provider *provider = m_catalog.byId(m_order.providerId);
    const bool isProviders = provider && isServerOf(*provider, wanted.host.ascii());
    QList<ProviderPort> ports{{wanted.port, wanted.security}};
    for (const ProviderPort &port : std::as_const(m_plan.ports)) {
        if (port.port != wanted.port)
            ports.append(port);
    }
    m_round.add(wanted.host, ports, isProviders ? provider->ports : QList<ProviderPort>(), UnknownHost::MayBeLocal);
    if (!m_order.withWitnesses)
        return;
    for (const Provider &witness : m_catalog.providers()) {
        if (witness.isNetworkWitness && witness.host != wanted.host.ascii())
            m_round.add(HostName::parse(witness.host).host.value_or(HostName()), witness.ports, witness.ports);
    }
}

void ServerSurvey::finish()
{
    m_patience.stop();
    m_round.stop(PortState::Silent); // no answer within our patience
    Q_EMIT finished();
}

} // namespace sendproof
