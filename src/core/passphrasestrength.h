// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace sendproof {

enum class PassphraseGrade {
    Empty,
    VeryWeak, ///< Guessed at once: under 28 bits, or one of the words that are tried first
    Weak,     ///< Under 45 bits
    Fair,     ///< Under 65 bits
    Strong    ///< 65 bits or more
};

/// How hard a passphrase is to guess for somebody who has the file and time.
struct PassphraseStrength
{
    int bits = 0; ///< log2 of the guesses; an estimate, rather too low than too high
    PassphraseGrade grade = PassphraseGrade::Empty;
    bool isCommon = false; ///< It is mostly a word, a name or a run of keys that is tried first
};

/// An estimate from length, kinds of characters, repeats, runs (abc, 321, qwerty, the two-set Hangul keys), digits that
/// are a year or a day, and a list of common Korean and English passwords, also as typed with the Hangul keys. Pure.
PassphraseStrength passphraseStrength(QStringView passphrase);

} // namespace sendproof
