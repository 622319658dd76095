// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "directcomposition.h"

namespace sendproof {

/// Another store of secrets, into which nothing goes that is used up: where a refresh token has got a successor since
/// the sign-in, before its account was saved, the successor is saved in its place.
class NewestSecrets final : public SecretStore
{
public:
    /// Both must outlive it.
    NewestSecrets(const DirectRoom &room, SecretStore &store)
        : m_room(room)
        , m_store(store)
    {
    }
    void save(const QString &key, Secret secret, QObject *context, Answer<Done> answer) override
    {
        m_store.save(key, m_room.newest(std::move(secret)), context, std::move(answer));
    }
    void load(const QString &key, QObject *context, Answer<Secret> answer) override
    {
        m_store.load(key, context, std::move(answer));
    }
    void remove(const QString &key, QObject *context, Answer<Done> answer) override
    {
        m_store.remove(key, context, std::move(answer));
    }

private:
    const DirectRoom &m_room;
    SecretStore &m_store;
};

} // namespace sendproof
