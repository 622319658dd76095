// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accountstore.h"
#include "core/proofhistory.h"

namespace sendproof {

/// What @p tested came to is true of @p now too: it signs in at the same server, in the same way, and writes as the
/// same sender. Of a practice account the server doesn't count, as its port is another one each time.
bool isSameRoute(const MailAccount &tested, const MailAccount &now);

/// Results of tests on their way to disk: many accounts in one write.
class ProofBatch
{
public:
    /// Both must outlive it.
    ProofBatch(AccountStore &accounts, ProofHistory &history)
        : m_accounts(accounts)
        , m_history(history)
    {
    }

    void add(MailAccount tested, ProofRecord proof) { m_waiting.append({std::move(tested), std::move(proof)}); }
    qsizetype size() const { return m_waiting.size(); }
    /// Makes the newest of each account its lastProof and adds all to the history. What is of an account that was
    /// deleted meanwhile, or sends in another way now, is dropped. On failure everything waits on.
    Result<Done> keep();

private:
    struct Waiting
    {
        MailAccount tested;
        ProofRecord proof;
    };
    AccountStore &m_accounts;
    ProofHistory &m_history;
    QList<Waiting> m_waiting;
};

} // namespace sendproof
