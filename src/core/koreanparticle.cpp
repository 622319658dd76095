// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/koreanparticle.h"

#include <QStringList>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr std::array pairs{u"은/는", u"이/가", u"을/를", u"과/와", u"으로/로", u"이에요/예요", u"이라고/라고"};

constexpr char16_t firstSyllable = u'가';
constexpr char16_t lastSyllable = u'힣';
constexpr int finals = 28;
constexpr int finalRieul = 8;

/// What is read last: without brackets at the end, and without what has no sound.
QStringView readPart(QStringView word)
{
    while (!word.isEmpty()) {
        if (word.endsWith(u')')) {
            const qsizetype open = word.lastIndexOf(u'(');
            if (open <= 0)
                return word.chopped(1);
            word = word.first(open);
        } else if (word.back().isSpace() || QStringView(u"’”'\"》」』…").contains(word.back())) {
            word.chop(1);
        } else {
            break;
        }
    }
    return word;
}

KoreanEnding hangulEnding(char16_t syllable)
{
    const int final = (syllable - firstSyllable) % finals;
    if (final == 0)
        return KoreanEnding::Vowel;
    return final == finalRieul ? KoreanEnding::Rieul : KoreanEnding::Consonant;
}

/// 영 일 이 삼 사 오 육 칠 팔 구; a final 0 is 영, 십, 백, 천 or 만, all of them consonants.
KoreanEnding digitEnding(int digit)
{
    switch (digit) {
    case 1:
    case 7:
    case 8:
        return KoreanEnding::Rieul;
    case 0:
    case 3:
    case 6:
        return KoreanEnding::Consonant;
    default:
        return KoreanEnding::Vowel;
    }
}

/// By the name of the letter: L 엘, M 엠, N 엔, R 알; all others end in a vowel.
KoreanEnding letterEnding(char16_t letter)
{
    if (letter == u'l' || letter == u'r')
        return KoreanEnding::Rieul;
    return letter == u'm' || letter == u'n' ? KoreanEnding::Consonant : KoreanEnding::Vowel;
}

bool isVowel(char16_t c)
{
    return u"aeiou"_s.contains(c);
}

/// Whether the consonant at the end stands behind a single short vowel ("net", "book"), so that Korean writes it as
/// a final: 넷, but 포스트 for "post" and 마크 for "mark".
bool isShortlyClosed(QStringView word)
{
    if (word.size() < 2)
        return false;
    const QStringView before = word.chopped(1);
    if (word.back() == u'k' && before.endsWith(u'c'))
        return before.size() >= 2 && isVowel(before[before.size() - 2].unicode()); // "tick"
    return isVowel(before.back().unicode());
}

KoreanEnding silentEEnding(QStringView word)
{
    const char16_t before = word.size() >= 2 ? word[word.size() - 2].unicode() : u'e';
    if (word.size() <= 2)
        return KoreanEnding::Vowel; // "me", "de"
    if (before == u'l')
        return KoreanEnding::Rieul; // "google", "apple", "mobile"
    return before == u'm' || before == u'n' ? KoreanEnding::Consonant : KoreanEnding::Vowel;
}

/// A word of small letters as Korean writes English words.
KoreanEnding spokenEnding(QStringView word)
{
    static const QStringList spelled{u"kr"_s, u"fr"_s, u"br"_s, u"ml"_s, u"nl"_s, u"pl"_s, u"cn"_s, u"vn"_s};
    const char16_t last = word.back().unicode();
    if (spelled.contains(word))
        return letterEnding(last);
    if (last == u'e')
        return silentEEnding(word);
    if (last == u'l')
        return KoreanEnding::Rieul;
    if (last == u'm' || last == u'n' || word.endsWith(u"ng"))
        return KoreanEnding::Consonant;
    if (last == u'k' || last == u'p' || last == u't' || last == u'c')
        return isShortlyClosed(word) ? KoreanEnding::Consonant : KoreanEnding::Vowel;
    return KoreanEnding::Vowel;
}

bool isLatin(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

KoreanEnding latinEnding(QStringView text)
{
    qsizetype begin = text.size();
    while (begin > 0 && isLatin(text[begin - 1]))
        --begin;
    const QStringView word = text.sliced(begin);
    const bool isAbbreviation =
        word.size() == 1 ||
        (word.size() <= 9 && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isUpper(); }));
    const QString lower = word.toString().toLower();
    return isAbbreviation ? letterEnding(lower.back().unicode()) : spokenEnding(lower);
}

} // namespace

KoreanEnding koreanEnding(QStringView word)
{
    const QStringView read = readPart(word);
    if (read.isEmpty())
        return KoreanEnding::Unknown;
    const QChar last = read.back();
    if (last >= firstSyllable && last <= lastSyllable)
        return hangulEnding(last.unicode());
    if (last >= u'0' && last <= u'9')
        return digitEnding(last.digitValue());
    return isLatin(last) ? latinEnding(read) : KoreanEnding::Unknown;
}

bool isParticlePair(QStringView pair)
{
    return std::any_of(pairs.begin(), pairs.end(), [pair](const char16_t *known) { return pair == known; });
}

QString withParticle(const QString &word, QStringView pair)
{
    const qsizetype slash = pair.indexOf(u'/');
    const QStringView closed = pair.first(qMax(slash, qsizetype(0)));
    const QStringView open = pair.sliced(slash + 1);
    switch (koreanEnding(word)) {
    case KoreanEnding::Vowel:
        return word + open.toString();
    case KoreanEnding::Rieul:
        return word + (pair == u"으로/로" ? open : closed).toString();
    case KoreanEnding::Consonant:
        return word + closed.toString();
    case KoreanEnding::Unknown:
        break;
    }
    // "(으)로" and "(이)에요" are written the other way round.
    if (closed.endsWith(open))
        return word + u'(' + closed.chopped(open.size()).toString() + u')' + open.toString();
    return word + closed.toString() + u'(' + open.toString() + u')';
}

} // namespace sendproof
