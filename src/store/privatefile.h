// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFileDevice>
#include <QLockFile>
#include <chrono>

// Files that only the user reads, and that several running programs share.
namespace sendproof {

inline constexpr QFileDevice::Permissions onlyTheUser = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// Makes @p directory, for the user alone, unless it is there. Fails with NotWritable (the directory).
Result<Done> makePrivateDirectory(const QString &directory);

/// Waits at most @p wait for @p lock. Fails with LockedByAnother (who holds it) or NotWritable (the lock file).
Result<Done> waitForLock(QLockFile &lock, std::chrono::milliseconds wait);

} // namespace sendproof
