// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QByteArray>
#include <vector>

namespace sendproof {

/// Keeps what must not come back: a server may repeat a password or a SASL response in a reply, and replies are shown.
class SecretEcho
{
public:
    void lookFor(Secret secret) { m_secrets.push_back(std::move(secret)); }
    const Secret &first() const { return m_secrets.front(); } ///< Only after a lookFor()

    /// @p text with every secret in it replaced by "<secret>". Secrets under four bytes are let through: they would
    /// blank out half of every text they are looked for in.
    QByteArray removedFrom(QByteArray text) const;

private:
    std::vector<Secret> m_secrets;
};

} // namespace sendproof
