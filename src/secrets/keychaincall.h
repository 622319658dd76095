// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "secrets/keychainentries.h"
#include "secrets/secretchunks.h"

#include <QTimer>
#include <chrono>
#include <memory>

namespace sendproof {

/// What a call on the keychain shall do.
struct KeychainOrder
{
    enum class Purpose { Save, Load, Remove };
    Purpose purpose = Purpose::Load;
    QString key;
    Secret secret;           ///< With Save
    qsizetype chunkSize = 0; ///< Bytes an entry takes; 0: no limit
};

/// One call of a SecretStore as a chain of steps on entries, one at a time. Wherever it breaks off, load() finds the
/// old secret or the new one, never a mix:
/// - Save writes the further chunks in names that the present secret doesn't use, then the first one, which decides;
///   reads all back and compares; then sweeps away every other chunk there is, also what broken calls left behind.
///   Where a further chunk is refused, those before it are taken away again.
/// - Remove erases the first chunk, then sweeps.
/// Its deadline counts from construction and so includes the time spent waiting for start().
class KeychainCall final : public QObject
{
    Q_OBJECT
public:
    KeychainCall(KeychainOrder order, std::shared_ptr<KeychainEntries> entries, std::chrono::milliseconds deadline);
    ~KeychainCall() override;
    void start(); ///< Returns at once; call it at most once, and not after finished()

Q_SIGNALS:
    /// Exactly once, never from inside start(). The secret is empty except after Load.
    void finished(const sendproof::Result<sendproof::Secret> &result);
    /// No step of this call runs any more. After a deadline this may come much later than finished(), or never: a
    /// running step can't be stopped, its back end keeps a pointer to it.
    void released();

private:
    enum class Step { Waiting, Look, Write, Read, EraseFirst, Scan, Erase, AskLock, Abandoned, Ended };
    void enter(Step step, qsizetype index);
    void take(const KeychainReply &reply);
    void onLook(const KeychainReply &reply);
    void onWrite();
    void onWriteFailed(const Failure &failure);
    void onRead(const KeychainReply &reply);
    void onScan(bool isThere);
    void compareOrHandOver();
    void cut(ChunkSet set);
    void sweep(ChunkSet set);
    void eraseBelow(qsizetype bound);
    qsizetype kept() const;
    void unlessLocked(std::function<void()> goOn);
    void fail(FailureKind kind, const QString &detail);
    void end(const Result<Secret> &result);
    void giveUp();
    void release();
    void wipeChunks();

    KeychainOrder m_order;
    std::shared_ptr<KeychainEntries> m_entries;
    Step m_step = Step::Waiting;
    ChunkSet m_set = ChunkSet::First;          ///< That the step works on
    qsizetype m_index = 0;                     ///< The chunk that the step works on
    QList<QByteArray> m_chunks;                ///< To be written, then as read
    ChunkHeader m_written{0, ChunkSet::First}; ///< What Save wrote; no chunk: nothing
    std::optional<Failure> m_failure;          ///< Of a write, told once the chunks before it are gone
    QTimer m_deadline;
};

} // namespace sendproof
