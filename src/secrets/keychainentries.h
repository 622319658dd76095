// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"

#include <QByteArray>
#include <QObject>
#include <functional>

namespace sendproof {

/// What came of one step. Without failure it worked; SecretMissing: there is no such entry.
struct KeychainReply
{
    std::optional<Failure> failure;
    QByteArray bytes; ///< Of read(); overwritten as soon as the answer returns, so that only deep copies last
    bool isThere() const { return !failure || failure->kind != FailureKind::SecretMissing; }
};

/// The single entries of a keychain. Port; QtKeychainEntries is the real one, tests bring one that refuses and breaks.
/// Each call gives one answer, later, from the event loop; none once @p context is gone. An entry is replaced whole or
/// not at all.
class KeychainEntries
{
public:
    using Answer = std::function<void(const KeychainReply &reply)>;

    KeychainEntries() = default;
    KeychainEntries(const KeychainEntries &) = delete;
    KeychainEntries &operator=(const KeychainEntries &) = delete;
    virtual ~KeychainEntries() = default;

    /// Shares @p bytes until the answer, also where @p context is gone before.
    virtual void write(const QString &entry, const QByteArray &bytes, QObject *context, Answer answer) = 0;
    virtual void read(const QString &entry, QObject *context, Answer answer) = 0;
    virtual void erase(const QString &entry, QObject *context, Answer answer) = 0;
    /// Whether the keychain is locked, without making it prompt: a locked one may seem to be empty.
    virtual void askWhetherLocked(QObject *context, std::function<void(bool)> answer) = 0;
};

} // namespace sendproof
