// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/organizationaldomain.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// Qt holds the public suffix list but shows it only through its cookie rules: a cookie for a whole public suffix is
/// refused, one for a registrable domain isn't.
class SuffixList : public QNetworkCookieJar
{
public:
    bool has(const QString &domain) const
    {
        QNetworkCookie cookie("a", "b");
        cookie.setDomain(u'.' + domain);
        QUrl url;
        url.setScheme(u"https"_s);
        url.setHost(u"host."_s + domain);
        return !validateCookie(cookie, url);
    }
};

} // namespace

bool isPublicSuffix(const QString &domain)
{
    return !domain.contains(u'.') || SuffixList().has(domain);
}

QString organizationalDomain(const QString &domain)
{
    const SuffixList list;
    QString shorter = domain;
    // From the left: the first name whose parent is a suffix is the one, also where a longer suffix hides in a shorter.
    for (qsizetype dot = shorter.indexOf(u'.'); dot >= 0; dot = shorter.indexOf(u'.')) {
        const QString parent = shorter.sliced(dot + 1);
        if (!parent.contains(u'.') || list.has(parent))
            return list.has(shorter) ? domain : shorter;
        shorter = parent;
    }
    return domain;
}

} // namespace sendproof
