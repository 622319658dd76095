// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/privatefile.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QThread>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr unsigned long lockPause = 10; // ms

QString holderOf(const QLockFile &lock)
{
    qint64 process = 0;
    QString host;
    QString program;
    if (!lock.getLockInfo(&process, &host, &program))
        return lock.fileName();
    return u"%1 (%2) @ %3"_s.arg(program).arg(process).arg(host);
}

} // namespace

Result<Done> makePrivateDirectory(const QString &directory)
{
    if (QDir(directory).exists())
        return Done{};
    if (!QDir().mkpath(directory))
        return Failure{.kind = FailureKind::NotWritable, .detail = directory};
    QFile::setPermissions(directory, onlyTheUser | QFileDevice::ExeOwner);
    return Done{};
}

Result<Done> waitForLock(QLockFile &lock, std::chrono::milliseconds wait)
{
    // QLockFile's own waiting doubles its pauses up to five seconds: too coarse for a lock that is held for a moment.
    const QDeadlineTimer end(wait);
    while (!lock.tryLock(0) && lock.error() == QLockFile::LockFailedError && !end.hasExpired())
        QThread::msleep(lockPause);
    if (lock.isLocked())
        return Done{};
    if (lock.error() == QLockFile::LockFailedError)
        return Failure{.kind = FailureKind::LockedByAnother, .detail = holderOf(lock)};
    return Failure{.kind = FailureKind::NotWritable, .detail = lock.fileName()};
}

} // namespace sendproof
