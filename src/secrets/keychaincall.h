// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QList>
#include <QObject>
#include <QTimer>
#include <chrono>

namespace QKeychain {
class Job;
}

namespace sendproof {

/// What a call on the keychain shall do.
struct KeychainOrder
{
    enum class Purpose { Save, Load, Remove };
    Purpose purpose = Purpose::Load;
    QString service; ///< Application id
    QString key;
    Secret secret;           ///< With Save
    qsizetype chunkSize = 0; ///< Bytes an entry takes; 0: no limit
};

/// One call of a SecretStore as a chain of QtKeychain jobs, one at a time:
/// Save = write the chunks, the one with the header last; remove those of a longer secret before; read back; compare.
/// Its deadline counts from construction and so includes the time spent waiting for start().
class KeychainCall final : public QObject
{
    Q_OBJECT
public:
    KeychainCall(KeychainOrder order, std::chrono::milliseconds deadline);
    ~KeychainCall() override;
    void start(); ///< Returns at once; call it at most once, and not after finished()

Q_SIGNALS:
    /// Exactly once, never from inside start(). The secret is empty except after Load.
    void finished(const sendproof::Result<sendproof::Secret> &result);
    /// No job of this call runs any more. After a deadline this may come much later than finished(), or never: a
    /// running job can't be stopped, its back end keeps a pointer to it.
    void released();

private:
    enum class Step { Waiting, Write, Scan, Erase, Read, AskLock, Abandoned, Ended };
    void enter(Step step, qsizetype index);
    void run(QKeychain::Job *job);
    void jobFinished(QKeychain::Job *job);
    void onWrite();
    void onScan(bool isThere);
    void onErase();
    void onRead(const QByteArray &bytes, bool isThere);
    void compareOrHandOver();
    void eraseFrom(qsizetype bound);
    void endUnlessLocked();
    void fail(FailureKind kind, const QString &detail);
    void end(const Result<Secret> &result);
    void giveUp();
    void release();
    void wipeChunks();

    KeychainOrder m_order;
    Step m_step = Step::Waiting;
    qsizetype m_index = 0;      ///< The chunk that the step works on
    QList<QByteArray> m_chunks; ///< To be written, then as read
    qsizetype m_written = 0;    ///< Chunks of the new secret
    QTimer m_deadline;
};

} // namespace sendproof
