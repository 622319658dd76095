// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secretstore.h"

#include <map>

namespace sendproof {

/// "Only for this session": secrets in memory, wiped when the store goes. What the user may choose when there is no
/// keychain. Calls take effect at once, their answers come later. Never fails but with SecretMissing.
class SessionSecretStore final : public SecretStore
{
public:
    void save(const QString &key, Secret secret, QObject *context, Answer<Done> answer) override;
    void load(const QString &key, QObject *context, Answer<Secret> answer) override;
    void remove(const QString &key, QObject *context, Answer<Done> answer) override;

private:
    std::map<QString, Secret> m_secrets;
};

} // namespace sendproof
