// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/providersearch.h"

#include "wizard/addressoffer.h"
#include "wizard/fieldwords.h"
#include "wizard/searchtext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype longestSearch = 100;
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

QString inKoreanSpelling(QString name)
{
    for (const Spelling &word : spellings)
        name.replace(QStringView(word.latin).toString(), QStringView(word.korean).toString());
    return name;
}

/// What @p provider is called, to be found anywhere in it.
QStringList namesOf(const Provider &provider)
{
    const QString korean = searchEssence(provider.name.ko);
    const QString english = searchEssence(provider.name.en);
    return {korean, english, inKoreanSpelling(korean), inKoreanSpelling(english), searchEssence(provider.id)};
}

/// Its domains and servers, to be found from the beginning of a label.
QStringList domainsOf(const Provider &provider)
{
    QStringList domains = provider.domains;
    domains.append(provider.host);
    for (const ProviderHost &host : provider.hosts)
        domains.append(host.host);
    for (QString &domain : domains)
        domain = u'.' + searchEssence(domain);
    return domains;
}

bool isOneOf(const QString &typed, const Provider &provider)
{
    const QStringList names = namesOf(provider);
    const QStringList domains = domainsOf(provider);
    const QString keys = hangulKeys(typed);
    const QString loose = withLooseTail(typed);
    const auto isName = [&names](const QString &text) {
        return std::any_of(names.begin(), names.end(), [&](const QString &name) { return isSearchedIn(text, name); });
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
    const QString text = withoutLetterPairs(withoutFullWidth(typed.left(longestSearch)));
    if (isOneOf(searchEssence(text), provider))
        return true;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&provider](const QString &word) { return isOneOf(searchEssence(word), provider); });
}

} // namespace sendproof
