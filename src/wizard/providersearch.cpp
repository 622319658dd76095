// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/providersearch.h"

#include "wizard/addressoffer.h"
#include "wizard/fieldwords.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype longestSearch = 100;
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

/// How Koreans write a name that stands in Latin letters in the catalogue.
struct Spelling
{
    std::u16string_view latin;
    std::u16string_view korean;
};

/// The longer words first: "gmail" before "mail".
constexpr std::array spellings{Spelling{u"microsoft", u"마이크로소프트"},
                               Spelling{u"rackspace", u"랙스페이스"},
                               Spelling{u"namecheap", u"네임칩"},
                               Spelling{u"hostinger", u"호스팅어"},
                               Spelling{u"hostgator", u"호스트게이터"},
                               Spelling{u"dreamhost", u"드림호스트"},
                               Spelling{u"workspace", u"워크스페이스"},
                               Spelling{u"fastmail", u"패스트메일"},
                               Spelling{u"sendgrid", u"센드그리드"},
                               Spelling{u"postmark", u"포스트마크"},
                               Spelling{u"bluehost", u"블루호스트"},
                               Spelling{u"workmail", u"워크메일"},
                               Spelling{u"hotmail", u"핫메일"},
                               Spelling{u"mailgun", u"메일건"},
                               Spelling{u"mailjet", u"메일젯"},
                               Spelling{u"outlook", u"아웃룩"},
                               Spelling{u"godaddy", u"고대디"},
                               Spelling{u"elastic", u"일래스틱"},
                               Spelling{u"google", u"구글"},
                               Spelling{u"icloud", u"아이클라우드"},
                               Spelling{u"proton", u"프로톤"},
                               Spelling{u"yandex", u"얀덱스"},
                               Spelling{u"amazon", u"아마존"},
                               Spelling{u"resend", u"리센드"},
                               Spelling{u"gmail", u"지메일"},
                               Spelling{u"cloud", u"클라우드"},
                               Spelling{u"yahoo", u"야후"},
                               Spelling{u"brevo", u"브레보"},
                               Spelling{u"titan", u"타이탄"},
                               Spelling{u"mail", u"메일"},
                               Spelling{u"zoho", u"조호"}};

/// What stays of a text when it only matters what was meant.
QString essence(const QString &text)
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

/// "ㄳ" is what input methods make of ㄱ and ㅅ typed after each other.
QString withoutPairs(const QString &text)
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

/// The last syllable with its tail as the beginning of the next one: "넹" on the way to "네이".
QString withLooseTail(const QString &text)
{
    const std::size_t tail = text.isEmpty() || !isSyllable(text.back()) ? 0 : tailOf(text.back());
    if (tailLetters.at(tail).size() != 1)
        return {};
    return text.chopped(1) + QChar(char16_t(text.back().unicode() - tail)) + QChar(tailLetters.at(tail).front());
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

bool isPartOf(const QString &typed, const QString &text)
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

QString inKoreanSpelling(QString name)
{
    for (const Spelling &word : spellings)
        name.replace(QStringView(word.latin).toString(), QStringView(word.korean).toString());
    return name;
}

/// What @p provider is called, to be found anywhere in it.
QStringList namesOf(const Provider &provider)
{
    const QString korean = essence(provider.name.ko);
    const QString english = essence(provider.name.en);
    return {korean, english, inKoreanSpelling(korean), inKoreanSpelling(english), essence(provider.id)};
}

/// Its domains and servers, to be found from the beginning of a label.
QStringList domainsOf(const Provider &provider)
{
    QStringList domains = provider.domains;
    domains.append(provider.host);
    for (const ProviderHost &host : provider.hosts)
        domains.append(host.host);
    for (QString &domain : domains)
        domain = u'.' + essence(domain);
    return domains;
}

bool isOneOf(const QString &typed, const Provider &provider)
{
    const QStringList names = namesOf(provider);
    const QStringList domains = domainsOf(provider);
    const QString keys = hangulKeys(typed);
    const QString loose = withLooseTail(typed);
    const auto isName = [&names](const QString &text) {
        return std::any_of(names.begin(), names.end(), [&](const QString &name) { return isPartOf(text, name); });
    };
    const auto isDomain = [&domains](const QString &text) {
        return std::any_of(domains.begin(), domains.end(),
                           [&](const QString &domain) { return domain.contains(u'.' + text); });
    };
    if (!loose.isEmpty() && isName(loose))
        return true;
    return isName(typed) || isDomain(typed) || (!keys.isEmpty() && (isName(keys) || isDomain(keys)));
}

} // namespace

bool isFound(const Provider &provider, const QString &typed)
{
    const QString text = withoutPairs(withoutFullWidth(typed.left(longestSearch)));
    if (isOneOf(essence(text), provider))
        return true;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&provider](const QString &word) { return isOneOf(essence(word), provider); });
}

} // namespace sendproof
