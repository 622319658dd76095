// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychaincall.h"

#include "secrets/keychainlock.h"
#include "secrets/secretchunks.h"

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

using Purpose = KeychainOrder::Purpose;

FailureKind kindOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return FailureKind::SecretMissing;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return FailureKind::KeychainDenied;
    default:
        return FailureKind::KeychainUnavailable;
    }
}

} // namespace

KeychainCall::KeychainCall(KeychainOrder order, std::chrono::milliseconds deadline)
    : m_order(std::move(order))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &KeychainCall::giveUp);
    m_deadline.start(deadline);
}

KeychainCall::~KeychainCall()
{
    // The bytes that a running job still shares are let go unwiped: overwritten they would be what it writes.
    if (m_step == Step::Write && m_index < m_chunks.size())
        m_chunks[m_index].clear();
    wipeChunks();
}

void KeychainCall::start()
{
    switch (m_order.purpose) {
    case Purpose::Save:
        m_chunks = cutIntoChunks(m_order.secret.bytes(), m_order.chunkSize);
        m_written = m_chunks.size();
        // The header goes last, and the others upwards: whatever interrupts, the entries stay without a gap, so that
        // the next Scan finds them all.
        enter(Step::Write, m_written > 1 ? 1 : 0);
        break;
    case Purpose::Load:
        enter(Step::Read, 0);
        break;
    case Purpose::Remove:
        enter(Step::Scan, 1);
        break;
    }
}

void KeychainCall::enter(Step step, qsizetype index)
{
    m_step = step;
    m_index = index;
    if (step == Step::Write) {
        auto *job = new QKeychain::WritePasswordJob(m_order.service);
        job->setBinaryData(m_chunks.at(index));
        run(job);
    } else if (step == Step::Erase) {
        run(new QKeychain::DeletePasswordJob(m_order.service));
    } else {
        run(new QKeychain::ReadPasswordJob(m_order.service));
    }
}

void KeychainCall::run(QKeychain::Job *job)
{
    job->setInsecureFallback(false);
    // Windows knows an entry by its key alone, so that the application id has to stand there too.
    job->setKey(m_order.service + u'/' + chunkKey(m_order.key, m_index));
    connect(job, &QKeychain::Job::finished, this, &KeychainCall::jobFinished);
    job->start();
}

void KeychainCall::jobFinished(QKeychain::Job *job)
{
    const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(job);
    QByteArray bytes = read ? read->binaryData() : QByteArray();
    const bool isThere = job->error() != QKeychain::EntryNotFound;
    if (m_step == Step::Abandoned) {
        release();
    } else if (isThere && job->error() != QKeychain::NoError) {
        fail(kindOf(job->error()), job->errorString());
    } else if (m_step == Step::Write) {
        onWrite();
    } else if (m_step == Step::Scan) {
        onScan(isThere);
    } else if (m_step == Step::Erase) {
        onErase();
    } else if (m_step == Step::Read) {
        onRead(bytes, isThere);
    }
    wipeShared(bytes);
}

void KeychainCall::onWrite()
{
    wipeShared(m_chunks[m_index]);
    if (m_index == 0)
        enter(Step::Scan, m_written);
    else
        enter(Step::Write, m_index + 1 < m_written ? m_index + 1 : 0);
}

/// Looks for entries that an earlier, longer secret left behind, without trusting any header.
void KeychainCall::onScan(bool isThere)
{
    if (isThere)
        enter(Step::Scan, m_index + 1);
    else
        eraseFrom(m_index);
}

void KeychainCall::onErase()
{
    eraseFrom(m_index);
}

/// Erases downwards from the entry below @p bound to the first one that has to go. Downwards, because an interruption
/// then leaves no gap.
void KeychainCall::eraseFrom(qsizetype bound)
{
    if (bound > m_written)
        enter(Step::Erase, bound - 1);
    else if (m_order.purpose == Purpose::Remove)
        endUnlessLocked();
    else {
        m_chunks.clear();
        enter(Step::Read, 0);
    }
}

void KeychainCall::onRead(const QByteArray &bytes, bool isThere)
{
    if (!isThere && m_index == 0 && m_order.purpose == Purpose::Load)
        return endUnlessLocked();
    // A deep copy: the caller overwrites what the job shares with it.
    m_chunks.append(QByteArray(bytes.constData(), bytes.size()));
    const std::optional<qsizetype> count = chunkCount(m_chunks.first());
    if (!isThere || !count)
        return fail(FailureKind::KeychainMismatch, chunkKey(m_order.key, m_index));
    if (m_chunks.size() < *count)
        enter(Step::Read, m_index + 1);
    else
        compareOrHandOver();
}

void KeychainCall::compareOrHandOver()
{
    std::optional<Secret> secret = joinChunks(m_chunks);
    if (!secret || (m_order.purpose == Purpose::Save && secret->bytes() != m_order.secret.bytes()))
        fail(FailureKind::KeychainMismatch, m_order.key);
    else
        end(m_order.purpose == Purpose::Load ? std::move(*secret) : Secret());
}

/// The end of a call that found nothing (any more), once it is sure that the entry isn't just out of sight.
void KeychainCall::endUnlessLocked()
{
    m_step = Step::AskLock;
    askWhetherLocked(this, [this](bool isLocked) {
        if (m_step == Step::Abandoned)
            release();
        else if (isLocked)
            fail(FailureKind::KeychainDenied, {});
        else if (m_order.purpose == Purpose::Remove)
            end(Secret());
        else
            fail(FailureKind::SecretMissing, {});
    });
}

void KeychainCall::fail(FailureKind kind, const QString &detail)
{
    end(Failure{.kind = kind, .detail = detail});
}

void KeychainCall::end(const Result<Secret> &result)
{
    m_deadline.stop();
    wipeChunks();
    m_step = Step::Ended;
    Q_EMIT finished(result);
    Q_EMIT released();
}

void KeychainCall::giveUp()
{
    const bool wasWaiting = m_step == Step::Waiting;
    m_step = Step::Abandoned;
    Q_EMIT finished(Failure{.kind = FailureKind::KeychainTimedOut});
    if (wasWaiting)
        release();
}

void KeychainCall::release()
{
    m_step = Step::Ended;
    Q_EMIT released();
}

void KeychainCall::wipeChunks()
{
    for (QByteArray &chunk : m_chunks)
        wipeShared(chunk);
    m_chunks.clear();
}

} // namespace sendproof
