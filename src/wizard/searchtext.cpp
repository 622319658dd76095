// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/searchtext.h"

#include "wizard/fieldwords.h"

#include <array>

namespace sendproof {

namespace {

constexpr char16_t firstSyllable = 0xAC00;
constexpr char16_t lastSyllable = 0xD7A3;
constexpr int tails = 28;
constexpr int vowelsAndTails = 21 * tails;
// By The Unicode Standard, section 3.12. A tail of two letters stands as both.
constexpr std::u16string_view leads = u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr std::array<std::u16string_view, tails> tailLetters{
    u"",     u"ㄱ",   u"ㄲ",   u"ㄱㅅ", u"ㄴ",   u"ㄴㅈ", u"ㄴㅎ", u"ㄷ", u"ㄹ",   u"ㄹㄱ",
    u"ㄹㅁ", u"ㄹㅂ", u"ㄹㅅ", u"ㄹㅌ", u"ㄹㅍ", u"ㄹㅎ", u"ㅁ",   u"ㅂ", u"ㅂㅅ", u"ㅅ",
    u"ㅆ",   u"ㅇ",   u"ㅈ",   u"ㅊ",   u"ㅋ",   u"ㅌ",   u"ㅍ",   u"ㅎ"};

bool isSyllable(QChar c)
{
    return c.unicode() >= firstSyllable && c.unicode() <= lastSyllable;
}

QChar leadOf(QChar syllable)
{
    return leads.at(std::size_t(syllable.unicode() - firstSyllable) / vowelsAndTails);
}

std::size_t tailOf(QChar syllable)
{
    return std::size_t(syllable.unicode() - firstSyllable) % tails;
}

bool fits(QChar typed, QChar there, bool isLast)
{
    if (typed == there)
        return true;
    if (!isSyllable(there))
        return false;
    if (typed == leadOf(there))
        return true;
    const bool isOpen = isSyllable(typed) && tailOf(typed) == 0;
    return isLast && isOpen && typed.unicode() == there.unicode() - tailOf(there); // "다으" on the way to "다음"
}

} // namespace

QString searchEssence(const QString &text)
{
    QString made;
    for (const QChar c : withoutFullWidth(text).normalized(QString::NormalizationForm_C).toCaseFolded()) {
        const char16_t letter = c.unicode();
        const bool isPunctuation = letter == u'-' || letter == u'_' || letter == u'(' || letter == u')';
        if (!c.isSpace() && !isPunctuation)
            made.append(c);
    }
    return made;
}

QString withoutLetterPairs(const QString &text)
{
    static constexpr std::u16string_view pairs = u"ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ";
    static constexpr std::array<std::size_t, 11> tailOfPair{3, 5, 6, 9, 10, 11, 12, 13, 14, 15, 18};
    QString made;
    for (const QChar c : text) {
        const std::size_t at = pairs.find(c.unicode());
        made += at == pairs.npos ? QString(c) : QStringView(tailLetters.at(tailOfPair.at(at))).toString();
    }
    return made;
}

QString withLooseTail(const QString &text)
{
    const std::size_t tail = text.isEmpty() || !isSyllable(text.back()) ? 0 : tailOf(text.back());
    if (tailLetters.at(tail).size() != 1)
        return {};
    return text.chopped(1) + QChar(char16_t(text.back().unicode() - tail)) + QChar(tailLetters.at(tail).front());
}

bool isSearchedIn(const QString &typed, const QString &text)
{
    for (qsizetype at = 0; at + typed.size() <= text.size(); ++at) {
        qsizetype same = 0;
        while (same < typed.size() && fits(typed[same], text[at + same], same + 1 == typed.size()))
            ++same;
        if (same == typed.size())
            return true;
    }
    return false;
}

} // namespace sendproof
