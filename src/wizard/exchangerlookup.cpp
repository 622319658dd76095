// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/exchangerlookup.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// Whether the name may be in public DNS: RFC 6761, 6762 and 7686 keep some for other uses.
bool isPublicName(const QString &domain)
{
    static const QStringList kept{u"test"_s,  u"example"_s, u"invalid"_s,  u"localhost"_s,
                                  u"local"_s, u"onion"_s,   u"internal"_s, u"arpa"_s};
    return domain.contains(u'.') && !kept.contains(domain.section(u'.', -1).toLower());
}

ExchangerFinding findingIn(const DnsAnswer &answer)
{
    if (answer.outcome == DnsOutcome::NoSuchName)
        return {ExchangerFinding::State::NoSuchDomain, {}};
    ExchangerFinding finding;
    for (const DnsMailServer &server : answer.mailServers) {
        if (!server.host.isEmpty())
            finding.hosts.append(server.host);
    }
    if (!finding.hosts.isEmpty())
        finding.state = ExchangerFinding::State::Found;
    else if (!answer.mailServers.isEmpty())
        finding.state = ExchangerFinding::State::TakesNoMail;
    return finding;
}

} // namespace

ExchangerLookup::ExchangerLookup(DnsResolver &dns, QObject *parent)
    : QObject(parent)
    , m_dns(dns)
{
    m_stillness.setSingleShot(true);
    m_stillness.setInterval(std::chrono::milliseconds(400));
    m_stillness.callOnTimeout(this, &ExchangerLookup::askNow);
}

void ExchangerLookup::setStillness(std::chrono::milliseconds stillness)
{
    m_stillness.setInterval(stillness);
}

void ExchangerLookup::watch(const QString &domain)
{
    if (domain == m_domain)
        return;
    m_domain = domain;
    if (m_failed.removeAll(domain) > 0)
        m_findings.remove(domain);
    const bool isNew = isPublicName(domain) && !m_findings.contains(domain);
    isNew ? m_stillness.start() : m_stillness.stop();
}

void ExchangerLookup::askNow()
{
    if (!isPublicName(m_domain) || m_findings.contains(m_domain))
        return;
    m_stillness.stop();
    m_findings.insert(m_domain, {});
    m_dns.ask({m_domain, DnsType::Mx}, this,
              [this, domain = m_domain](const DnsAnswer &answer) { take(domain, answer); });
}

void ExchangerLookup::take(const QString &domain, const DnsAnswer &answer)
{
    if (answer.isUnknown() || answer.outcome == DnsOutcome::Unusable)
        m_failed.append(domain);
    m_findings.insert(domain, findingIn(answer));
    Q_EMIT answered(domain);
}

ExchangerFinding ExchangerLookup::finding(const QString &domain) const
{
    return m_findings.value(domain);
}

} // namespace sendproof
