// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "wizard/exportview.h"

namespace sendproof {

/// A passphrase that is being made up: typed twice.
class PassphraseDraft
{
public:
    void type(Secret passphrase) { m_passphrase = std::move(passphrase); }
    void repeat(Secret passphrase) { m_repeated = std::move(passphrase); }
    const Secret &passphrase() const { return m_passphrase; }
    bool isFine() const; ///< Strong enough, and twice the same
    PassphraseView view() const;

private:
    bool isRepeated() const;

    Secret m_passphrase;
    Secret m_repeated;
};

} // namespace sendproof
