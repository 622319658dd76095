// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secretecho.h"

namespace sendproof {

QByteArray SecretEcho::removedFrom(QByteArray text) const
{
    constexpr qsizetype shortest = 4;
    for (const Secret &secret : m_secrets) {
        if (secret.bytes().size() >= shortest)
            text.replace(secret.bytes(), "<secret>");
    }
    return text;
}

} // namespace sendproof
