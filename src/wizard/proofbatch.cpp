// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/proofbatch.h"

#include <QHash>
#include <QSet>

namespace sendproof {

Result<Done> ProofBatch::keep()
{
    if (m_waiting.isEmpty())
        return Done{};
    QHash<QUuid, const ProofRecord *> newest;
    for (const PastProof &past : std::as_const(m_waiting))
        newest.insert(past.account, &past.proof);
    QSet<QUuid> known;
    const Result<Done> edited = m_accounts.edit([&](QList<MailAccount> &accounts) -> Result<Done> {
        known.clear();
        for (MailAccount &account : accounts) {
            const ProofRecord *proof = newest.value(account.id);
            if (!proof)
                continue;
            account.lastProof = *proof;
            known.insert(account.id);
        }
        return Done{};
    });
    if (!edited)
        return edited;
    m_waiting.removeIf([&known](const PastProof &past) { return !known.contains(past.account); });
    const Result<Done> added = m_history.add(m_waiting);
    if (added)
        m_waiting.clear();
    return added;
}

} // namespace sendproof
