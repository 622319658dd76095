// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QObject>
#include <functional>

namespace sendproof {

/// Where secrets live: the operating system's keychain. Port; KeychainSecretStore is the real one.
class SecretStore
{
public:
    template<typename T> using Answer = std::function<void(Result<T>)>;

    SecretStore() = default;
    SecretStore(const SecretStore &) = delete;
    SecretStore &operator=(const SecretStore &) = delete;
    virtual ~SecretStore() = default;

    /// Each call gives exactly one answer, later, from the event loop; none once @p context is gone.
    /// save() answers Done only after it has read back what it wrote. load() of a key that isn't there fails with
    /// SecretMissing; remove() of one is Done.
    virtual void save(const QString &key, Secret secret, QObject *context, Answer<Done> answer) = 0;
    virtual void load(const QString &key, QObject *context, Answer<Secret> answer) = 0;
    virtual void remove(const QString &key, QObject *context, Answer<Done> answer) = 0;
};

} // namespace sendproof
