// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secretstore.h"

#include <QSet>

namespace sendproof {

/// All secrets of this run: those that are kept for the session only, then those of the keychain. What is saved goes
/// into the keychain, and what was kept for the session under its key goes. What is removed is removed in both.
class RunSecretStore final : public SecretStore
{
public:
    /// Both must outlive it.
    RunSecretStore(SecretStore &session, SecretStore &keychain)
        : m_session(session)
        , m_keychain(keychain)
    {
    }
    void save(const QString &key, Secret secret, QObject *context, Answer<Done> answer) override;
    void load(const QString &key, QObject *context, Answer<Secret> answer) override;
    void remove(const QString &key, QObject *context, Answer<Done> answer) override;

private:
    void removeFromKeychain(const QString &key, QObject *context, const Answer<Done> &answer);

    SecretStore &m_session;
    SecretStore &m_keychain;
    QSet<QString> m_sessionOnly; ///< Were kept for the session and removed: a keychain that isn't there had them never
};

} // namespace sendproof
