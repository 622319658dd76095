// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnsresolver.h"

#include <QDnsLookup>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QSet>
#include <memory>

namespace sendproof {

/// One question on its way, from alias to alias, over QDnsLookup.
class DnsPursuit final : public QObject
{
    Q_OBJECT
public:
    /// @p lastAnswer: when the name server answered anything that was sure; shared by all who ask it.
    DnsPursuit(DnsQuestion question, const QHostAddress &nameserver, std::shared_ptr<QElapsedTimer> lastAnswer,
               QObject *parent);

    void start();
    /// Ends without an answer; false when the answer is already given.
    bool giveUp();

Q_SIGNALS:
    /// Exactly once unless given up, the last thing it emits; never from inside start().
    void finished(const sendproof::DnsAnswer &answer);

private:
    void look();
    void read(const QDnsLookup &lookup);
    void readRecords(const QDnsLookup &lookup);
    void askWhetherSomebodyAnswers();
    void end(const DnsAnswer &answer);
    void end(DnsOutcome outcome) { end(DnsAnswer{.outcome = outcome}); }

    DnsQuestion m_question; ///< Its name is the one that is asked for now
    QHostAddress m_nameserver;
    std::shared_ptr<QElapsedTimer> m_lastAnswer;
    QSet<QString> m_seen; ///< The names on the way here
    bool m_isOver = false;
};

/// The records of @p lookup that stand at @p name, with Unusable where they are over the limits.
DnsAnswer answerFrom(const QDnsLookup &lookup, const QString &name);

} // namespace sendproof
