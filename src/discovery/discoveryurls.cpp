// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/discoveryurls.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// The local part of a mailbox that needn't exist. It says what asks, so that an administrator who finds it in a log
/// can tell.
constexpr auto madeUpLocalPart = "sendproof"_L1;

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, "@"));
}

QUrl httpsUrl(const QString &host, int port, const QString &path)
{
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(host);
    if (port != httpsPort)
        url.setPort(port);
    url.setPath(path);
    return url;
}

QUrl below(const QUrl &base, const QString &name)
{
    QUrl url = base;
    const QString path = base.path(QUrl::FullyEncoded);
    url.setPath(path + (path.endsWith(u'/') ? QString() : u"/"_s) + encoded(name), QUrl::StrictMode);
    return url;
}

} // namespace

QUrl ispdbBase()
{
    return QUrl(u"https://autoconfig.thunderbird.net/v1.1/"_s);
}

QUrl autodiscoverBase()
{
    return QUrl(u"https://autodiscover-s.outlook.com/autodiscover/autodiscover.json/v1.0/"_s);
}

QUrl autoconfigUrl(const QString &domain, const QString &address, int port)
{
    QUrl url = httpsUrl(u"autoconfig."_s + domain, port, u"/mail/config-v1.1.xml"_s);
    if (!address.isEmpty()) // QUrlQuery would leave "+" as it is, which servers read as a blank
        url.setQuery(u"emailaddress="_s + encoded(address), QUrl::StrictMode);
    return url;
}

QUrl wellKnownUrl(const QString &domain, int port)
{
    return httpsUrl(domain, port, u"/.well-known/autoconfig/mail/config-v1.1.xml"_s);
}

QUrl ispdbUrl(const QString &domain, const QUrl &base)
{
    return below(base, domain);
}

QUrl autodiscoverUrl(const QString &domain, const QString &address, const QUrl &base)
{
    QUrl url = below(base, address.isEmpty() ? madeUpLocalPart + u'@' + domain : address);
    url.setQuery(u"Protocol=AutodiscoverV1"_s);
    return url;
}

} // namespace sendproof
