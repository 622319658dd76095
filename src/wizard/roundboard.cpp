// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/roundboard.h"

namespace sendproof {

void RoundBoard::begin(const QList<MailAccount> &accounts)
{
    m_testing.clear();
    m_waiting.clear();
    for (const MailAccount &account : accounts)
        m_waiting.insert(account.id);
    m_done = 0;
    m_failed = 0;
    m_total = int(accounts.size());
}

void RoundBoard::note(const QUuid &started)
{
    m_waiting.remove(started);
    m_testing.insert(started);
}

void RoundBoard::note(const RoundResult &result)
{
    const QUuid &id = result.account.id;
    m_waiting.remove(id);
    m_testing.remove(id);
    forget(id);
    ++m_done;
    if (!result.failure)
        return;
    ++m_failed;
    noteSecret(id, result.failure->kind == FailureKind::SecretMissing);
    ProofRecord record = result.record;
    if (!result.refusedWith.isNull()) // by the server, when the same login was tried for another account
        record = {.at = QDateTime::currentDateTimeUtc(),
                  .stage = stageName(result.failure->stage),
                  .cause = m_records.value(result.refusedWith).cause};
    if (result.wasTested || !result.refusedWith.isNull())
        m_records.insert(id, record);
    ToldTest told{.state = *result.failure, .stage = result.failure->stage, .facts = result.facts, .at = record.at};
    m_failures.insert(id, told);
    m_order.append(id);
    if (m_order.size() > remembered)
        m_failures.remove(m_order.takeFirst());
}

void RoundBoard::end()
{
    m_waiting.clear();
    m_testing.clear();
}

QList<QUuid> RoundBoard::open() const
{
    return m_waiting.values() + m_testing.values();
}

void RoundBoard::noteSecret(const QUuid &id, bool isMissing)
{
    if (isMissing)
        m_secretMissing.insert(id);
    else
        m_secretMissing.remove(id);
}

const ToldTest *RoundBoard::failureOf(const QUuid &id) const
{
    const auto at = m_failures.constFind(id);
    return at == m_failures.constEnd() ? nullptr : &*at;
}

const ProofRecord *RoundBoard::lastFailure(const QUuid &id) const
{
    const auto at = m_records.constFind(id);
    return at == m_records.constEnd() ? nullptr : &*at;
}

void RoundBoard::forget(const QUuid &id)
{
    m_records.remove(id);
    m_secretMissing.remove(id);
    m_failures.remove(id);
    m_order.removeOne(id);
}

} // namespace sendproof
