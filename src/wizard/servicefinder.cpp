// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/servicefinder.h"

namespace sendproof {

ServiceFinder::ServiceFinder(const ProviderCatalog &catalog, DnsResolver &dns, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_exchangers(dns)
{
    connect(&m_exchangers, &ExchangerLookup::answered, this, [this](const QString &domain) {
        if (domain == m_watched.domain())
            Q_EMIT changed();
    });
}

void ServiceFinder::watch(const MailAddress &address)
{
    m_watched = address;
    const bool isKnown = address.isEmpty() || m_catalog.byAddress(address);
    m_exchangers.watch(isKnown ? QString() : address.domain());
}

void ServiceFinder::settle()
{
    if (m_choice && m_choice->domain.isEmpty())
        m_choice->domain = m_watched.domain();
    m_exchangers.askNow();
}

void ServiceFinder::choose(const QString &providerId, const QString &host)
{
    m_choice = Choice{providerId, host, m_watched.domain()};
}

Recognition ServiceFinder::recognise(const MailAddress &address) const
{
    Recognition found;
    const ExchangerFinding finding = m_exchangers.finding(address.domain());
    found.exchangers = finding.state;
    if (const Provider *byDomain = address.isEmpty() ? nullptr : m_catalog.byAddress(address)) {
        found.fitting = {byDomain->id};
        found.by = RecognisedBy::Domain;
    } else if (const QStringList ids = byExchangers(finding.hosts); !ids.isEmpty()) {
        found.fitting = ids;
        found.by = RecognisedBy::Exchanger;
    }
    found.provider = m_catalog.byId(found.fitting.value(0));
    const bool isChosen = m_choice && (m_choice->domain.isEmpty() || m_choice->domain == address.domain());
    if (!isChosen)
        return found;
    const bool isSame = found.provider && found.provider->id == m_choice->providerId;
    found.by = isSame ? found.by : RecognisedBy::Choice;
    found.provider = m_catalog.byId(m_choice->providerId);
    found.host = m_choice->host;
    if (found.provider && !found.fitting.contains(found.provider->id))
        found.fitting.append(found.provider->id);
    return found;
}

QStringList ServiceFinder::byExchangers(const QStringList &hosts) const
{
    QStringList ids;
    for (const QString &host : hosts) {
        const Provider *provider = m_catalog.byMailExchanger(host);
        if (provider && !ids.contains(provider->id))
            ids.append(provider->id);
    }
    return ids;
}

} // namespace sendproof
