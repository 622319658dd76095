// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychaincall.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

using Purpose = KeychainOrder::Purpose;

ChunkSet otherThan(ChunkSet set)
{
    return set == ChunkSet::First ? ChunkSet::Second : ChunkSet::First;
}

} // namespace

KeychainCall::KeychainCall(KeychainOrder order, std::shared_ptr<KeychainEntries> entries,
                           std::chrono::milliseconds deadline)
    : m_order(std::move(order))
    , m_entries(std::move(entries))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &KeychainCall::giveUp);
    m_deadline.start(deadline);
}

KeychainCall::~KeychainCall()
{
    // The bytes that a running step still shares are let go unwiped: overwritten they would be what it writes.
    if (m_step == Step::Write && m_index < m_chunks.size())
        m_chunks[m_index].clear();
    wipeChunks();
}

void KeychainCall::start()
{
    switch (m_order.purpose) {
    case Purpose::Save:
        cut(ChunkSet::First);
        // A secret of one entry replaces any other in one step, wherever the further chunks of that one are.
        m_chunks.size() > 1 ? enter(Step::Look, 0) : enter(Step::Write, 0);
        break;
    case Purpose::Load:
        enter(Step::Read, 0);
        break;
    case Purpose::Remove:
        enter(Step::EraseFirst, 0);
        break;
    }
}

void KeychainCall::enter(Step step, qsizetype index)
{
    m_step = step;
    m_index = index;
    const QString entry = chunkKey(m_order.key, index, m_set);
    const auto answer = [this](const KeychainReply &reply) { take(reply); };
    if (step == Step::Write)
        m_entries->write(entry, m_chunks.at(index), this, answer);
    else if (step == Step::Erase || step == Step::EraseFirst)
        m_entries->erase(entry, this, answer);
    else
        m_entries->read(entry, this, answer);
}

void KeychainCall::take(const KeychainReply &reply)
{
    if (m_step == Step::Abandoned)
        return release();
    if (m_step == Step::Write && reply.failure)
        return onWriteFailed(*reply.failure);
    if (reply.failure && reply.isThere())
        return end(m_failure.value_or(*reply.failure));
    switch (m_step) {
    case Step::Look:
        return onLook(reply);
    case Step::Write:
        return onWrite();
    case Step::Read:
        return onRead(reply);
    case Step::EraseFirst:
        return sweep(ChunkSet::First);
    case Step::Scan:
        return onScan(reply.isThere());
    default:
        return eraseBelow(m_index);
    }
}

void KeychainCall::cut(ChunkSet set)
{
    wipeChunks();
    m_chunks = cutIntoChunks(m_order.secret.bytes(), m_order.chunkSize, set);
    m_set = set;
    m_written = {m_chunks.size(), set};
}

/// Chooses the names for the further chunks: those that the present secret doesn't have.
void KeychainCall::onLook(const KeychainReply &reply)
{
    if (const auto present = chunkHeader(reply.bytes))
        cut(otherThan(present->set));
    // Upwards and without a gap, so that a later sweep finds whatever is left of it.
    if (reply.isThere())
        enter(Step::Write, 1);
    else
        unlessLocked([this] { enter(Step::Write, 1); });
}

void KeychainCall::onWrite()
{
    wipeShared(m_chunks[m_index]);
    if (m_index > 0)
        return enter(Step::Write, m_index + 1 < m_written.count ? m_index + 1 : 0);
    m_chunks.clear();
    enter(Step::Read, 0);
}

void KeychainCall::onWriteFailed(const Failure &failure)
{
    // The first chunk may be there in spite of it, and then it needs the others.
    if (m_index == 0)
        return end(failure);
    m_failure = failure;
    m_written.count = 0;
    sweep(m_set);
}

void KeychainCall::onRead(const KeychainReply &reply)
{
    if (!reply.isThere() && m_index == 0 && m_order.purpose == Purpose::Load)
        return unlessLocked([this] { fail(FailureKind::SecretMissing, {}); });
    m_chunks.append(QByteArray(reply.bytes.constData(), reply.bytes.size())); // a deep copy
    const std::optional<ChunkHeader> header = chunkHeader(m_chunks.first());
    if (!reply.isThere() || !header)
        return fail(FailureKind::KeychainMismatch, chunkKey(m_order.key, m_index, m_set));
    m_set = header->set;
    if (m_chunks.size() < header->count)
        enter(Step::Read, m_index + 1);
    else
        compareOrHandOver();
}

void KeychainCall::compareOrHandOver()
{
    std::optional<Secret> secret = joinChunks(m_chunks);
    if (!secret || (m_order.purpose == Purpose::Save && secret->bytes() != m_order.secret.bytes()))
        fail(FailureKind::KeychainMismatch, m_order.key);
    else if (m_order.purpose == Purpose::Load)
        end(std::move(*secret));
    else
        sweep(ChunkSet::First);
}

/// How many chunks of the present set are to stay. The first one is in no set.
qsizetype KeychainCall::kept() const
{
    return m_set == m_written.set ? std::max<qsizetype>(m_written.count, 1) : 1;
}

/// Looks for the chunks of @p set that nobody needs, without trusting any header, and erases them.
void KeychainCall::sweep(ChunkSet set)
{
    m_set = set;
    enter(Step::Scan, kept());
}

void KeychainCall::onScan(bool isThere)
{
    if (isThere)
        enter(Step::Scan, m_index + 1);
    else
        eraseBelow(m_index);
}

/// Erases downwards, because an interruption then leaves no gap.
void KeychainCall::eraseBelow(qsizetype bound)
{
    if (bound > kept())
        enter(Step::Erase, bound - 1);
    else if (m_failure)
        end(*m_failure);
    else if (m_set == ChunkSet::First)
        sweep(ChunkSet::Second);
    else if (m_order.purpose == Purpose::Remove)
        unlessLocked([this] { end(Secret()); });
    else
        end(Secret());
}

/// Goes on after an entry wasn't found, once it is sure that it isn't just out of sight.
void KeychainCall::unlessLocked(std::function<void()> goOn)
{
    m_step = Step::AskLock;
    m_entries->askWhetherLocked(this, [this, goOn = std::move(goOn)](bool isLocked) {
        if (m_step == Step::Abandoned)
            release();
        else if (isLocked)
            fail(FailureKind::KeychainDenied, {});
        else
            goOn();
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
