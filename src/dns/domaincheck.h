// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domainprobe.h"

#include <QTimer>
#include <chrono>

namespace sendproof {

/// Looks at MX, SPF, DKIM and DMARC of a domain at once, asks SPF for some addresses of the provider, and concludes.
class DomainCheck final : public DomainProbe
{
    Q_OBJECT
public:
    /// @p dns must outlive it. After @p deadline it ends with TimedOut.
    DomainCheck(DnsResolver &dns, DomainOrder order, std::chrono::milliseconds deadline = std::chrono::seconds(30));

    void start() override;

private:
    using Then = std::function<void()>;
    template<typename Machine>
    void drive(const std::shared_ptr<Machine> &machine, const std::optional<DnsQuestion> &question, Then then);
    void lookAtMx();
    void lookAtSpf();
    void lookAtProvider();
    void lookAtDkim();
    void askForKey(const QString &selector, const QString &domain);
    void lookAtDmarc(const QString &domain);
    void partIsDone(DomainPart part);
    void oneIsDone();
    void compare();
    void sample(const QList<IpAddress> &addresses);
    void recognise();
    void conclude();
    std::optional<Failure> failure() const;
    void end(const Result<DomainReport> &result);

    DnsResolver &m_dns;
    DomainOrder m_order;
    DomainReport m_report;
    SpfSurvey m_provider; ///< What stands behind the provider's include
    QTimer m_deadline;
    int m_pending = 0;     ///< Looks that aren't done
    int m_pendingKeys = 0; ///< Those of them that are DKIM keys
    bool m_isOver = false;
};

} // namespace sendproof
