// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passphrasestrength.h"

#include <QString>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

// What is tried first, in lower case. Words of Korean stand also as the two-set keys that write them.
constexpr QStringView commonWords[]{
    u"123123",      u"123qwe",       u"1q2w3e4r",   u"1q2w3e",   u"1qaz2wsx", u"abc123",   u"admin",      u"asdf1234",
    u"a123456",     u"baseball",     u"batman",     u"computer", u"dragon",   u"football", u"freedom",    u"google",
    u"hello",       u"iloveyou",     u"internet",   u"korea",    u"letmein",  u"login",    u"lovely",     u"master",
    u"monkey",      u"naver",        u"passphrase", u"password", u"passw0rd", u"p@ssw0rd", u"princess",   u"qwer1234",
    u"samsung",     u"secret",       u"sendproof",  u"seoul",    u"shadow",   u"sunshine", u"superman",   u"test",
    u"trustno1",    u"welcome",      u"zaq12wsx",   u"비밀번호", u"사랑해",   u"대한민국", u"안녕하세요", u"관리자",
    u"행복",        u"우리집",       u"한국",       u"테스트",   u"회사",     u"암호",     u"qlalfqjsgh", u"tkfkdgo",
    u"eogksalsrnr", u"dkssudgktpdy", u"rhksflwk",   u"godqhr",   u"dnflwlq",  u"gksrnr",   u"xptmxm",     u"ghltk",
    u"dkagh",       u"dkssud",
};

// Neighbours on a keyboard, and in the alphabets.
constexpr QStringView runs[]{
    u"abcdefghijklmnopqrstuvwxyz",
    u"0123456789012345678901234567890",
    u"qwertyuiop",
    u"asdfghjkl",
    u"zxcvbnm",
    u"ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ",
    u"ㅁㄴㅇㄹㅎㅗㅓㅏㅣ",
    u"ㅋㅌㅊㅍㅠㅜㅡ",
    u"가나다라마바사아자차카타파하",
    u"!@#$%^&*()",
};

constexpr double bitsOfWord = 10; // of a list of about a thousand, with its common variations
constexpr double bitsOfRun = 6;   // where it begins, its length and its direction
constexpr double bitsOfDate = 12;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// How many different characters a guesser has to reckon with in one place.
double alphabetOf(QStringView text)
{
    double size = 0;
    const auto has = [text](auto kind) { return std::any_of(text.begin(), text.end(), kind); };
    size += has([](QChar c) { return c >= u'a' && c <= u'z'; }) ? 26 : 0;
    size += has([](QChar c) { return c >= u'A' && c <= u'Z'; }) ? 26 : 0;
    size += has(isDigit) ? 10 : 0;
    size += has([](QChar c) { return c.unicode() < 0x80 && !c.isLetterOrNumber(); }) ? 33 : 0;
    // Of Hangul a few hundred syllables make nearly all of what people write.
    size += has([](QChar c) { return c.unicode() >= 0x80; }) ? 300 : 0;
    return size;
}

/// The length of the longest of the common words at the beginning of @p text.
qsizetype wordAt(QStringView text)
{
    qsizetype longest = 0;
    for (const QStringView word : commonWords) {
        if (text.startsWith(word, Qt::CaseInsensitive))
            longest = std::max(longest, word.size());
    }
    return longest;
}

qsizetype runAt(QStringView text)
{
    qsizetype length = 1;
    while (length < text.size() && text[length].toLower() == text[0].toLower())
        ++length;
    for (const QStringView run : runs) {
        QString back(run.size(), u' ');
        std::reverse_copy(run.begin(), run.end(), back.begin());
        for (const QStringView one : {run, QStringView(back)}) {
            qsizetype reach = 1;
            while (reach < text.size() && one.contains(text.first(reach + 1), Qt::CaseInsensitive))
                ++reach;
            length = std::max(length, reach);
        }
    }
    return length >= 3 ? length : 0;
}

/// A year, or a day as people write it: 1985, 850312, 19850312.
qsizetype dateAt(QStringView text)
{
    qsizetype digits = 0;
    while (digits < text.size() && isDigit(text[digits]))
        ++digits;
    const int year = digits >= 4 ? text.first(4).toInt() : 0;
    const bool isYear = year >= 1930 && year <= 2035;
    if (digits == 8 && isYear)
        return 8;
    const int month = digits >= 6 ? text.sliced(2, 2).toInt() : 0;
    if (digits == 6 && month >= 1 && month <= 12)
        return 6;
    return digits == 4 && isYear ? 4 : 0;
}

PassphraseGrade gradeOf(double bits)
{
    if (bits < 28)
        return PassphraseGrade::VeryWeak;
    if (bits < 45)
        return PassphraseGrade::Weak;
    return bits < 65 ? PassphraseGrade::Fair : PassphraseGrade::Strong;
}

} // namespace

PassphraseStrength passphraseStrength(QStringView passphrase)
{
    if (passphrase.isEmpty())
        return {};
    const QStringView text = passphrase.first(std::min<qsizetype>(passphrase.size(), 256));
    const double bitsOfOne = std::log2(std::max(2.0, alphabetOf(text)));
    double bits = 0;
    qsizetype guessed = 0; // characters of words, runs and dates
    for (qsizetype at = 0; at < text.size();) {
        const QStringView rest = text.sliced(at);
        const qsizetype word = wordAt(rest);
        const qsizetype run = runAt(rest);
        const qsizetype date = dateAt(rest);
        const qsizetype longest = std::max({word, run, date});
        const double price = longest == 0      ? bitsOfOne
                             : longest == word ? bitsOfWord
                             : longest == run  ? bitsOfRun
                                               : bitsOfDate;
        // What stood there before costs nearly nothing to try again.
        const qsizetype step = std::max<qsizetype>(longest, 1);
        const bool isRepeat = step >= 3 && text.first(at).contains(rest.first(step), Qt::CaseInsensitive);
        bits += isRepeat ? 2 : std::min(price, bitsOfOne * double(step));
        guessed += longest;
        at += step;
    }
    const bool isCommon = guessed * 10 >= text.size() * 7 && bits < 45;
    return {.bits = static_cast<int>(bits), .grade = gradeOf(bits), .isCommon = isCommon};
}

} // namespace sendproof
