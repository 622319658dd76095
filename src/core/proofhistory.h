// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/result.h"

#include <QList>
#include <QUuid>

namespace sendproof {

/// One test of one account.
struct PastProof
{
    QUuid account;
    ProofRecord proof;
    friend bool operator==(const PastProof &, const PastProof &) = default;
};

/// The tests of all accounts, of each the newest ones. Port; FileProofHistory is the real one. Calls are synchronous.
class ProofHistory
{
public:
    static constexpr int kept = 50; ///< Tests of one account; older ones may be forgotten

    ProofHistory() = default;
    ProofHistory(const ProofHistory &) = delete;
    ProofHistory &operator=(const ProofHistory &) = delete;
    virtual ~ProofHistory() = default;

    virtual Result<Done> add(const QList<PastProof> &proofs) = 0;
    virtual Result<QList<ProofRecord>> of(const QUuid &account) = 0; ///< The newest first
    virtual Result<Done> forget(const QList<QUuid> &accounts) = 0;
};

} // namespace sendproof
