// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/proofbatch.h"

#include <QHash>
#include <QSet>

namespace sendproof {

bool isSameRoute(const MailAccount &tested, const MailAccount &now)
{
    return tested.isPractice == now.isPractice && (now.isPractice || tested.server == now.server) &&
           tested.login == now.login && tested.sender == now.sender && tested.direct == now.direct;
}

Result<Done> ProofBatch::keep()
{
    if (m_waiting.isEmpty())
        return Done{};
    QHash<QUuid, const Waiting *> newest;
    for (const Waiting &waiting : std::as_const(m_waiting))
        newest.insert(waiting.tested.id, &waiting);
    QSet<QUuid> known;
    const Result<Done> edited = m_accounts.edit([&](QList<MailAccount> &accounts) -> Result<Done> {
        known.clear();
        for (MailAccount &account : accounts) {
            const Waiting *waiting = newest.value(account.id);
            if (!waiting || !isSameRoute(waiting->tested, account))
                continue;
            account.lastProof = waiting->proof;
            known.insert(account.id);
        }
        return Done{};
    });
    if (!edited)
        return edited;
    m_waiting.removeIf([&known](const Waiting &waiting) { return !known.contains(waiting.tested.id); });
    QList<PastProof> past;
    for (const Waiting &waiting : std::as_const(m_waiting))
        past.append({waiting.tested.id, waiting.proof});
    const Result<Done> added = m_history.add(past);
    if (added)
        m_waiting.clear();
    return added;
}

} // namespace sendproof
