// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proofhistory.h"

#include <QFile>
#include <QSet>
#include <QString>
#include <chrono>

class QSaveFile;

namespace sendproof {

/// Past tests in `proofs.jsonl` in one directory, one test a line (proofline.h), readable by the user alone. New ones
/// are added at the end under a lock (`proofs.lock`): in whole, or on failure not at all; a line that was torn by the
/// end of a program is mended. Once the file is twice as large as it was after the last time, the older tests of each
/// account are thrown out; lines of a newer version stay as they are, and damaged ones go to `proofs.damaged.jsonl`
/// (its first megabyte). Reading skips both.
///
/// Fails with NotReadable, NotWritable (the file and why), LockedByAnother (who holds the lock), and add() with
/// InvalidInput where a test could not be read back.
class FileProofHistory final : public ProofHistory
{
public:
    static constexpr qint64 smallFile = qint64{1024} * 1024; ///< Bytes; up to it nothing is thrown out

    /// @p directory is made when it is first written to; @p lockWait is how long a call waits for another program.
    explicit FileProofHistory(QString directory, std::chrono::milliseconds lockWait = std::chrono::seconds(5));

    Result<Done> add(const QList<PastProof> &proofs) override;
    Result<QList<ProofRecord>> of(const QUuid &account) override;
    Result<Done> forget(const QList<QUuid> &accounts) override;

    QString fileName() const; ///< Full path of proofs.jsonl

private:
    using Counts = QHash<QByteArray, int>; ///< Tests of each account, by its id as in the file
    QString path(const QString &name) const;
    Result<Done> append(const QByteArray &lines);
    Result<Done> mend(QFile &file) const;
    bool isWorthCompacting() const;
    Result<Counts> count() const;
    Result<Done> rewrite(const Counts &counts, const QSet<QByteArray> &forgotten);
    bool copy(QFile &from, QSaveFile &to, const Counts &counts, const QSet<QByteArray> &forgotten);
    bool keepAside(QByteArrayView line) const;

    QString m_directory;
    std::chrono::milliseconds m_lockWait;
};

} // namespace sendproof
