// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proofhistory.h"

#include <optional>

namespace sendproof::test {

/// Past proofs in memory; fails when told to.
class FakeProofHistory : public ProofHistory
{
public:
    Result<Done> add(const QList<PastProof> &proofs) override
    {
        if (failure)
            return *failure;
        ++adds;
        all += proofs;
        return Done{};
    }
    Result<QList<ProofRecord>> of(const QUuid &account) override
    {
        if (failure)
            return *failure;
        QList<ProofRecord> found;
        for (const PastProof &past : all) {
            if (past.account == account)
                found.prepend(past.proof);
        }
        return found;
    }
    Result<Done> forget(const QList<QUuid> &accounts) override
    {
        if (failure)
            return *failure;
        all.removeIf([&accounts](const PastProof &past) { return accounts.contains(past.account); });
        return Done{};
    }

    QList<PastProof> all; ///< In the order they came
    int adds = 0;
    std::optional<Failure> failure;
};

} // namespace sendproof::test
