// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/runsecretstore.h"

namespace sendproof {

void RunSecretStore::save(const QString &key, Secret secret, QObject *context, Answer<Done> answer)
{
    m_keychain.save(key, std::move(secret), context, [this, key, context, answer](const Result<Done> &saved) {
        if (!saved)
            return answer(saved);
        m_sessionOnly.remove(key);
        m_session.remove(key, context, answer);
    });
}

void RunSecretStore::load(const QString &key, QObject *context, Answer<Secret> answer)
{
    m_session.load(key, context, [this, key, context, answer](Result<Secret> kept) {
        if (kept || kept.error().kind != FailureKind::SecretMissing)
            return answer(std::move(kept));
        m_keychain.load(key, context, [this, key, answer](Result<Secret> loaded) {
            const bool hasNone = !loaded && loaded.error().kind == FailureKind::KeychainUnavailable;
            if (hasNone && m_sessionOnly.contains(key))
                return answer(Failure{.kind = FailureKind::SecretMissing});
            answer(std::move(loaded));
        });
    });
}

void RunSecretStore::remove(const QString &key, QObject *context, Answer<Done> answer)
{
    m_session.load(key, context, [this, key, context, answer](const Result<Secret> &kept) {
        if (!kept)
            return removeFromKeychain(key, context, answer);
        m_sessionOnly.insert(key);
        m_session.remove(key, context, [this, key, context, answer](const Result<Done> &removed) {
            if (!removed)
                return answer(removed);
            removeFromKeychain(key, context, answer);
        });
    });
}

void RunSecretStore::removeFromKeychain(const QString &key, QObject *context, const Answer<Done> &answer)
{
    m_keychain.remove(key, context, [this, key, answer](const Result<Done> &removed) {
        const bool hasNone = !removed && removed.error().kind == FailureKind::KeychainUnavailable;
        answer(hasNone && m_sessionOnly.contains(key) ? Result<Done>(Done{}) : removed);
    });
}

} // namespace sendproof
