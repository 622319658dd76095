// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accountstore.h"
#include "core/proofhistory.h"

namespace sendproof {

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

    void add(PastProof proof) { m_waiting.append(std::move(proof)); }
    qsizetype size() const { return m_waiting.size(); }
    /// Makes the newest of each account its lastProof and adds all to the history. What is of an account that was
    /// deleted meanwhile is dropped. On failure everything waits on.
    Result<Done> keep();

private:
    AccountStore &m_accounts;
    ProofHistory &m_history;
    QList<PastProof> m_waiting;
};

} // namespace sendproof
