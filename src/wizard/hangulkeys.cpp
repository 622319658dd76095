// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/addressoffer.h"

#include <array>

namespace sendproof {

namespace {

// The two-set layout of KS X 5002, in the order of Unicode's jamo (The Unicode Standard, section 3.12).
constexpr std::array leads{"r", "R", "s", "e", "E", "f", "a", "q", "Q", "t",
                           "T", "d", "w", "W", "c", "z", "x", "v", "g"};
constexpr std::array vowels{"k",  "o", "i", "O",  "j",  "p",  "u", "P", "h",  "hk", "ho",
                            "hl", "y", "n", "nj", "np", "nl", "b", "m", "ml", "l"};
constexpr std::array tails{"",   "r",  "R", "rt", "s",  "sw", "sg", "e", "f", "fr", "fa", "fq", "ft", "fx",
                           "fv", "fg", "a", "q",  "qt", "t",  "T",  "d", "w", "c",  "z",  "x",  "v",  "g"};
// The single letters ㄱ to ㅎ (U+3131 to U+314E).
constexpr std::array letters{"r",  "R", "rt", "s", "sw", "sg", "e", "E", "f", "fr", "fa", "fq", "ft", "fx", "fv",
                             "fg", "a", "q",  "Q", "qt", "t",  "T", "d", "w", "W",  "c",  "z",  "x",  "v",  "g"};
constexpr char16_t firstSyllable = 0xAC00;
constexpr char16_t lastSyllable = 0xD7A3;
constexpr char16_t firstLetter = 0x3131;
constexpr char16_t firstVowel = 0x314F;

QString keysOf(char16_t c)
{
    if (c >= firstSyllable && c <= lastSyllable) {
        const std::size_t index = std::size_t(c) - firstSyllable;
        return QString::fromLatin1(leads.at(index / (vowels.size() * tails.size()))) +
               QString::fromLatin1(vowels.at(index / tails.size() % vowels.size())) +
               QString::fromLatin1(tails.at(index % tails.size()));
    }
    if (c >= firstVowel && c < firstVowel + vowels.size())
        return QString::fromLatin1(vowels.at(std::size_t(c) - firstVowel));
    if (c >= firstLetter && c < firstLetter + letters.size())
        return QString::fromLatin1(letters.at(std::size_t(c) - firstLetter));
    return {};
}

} // namespace

QString hangulKeys(const QString &text)
{
    QString keys;
    bool hasSingleLetter = false; // without one it may well be a Hangul address on purpose
    for (const QChar c : text) {
        const QString typed = keysOf(c.unicode());
        if (typed.isEmpty() && c.unicode() >= 0x80)
            return {};
        hasSingleLetter = hasSingleLetter || (!typed.isEmpty() && c.unicode() < firstSyllable);
        keys += typed.isEmpty() ? QString(c) : typed;
    }
    return hasSingleLetter ? keys.toLower() : QString();
}

} // namespace sendproof
