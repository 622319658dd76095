// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domainprobe.h"

#include <QPointer>

namespace sendproof::test {

/// A look at a domain that finds what the test says, when it says so.
class FakeDomainProbe : public DomainProbe
{
public:
    explicit FakeDomainProbe(DomainOrder withOrder)
        : order(std::move(withOrder))
    {
    }
    void start() override { ++starts; }
    void succeed(const DomainReport &report) { Q_EMIT finished(Result<DomainReport>(report)); }
    void fail(FailureKind kind) { Q_EMIT finished(Result<DomainReport>(Failure{.kind = kind})); }

    DomainOrder order;
    int starts = 0;
};

/// Makes FakeDomainProbes and remembers them; one that was let go of becomes null at the next turn of the event loop.
struct FakeDomainProbes
{
    MakeDomainProbe maker()
    {
        return [this](const DomainOrder &order) {
            auto *probe = new FakeDomainProbe(order);
            made.append(probe);
            return Story<DomainProbe>(probe);
        };
    }
    FakeDomainProbe &last() { return *made.last(); }

    QList<QPointer<FakeDomainProbe>> made;
};

/// What DomainCheck makes of the domain of @p order where its records let the service pass, or where they don't
/// and DMARC is missing.
inline DomainReport reportOn(const DomainOrder &order, bool isAllowed)
{
    DomainReport report;
    report.domain = order.domain;
    report.organizational = order.domain;
    report.service = order.service;
    report.mxOutcome = DnsOutcome::Found;
    report.mailServers = {{QStringLiteral("mx.") + order.domain, 10}};
    const QByteArray spf = isAllowed && order.service ? "v=spf1 include:" + order.service->spfInclude + " ~all"
                                                      : "v=spf1 ip4:192.0.2.7 -all";
    report.spf.texts = {spf};
    report.spf.record = std::get<SpfRecord>(SpfRecord::parse(spf));
    report.spf.termLookups = QList<int>(report.spf.record.terms.size(), 0);
    report.spf.lookups = isAllowed ? 1 : 0;
    report.allowance = isAllowed ? SpfAllowance::Allowed : SpfAllowance::NotAllowed;
    if (order.service) {
        for (const QString &selector : order.service->dkimSelectors)
            report.dkim.append({selector, order.domain, DnsOutcome::NoSuchName, std::nullopt});
    }
    report.dmarc.domain = order.domain;
    report.dmarc.outcome = isAllowed ? DnsOutcome::Found : DnsOutcome::NoSuchName;
    if (isAllowed)
        report.dmarc.record = std::get<DmarcRecord>(DmarcRecord::parse("v=DMARC1; p=quarantine"));
    conclude(report, 1);
    return report;
}

} // namespace sendproof::test
