// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnsresolver.h"
#include "core/spfmacro.h"
#include "core/spfrecord.h"
#include "core/spfresult.h"

#include <optional>

namespace sendproof {

/// check_host() of RFC 7208 section 4 as a machine without network: it gives a question and is fed the answer, until it
/// gives none; result() then says how it ended. Ends after at most some 200 questions, whatever it is fed.
class SpfCheck
{
public:
    explicit SpfCheck(SpfIdentity identity);

    std::optional<DnsQuestion> start();
    std::optional<DnsQuestion> answer(const DnsAnswer &answer); ///< To the question that was given last

    SpfResult result() const { return m_result; }
    const SpfTrouble &trouble() const { return m_trouble; }
    int lookups() const { return m_lookups; } ///< Terms that asked DNS, up to the end of the evaluation

private:
    enum class Waiting { Record, Addresses, MailServers, MailServerAddresses, Pointers, PointerAddresses, Existence };
    struct Frame
    {
        QString domain;
        SpfRecord record;
        qsizetype next = 0;        ///< Index of the term that comes next
        bool isRedirected = false; ///< Its result is that of the frame above it
    };
    using Step = std::optional<DnsQuestion>;

    Step enter(const QString &domain);
    Step onRecord(const DnsAnswer &answer);
    Step goOn();
    Step evaluate(const SpfTerm &term);
    Step redirect();
    Step onAddresses(const DnsAnswer &answer);
    Step onHosts(const DnsAnswer &answer, QStringList hosts);
    Step onHostAddresses(const DnsAnswer &answer);
    Step nextHost();
    Step settle(bool isMatch); ///< The term before "next" does or doesn't match
    Step leave(SpfResult result);
    Step end(SpfResult result, SpfProblem problem, const QByteArray &term = {});
    DnsQuestion wait(Waiting waiting, const QString &name, DnsType type);
    DnsType addressType() const { return m_identity.client.isIpv6() ? DnsType::Aaaa : DnsType::A; }
    SpfTerm term() const { return m_frames.last().record.terms.at(m_frames.last().next - 1); }
    bool matches(const QList<IpAddress> &addresses) const;
    bool isOverVoids(const DnsAnswer &answer);

    SpfIdentity m_identity;
    QList<Frame> m_frames;
    Waiting m_waiting = Waiting::Record;
    QString m_target;    ///< What the current term's domain-spec came to
    QStringList m_hosts; ///< Of an mx or ptr, still to be asked for
    QString m_host;      ///< The one that is asked for
    int m_lookups = 0;
    int m_voids = 0;
    SpfResult m_result = SpfResult::None;
    SpfTrouble m_trouble;
};

} // namespace sendproof
