// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/keychainentries.h"

namespace QKeychain {
class Job;
}

namespace sendproof {

/// The operating system's keychain, through QtKeychain.
class QtKeychainEntries final : public KeychainEntries
{
public:
    /// @p service is the application id, part of every entry's name.
    explicit QtKeychainEntries(QString service)
        : m_service(std::move(service))
    {
    }
    void write(const QString &entry, const QByteArray &bytes, QObject *context, Answer answer) override;
    void read(const QString &entry, QObject *context, Answer answer) override;
    void erase(const QString &entry, QObject *context, Answer answer) override;
    void askWhetherLocked(QObject *context, std::function<void(bool)> answer) override;

private:
    void run(QKeychain::Job *job, const QString &entry, QObject *context, Answer answer) const;

    QString m_service;
};

} // namespace sendproof
