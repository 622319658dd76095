// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proofhistory.h"

#include <QByteArray>
#include <optional>

namespace sendproof {

// One line of proofs.jsonl. A test of an account, of version 1:
//
//   {"v":1,"account":"<UUID without braces>","at":"<UTC, ISO 8601 with
//   ms>","accepted":false,"stage":"auth","cause":"…"}
//
// stage and cause may be absent. The first line says how large the file was when old tests were last thrown out:
//
//   {"v":1,"format":"sendproof-proofs","compacted":12345}

/// What a line is, as far as needed to decide whether it stays.
enum class ProofLineKind { Proof, Header, Newer, Damaged };

/// @p past as a line with its line feed; nothing where it could not be read back as the same.
std::optional<QByteArray> proofLine(const PastProof &past);
/// The test in @p line, or nothing.
std::optional<PastProof> pastProofIn(QByteArrayView line);

QByteArray proofHeader(qint64 compacted);
qint64 compactedIn(QByteArrayView header); ///< 0 where @p header is none

/// Looks at the two ends of a line only where it is as proofLine() writes it.
ProofLineKind proofLineKind(QByteArrayView line);
/// The account's id as it stands in a line of the kind Proof.
QByteArrayView accountIn(QByteArrayView line);

} // namespace sendproof
