// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spfcheck.h"

#include <QStringList>

namespace sendproof {

/// An address range that a record lets pass.
struct SpfNetwork
{
    IpAddress address;
    int prefix = 32;
};

/// What a domain's SPF record holds with all that it includes, whoever sends.
struct SpfSurvey
{
    QList<QByteArray> texts;      ///< Every SPF record at the domain itself; more than one is a problem
    SpfRecord record;             ///< The one, where there is one and it is well formed
    SpfTrouble trouble;           ///< The first problem that was met
    QList<int> termLookups;       ///< For each term of the record: how many look-ups it costs at most
    int redirectLookups = 0;      ///< Likewise for its redirect
    int lookups = 0;              ///< The most that an evaluation can need; the walk stops soon after 10
    QStringList passingIncludes;  ///< Names of all records reached by includes that let pass and by redirects
    QList<SpfNetwork> networks;   ///< Of all ip4 and ip6 that let pass, at most 64
    bool hasMacroInclude = false; ///< An include depends on the sender: what stands behind it isn't known
};

/// Walks through a domain's SPF record and its includes, as a machine without network: it gives a question and is fed
/// the answer, until it gives none. Ends after at most 41 questions.
class SpfSurveyor
{
public:
    explicit SpfSurveyor(const QString &domain);

    std::optional<DnsQuestion> start();
    std::optional<DnsQuestion> answer(const DnsAnswer &answer);
    const SpfSurvey &survey() const { return m_survey; }

private:
    struct Frame
    {
        QString domain;
        SpfRecord record;
        qsizetype next = 0;
        bool letsPass = true; ///< What matches here makes the whole pass
    };
    std::optional<DnsQuestion> goOn();
    std::optional<DnsQuestion> enter(const QByteArray &target, bool letsPass);
    void take(const SpfTerm &term);
    void count(bool isRedirect);
    void complain(SpfProblem problem, const QByteArray &term = {});

    QString m_domain;
    QList<Frame> m_frames;
    SpfSurvey m_survey;
};

} // namespace sendproof
