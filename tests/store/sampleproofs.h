// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proofhistory.h"

#include <QTimeZone>

namespace sendproof {

/// The test number @p number of @p account, a minute after the one before; every third failed.
inline PastProof sampleProof(const QUuid &account, int number)
{
    const QDateTime first(QDate(2026, 11, 21), QTime(8, 0, 0, 7), QTimeZone::utc());
    const bool accepted = number % 3 != 0;
    return {.account = account,
            .proof = {.at = first.addSecs(60 * number),
                      .accepted = accepted,
                      .stage = accepted ? QStringLiteral("accepted") : QStringLiteral("auth"),
                      .cause = accepted ? QString() : QStringLiteral("auth.bad_credentials")}};
}

/// How many minutes after sampleProof()'s first each of @p proofs was.
inline QList<int> numbersOf(const QList<ProofRecord> &proofs)
{
    QList<int> numbers;
    for (const ProofRecord &proof : proofs)
        numbers.append(static_cast<int>(sampleProof({}, 0).proof.at.secsTo(proof.at) / 60));
    return numbers;
}

} // namespace sendproof
