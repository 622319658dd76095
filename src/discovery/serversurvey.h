// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/portsurvey.h"
#include "core/providercatalog.h"
#include "discovery/portround.h"

namespace sendproof {

/// The ports that submission servers are reached by, the safest first (RFC 8314 section 3.3): 465 with TLS from the
/// first byte, 587, 2525 (many relays serve it where 587 is blocked) and 25 with STARTTLS.
QList<ProviderPort> submissionPorts();

/// What a survey asks; tests set their own.
struct SurveyPlan
{
    QList<ProviderPort> ports = submissionPorts();
    PortPace pace;
    std::chrono::milliseconds patience{8000}; ///< For the whole survey
};

/// The real PortSurvey: asks the usual ports of the wanted host, the wanted port first, and of the providers that the
/// catalogue calls network witnesses.
class ServerSurvey final : public PortSurvey
{
    Q_OBJECT
public:
    /// @p catalog and @p dns must outlive it.
    ServerSurvey(const ProviderCatalog &catalog, DnsResolver &dns, MakePortProbe makeProbe, SurveyOrder order,
                 SurveyPlan plan = {});

    void start() override;
    const QList<ProbedPort> &ports() const override { return m_round.ports(); }
    NetworkVerdict verdict() const override { return judgeNetwork(m_order.wanted, ports()); }

private:
    void line();
    void finish();

    const ProviderCatalog &m_catalog;
    SurveyOrder m_order;
    SurveyPlan m_plan;
    PortRound m_round;
    QTimer m_patience;
};

} // namespace sendproof
