// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sendproof {

// What a search as one types is made of, the half-made syllables of a Korean input method included.

/// What stays of a text when it only matters what was meant: case, blanks, hyphens and full-width letters don't.
QString searchEssence(const QString &text);
/// "ㄳ" is what input methods make of ㄱ and ㅅ typed after each other: apart again.
QString withoutLetterPairs(const QString &text);
/// The last syllable with its tail as the beginning of the next one: "넹" on the way to "네이". Empty: it has none.
QString withLooseTail(const QString &text);
/// Whether @p typed is a part of @p text, both essences; initial consonants stand for their syllables (ㄴㅇㅂ).
bool isSearchedIn(const QString &typed, const QString &text);

} // namespace sendproof
