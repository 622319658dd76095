// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/accountround.h"
#include "wizard/toldtest.h"

#include <QHash>
#include <QSet>

namespace sendproof {

/// Who of a round waits, is tested and has failed; and what the newest failures were, for the page that tells of them.
class RoundBoard
{
public:
    static constexpr int remembered = 200; ///< Failures with all that was said in them

    void begin(const QList<MailAccount> &accounts);
    void note(const QUuid &started);
    void note(const RoundResult &result);
    void end(); ///< Who still waits doesn't any more

    bool isWaiting(const QUuid &id) const { return m_waiting.contains(id); }
    bool isTesting(const QUuid &id) const { return m_testing.contains(id); }
    bool isSecretMissing(const QUuid &id) const { return m_secretMissing.contains(id); }
    QList<QUuid> open() const; ///< Who waits or is tested
    int done() const { return m_done; }
    int failed() const { return m_failed; }
    int total() const { return m_total; }

    void noteSecret(const QUuid &id, bool isMissing);
    const ToldTest *failureOf(const QUuid &id) const; ///< Null: not known
    /// What the last test of this run failed with, also one that proves nothing. Null: it didn't fail.
    const ProofRecord *lastFailure(const QUuid &id) const;
    void forget(const QUuid &id); ///< What was said of it is no longer true

private:
    QSet<QUuid> m_waiting;
    QSet<QUuid> m_testing;
    QSet<QUuid> m_secretMissing;
    QHash<QUuid, ProofRecord> m_records;
    QHash<QUuid, ToldTest> m_failures;
    QList<QUuid> m_order; ///< Of m_failures, the oldest first
    int m_done = 0;
    int m_failed = 0;
    int m_total = 0;
};

} // namespace sendproof
